// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/cityreadings.h"

#include "base/clock.h"
#include "storage/database.h"
#include "storage/pricestore.h"
#include "storage/readingstore.h"
#include "storage/weatherstore.h"

namespace JakOps {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kStretchMs = 3 * kHourMs; // of a forecast
constexpr qint64 kForecastMs = 4 * kDayMs;
constexpr qint64 kComingMs = kDayMs; // of warnings
constexpr qint64 kQuakesMs = 14 * kDayMs;

} // namespace

CityReadings::CityReadings(Database& database)
    : m_database(database)
{
}

QFuture<Result<FloodBoard>> CityReadings::flood(const FloodPosts& posts, qint64 at, qint64 until) const
{
    return m_database.read([posts, at, until](ReadSession& session) -> Result<FloodBoard> {
        auto stations = ReadingStore::stations(session);
        if (!stations)
            return fail(stations.error());
        auto latest = ReadingStore::latest(session, floodQuantities(), until);
        if (!latest)
            return fail(latest.error());
        std::vector<qint64> levels;
        for (const LatestReading& reading : *latest) {
            if (reading.quantity == Quantity::WaterLevel && reading.measuredAt > at - kFloodRecentMs)
                levels.push_back(reading.series);
        }
        auto recent = ReadingStore::recentOf(session, levels, at - kFloodRecentMs, until);
        if (!recent)
            return fail(recent.error());
        return makeFloodBoard({std::move(*stations), std::move(*latest), std::move(*recent)}, posts, at);
    });
}

QFuture<Result<AirBoard>> CityReadings::air(qint64 at, qint64 until) const
{
    return m_database.read([at, until](ReadSession& session) -> Result<AirBoard> {
        const auto stations = ReadingStore::stations(session);
        if (!stations)
            return fail(stations.error());
        const auto latest = ReadingStore::latest(session, airQuantities(), until);
        if (!latest)
            return fail(latest.error());
        QHash<qint64, std::vector<TimedValue>> days;
        for (const qint64 series : airSeriesToAverage(*latest, at)) {
            auto day = ReadingStore::recent(session, series, at - kAirDayMs, at);
            if (!day)
                return fail(day.error());
            days.insert(series, std::move(*day));
        }
        return makeAirBoard(*stations, *latest, days, at);
    });
}

QFuture<Result<FoodBoard>> CityReadings::food(qint64 at, qint64 until) const
{
    return m_database.read([at, until](ReadSession& session) -> Result<FoodBoard> {
        const QDate day = toWib(at).date();
        const auto commodities = PriceStore::commodities(session);
        if (!commodities)
            return fail(commodities.error());
        const auto markets = ReadingStore::stations(session, StationKind::Market);
        if (!markets)
            return fail(markets.error());
        const auto cells = PriceStore::table(session, day, until);
        if (!cells)
            return fail(cells.error());
        return makeFoodBoard(*commodities, *markets, *cells, day);
    });
}

QFuture<Result<WeatherBoard>> CityReadings::weather(const QString& area, qint64 at, qint64 until) const
{
    return m_database.read([area, at, until](ReadSession& session) -> Result<WeatherBoard> {
        const qint64 from = at - kStretchMs; // the one that is now began before
        auto areas = WeatherStore::forecastAreas(session, from, at + kForecastMs, until);
        if (!areas)
            return fail(areas.error());
        const auto forecasts = WeatherStore::forecasts(session, area, from, at + kForecastMs, until);
        if (!forecasts)
            return fail(forecasts.error());
        const auto warnings = WeatherStore::warnings(session, at, at + kComingMs, until);
        if (!warnings)
            return fail(warnings.error());
        const auto quakes = WeatherStore::quakes(session, at - kQuakesMs, until);
        if (!quakes)
            return fail(quakes.error());
        WeatherBoard board = makeWeatherBoard(area, *forecasts, *warnings, *quakes, at);
        board.areas = std::move(*areas);
        return board;
    });
}

QFuture<Result<QList<WeatherWarning>>> CityReadings::warnings(qint64 at, qint64 until) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::warnings(session, at, at, until); });
}

QFuture<Result<QList<Quake>>> CityReadings::quakes(qint64 from, qint64 until) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::quakes(session, from, until); });
}

QFuture<Result<QList<FloodState>>> CityReadings::floods(qint64 at, qint64 maxAgeMs) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::floods(session, at, maxAgeMs); });
}

QFuture<Result<SeriesWindow>> CityReadings::window(qint64 series, qint64 from, qint64 to, int pixels) const
{
    return m_database.read(
        [=](ReadSession& session) { return ReadingStore::window(session, series, from, to, pixels); });
}

QFuture<Result<std::optional<qint64>>> CityReadings::firstAt(qint64 series) const
{
    return m_database.read([series](ReadSession& session) { return ReadingStore::firstAt(session, series); });
}

QFuture<Result<std::vector<DayPrice>>> CityReadings::priceSeries(
    qint64 commodity, qint64 market, QDate from, QDate to) const
{
    return m_database.read(
        [=](ReadSession& session) { return PriceStore::series(session, commodity, market, from, to); });
}

QFuture<Result<std::vector<UntruePrice>>> CityReadings::untruePrices(qint64 commodity, QDate from, QDate to) const
{
    return m_database.read([=](ReadSession& session) { return PriceStore::untrue(session, commodity, from, to); });
}

} // namespace JakOps
