// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/airboard.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr std::array kPollutants{
    Quantity::Pm10, Quantity::Pm25, Quantity::So2, Quantity::Co, Quantity::O3, Quantity::No2, Quantity::Hc};
constexpr qint64 kSameTimeMs = 3 * kAirEveryMs; // sub-indices of one turn of a source

bool isOfADay(const LatestReading& reading)
{
    return has(reading.flags, ReadingFlag::Estimated);
}

qint64 intervalOf(const LatestReading& reading)
{
    return isOfADay(reading) ? kAirDayMs : kAirEveryMs;
}

bool holdsAt(const LatestReading& reading, qint64 at)
{
    const Freshness freshness = freshnessOf(reading.measuredAt, at, intervalOf(reading));
    return freshness == Freshness::Fresh || freshness == Freshness::Late;
}

bool isTrue(const LatestReading& reading)
{
    return !has(reading.flags, ReadingFlag::OutOfRange) && !has(reading.flags, ReadingFlag::FromFuture);
}

using OneStation = QList<LatestReading>;

QHash<qint64, OneStation> byStation(const QList<LatestReading>& latest)
{
    QHash<qint64, OneStation> found;
    for (const LatestReading& reading : latest) {
        if (airQuantities().contains(reading.quantity) && isTrue(reading))
            found[reading.station] += reading;
    }
    return found;
}

const LatestReading* find(const OneStation& readings, Quantity quantity)
{
    const auto found = std::ranges::find(readings, quantity, &LatestReading::quantity);
    return found != readings.end() ? &*found : nullptr;
}

// The largest of the sub-indices that were published together with the newest one.
const LatestReading* largestSubIndex(const OneStation& readings)
{
    const auto isSub = [](const LatestReading& one) { return isPollutant(pollutantOf(one.quantity)); };
    qint64 newest = 0;
    for (const LatestReading& one : readings) {
        if (isSub(one))
            newest = std::max(newest, one.measuredAt);
    }
    const LatestReading* largest = nullptr;
    for (const LatestReading& one : readings) {
        if (isSub(one) && one.measuredAt + kSameTimeMs >= newest && (!largest || one.value > largest->value))
            largest = &one;
    }
    return largest;
}

// The index its source gives, or the largest of its sub-indices: whichever holds now, else the newer one.
const LatestReading* publishedIndex(const OneStation& readings, qint64 at)
{
    const LatestReading* index = find(readings, Quantity::Ispu);
    if (index && has(index->flags, ReadingFlag::Computed))
        index = nullptr;
    const LatestReading* sub = largestSubIndex(readings);
    if (!index || !sub)
        return index ? index : sub;
    return holdsAt(*index, at) || index->measuredAt >= sub->measuredAt ? index : sub;
}

Quantity criticalOf(const OneStation& readings, const LatestReading& index)
{
    if (index.quantity != Quantity::Ispu)
        return pollutantOf(index.quantity);
    const LatestReading* largest = nullptr;
    for (const LatestReading& one : readings) {
        const bool together = std::abs(one.measuredAt - index.measuredAt) <= kSameTimeMs;
        if (together && isPollutant(pollutantOf(one.quantity)) && (!largest || one.value > largest->value))
            largest = &one;
    }
    return largest ? pollutantOf(largest->quantity) : Quantity::Other;
}

void takePublished(AirStation& station, const OneStation& readings, const LatestReading& index, qint64 at)
{
    station.index = index.value;
    station.origin = has(index.flags, ReadingFlag::Computed) ? IndexOrigin::Computed : IndexOrigin::Published;
    station.critical = criticalOf(readings, index);
    if (station.critical == Quantity::Other) { // told by the one concentration that came with it
        const auto together = [&index](const LatestReading& one) {
            return isPollutant(one.quantity) && one.measuredAt == index.measuredAt;
        };
        if (std::ranges::count_if(readings, together) == 1)
            station.critical = std::ranges::find_if(readings, together)->quantity;
    }
    station.measuredAt = index.measuredAt;
    station.receivedAt = index.receivedAt;
    station.indexSeries = index.series;
    station.isDaily = isOfADay(index);
    station.freshness = freshnessOf(index.measuredAt, at, intervalOf(index));
}

bool takeComputed(AirStation& station, qint64 at)
{
    const AirPollutant* worst = nullptr;
    for (const AirPollutant& one : std::as_const(station.pollutants)) {
        if (one.computed && (!worst || *one.computed > *worst->computed))
            worst = &one;
    }
    if (!worst)
        return false;
    const LatestReading& concentration = *worst->concentration;
    station.index = *worst->computed;
    station.origin = IndexOrigin::Computed;
    station.critical = worst->pollutant;
    station.measuredAt = concentration.measuredAt;
    station.receivedAt = concentration.receivedAt;
    station.isDaily = isOfADay(concentration);
    station.freshness = freshnessOf(concentration.measuredAt, at, intervalOf(concentration));
    return true;
}

void takePollutants(AirStation& station, const OneStation& readings, const QHash<qint64, std::vector<TimedValue>>& days,
    bool compute, qint64 at)
{
    for (const Quantity pollutant : kPollutants) {
        AirPollutant one{.pollutant = pollutant};
        if (const LatestReading* const found = find(readings, pollutant))
            one.concentration = *found;
        if (const LatestReading* const found = find(readings, subIndexOf(pollutant)))
            one.published = *found;
        if (!one.concentration && !one.published)
            continue;
        if (compute && one.concentration && holdsAt(*one.concentration, at)) {
            const LatestReading& concentration = *one.concentration;
            if (isOfADay(concentration)) // it is a mean already
                one.day = AirDayMean{concentration.value, 24};
            else if (const auto series = days.constFind(concentration.series); series != days.cend())
                one.day = airDayMean(*series, at);
            const bool published = one.published && holdsAt(*one.published, at);
            if (!published && one.day && one.day->isComplete()) {
                one.published.reset(); // older than what it would be shown beside
                one.computed = ispuOf(pollutant, one.day->mean);
            }
        }
        station.pollutants += one;
    }
}

AirStation makeStation(const StoredStation& stored, const OneStation& readings,
    const QHash<qint64, std::vector<TimedValue>>& days, qint64 at)
{
    AirStation station{.station = stored};
    const LatestReading* const published = publishedIndex(readings, at);
    const bool compute = !published || !holdsAt(*published, at);
    takePollutants(station, readings, days, compute, at);
    if (!compute || !takeComputed(station, at)) {
        const LatestReading* index = published;
        // An index that the reader of the source worked out from what it gives once, where nothing better is known.
        const LatestReading* const ours = find(readings, Quantity::Ispu);
        if (ours && has(ours->flags, ReadingFlag::Computed) && (!index || !holdsAt(*index, at)))
            index = ours;
        if (index)
            takePublished(station, readings, *index, at);
    }
    if (station.index) {
        station.category = ispuCategory(*station.index);
        return station;
    }
    for (const LatestReading& one : readings) {
        if (one.measuredAt > station.measuredAt) {
            station.measuredAt = one.measuredAt;
            station.receivedAt = one.receivedAt;
            station.isDaily = isOfADay(one);
            station.freshness = freshnessOf(one.measuredAt, at, intervalOf(one));
        }
    }
    return station;
}

int rankOf(const AirStation& station)
{
    return station.counts() ? 0 : station.index ? 1 : 2;
}

} // namespace

const QList<Quantity>& airQuantities()
{
    static const QList<Quantity> quantities = [] {
        QList<Quantity> all{Quantity::Ispu};
        for (const Quantity pollutant : kPollutants)
            all << pollutant << subIndexOf(pollutant);
        return all;
    }();
    return quantities;
}

std::optional<AirDayMean> airDayMean(std::span<const TimedValue> series, qint64 at)
{
    constexpr size_t hours = 24;
    std::array<double, hours> sums{};
    std::array<int, hours> counts{};
    for (const TimedValue& one : series) {
        const qint64 age = at - one.at;
        if (age < 0 || age >= kAirDayMs)
            continue;
        const auto hour = size_t(age / kAirEveryMs);
        sums[hour] += one.value;
        ++counts[hour];
    }
    AirDayMean day;
    for (size_t hour = 0; hour < hours; ++hour) {
        if (counts[hour] == 0)
            continue;
        day.mean += sums[hour] / counts[hour];
        ++day.hours;
    }
    if (day.hours == 0)
        return std::nullopt;
    // Adding leaves traces behind the last digit, which must not lift 55.4 into the next category.
    day.mean = std::round(day.mean / day.hours * 1'000.0) / 1'000.0;
    return day;
}

const AirPollutant* AirStation::pollutant(Quantity quantity) const
{
    const auto found = std::ranges::find(pollutants, quantity, &AirPollutant::pollutant);
    return found != pollutants.end() ? &*found : nullptr;
}

const AirStation* AirBoard::worst() const
{
    return !stations.isEmpty() && stations.first().counts() ? &stations.first() : nullptr;
}

const AirStation* AirBoard::station(qint64 id) const
{
    const auto found = std::ranges::find(stations, id, [](const AirStation& one) { return one.station.id; });
    return found != stations.end() ? &*found : nullptr;
}

QList<qint64> airSeriesToAverage(const QList<LatestReading>& latest, qint64 at)
{
    QList<qint64> series;
    const auto stations = byStation(latest);
    for (const OneStation& readings : stations) {
        const LatestReading* const published = publishedIndex(readings, at);
        if (published && holdsAt(*published, at))
            continue;
        for (const LatestReading& one : readings) {
            if (isPollutant(one.quantity) && !isOfADay(one) && holdsAt(one, at))
                series += one.series;
        }
    }
    std::ranges::sort(series);
    return series;
}

AirBoard makeAirBoard(const QList<StoredStation>& stations, const QList<LatestReading>& latest,
    const QHash<qint64, std::vector<TimedValue>>& days, qint64 at)
{
    AirBoard board{.at = at};
    const auto readings = byStation(latest);
    for (const StoredStation& stored : stations) {
        const auto own = readings.constFind(stored.id);
        if (own == readings.cend() && stored.station.kind != StationKind::Air)
            continue;
        board.stations += makeStation(stored, own != readings.cend() ? *own : OneStation(), days, at);
        const AirStation& made = board.stations.last();
        if (made.counts())
            ++board.byCategory[size_t(made.category)];
        else if (made.index)
            ++board.outdated;
    }
    std::ranges::sort(board.stations, [](const AirStation& a, const AirStation& b) {
        if (rankOf(a) != rankOf(b))
            return rankOf(a) < rankOf(b);
        const double left = a.index.value_or(0.0);
        const double right = b.index.value_or(0.0);
        if (left != right)
            return left > right;
        const int names = QString::localeAwareCompare(a.station.station.name, b.station.station.name);
        return names != 0 ? names < 0 : a.station.id < b.station.id;
    });
    return board;
}

} // namespace JakOps
