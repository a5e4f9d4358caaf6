// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSize>
#include <QWidget>

#include <functional>

namespace JakOps {

// The hand that works the window in a tour: waits for what should come, clicks what can be clicked, types, and takes pictures.
// Every step tells whether it could be done. GUI thread.
class TourHand final
{
public:
    TourHand(QWidget& window, QString outDir);

    // Runs the event loop until it holds. An error (Internal) that names what did not come in time.
    [[nodiscard]] Result<> waitFor(const QString& what, const std::function<bool()>& condition, int timeoutMs = 30'000) const;

    // The visible widget of this name below `under` (the window); an error when there is none.
    [[nodiscard]] Result<QWidget*> find(const QString& objectName, QWidget* under = nullptr) const;
    // With the mouse, in the middle. An error when it is disabled: then with its tooltip, which says why.
    [[nodiscard]] Result<> click(const QString& objectName, QWidget* under = nullptr) const;
    [[nodiscard]] Result<> click(QWidget& widget) const;
    // Into the field of this name, key by key; what it held is replaced.
    [[nodiscard]] Result<> type(const QString& objectName, const QString& text, QWidget* under = nullptr) const;
    static void press(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    // The window as it is shown now, in a size, as <out>/<name>.png.
    [[nodiscard]] Result<> picture(const QString& name) const;
    [[nodiscard]] Result<> picture(const QString& name, QWidget& of) const; // of something with a window of its own
    [[nodiscard]] Result<> resize(QSize size) const; // and wait until it is so
    [[nodiscard]] const QString& outDir() const { return m_outDir; }
    [[nodiscard]] int pictures() const { return m_pictures; }

private:
    QWidget& m_window;
    QString m_outDir;
    mutable int m_pictures = 0;
};

} // namespace JakOps
