// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/cityreadings.h"

#include "storage/database.h"
#include "storage/pricestore.h"
#include "storage/readingstore.h"
#include "storage/weatherstore.h"

namespace JakOps {

CityReadings::CityReadings(Database& database)
    : m_database(database)
{
}

QFuture<Result<QList<StoredStation>>> CityReadings::stations(std::optional<StationKind> kind) const
{
    return m_database.read([kind](ReadSession& session) { return ReadingStore::stations(session, kind); });
}

QFuture<Result<QList<LatestReading>>> CityReadings::latest(const QList<Quantity>& quantities, qint64 now) const
{
    return m_database.read(
        [quantities, now](ReadSession& session) { return ReadingStore::latest(session, quantities, now); });
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

QFuture<Result<std::vector<TimedValue>>> CityReadings::recent(qint64 series, qint64 from, qint64 to) const
{
    return m_database.read([=](ReadSession& session) { return ReadingStore::recent(session, series, from, to); });
}

QFuture<Result<FloodReadings>> CityReadings::flood(qint64 at) const
{
    return m_database.read([at](ReadSession& session) -> Result<FloodReadings> {
        auto stations = ReadingStore::stations(session);
        if (!stations)
            return fail(stations.error());
        auto latest = ReadingStore::latest(session, floodQuantities(), at);
        if (!latest)
            return fail(latest.error());
        std::vector<qint64> levels;
        for (const LatestReading& reading : *latest) {
            if (reading.quantity == Quantity::WaterLevel && reading.measuredAt > at - kFloodRecentMs)
                levels.push_back(reading.series);
        }
        auto recent = ReadingStore::recentOf(session, levels, at - kFloodRecentMs, at + kFutureToleranceMs);
        if (!recent)
            return fail(recent.error());
        return FloodReadings{std::move(*stations), std::move(*latest), std::move(*recent)};
    });
}

QFuture<Result<QList<StoredCommodity>>> CityReadings::commodities() const
{
    return m_database.read([](ReadSession& session) { return PriceStore::commodities(session); });
}

QFuture<Result<QList<PriceCell>>> CityReadings::prices(QDate day) const
{
    return m_database.read([day](ReadSession& session) { return PriceStore::table(session, day); });
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

QFuture<Result<QList<Forecast>>> CityReadings::forecasts(const QString& area, qint64 from, qint64 to) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::forecasts(session, area, from, to); });
}

QFuture<Result<QStringList>> CityReadings::forecastAreas(qint64 from, qint64 to) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::forecastAreas(session, from, to); });
}

QFuture<Result<QList<WeatherWarning>>> CityReadings::warnings(qint64 from, qint64 to) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::warnings(session, from, to); });
}

QFuture<Result<QList<Quake>>> CityReadings::quakes(qint64 from, qint64 to) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::quakes(session, from, to); });
}

QFuture<Result<QList<FloodState>>> CityReadings::floods(qint64 at, qint64 maxAgeMs) const
{
    return m_database.read([=](ReadSession& session) { return WeatherStore::floods(session, at, maxAgeMs); });
}

} // namespace JakOps
