// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/feedresult.h"

#include "base/textguard.h"

#include <tuple>

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
    const auto key = [](const Reading& r) { return std::tie(r.station, r.quantity, r.measuredAt); };
    const auto before = [&](const Reading& a, const Reading& b) { return key(a) < key(b); };
    // A series that runs backwards in time, station by station, is unsorted; stations may come in any order.
    for (size_t i = 1; i < readings.size(); ++i) {
        const Reading& a = readings[i - 1];
        const Reading& b = readings[i];
        if (a.station == b.station && a.quantity == b.quantity && a.measuredAt > b.measuredAt) {
            note(FeedNote::Unsorted);
            break;
        }
    }
    std::ranges::stable_sort(readings, before);
    size_t kept = 0;
    for (size_t i = 0; i < readings.size(); ++i) {
        if (kept > 0 && key(readings[kept - 1]) == key(readings[i])) {
            readings[kept - 1] = readings[i];
            note(FeedNote::Repeated);
        } else {
            if (kept != i)
                readings[kept] = std::move(readings[i]);
            ++kept;
        }
    }
    readings.resize(kept);
}

qint64 FeedResult::values() const
{
    return qint64(readings.size() + prices.size() + forecasts.size()) + warnings.size() + quakes.size() + floods.size();
}

} // namespace JakOps
