// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/price.h"
#include "domain/trend.h"

#include <vector>

namespace JakOps {

// What the store hands to a panel.

// A station as it is stored. `id` is this store's own.
struct StoredStation
{
    qint64 id = 0;
    QString source;
    Station station;
    QString formerName; // empty: it was never renamed
    qint64 seenAt = 0; // last time its source named it
};

// The newest value of one quantity of one station.
struct LatestReading
{
    qint64 station = 0;
    qint64 series = 0;
    Quantity quantity = Quantity::Other;
    double value = 0.0;
    qint64 measuredAt = 0;
    qint64 receivedAt = 0;
    ReadingFlags flags = 0;
};

// All that was measured within one pixel's time.
struct SeriesBucket
{
    qint64 at = 0; // of its first value
    qint64 until = 0; // of its last
    double least = 0.0;
    double most = 0.0;
    double mean = 0.0;
    qint64 count = 0;
};

// A chart's window on one series: no more buckets than pixels, and apart from them what cannot be true and must not
// stretch the scale.
struct SeriesWindow
{
    std::vector<SeriesBucket> buckets; // in order of time; pixels without a value are left out
    std::vector<TimedValue> flagged; // the first few hundred
    qint64 flaggedCount = 0;
};

// The last hours of one series, for its trend.
struct RecentReadings
{
    std::vector<TimedValue> values; // in order of time, without what cannot be true; means of hours where thinned
    qint64 flagged = 0; // what was left out
};

// One cell of the price table: the last price of a commodity at a market (0: over all) and how it changed.
struct PriceCell
{
    qint64 commodity = 0;
    qint64 market = 0;
    DayPrice last;
    std::optional<double> least, most;
    PriceChange change;
    ReadingFlags flags = 0;
};

// A price that is kept but cannot be true.
struct UntruePrice
{
    qint64 market = 0;
    DayPrice price;
};

struct StoredCommodity
{
    qint64 id = 0;
    QString source;
    Commodity commodity;
};

} // namespace JakOps
