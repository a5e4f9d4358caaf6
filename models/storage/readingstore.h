// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readingview.h"
#include "storage/session.h"

#include <QHash>
#include <QList>

#include <span>

namespace JakOps {

// A reading whose series is known.
struct SeriesReading
{
    qint64 series = 0;
    qint64 at = 0;
    double value = 0.0;
    qint64 receivedAt = 0;
    ReadingFlags flags = 0;
};

struct PutCount
{
    size_t taken = 0; // from the front of what was given; the rest waits for another transaction
    qint64 written = 0; // new or changed
};

// Stations, their series and readings. Reading a source twice changes nothing: the first receipt of a value stays.
namespace ReadingStore {

// New, or brought up to date: empty fields of the new one do not erase, a changed name is kept as the former one. Gives
// its id.
[[nodiscard]] Result<qint64> putStation(
    WriteSession& session, const QString& source, const Station& station, qint64 seenAt);
[[nodiscard]] Result<qint64> seriesOf(
    WriteSession& session, qint64 station, Quantity quantity); // made where it is not there
// As many as fit before somebody waits, at least some hundred. Fastest in order of series and time.
[[nodiscard]] Result<PutCount> put(WriteSession& session, std::span<const SeriesReading> readings);

[[nodiscard]] Result<QList<StoredStation>> stations(ReadSession& session, std::optional<StationKind> kind = {});
// The newest reading of every series of these quantities, measured at `until` at the latest (a wrong clock must not hide
// what is true). What cannot be true is skipped too. A series whose readings were thinned gives its last whole hour or
// day, as Estimated.
[[nodiscard]] Result<QList<LatestReading>> latest(
    ReadSession& session, std::span<const Quantity> quantities, qint64 until);
// From all that is kept: readings, hours and days.
[[nodiscard]] Result<SeriesWindow> window(ReadSession& session, qint64 series, qint64 from, qint64 to, int pixels);
// When a series begins; nothing where it is empty.
[[nodiscard]] Result<std::optional<qint64>> firstAt(ReadSession& session, qint64 series);
// Readings as they are, without those that cannot be true, for trends. At most `limit`, the newest.
[[nodiscard]] Result<std::vector<TimedValue>> recent(
    ReadSession& session, qint64 series, qint64 from, qint64 to, int limit = 10'000);
// The same of many series at once, in one statement for all, with the means of hours where readings were thinned.
[[nodiscard]] Result<QHash<qint64, RecentReadings>> recentOf(
    ReadSession& session, std::span<const qint64> series, qint64 from, qint64 to);

} // namespace ReadingStore

} // namespace JakOps
