// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/boardservice.h"
#include "services/feeds/cityreadings.h"

namespace JakOps {

// Keeps the board of the weather for the moment shown and the kelurahan chosen.
class WeatherService final : public BoardService<WeatherBoard>
{
public:
    WeatherService(const CityReadings& readings, const CityMoment& moment, QObject* parent = nullptr)
        : BoardService(moment, [this, &readings, &moment] { return readings.weather(m_area, moment.at(), moment.until()); }, parent)
    {
    }

    void setArea(const QString& area) // Kemendagri code
    {
        if (std::exchange(m_area, area) != area)
            refresh();
    }
    [[nodiscard]] const QString& area() const { return m_area; }

private:
    QString m_area;
};

} // namespace JakOps
