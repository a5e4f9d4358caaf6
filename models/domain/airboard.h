// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "domain/ispu.h"
#include "domain/readingview.h"

#include <QHash>
#include <QList>

namespace JakOps {

// The state of the city's air at one moment, as the panel, the map and the pulse strip show it. Values and pure rules.

inline constexpr qint64 kAirEveryMs = 3'600'000; // stations measure by the hour
inline constexpr qint64 kAirDayMs = 24 * kAirEveryMs; // what a daily table gives
inline constexpr int kLeastAirHours = 18; // of 24, for a mean of the day: three quarters

// The quantities that a board is made of.
[[nodiscard]] const QList<Quantity>& airQuantities();

struct AirDayMean
{
    double mean = 0.0;
    int hours = 0; // with a value

    [[nodiscard]] bool isComplete() const { return hours >= kLeastAirHours; }
};
// Over the 24 hours before and at `at`: the mean of the hours' means, so that an hour with many values weighs no more.
[[nodiscard]] std::optional<AirDayMean> airDayMean(std::span<const TimedValue> series, qint64 at);

// One pollutant at one station: what of it is known.
struct AirPollutant
{
    Quantity pollutant = Quantity::Pm25;
    std::optional<LatestReading> concentration;
    std::optional<LatestReading> published; // its sub-index
    std::optional<AirDayMean> day; // where it was asked for
    std::optional<int> computed; // the sub-index of the day's mean, where none is published

    [[nodiscard]] std::optional<double> subIndex() const
    {
        return published ? std::optional(published->value) : computed ? std::optional(double(*computed)) : std::nullopt;
    }
};

enum class IndexOrigin : quint8 {
    None,
    Published, // as the source gives it
    Computed, // by JakOps, from concentrations
};

struct AirStation
{
    StoredStation station;
    std::optional<double> index;
    IndexOrigin origin = IndexOrigin::None;
    IspuCategory category = IspuCategory::Unknown;
    Quantity critical = Quantity::Other; // the pollutant; Other: not known
    qint64 measuredAt = 0; // of the index, else of the newest value; 0: nothing measured
    qint64 receivedAt = 0;
    qint64 indexSeries = 0; // 0: there is no series of it
    bool isDaily = false; // the value is of a whole day
    Freshness freshness = Freshness::Unknown;
    QList<AirPollutant> pollutants; // those with a value, in the order of the table

    [[nodiscard]] const AirPollutant* pollutant(Quantity quantity) const;
    // Fresh enough to speak for the present.
    [[nodiscard]] bool counts() const
    {
        return index && (freshness == Freshness::Fresh || freshness == Freshness::Late);
    }
};

struct AirBoard
{
    qint64 at = 0;
    QList<AirStation> stations; // worst first; then those whose value is too old, then those without an index
    std::array<int, 6> byCategory{}; // of those that count
    int outdated = 0;

    [[nodiscard]] const AirStation* worst() const; // null: nobody knows
    [[nodiscard]] const AirStation* station(qint64 id) const;
};

// Series of concentrations whose last 24 hours are needed, because their station publishes no index that holds now.
[[nodiscard]] QList<qint64> airSeriesToAverage(const QList<LatestReading>& latest, qint64 at);
// `days`: those series.
[[nodiscard]] AirBoard makeAirBoard(const QList<StoredStation>& stations, const QList<LatestReading>& latest,
    const QHash<qint64, std::vector<TimedValue>>& days, qint64 at);

} // namespace JakOps
