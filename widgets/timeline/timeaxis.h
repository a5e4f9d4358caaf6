// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/facets.h"

#include <QLocale>

namespace JakOps {

// The time axis under the map: days of WIB, counted since 1970-01-01, put together into bars. Pure functions.

enum class TimeUnit { Day, Week, Month }; // a week begins on Monday

// Bars by number: the bar a day is in, and the day a bar begins with.
[[nodiscard]] qint64 barOf(qint64 day, TimeUnit unit);
[[nodiscard]] qint64 firstDayOf(qint64 bar, TimeUnit unit);
[[nodiscard]] QDate dateOfDay(qint64 day);
[[nodiscard]] qint64 dayOfDate(QDate date);

// From the first day to the one after the last.
struct DaySpan
{
    qint64 first = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 days() const { return end - first; }
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// What the whole axis shows: from the first reports up to today or the last reports. A few stray ones (a camera's clock
// in 2004, a date typed in 2062) do not squeeze all the others into a corner: they are left off the axis and counted.
struct TimeExtent
{
    DaySpan days;
    qint64 beyond = 0; // reports off the axis
};
[[nodiscard]] TimeExtent timeExtent(const DayHistogram& histogram, qint64 today);

// Days on a width of pixels.
struct TimeScale
{
    double first = 0.0; // day at x = 0
    double last = 1.0; // day at x = width
    double width = 1.0;

    [[nodiscard]] double days() const { return last - first; }
    [[nodiscard]] double x(double day) const { return (day - first) / days() * width; }
    [[nodiscard]] double dayAt(double x) const { return first + x / width * days(); }
};
// The finest unit whose bars are still wide enough to be seen and hit.
[[nodiscard]] TimeUnit unitFor(const TimeScale& scale);
// Whole bars around a span.
[[nodiscard]] DaySpan wholeBars(DaySpan span, TimeUnit unit);
// Closer or farther by `steps` with `x` staying where it is, never beyond `whole` nor closer than a fortnight.
[[nodiscard]] TimeScale zoomed(const TimeScale& scale, double x, double steps, DaySpan whole);

struct TimeBar
{
    DaySpan days;
    qint64 count = 0;
};
[[nodiscard]] std::vector<TimeBar> timeBars(const DayHistogram& histogram, TimeUnit unit, const TimeScale& scale);
[[nodiscard]] qint64 countIn(const DayHistogram& histogram, DaySpan span);

// Labels of the axis, so far apart that words of `labelWidth` pixels do not touch.
struct TimeTick
{
    qint64 day = 0;
    QString text;
    bool strong = false; // the first of a year among months, of a month among days
};
[[nodiscard]] std::vector<TimeTick> timeTicks(const TimeScale& scale, const QLocale& locale, double labelWidth);

// "3 Nov 2026", "3 – 9 Nov 2026", "November 2026"
[[nodiscard]] QString barTitle(DaySpan days, TimeUnit unit, const QLocale& locale);

} // namespace JakOps
