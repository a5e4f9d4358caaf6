// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodposts.h"
#include "domain/freshness.h"
#include "domain/rainclass.h"
#include "domain/readingview.h"
#include "domain/siaga.h"

#include <QHash>

#include <array>

namespace JakOps {

// The state of rivers, pumps and rain at one moment, as the panel, the map and the pulse strip show it. Values and pure rules.

// What a board is made of, read in one go.
struct FloodReadings
{
    QList<StoredStation> stations;
    QList<LatestReading> latest; // of floodQuantities()
    QHash<qint64, RecentReadings> recent; // of series of levels
};
[[nodiscard]] const QList<Quantity>& floodQuantities();
inline constexpr qint64 kFloodRecentMs = 31LL * 3'600'000; // what a trend over 24 hours needs: a quarter more

// When water that passes here is expected at a post further down, as clock times.
struct FloodArrival
{
    QString post; // its name
    qint64 from = 0;
    qint64 until = 0;

    friend bool operator==(const FloodArrival&, const FloodArrival&) = default;
};

enum class SiagaOrigin : quint8 {
    None,
    Thresholds, // by the level and the thresholds
    Published, // the source's word, where there are no thresholds
};

// A river post, gate or basin.
struct FloodRow
{
    StoredStation station;
    qint64 series = 0; // of its level; 0: never measured
    QString post; // code of the post everybody knows, empty: none of them
    QString river;
    int order = 0; // along the river, upstream first; 0: not known
    std::optional<double> level; // cm
    qint64 measuredAt = 0;
    qint64 receivedAt = 0;
    ReadingFlags flags = 0;
    qint64 flagged = 0; // values of the last day that cannot be true
    qint64 everyMs = 0; // how often it is usually measured
    Freshness freshness = Freshness::Unknown;
    SiagaThresholds thresholds; // those in use
    bool ownThresholds = false; // the source's; else the post's own
    Siaga siaga = Siaga::Unknown;
    SiagaOrigin origin = SiagaOrigin::None;
    Trend trend; // nothing of it where the value is too old
    std::optional<double> next; // the threshold at which it gets worse
    std::optional<qint64> nextAt; // when it is reached at the present rate
    QList<FloodArrival> arrivals; // nearest first

    // Fresh enough to speak for the present.
    [[nodiscard]] bool counts() const { return level && (freshness == Freshness::Fresh || freshness == Freshness::Late); }
    [[nodiscard]] bool isRising() const { return trend.perHour.value_or(0.0) >= kMovingCmPerHour; }
    [[nodiscard]] bool isFalling() const { return trend.perHour.value_or(0.0) <= -kMovingCmPerHour; }

    static constexpr double kMovingCmPerHour = 2.0; // less is the noise of a gauge
};

struct PumpRow
{
    StoredStation station;
    qint64 series = 0; // of the running ones; 0: never told
    std::optional<int> running, idle;
    qint64 measuredAt = 0;
    Freshness freshness = Freshness::Unknown;

    [[nodiscard]] bool counts() const { return freshness == Freshness::Fresh || freshness == Freshness::Late; }
};

struct RainRow
{
    StoredStation station;
    qint64 series = 0;
    double mm = 0.0; // in the hour before
    std::optional<RainClass> rain;
    qint64 measuredAt = 0;
    Freshness freshness = Freshness::Unknown;

    [[nodiscard]] bool counts() const { return freshness == Freshness::Fresh || freshness == Freshness::Late; }
};

struct FloodBoard
{
    qint64 at = 0;
    QList<FloodRow> rows; // by trouble: worst first, then what rises soonest to the next threshold; what is too old last
    QList<qsizetype> byRiver; // the same rows by river, upstream first; what is on no known river last
    QList<PumpRow> pumps; // most running first, too old last
    QList<RainRow> rain; // most first, too old last
    std::array<int, 5> bySiaga {}; // of those that count, by the number of the state
    int outdated = 0;

    [[nodiscard]] const FloodRow* worst() const; // null: nobody knows
    [[nodiscard]] const FloodRow* row(qint64 station) const; // null: it has no level
    [[nodiscard]] const PumpRow* pump(qint64 station) const;
    [[nodiscard]] const RainRow* rainAt(qint64 station) const;
    [[nodiscard]] std::optional<GeoPoint> placeOf(qint64 station) const;
    [[nodiscard]] bool isEmpty() const { return rows.isEmpty() && pumps.isEmpty() && rain.isEmpty(); }
};

[[nodiscard]] FloodBoard makeFloodBoard(const FloodReadings& readings, const FloodPosts& posts, qint64 at);

} // namespace JakOps
