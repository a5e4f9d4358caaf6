// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readingretention.h"

#include "storage/weatherstore.h"

namespace JakOps {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kWibMs = 7 * kHourMs;
constexpr int kStepRows = 5'000;

// Sums move from a finer table to a coarser one.
struct Level
{
    const char* edge; // ?1 series, ?2 horizon, ?3 rows: the time of that row, older than the horizon
    const char* first;
    const char* sum; // ?1 series, ?2 until
    const char* remove;
    qint64 width;
    qint64 offset; // of a bucket's start: days begin in WIB
};

constexpr Level kToHours{"SELECT at FROM reading WHERE series = ?1 AND at < ?2 ORDER BY at LIMIT 1 OFFSET ?3",
    "SELECT at FROM reading WHERE series = ?1 AND at < ?2 ORDER BY at LIMIT 1",
    "INSERT INTO reading_hour(series, at, n, mean, least, most, flagged) "
    "SELECT series, at - at % 3600000, count(*) FILTER (WHERE flags & 5 = 0), avg(value) FILTER (WHERE flags & 5 = 0), "
    "min(value) FILTER (WHERE flags & 5 = 0), max(value) FILTER (WHERE flags & 5 = 0), count(*) FILTER (WHERE flags & "
    "5 <> 0) "
    "FROM reading WHERE series = ?1 AND at < ?2 GROUP BY at / 3600000 "
    "ON CONFLICT(series, at) DO UPDATE SET mean = CASE WHEN excluded.n >= n THEN excluded.mean ELSE mean END, "
    "least = min(coalesce(least, excluded.least), coalesce(excluded.least, least)), "
    "most = max(coalesce(most, excluded.most), coalesce(excluded.most, most)), "
    "n = max(n, excluded.n), flagged = max(flagged, excluded.flagged)",
    "DELETE FROM reading WHERE series = ?1 AND at < ?2", kHourMs, 0};

constexpr Level kToDays{"SELECT at FROM reading_hour WHERE series = ?1 AND at < ?2 ORDER BY at LIMIT 1 OFFSET ?3",
    "SELECT at FROM reading_hour WHERE series = ?1 AND at < ?2 ORDER BY at LIMIT 1",
    "INSERT INTO reading_day(series, at, n, mean, least, most, flagged) "
    "SELECT series, (at + 25200000) / 86400000 * 86400000 - 25200000, sum(n), sum(mean * n) / sum(n), min(least), "
    "max(most), "
    "sum(flagged) FROM reading_hour WHERE series = ?1 AND at < ?2 GROUP BY (at + 25200000) / 86400000 "
    "ON CONFLICT(series, at) DO UPDATE SET mean = CASE WHEN excluded.n >= n THEN excluded.mean ELSE mean END, "
    "least = min(coalesce(least, excluded.least), coalesce(excluded.least, least)), "
    "most = max(coalesce(most, excluded.most), coalesce(excluded.most, most)), "
    "n = max(n, excluded.n), flagged = max(flagged, excluded.flagged)",
    "DELETE FROM reading_hour WHERE series = ?1 AND at < ?2", kDayMs, kWibMs};

qint64 floorTo(qint64 at, const Level& level)
{
    return (at + level.offset) / level.width * level.width - level.offset;
}

Result<qint64> timeAt(WriteSession& session, const char* sql, qint64 series, qint64 horizon, std::optional<int> rows)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series, horizon);
    if (rows)
        statement->bind(3, *rows);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->int64(0) : 0;
}

Result<> runWith(WriteSession& session, const char* sql, qint64 series, qint64 until)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series, until);
    return statement->run();
}

// Moves whole buckets of at most some thousand rows. True: it moved some.
Result<bool> move(WriteSession& session, const Level& level, qint64 series, qint64 horizon)
{
    const qint64 end = floorTo(horizon, level);
    const auto first = timeAt(session, level.first, series, end, {});
    if (!first || *first == 0)
        return first ? Result<bool>(false) : fail(first.error());
    const auto edge = timeAt(session, level.edge, series, end, kStepRows);
    if (!edge)
        return fail(edge.error());
    // A bucket is summed at once, however many rows it has.
    const qint64 until = *edge == 0 ? end : std::max(floorTo(*edge, level), floorTo(*first, level) + level.width);
    if (const auto summed = runWith(session, level.sum, series, until); !summed)
        return fail(summed.error());
    if (const auto removed = runWith(session, level.remove, series, until); !removed)
        return fail(removed.error());
    return true;
}

} // namespace

Result<qint64> ReadingRetention::nextSeries(WriteSession& session) const
{
    auto statement = session.prepare("SELECT min(id) FROM series WHERE id > ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, m_series);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->int64(0); // NULL reads as 0
}

Result<bool> ReadingRetention::thin(WriteSession& session, qint64 series, qint64 now) const
{
    const auto hours = move(session, kToHours, series, now - m_rules.rawDays * kDayMs);
    if (!hours || *hours)
        return hours;
    return move(session, kToDays, series, now - m_rules.hourDays * kDayMs);
}

Result<bool> ReadingRetention::thinForecasts(WriteSession& session, qint64 now)
{
    const auto area = WeatherStore::nextForecastArea(session, m_area);
    if (!area)
        return fail(area.error());
    m_area = *area;
    if (m_area.isEmpty()) {
        m_sweeping = false;
        m_sweepAt = now + kHourMs;
        return false;
    }
    const auto thinned
        = WeatherStore::thinForecasts(session, m_area, now - m_rules.runDays * kDayMs, now - m_rules.rawDays * kDayMs);
    return thinned ? Result<bool>(true) : fail(thinned.error());
}

Result<bool> ReadingRetention::step(WriteSession& session, qint64 now)
{
    if (!m_sweeping) {
        if (now < m_sweepAt)
            return false;
        m_sweeping = true;
        m_series = 0;
    }
    // Series with nothing to do cost a look each; a step ends with the first that had something.
    for (int looked = 0; looked < 50; ++looked) {
        const auto series = nextSeries(session);
        if (!series)
            return fail(series.error());
        if (*series == 0)
            return thinForecasts(session, now);
        const auto moved = thin(session, *series, now);
        if (!moved)
            return fail(moved.error());
        if (*moved)
            break;
        m_series = *series;
    }
    return true;
}

} // namespace JakOps
