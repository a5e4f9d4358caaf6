// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedintake.h"

#include "geo/arealocator.h"
#include "storage/pricestore.h"
#include "storage/readingstore.h"
#include "storage/weatherstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kVillageCode = 13; // "31.71.01.1001"

// Runs `one` for every item, some hundred a transaction, and adds up what was written.
template<class List, class F> Result<> inBatches(Database& database, const List& list, qint64& written, F one)
{
    constexpr size_t least = 200;
    constexpr size_t most = 5'000;
    size_t from = 0;
    while (from < size_t(list.size())) {
        size_t taken = 0;
        qint64 changed = 0;
        const auto done = database
                              .write(WritePriority::Bulk,
                                  [&](WriteSession& session) -> Result<> {
                                      for (size_t i = from; i < size_t(list.size()) && taken < most; ++i, ++taken) {
                                          if (taken >= least && session.isAwaited())
                                              break;
                                          const auto put = one(session, list[typename List::size_type(i)]);
                                          if (!put)
                                              return fail(put.error());
                                          changed += *put ? 1 : 0;
                                      }
                                      return {};
                                  })
                              .result();
        if (!done)
            return done;
        from += taken;
        written += changed;
    }
    return {};
}

} // namespace

struct FeedIntake::Ids
{
    QHash<QString, qint64> stations;
    QHash<std::pair<QString, int>, qint64> series;
    QHash<QString, qint64> commodities;
};

FeedIntake::FeedIntake(Database& database, std::shared_ptr<const AreaLocator> locator)
    : m_database(database)
    , m_locator(std::move(locator))
{
}

Result<IntakeCount> FeedIntake::write(const QString& source, const FeedResult& result, qint64 receivedAt)
{
    IntakeCount count;
    count.values = result.values();
    for (const Reading& reading : result.readings) {
        if (!has(reading.flags, ReadingFlag::FromFuture) && !has(reading.flags, ReadingFlag::OutOfRange))
            count.newestAt = std::max(count.newestAt, reading.measuredAt);
    }
    Ids ids;
    Result<> done = writeStations(source, result, receivedAt, ids);
    if (done)
        done = writeReadings(result, ids, count);
    if (done)
        done = writePrices(source, result, ids, count);
    if (done)
        done = writeWeather(source, result, count);
    return done ? Result<IntakeCount>(count) : fail(done.error());
}

Result<> FeedIntake::writeStations(const QString& source, const FeedResult& result, qint64 receivedAt, Ids& ids)
{
    QList<Station> stations = result.stations;
    QSet<QString> known;
    for (Station& station : stations) {
        known += station.code;
        if (station.point && m_locator && station.area.size() != kVillageCode) {
            if (const QString village = m_locator->locate(*station.point).villageCode; !village.isEmpty())
                station.area = village;
        }
    }
    QSet<std::pair<QString, int>> series; // every station a reading names has to be there
    for (const Reading& reading : result.readings) {
        const std::pair key(reading.station, int(reading.quantity));
        if (series.contains(key))
            continue;
        series += key;
        if (!known.contains(reading.station)) {
            known += reading.station;
            stations += Station{.code = reading.station};
        }
    }
    for (const Price& price : result.prices) {
        if (!price.market.isEmpty() && !known.contains(price.market)) {
            known += price.market;
            stations += Station{.code = price.market, .kind = StationKind::Market};
        }
    }
    return m_database
        .write(WritePriority::Bulk,
            [&](WriteSession& session) -> Result<> {
                for (const Station& station : stations) {
                    const auto id = ReadingStore::putStation(session, source, station, receivedAt);
                    if (!id)
                        return fail(id.error());
                    ids.stations[station.code] = *id;
                }
                for (const auto& key : series) {
                    const auto id
                        = ReadingStore::seriesOf(session, ids.stations.value(key.first), Quantity(key.second));
                    if (!id)
                        return fail(id.error());
                    ids.series[key] = *id;
                }
                for (const Commodity& commodity : result.commodities) {
                    const auto id = PriceStore::putCommodity(session, source, commodity);
                    if (!id)
                        return fail(id.error());
                    ids.commodities[commodity.code] = *id;
                }
                return {};
            })
        .result();
}

Result<> FeedIntake::writeReadings(const FeedResult& result, Ids& ids, IntakeCount& count)
{
    std::vector<SeriesReading> readings;
    readings.reserve(result.readings.size());
    for (const Reading& r : result.readings)
        readings.push_back(
            {ids.series.value({r.station, int(r.quantity)}), r.measuredAt, r.value, r.receivedAt, r.flags});
    std::span<const SeriesReading> rest(readings);
    while (!rest.empty()) {
        const auto put = m_database
                             .write(WritePriority::Bulk,
                                 [rest](WriteSession& session) { return ReadingStore::put(session, rest); })
                             .result();
        if (!put)
            return fail(put.error());
        rest = rest.subspan(put->taken);
        count.written += put->written;
    }
    return {};
}

Result<> FeedIntake::writePrices(const QString& source, const FeedResult& result, Ids& ids, IntakeCount& count)
{
    return inBatches(
        m_database, result.prices, count.written, [&](WriteSession& session, const Price& price) -> Result<bool> {
            qint64& commodity = ids.commodities[price.commodity];
            if (commodity == 0) {
                const auto id = PriceStore::putCommodity(session, source, {.code = price.commodity});
                if (!id)
                    return fail(id.error());
                commodity = *id;
            }
            return PriceStore::put(
                session, commodity, price.market.isEmpty() ? 0 : ids.stations.value(price.market), price);
        });
}

Result<> FeedIntake::writeWeather(const QString& source, const FeedResult& result, IntakeCount& count)
{
    const auto put = [&source](WriteSession& session, const auto& value) { return WeatherStore::put(session, source, value); };
    Result<> done = inBatches(m_database, result.forecasts, count.written, put);
    if (done)
        done = inBatches(m_database, result.warnings, count.written, put);
    if (done)
        done = inBatches(m_database, result.quakes, count.written, put);
    if (done)
        done = inBatches(m_database, result.floods, count.written, put);
    return done;
}

} // namespace JakOps
