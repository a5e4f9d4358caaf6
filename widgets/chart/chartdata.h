// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readingview.h"

#include <QColor>
#include <QList>
#include <QString>

#include <span>

namespace JakOps {

// A span of values with a meaning, drawn behind the lines and named at the edge. Open ends are infinite.
struct ChartBand
{
    double from = 0.0;
    double to = 0.0;
    QColor color;
    QString label;

    friend bool operator==(const ChartBand&, const ChartBand&) = default;
};

// Which limits of bands the scale reaches for.
enum class BandScale {
    Next, // the limit above what is shown, so that it is seen what comes next
    All, // every one: how far it is to each
};

// One series as it is drawn. Values are summed up (SeriesBucket): a single value is a bucket of count 1.
struct ChartLine
{
    QString name; // plain text
    QString unit;
    std::vector<SeriesBucket> buckets; // in order of time
    std::vector<TimedValue> flagged; // what cannot be true: marked at the edge, never in the scale
    qint64 flaggedCount = 0; // all of them, where only the first are given; 0: as many as given
    bool dashed = false; // a second station beside the first
    bool ownAxis = false; // on the right. A line whose unit is not the first one's has it anyway
    bool steps = false; // holds until the next value, such as a price
    int digits = 0; // behind the decimal sign where a value is told
    qint64 gapMs = 0; // longer without a value: a gap. 0: more than three times what is usual in it

    [[nodiscard]] qint64 flaggedTotal() const { return flaggedCount > 0 ? flaggedCount : qint64(flagged.size()); }
};

// Longer than this between two buckets, nothing is drawn between them. At least a minute.
[[nodiscard]] qint64 gapOf(const ChartLine& line);

// Whether nothing is drawn between a bucket and the one before it. Where the gap was not told, a longer pause may still be what is usual
// around it: old values are hours or days where new ones are minutes.
[[nodiscard]] bool isGapBefore(std::span<const SeriesBucket> buckets, size_t at, qint64 gap, bool told);

// What of a line is drawn between two times: all there and one bucket beyond on each side; where they are more than `pixels`, put together
// on a grid of pixels that stays where it is while the view moves.
[[nodiscard]] std::vector<SeriesBucket> drawnBuckets(const ChartLine& line, qint64 from, qint64 to, int pixels);

struct ChartScale
{
    double least = 0.0;
    double most = 1.0;

    friend bool operator==(const ChartScale&, const ChartScale&) = default;
};
// What the value axis shows of `lines` between two times: all that is drawn there with some room around it, and limits
// of bands. Nothing where there is no value.
[[nodiscard]] std::optional<ChartScale> chartScale(
    const QList<const ChartLine*>& lines, const QList<ChartBand>& bands, BandScale reach, qint64 from, qint64 to);

// The bucket nearest to a time, null when none is within `tolerance`.
[[nodiscard]] const SeriesBucket* bucketAt(const ChartLine& line, qint64 at, qint64 tolerance);

} // namespace JakOps
