// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace JakOps {

class Theme;

// One work queue: its name, how much lies in it. Checked while the list shows it.
class WorkItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit WorkItem(const Theme& theme, QWidget* parent = nullptr);

    void setCount(qint64 count); // < 0: not counted yet
    [[nodiscard]] qint64 count() const { return m_count; }
    void setPressing(bool on) { m_pressing = on; } // more than none is trouble
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QFont figureFont() const;

    const Theme& m_theme;
    qint64 m_count = -1;
    bool m_pressing = false;
};

} // namespace JakOps
