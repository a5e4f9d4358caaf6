// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "domain/quantity.h"

#include <QString>

#include <optional>

namespace JakOps {

// What is to be known about a single value.
enum class ReadingFlag : quint8 {
    OutOfRange = 1, // cannot be true (physicalRange): kept, but not drawn into the scale
    ZoneAssumed = 2, // the source gave no time zone
    FromFuture = 4, // measured after it was received: the source's clock or zone is wrong
    Computed = 8, // made by us from other values, not published
    Estimated = 16, // a period's mean or a value read off by a person
};
using ReadingFlags = quint8;
inline void mark(ReadingFlags& flags, ReadingFlag one)
{
    flags = ReadingFlags(flags | quint8(one));
}
[[nodiscard]] inline bool has(ReadingFlags flags, ReadingFlag one)
{
    return (flags & quint8(one)) != 0;
}

// Measured further ahead of us than this is a wrong clock, not a slow network.
inline constexpr qint64 kFutureToleranceMs = 10 * 60'000;

// One value of one station, in its quantity's unit.
struct Reading
{
    QString station; // code within its source
    Quantity quantity = Quantity::Other;
    double value = 0.0;
    qint64 measuredAt = 0; // UTC ms
    qint64 receivedAt = 0;
    ReadingFlags flags = 0;

    friend bool operator==(const Reading&, const Reading&) = default;
};

// Flags what the value and its times say by themselves.
inline void checkReading(Reading& reading)
{
    if (!physicalRange(reading.quantity).holds(reading.value))
        mark(reading.flags, ReadingFlag::OutOfRange);
    if (reading.measuredAt > reading.receivedAt + kFutureToleranceMs)
        mark(reading.flags, ReadingFlag::FromFuture);
}

enum class StationKind : quint8 {
    Other = 0,
    FloodPost = 1,
    PumpHouse = 2,
    RainPost = 3,
    Reservoir = 4,
    Air = 5,
    Market = 6,
    Area = 7
};

// Levels from which a state holds, cm. A source's dummy (SIAGA4 = 1) is never in it.
struct SiagaThresholds
{
    std::optional<double> siaga1, siaga2, siaga3;

    // All three, each below the one before.
    [[nodiscard]] bool isComplete() const
    {
        return siaga1 && siaga2 && siaga3 && *siaga1 > *siaga2 && *siaga2 > *siaga3;
    }
    friend bool operator==(const SiagaThresholds&, const SiagaThresholds&) = default;
};

// A place that gives readings or prices. Known by source and code: names change, and are only what is shown.
struct Station
{
    QString code;
    QString name;
    StationKind kind = StationKind::Other;
    QString group; // river, canal system, city: as the source puts it
    std::optional<GeoPoint> point;
    SiagaThresholds thresholds; // as the source gives them; empty: look at the post's own
    QString area; // kelurahan code, where the source says it
    QString note; // category of sensor, weather in words, agency: plain text of the source

    friend bool operator==(const Station&, const Station&) = default;
};

} // namespace JakOps
