// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/feedresult.h"

#include "base/textguard.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString rowFaultCode(RowFault fault)
{
    static constexpr std::array names{"not_a_record"_L1, "no_station"_L1, "no_time"_L1, "bad_time"_L1, "bad_number"_L1,
        "unknown_quantity"_L1, "bad_place"_L1, "bad_state"_L1, "cut_off"_L1};
    return names[size_t(fault)];
}

QString feedNoteCode(FeedNote note)
{
    static constexpr std::array names{"missing_value"_L1, "zero_means_missing"_L1, "dummy_threshold"_L1,
        "zone_assumed"_L1, "zone_wrong"_L1, "out_of_range"_L1, "from_future"_L1, "place_missing"_L1, "place_swapped"_L1,
        "place_foreign"_L1, "elsewhere"_L1, "repeated"_L1, "unsorted"_L1, "computed"_L1, "stuck_sensor"_L1,
        "maintenance"_L1, "keys_repaired"_L1, "area_unusable"_L1, "guessed"_L1};
    return names[size_t(note)];
}

void FeedResult::reject(RowFault fault, const QString& detail)
{
    ++rejectedCount;
    if (rejected.size() < kMaxRejectedKept)
        rejected += RejectedRow{rows, fault, guardLine(detail, 120)};
}

void FeedResult::add(Reading reading)
{
    if (!std::isfinite(reading.value)) // too large for a number, after all its factors
        return reject(RowFault::BadNumber, reading.station);
    checkReading(reading);
    if (has(reading.flags, ReadingFlag::OutOfRange))
        note(FeedNote::OutOfRange);
    if (has(reading.flags, ReadingFlag::FromFuture))
        note(FeedNote::FromFuture);
    if (has(reading.flags, ReadingFlag::ZoneAssumed))
        note(FeedNote::ZoneAssumed);
    if (has(reading.flags, ReadingFlag::Computed))
        note(FeedNote::Computed);
    readings.push_back(std::move(reading));
}

void FeedResult::add(Station station)
{
    if (const auto at = m_stationAt.constFind(station.code); at != m_stationAt.cend()) {
        if (std::as_const(stations)[*at] != station)
            stations[*at] = std::move(station);
        return;
    }
    m_stationAt[station.code] = stations.size();
    stations += std::move(station);
}

void FeedResult::add(Commodity commodity)
{
    if (const auto at = m_commodityAt.constFind(commodity.code); at != m_commodityAt.cend()) {
        commodities[*at] = std::move(commodity);
        return;
    }
    m_commodityAt[commodity.code] = commodities.size();
    commodities += std::move(commodity);
}

void FeedResult::add(Price price)
{
    if (!kPriceRange.holds(price.value)) {
        mark(price.flags, ReadingFlag::OutOfRange);
        note(FeedNote::OutOfRange);
    }
    prices.push_back(std::move(price));
}

void FeedResult::arrange()
{
    // Stations as ranks: words are compared once each, not once a comparison.
    QHash<QString, int> rankOf;
    for (const Reading& reading : readings)
        rankOf[reading.station] = 0;
    QStringList names = rankOf.keys();
    names.sort();
    for (int i = 0; i < names.size(); ++i)
        rankOf[names[i]] = i;
    struct Key
    {
        int station;
        int quantity;
        qint64 at;
        size_t row;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(readings.size());
    for (size_t i = 0; i < readings.size(); ++i)
        keys.push_back({rankOf.value(readings[i].station), int(readings[i].quantity), readings[i].measuredAt, i});
    // A series that runs backwards in time, station by station, is unsorted; stations may come in any order.
    const auto isBackwards
        = [](const Key& a, const Key& b) { return a.station == b.station && a.quantity == b.quantity && a.at > b.at; };
    if (std::ranges::adjacent_find(keys, isBackwards) != keys.end())
        note(FeedNote::Unsorted);
    std::ranges::sort(keys); // rows of one time stay in their order
    std::vector<Reading> arranged;
    arranged.reserve(readings.size());
    for (size_t i = 0; i < keys.size(); ++i) {
        const bool isFirst = i == 0 || keys[i - 1].station != keys[i].station
            || keys[i - 1].quantity != keys[i].quantity || keys[i - 1].at != keys[i].at;
        if (isFirst) {
            arranged.push_back(std::move(readings[keys[i].row]));
        } else {
            arranged.back() = std::move(readings[keys[i].row]);
            note(FeedNote::Repeated);
        }
    }
    readings = std::move(arranged);
}

qint64 FeedResult::values() const
{
    return qint64(readings.size() + prices.size() + forecasts.size()) + warnings.size() + quakes.size() + floods.size();
}

} // namespace JakOps
