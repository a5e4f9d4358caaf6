// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"

#include <QWidget>

namespace JakOps {

class Theme;

// When reports come in: weekdays by hours, one hue from pale to deep. The pointer or the arrow keys name a cell, a click or
// Enter opens its reports.
class WeekHeat final : public QWidget
{
    Q_OBJECT

public:
    using Heat = decltype(Figures::heat);

    explicit WeekHeat(const Theme& theme, QWidget* parent = nullptr);

    void setHeat(const Heat& heat);
    [[nodiscard]] QRect cellRect(int weekday, int hour) const;
    // The deeper, the more; the same in the reports. `share` of the fullest cell.
    [[nodiscard]] static QColor color(double share, const QColor& ground);
    [[nodiscard]] QSize sizeHint() const override { return {560, 232}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 200}; }

Q_SIGNALS:
    void opened(int weekday, int hour);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Cell
    {
        int weekday = -1;
        int hour = -1;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    [[nodiscard]] Cell cellAt(const QPoint& at) const;
    [[nodiscard]] QRect grid() const;
    void say(const Cell& cell);
    void open(const Cell& cell);

    const Theme& m_theme;
    Heat m_heat{};
    qint64 m_most = 0;
    Cell m_cell;
};

} // namespace JakOps
