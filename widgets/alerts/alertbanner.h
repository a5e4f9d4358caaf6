// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace JakOps {

class PlainLabel;
class Theme;

// A quiet line under the head of the window with the alert that presses most, until somebody takes note of it. Never a dialog, no sound.
class AlertBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit AlertBanner(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::optional<AlertEntry>& entry, int others); // nothing: the line goes
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void acknowledged(const QList<qint64>& ids);
    void opened(const JakOps::AlertSign& sign);
    void logRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();

    const Theme& m_theme;
    std::optional<AlertEntry> m_entry;
    int m_others = 0;
    PlainLabel* m_mark;
    PlainLabel* m_text;
    QPushButton* m_more;
    QPushButton* m_open;
    QPushButton* m_note;
};

} // namespace JakOps
