// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floodboard.h"

#include <algorithm>
#include <limits>

namespace JakOps {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kLevelEveryMs = 10 * kMinuteMs;
constexpr qint64 kHourlyMs = kHourMs; // pumps and rain are told by the hour
// A source's word speaks for the value it came with: not for one long before it, as in a replay.
constexpr qint64 kWordHoldsMs = 6 * kHourMs;

// What lies usually between two values, at least what a gauge takes.
qint64 usualStep(const std::vector<TimedValue>& values)
{
    if (values.size() < 3)
        return kLevelEveryMs;
    std::vector<qint64> steps;
    steps.reserve(values.size() - 1);
    for (size_t i = 1; i < values.size(); ++i)
        steps.push_back(values[i].at - values[i - 1].at);
    const auto middle = steps.begin() + qsizetype(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return std::max(*middle, kLevelEveryMs);
}

void judge(FloodRow& row, const FloodReadings& readings, const FloodPosts& posts, qint64 at)
{
    const auto recent = readings.recent.constFind(row.series);
    static const RecentReadings none;
    const RecentReadings& last = recent != readings.recent.cend() ? *recent : none;
    row.everyMs = usualStep(last.values);
    row.flagged = last.flagged;
    row.freshness = row.level ? freshnessOf(row.measuredAt, at, row.everyMs) : Freshness::Unknown;
    row.siaga = row.level ? siagaOf(*row.level, row.thresholds) : Siaga::Unknown;
    if (row.siaga != Siaga::Unknown) {
        row.origin = SiagaOrigin::Thresholds;
    } else if (row.level && std::abs(row.station.seenAt - row.measuredAt) <= kWordHoldsMs) {
        row.siaga = siagaFromWords(row.station.station.note);
        row.origin = row.siaga != Siaga::Unknown ? SiagaOrigin::Published : SiagaOrigin::None;
    }
    if (!row.counts())
        return;
    if (!last.values.empty() && last.values.back().at == row.measuredAt)
        row.trend = trendOf(last.values);
    row.next = nextThreshold(*row.level, row.thresholds);
    if (row.next && row.isRising()) { // what a gauge trembles is no rate
        if (const auto ms = timeToReach(*row.level, *row.next, row.trend.perHour))
            row.nextAt = row.measuredAt + *ms;
    }
    for (const Arrival& arrival : posts.downstreamOf(row.post)) {
        const FloodPost* const below = posts.post(arrival.post);
        row.arrivals += FloodArrival {below ? below->name : arrival.post, row.measuredAt + arrival.leastMinutes * kMinuteMs,
            row.measuredAt + arrival.mostMinutes * kMinuteMs};
    }
}

bool isMoreTrouble(const FloodRow& a, const FloodRow& b)
{
    if (a.counts() != b.counts())
        return a.counts();
    if (a.counts()) {
        if (a.siaga != b.siaga)
            return isWorse(a.siaga, b.siaga);
        const qint64 never = std::numeric_limits<qint64>::max();
        if (a.nextAt.value_or(never) != b.nextAt.value_or(never))
            return a.nextAt.value_or(never) < b.nextAt.value_or(never);
        const double rateA = a.trend.perHour.value_or(0.0);
        const double rateB = b.trend.perHour.value_or(0.0);
        if (rateA != rateB)
            return rateA > rateB;
    } else if (a.measuredAt != b.measuredAt) {
        return a.measuredAt > b.measuredAt;
    }
    return std::tie(a.station.station.name, a.station.id) < std::tie(b.station.station.name, b.station.id);
}

bool isUpstream(const FloodRow& a, const FloodRow& b)
{
    if (a.river.isEmpty() != b.river.isEmpty())
        return b.river.isEmpty();
    if (a.river != b.river)
        return a.river < b.river;
    const auto place = [](const FloodRow& row) { return row.order > 0 ? row.order : std::numeric_limits<int>::max(); };
    return std::tuple(place(a), a.station.station.name, a.station.id)
        < std::tuple(place(b), b.station.station.name, b.station.id);
}

void addPumps(FloodBoard& board, const StoredStation& station, const QHash<qint64, QList<LatestReading>>& latest)
{
    PumpRow row {.station = station};
    for (const LatestReading& reading : latest.value(station.id)) {
        if (reading.quantity == Quantity::PumpsRunning) {
            row.running = int(std::lround(reading.value));
            row.series = reading.series;
        } else if (reading.quantity == Quantity::PumpsIdle) {
            row.idle = int(std::lround(reading.value));
        } else {
            continue;
        }
        row.measuredAt = std::max(row.measuredAt, reading.measuredAt);
    }
    row.freshness = freshnessOf(row.measuredAt, board.at, kHourlyMs);
    board.pumps += std::move(row);
}

void addRain(FloodBoard& board, const StoredStation& station, const LatestReading& reading)
{
    board.rain += RainRow {station, reading.series, reading.value, rainClass(reading.value), reading.measuredAt,
        freshnessOf(reading.measuredAt, board.at, kHourlyMs)};
}

void arrange(FloodBoard& board)
{
    std::ranges::sort(board.rows, isMoreTrouble);
    for (qsizetype i = 0; i < board.rows.size(); ++i) {
        board.byRiver += i;
        if (board.rows[i].counts())
            ++board.bySiaga[size_t(board.rows[i].siaga)];
        else
            ++board.outdated;
    }
    std::ranges::sort(board.byRiver, [&](qsizetype a, qsizetype b) { return isUpstream(board.rows[a], board.rows[b]); });
    std::ranges::sort(board.pumps, [](const PumpRow& a, const PumpRow& b) {
        return std::tuple(!a.counts(), -a.running.value_or(-1), a.station.station.name)
            < std::tuple(!b.counts(), -b.running.value_or(-1), b.station.station.name);
    });
    std::ranges::sort(board.rain, [](const RainRow& a, const RainRow& b) {
        return std::tuple(!a.counts(), -a.mm, a.station.station.name) < std::tuple(!b.counts(), -b.mm, b.station.station.name);
    });
}

} // namespace

const QList<Quantity>& floodQuantities()
{
    static const QList<Quantity> quantities {
        Quantity::WaterLevel, Quantity::PumpsRunning, Quantity::PumpsIdle, Quantity::Rain};
    return quantities;
}

const FloodRow* FloodBoard::worst() const
{
    return !rows.isEmpty() && rows.front().counts() && rows.front().siaga != Siaga::Unknown ? &rows.front() : nullptr;
}

namespace {

template<class Row> const Row* rowOf(const QList<Row>& rows, qint64 station)
{
    const auto found = std::ranges::find(rows, station, [](const Row& row) { return row.station.id; });
    return found != rows.end() ? &*found : nullptr;
}

} // namespace

const FloodRow* FloodBoard::row(qint64 station) const
{
    return rowOf(rows, station);
}

const PumpRow* FloodBoard::pump(qint64 station) const
{
    return rowOf(pumps, station);
}

const RainRow* FloodBoard::rainAt(qint64 station) const
{
    return rowOf(rain, station);
}

std::optional<GeoPoint> FloodBoard::placeOf(qint64 station) const
{
    if (const FloodRow* const found = row(station))
        return found->station.station.point;
    if (const PumpRow* const found = pump(station))
        return found->station.station.point;
    const RainRow* const found = rainAt(station);
    return found ? found->station.station.point : std::nullopt;
}

FloodBoard makeFloodBoard(const FloodReadings& readings, const FloodPosts& posts, qint64 at)
{
    FloodBoard board {.at = at};
    QHash<qint64, QList<LatestReading>> latest;
    for (const LatestReading& reading : readings.latest)
        latest[reading.station] += reading;
    for (const StoredStation& station : readings.stations) {
        const QList<LatestReading> values = latest.value(station.id);
        const auto of = [&](Quantity quantity) { return std::ranges::find(values, quantity, &LatestReading::quantity); };
        const auto level = of(Quantity::WaterLevel);
        if (station.station.kind == StationKind::PumpHouse)
            addPumps(board, station, latest);
        if (const auto rain = of(Quantity::Rain); rain != values.end())
            addRain(board, station, *rain);
        // A basin without a gauge has nothing to tell here.
        if (level == values.end() && station.station.kind != StationKind::FloodPost)
            continue;
        FloodRow row {.station = station};
        if (level != values.end()) {
            row.series = level->series;
            row.level = level->value;
            row.measuredAt = level->measuredAt;
            row.receivedAt = level->receivedAt;
            row.flags = level->flags;
        }
        const FloodPost* const post = posts.postOf(station.station.name, station.station.point);
        row.post = post ? post->code : QString();
        row.river = post ? post->river : station.station.group;
        row.order = post ? post->order : 0;
        row.ownThresholds = station.station.thresholds.isComplete();
        row.thresholds = posts.thresholdsOf(station.station);
        judge(row, readings, posts, at);
        board.rows += std::move(row);
    }
    arrange(board);
    return board;
}

} // namespace JakOps
