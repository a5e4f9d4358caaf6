// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readingstore.h"

#include "storage/statementrows.h"

#include <sqlite3.h>

#include <algorithm>

namespace JakOps::ReadingStore {

namespace {

constexpr size_t kLeastBatch = 500;
constexpr size_t kMostBatch = 50'000;
constexpr size_t kMaxFlaggedKept = 300;
constexpr int kUntrue = int(ReadingFlag::OutOfRange) | int(ReadingFlag::FromFuture);

// Sums values up by pixels. Values may come from several tables, each in order of time.
class Buckets final
{
public:
    Buckets(qint64 from, qint64 to, int pixels)
        : m_from(from)
        , m_width(std::max<qint64>(1, (to - from) / std::max(1, pixels)))
        , m_buckets(size_t(std::max(1, pixels)))
    {
    }

    void add(qint64 at, double mean, double least, double most, qint64 count)
    {
        const auto index = size_t(std::clamp<qint64>((at - m_from) / m_width, 0, qint64(m_buckets.size()) - 1));
        SeriesBucket& bucket = m_buckets[index];
        if (bucket.count == 0) {
            bucket = {at, at, least, most, mean, count};
            return;
        }
        bucket.at = std::min(bucket.at, at);
        bucket.until = std::max(bucket.until, at);
        bucket.least = std::min(bucket.least, least);
        bucket.most = std::max(bucket.most, most);
        bucket.mean += (mean - bucket.mean) * double(count) / double(bucket.count + count);
        bucket.count += count;
    }

    [[nodiscard]] std::vector<SeriesBucket> take()
    {
        std::erase_if(m_buckets, [](const SeriesBucket& bucket) { return bucket.count == 0; });
        return std::move(m_buckets);
    }

private:
    qint64 m_from;
    qint64 m_width;
    std::vector<SeriesBucket> m_buckets;
};

Result<> addReadings(
    ReadSession& session, qint64 series, qint64 from, qint64 to, Buckets& buckets, SeriesWindow& window)
{
    auto statement
        = session.prepare("SELECT at, value, flags FROM reading WHERE series = ? AND at >= ? AND at <= ? ORDER BY at");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series, from, to);
    sqlite3_stmt* const rows = statement->handle(); // half a million rows for ten years unthinned
    while (true) {
        const int code = sqlite3_step(rows);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_ROW)
            return fail(sqliteError(session.handle(), code, QStringLiteral("readings of a window")));
        const qint64 at = sqlite3_column_int64(rows, 0);
        const double value = sqlite3_column_double(rows, 1);
        if ((sqlite3_column_int(rows, 2) & kUntrue) == 0) {
            buckets.add(at, value, value, value, 1);
        } else {
            ++window.flaggedCount;
            if (window.flagged.size() < kMaxFlaggedKept)
                window.flagged.push_back({at, value});
        }
    }
}

Result<> addSums(ReadSession& session, const char* sql, qint64 series, qint64 from, qint64 to, Buckets& buckets,
    SeriesWindow& window)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series, from, to);
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        window.flaggedCount += statement->int64(5);
        if (statement->int64(4) > 0)
            buckets.add(
                statement->int64(0), statement->real(1), statement->real(2), statement->real(3), statement->int64(4));
    }
}

// The last row of a series in one table; false: it has none.
Result<bool> lastOf(ReadSession& session, const char* sql, LatestReading& reading, qint64 until)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(reading.series, until);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return false;
    reading.measuredAt = statement->int64(0);
    reading.value = statement->real(1);
    reading.receivedAt = reading.measuredAt + statement->int64(2) * 1000;
    reading.flags = ReadingFlags(statement->integer(3));
    return true;
}

Result<bool> findLatest(ReadSession& session, LatestReading& reading, qint64 until)
{
    static_assert(kUntrue == 5 && int(ReadingFlag::Estimated) == 16, "they stand in the statements");
    // A sum counts once its hour or day is over: before, it knows of what came later.
    for (const char* sql : {"SELECT at, value, delay, flags FROM reading WHERE series = ? AND at <= ? AND flags & 5 = "
                            "0 ORDER BY at DESC LIMIT 1",
             "SELECT at, mean, 0, 16 FROM reading_hour WHERE series = ? AND at <= ? - 3600000 AND n > 0 ORDER BY at DESC LIMIT 1",
             "SELECT at, mean, 0, 16 FROM reading_day WHERE series = ? AND at <= ? - 86400000 AND n > 0 ORDER BY at DESC LIMIT "
             "1"}) {
        const auto found = lastOf(session, sql, reading, until);
        if (!found || *found)
            return found;
    }
    return false;
}

} // namespace

Result<qint64> putStation(WriteSession& session, const QString& source, const Station& station, qint64 seenAt)
{
    auto statement = session.prepare(
        "INSERT INTO station(source, code, name, kind, grouping, lat, lon, area, siaga1, siaga2, siaga3, note, "
        "seen_at) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT(source, code) DO UPDATE SET "
        "former_name = CASE WHEN excluded.name <> '' AND name <> '' AND excluded.name <> name THEN name ELSE "
        "former_name END, "
        "name = CASE WHEN excluded.name <> '' THEN excluded.name ELSE name END, "
        "kind = CASE WHEN excluded.kind <> 0 THEN excluded.kind ELSE kind END, "
        "grouping = CASE WHEN excluded.grouping <> '' THEN excluded.grouping ELSE grouping END, "
        "lat = coalesce(excluded.lat, lat), lon = coalesce(excluded.lon, lon), "
        "area = CASE WHEN excluded.area <> '' THEN excluded.area ELSE area END, "
        "siaga1 = coalesce(excluded.siaga1, siaga1), siaga2 = coalesce(excluded.siaga2, siaga2), "
        "siaga3 = coalesce(excluded.siaga3, siaga3), "
        "note = CASE WHEN excluded.note <> '' THEN excluded.note ELSE note END, seen_at = max(seen_at, "
        "excluded.seen_at) "
        "RETURNING id");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(source, station.code, station.name, int(station.kind), station.group);
    bindMaybe(*statement, 6, station.point ? std::optional(station.point->lat) : std::nullopt);
    bindMaybe(*statement, 7, station.point ? std::optional(station.point->lon) : std::nullopt);
    statement->bind(8, station.area);
    bindMaybe(*statement, 9, station.thresholds.siaga1);
    bindMaybe(*statement, 10, station.thresholds.siaga2);
    bindMaybe(*statement, 11, station.thresholds.siaga3);
    statement->bind(12, station.note);
    statement->bind(13, seenAt);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->int64(0);
}

Result<qint64> seriesOf(WriteSession& session, qint64 station, Quantity quantity)
{
    auto find = session.prepare("SELECT id FROM series WHERE station = ? AND quantity = ?");
    if (!find)
        return fail(find.error());
    find->bindAll(station, int(quantity));
    const auto row = find->step();
    if (!row)
        return fail(row.error());
    if (*row)
        return find->int64(0);
    auto insert = session.prepare("INSERT INTO series(station, quantity) VALUES(?, ?)");
    if (!insert)
        return fail(insert.error());
    insert->bindAll(station, int(quantity));
    if (const auto done = insert->run(); !done)
        return fail(done.error());
    return session.lastInsertId();
}

Result<PutCount> put(WriteSession& session, std::span<const SeriesReading> readings)
{
    auto statement = session.prepare("INSERT INTO reading(series, at, value, delay, flags) VALUES(?, ?, ?, ?, ?) ON "
                                     "CONFLICT(series, at) DO UPDATE SET "
                                     "value = excluded.value, delay = excluded.delay, flags = excluded.flags "
                                     "WHERE value <> excluded.value OR flags <> excluded.flags");
    if (!statement)
        return fail(statement.error());
    PutCount count;
    for (const SeriesReading& reading : readings) {
        if (count.taken >= kMostBatch || (count.taken >= kLeastBatch && session.isAwaited()))
            break;
        const qint64 delay = std::clamp<qint64>((reading.receivedAt - reading.at) / 1000, INT_MIN, INT_MAX);
        statement->bindAll(reading.series, reading.at, reading.value, delay, int(reading.flags));
        if (const auto done = statement->run(); !done)
            return fail(done.error());
        count.written += session.changes();
        ++count.taken;
    }
    return count;
}

Result<QList<StoredStation>> stations(ReadSession& session, std::optional<StationKind> kind)
{
    auto statement = session.prepare(
        "SELECT id, source, code, name, former_name, kind, grouping, lat, lon, area, siaga1, siaga2, siaga3, "
        "note, seen_at FROM station WHERE ?1 < 0 OR kind = ?1 ORDER BY source, code");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, kind ? int(*kind) : -1);
    return allRows(*statement, [](const Statement& row) {
        StoredStation stored{.id = row.int64(0), .source = row.text(1)};
        Station& station = stored.station;
        station.code = row.text(2);
        station.name = row.text(3);
        stored.formerName = row.text(4);
        station.kind = StationKind(row.integer(5));
        station.group = row.text(6);
        if (!row.isNull(7) && !row.isNull(8))
            station.point = GeoPoint{row.real(7), row.real(8)};
        station.area = row.text(9);
        station.thresholds = {maybeReal(row, 10), maybeReal(row, 11), maybeReal(row, 12)};
        station.note = row.text(13);
        stored.seenAt = row.int64(14);
        return stored;
    });
}

Result<QList<LatestReading>> latest(ReadSession& session, std::span<const Quantity> quantities, qint64 until)
{
    auto statement = session.prepare("SELECT id, station, quantity FROM series ORDER BY station, quantity");
    if (!statement)
        return fail(statement.error());
    auto series = allRows(*statement, [](const Statement& row) {
        return LatestReading{.station = row.int64(1), .series = row.int64(0), .quantity = Quantity(row.integer(2))};
    });
    if (!series)
        return fail(series.error());
    QList<LatestReading> found;
    for (LatestReading& reading : *series) {
        if (!std::ranges::contains(quantities, reading.quantity))
            continue;
        const auto there = findLatest(session, reading, until);
        if (!there)
            return fail(there.error());
        if (*there)
            found += reading;
    }
    return found;
}

Result<SeriesWindow> window(ReadSession& session, qint64 series, qint64 from, qint64 to, int pixels)
{
    SeriesWindow result;
    if (to < from)
        return result;
    Buckets buckets(from, to, pixels);
    const auto days = addSums(session,
        "SELECT at, mean, least, most, n, flagged FROM reading_day WHERE series = ? AND at >= ? AND at <= ? ORDER BY "
        "at",
        series, from, to, buckets, result);
    if (!days)
        return fail(days.error());
    const auto hours = addSums(session,
        "SELECT at, mean, least, most, n, flagged FROM reading_hour WHERE series = ? AND at >= ? AND at <= ? ORDER BY "
        "at",
        series, from, to, buckets, result);
    if (!hours)
        return fail(hours.error());
    if (const auto readings = addReadings(session, series, from, to, buckets, result); !readings)
        return fail(readings.error());
    result.buckets = buckets.take();
    return result;
}

Result<std::optional<qint64>> firstAt(ReadSession& session, qint64 series)
{
    auto statement = session.prepare(
        "SELECT min(at) FROM (SELECT min(at) AS at FROM reading_day WHERE series = ?1 UNION ALL SELECT min(at) FROM "
        "reading_hour WHERE series = ?1 UNION ALL SELECT min(at) FROM reading WHERE series = ?1)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->isNull(0) ? std::optional<qint64>() : std::optional(statement->int64(0));
}

Result<std::vector<TimedValue>> recent(ReadSession& session, qint64 series, qint64 from, qint64 to, int limit)
{
    auto statement = session.prepare("SELECT at, value FROM reading WHERE series = ? AND at >= ? AND at <= ? AND flags "
                                     "& 5 = 0 ORDER BY at DESC LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(series, from, to, limit);
    auto values = allRows<std::vector>(*statement, [](const Statement& row) { return TimedValue{row.int64(0), row.real(1)}; });
    if (values)
        std::ranges::reverse(*values);
    return values;
}

Result<QHash<qint64, RecentReadings>> recentOf(
    ReadSession& session, std::span<const qint64> series, qint64 from, qint64 to)
{
    // An hour's mean stands in its middle. A time is in one of the tables, and hours are older: the order holds.
    auto hours = session.prepare("SELECT at + 1800000, mean, n, flagged FROM reading_hour WHERE series = ? AND at >= ? "
                                 "AND at <= ? - 3600000 ORDER BY at");
    auto readings = session.prepare("SELECT at, value, flags & 5 = 0, flags & 5 <> 0 FROM reading WHERE series = ? AND "
                                    "at >= ? AND at <= ? ORDER BY at");
    if (!hours || !readings)
        return fail(hours ? readings.error() : hours.error());
    QHash<qint64, RecentReadings> found;
    for (const qint64 one : series) {
        RecentReadings& recent = found[one];
        for (Statement* const statement : {&*hours, &*readings}) {
            statement->bindAll(one, from, to);
            while (true) {
                const auto row = statement->step();
                if (!row)
                    return fail(row.error());
                if (!*row)
                    break;
                recent.flagged += statement->int64(3);
                if (statement->int64(2) > 0)
                    recent.values.push_back({statement->int64(0), statement->real(1)});
            }
            statement->reset();
        }
    }
    return found;
}

} // namespace JakOps::ReadingStore
