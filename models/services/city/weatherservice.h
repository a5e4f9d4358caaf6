// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/weatherboard.h"
#include "services/city/boardrefresh.h"
#include "services/city/boardstate.h"

#include <QStringList>

#include <memory>

namespace JakOps {

class CityReadings;

// Keeps the board of the weather for the moment shown and the kelurahan chosen. GUI thread; reading happens elsewhere.
class WeatherService final : public QObject
{
    Q_OBJECT

public:
    WeatherService(const CityReadings& readings, const CityMoment& moment, QObject* parent = nullptr);

    void setArea(const QString& area); // Kemendagri code
    [[nodiscard]] const QString& area() const { return m_area; }
    [[nodiscard]] const QStringList& areas() const { return m_areas; } // with a forecast for the moment shown

    void refresh();
    [[nodiscard]] const std::shared_ptr<const WeatherBoard>& board() const { return m_board; } // never null
    [[nodiscard]] BoardState state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    struct Reading;
    void begin();
    void readForecasts(const std::shared_ptr<Reading>& reading);
    void readQuakes(const std::shared_ptr<Reading>& reading);
    void finish(const Reading& reading);
    void giveUp(const Error& error);

    const CityReadings& m_readings;
    const CityMoment& m_moment;
    QString m_area;
    QStringList m_areas;
    std::shared_ptr<const WeatherBoard> m_board;
    BoardState m_state = BoardState::Loading;
    std::optional<Error> m_error;
    BoardRefresh m_refresh;
};

} // namespace JakOps
