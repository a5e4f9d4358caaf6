// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickWidget>

namespace JakOps {

// The one way QML stands in the window: a widget with a screen of a QML module in it. A screen that does not load is replaced by
// one that says so. Takes part in the tab order: Tab goes through the screen's items and out again.
//
// The application sets Qt::AA_DontCreateNativeWidgetSiblings before it is made: a native sibling would turn this widget native
// too, and then it stays blank. For the same reason nothing here or around it calls winId(). Not for floating docks, which
// lose the OpenGL context on Linux.
class QuickPanel : public QQuickWidget
{
    Q_OBJECT

public:
    explicit QuickPanel(QWidget* parent = nullptr);

    // Shows `type` of QML module `module` with its required properties set. False: the error screen stands there instead.
    bool load(const QString& module, const QString& type, const QVariantMap& required);
    [[nodiscard]] bool hasScreen() const { return m_hasScreen; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool present(const QString& module, const QString& type, const QVariantMap& required, QString* problem);

    bool m_hasScreen = false;
};

} // namespace JakOps
