// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weatherboard.h"

#include <QWidget>

namespace JakOps {

class Theme;

// The forecast from three hours to three hours, side by side, with its days above. Scrolled by whoever holds it.
class ForecastStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastStrip(const Theme& theme, QWidget* parent = nullptr);

    void setBoard(std::shared_ptr<const WeatherBoard> board);
    [[nodiscard]] int count() const; // of stretches
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect column(int at) const;
    [[nodiscard]] const ForecastSlot* stretchAt(int at) const;
    void paintDay(QPainter& painter, const ForecastDay& day, const QRect& rect) const;
    void paintStretch(QPainter& painter, const ForecastSlot& stretch, const QRect& rect, bool now) const;
    void paintRain(QPainter& painter, const Forecast& forecast, const QRect& rect) const;
    void paintWind(QPainter& painter, const Forecast& forecast, const QRect& rect) const;

    const Theme& m_theme;
    std::shared_ptr<const WeatherBoard> m_board;
};

} // namespace JakOps
