// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/weatherservice.h"

#include "services/feeds/cityreadings.h"

namespace JakOps {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kForecastMs = 4 * kDayMs;
constexpr qint64 kComingMs = kDayMs; // of warnings
constexpr qint64 kQuakesMs = 14 * kDayMs;

} // namespace

struct WeatherService::Reading
{
    qint64 at = 0;
    QString area;
    QStringList areas;
    QList<Forecast> forecasts;
    QList<WeatherWarning> warnings;
    QList<Quake> quakes;
};

WeatherService::WeatherService(const CityReadings& readings, const CityMoment& moment, QObject* parent)
    : QObject(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_board(std::make_shared<WeatherBoard>())
    , m_refresh(moment, [this] { begin(); })
{
}

void WeatherService::setArea(const QString& area)
{
    if (area == m_area)
        return;
    m_area = area;
    refresh();
}

void WeatherService::refresh()
{
    m_refresh.ask();
}

void WeatherService::begin()
{
    auto reading = std::make_shared<Reading>();
    reading->at = m_moment.at();
    reading->area = m_area;
    m_readings.forecastAreas(reading->at - 3 * kHourMs, reading->at + kForecastMs)
        .then(this, [this, reading](Result<QStringList> areas) {
            if (!areas)
                return giveUp(areas.error());
            reading->areas = std::move(*areas);
            readForecasts(reading);
        });
}

void WeatherService::readForecasts(const std::shared_ptr<Reading>& reading)
{
    m_readings.forecasts(reading->area, reading->at - 3 * kHourMs, reading->at + kForecastMs)
        .then(this, [this, reading](Result<QList<Forecast>> forecasts) {
            if (!forecasts)
                return giveUp(forecasts.error());
            reading->forecasts = std::move(*forecasts);
            m_readings.warnings(reading->at, reading->at + kComingMs)
                .then(this, [this, reading](Result<QList<WeatherWarning>> warnings) {
                    if (!warnings)
                        return giveUp(warnings.error());
                    reading->warnings = std::move(*warnings);
                    readQuakes(reading);
                });
        });
}

void WeatherService::readQuakes(const std::shared_ptr<Reading>& reading)
{
    m_readings.quakes(reading->at - kQuakesMs, reading->at + 1).then(this, [this, reading](Result<QList<Quake>> quakes) {
        if (!quakes)
            return giveUp(quakes.error());
        reading->quakes = std::move(*quakes);
        finish(*reading);
    });
}

void WeatherService::finish(const Reading& reading)
{
    m_areas = reading.areas;
    m_board = std::make_shared<WeatherBoard>(
        makeWeatherBoard(reading.area, reading.forecasts, reading.warnings, reading.quakes, reading.at));
    m_state = BoardState::Ready;
    m_error.reset();
    Q_EMIT changed();
    m_refresh.done();
}

void WeatherService::giveUp(const Error& error)
{
    m_state = BoardState::Failed;
    m_error = error;
    Q_EMIT changed();
    m_refresh.done();
}

} // namespace JakOps
