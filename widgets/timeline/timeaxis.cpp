// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kJulianOfDay0 = 2'440'588; // 1970-01-01
constexpr double kLeastBar = 4.0; // pixels, the gap to the next one included
constexpr double kLeastDays = 14.0;
constexpr qint64 kMondayOffset = 3; // day 0 was a Thursday

qint64 floorDiv(qint64 a, qint64 b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

// A step of the axis: months, or days where months is 0.
struct TickStep
{
    int months = 0;
    int days = 0;

    [[nodiscard]] double length() const { return months > 0 ? months * 30.4 : days; }
};
constexpr std::array kSteps{TickStep{0, 1}, TickStep{0, 2}, TickStep{0, 7}, TickStep{0, 14}, TickStep{1, 0},
    TickStep{3, 0}, TickStep{6, 0}, TickStep{12, 0}, TickStep{24, 0}, TickStep{60, 0}, TickStep{120, 0}};

QString tickText(QDate date, const TickStep& step, const QLocale& locale)
{
    if (step.months >= 12)
        return date.toString(u"yyyy"_s);
    if (step.months > 0)
        return date.month() == 1 ? date.toString(u"yyyy"_s) : locale.toString(date, u"MMM"_s);
    return locale.toString(date, u"d MMM"_s);
}

} // namespace

qint64 barOf(qint64 day, TimeUnit unit)
{
    if (unit == TimeUnit::Day)
        return day;
    if (unit == TimeUnit::Week)
        return floorDiv(day + kMondayOffset, 7);
    const QDate date = dateOfDay(day);
    return qint64(date.year()) * 12 + date.month() - 1;
}

qint64 firstDayOf(qint64 bar, TimeUnit unit)
{
    if (unit == TimeUnit::Day)
        return bar;
    if (unit == TimeUnit::Week)
        return bar * 7 - kMondayOffset;
    const qint64 year = floorDiv(bar, 12);
    return dayOfDate(QDate(int(year), int(bar - year * 12) + 1, 1));
}

QDate dateOfDay(qint64 day)
{
    return QDate::fromJulianDay(day + kJulianOfDay0);
}

qint64 dayOfDate(QDate date)
{
    return date.toJulianDay() - kJulianOfDay0;
}

TimeExtent timeExtent(const DayHistogram& histogram, qint64 today)
{
    TimeExtent extent{.days = {today, today + 1}, .beyond = histogram.outside};
    const auto& counts = histogram.counts;
    if (counts.empty())
        return extent;
    qint64 total = 0;
    for (const quint32 count : counts)
        total += count;
    // At most this many are left off at either end, and only where the axis becomes much shorter for it.
    const qint64 few = total / 1000;
    qint64 head = 0;
    size_t first = 0;
    while (first < counts.size() && head + counts[first] <= few)
        head += counts[first++];
    qint64 tail = 0;
    size_t last = counts.size();
    while (last > first + 1 && tail + counts[last - 1] <= few)
        tail += counts[--last];
    const double core = double(last - first);
    if (double(first) < 0.15 * core + 31) {
        first = 0;
        head = 0;
    }
    const qint64 lastDay = histogram.firstDay + qint64(last);
    const bool future = histogram.firstDay + qint64(counts.size()) > today + 1;
    if (double(counts.size() - last) < 0.15 * core + 31 && !future) {
        last = counts.size();
        tail = 0;
    }
    extent.days = {histogram.firstDay + qint64(first), histogram.firstDay + qint64(last)};
    // Up to today, so that the axis does not end on a quiet day; an old collection keeps its own end.
    if (extent.days.end <= today && today - lastDay < 62 + qint64(core / 10))
        extent.days.end = today + 1;
    extent.beyond += total - countIn(histogram, extent.days);
    return extent;
}

TimeUnit unitFor(const TimeScale& scale)
{
    const double day = scale.width / std::max(scale.days(), 1.0);
    return day >= kLeastBar ? TimeUnit::Day : day * 7.0 >= kLeastBar ? TimeUnit::Week : TimeUnit::Month;
}

DaySpan wholeBars(DaySpan span, TimeUnit unit)
{
    return {firstDayOf(barOf(span.first, unit), unit),
        firstDayOf(barOf(std::max(span.end - 1, span.first), unit) + 1, unit)};
}

TimeScale zoomed(const TimeScale& scale, double x, double steps, DaySpan whole)
{
    TimeScale next = scale;
    const double anchor = scale.dayAt(x);
    const double longest = double(whole.days());
    const double days = std::clamp(scale.days() * std::exp2(-steps), std::min(kLeastDays, longest), longest);
    next.first = anchor - (anchor - scale.first) / scale.days() * days;
    next.first = std::clamp(next.first, double(whole.first), double(whole.end) - days);
    next.last = next.first + days;
    return next;
}

std::vector<TimeBar> timeBars(const DayHistogram& histogram, TimeUnit unit, const TimeScale& scale)
{
    std::vector<TimeBar> bars;
    const qint64 from = barOf(qint64(std::floor(scale.first)), unit);
    const qint64 to = barOf(qint64(std::ceil(scale.last)) - 1, unit);
    for (qint64 bar = from; bar <= to; ++bar) {
        TimeBar made{.days = {firstDayOf(bar, unit), firstDayOf(bar + 1, unit)}};
        made.count = countIn(histogram, made.days);
        bars.push_back(made);
    }
    return bars;
}

qint64 countIn(const DayHistogram& histogram, DaySpan span)
{
    const qint64 size = qint64(histogram.counts.size());
    const qint64 from = std::clamp<qint64>(span.first - histogram.firstDay, 0, size);
    const qint64 to = std::clamp<qint64>(span.end - histogram.firstDay, from, size);
    qint64 sum = 0;
    for (qint64 i = from; i < to; ++i)
        sum += histogram.counts[size_t(i)];
    return sum;
}

std::vector<TimeTick> timeTicks(const TimeScale& scale, const QLocale& locale, double labelWidth)
{
    const double pixelsADay = scale.width / std::max(scale.days(), 1e-9);
    const TickStep* step = &kSteps.back();
    for (const TickStep& candidate : kSteps) {
        if (candidate.length() * pixelsADay >= labelWidth) {
            step = &candidate;
            break;
        }
    }
    std::vector<TimeTick> ticks;
    const auto add = [&](qint64 day) {
        if (double(day) < scale.first || double(day) > scale.last)
            return;
        const QDate date = dateOfDay(day);
        const bool strong = step->months > 0 ? step->months < 12 && date.month() == 1 : date.day() <= step->days;
        ticks.push_back({day, tickText(date, *step, locale), strong});
    };
    if (step->months > 0) {
        const qint64 from = floorDiv(barOf(qint64(scale.first), TimeUnit::Month), step->months) * step->months;
        for (qint64 month = from; double(firstDayOf(month, TimeUnit::Month)) <= scale.last; month += step->months)
            add(firstDayOf(month, TimeUnit::Month));
    } else {
        // Days are counted from a Monday, so that weeks begin where their bars do.
        const qint64 from = floorDiv(qint64(scale.first) + kMondayOffset, step->days) * step->days - kMondayOffset;
        for (qint64 day = from; double(day) <= scale.last; day += step->days)
            add(day);
    }
    return ticks;
}

QString barTitle(DaySpan days, TimeUnit unit, const QLocale& locale)
{
    const QDate first = dateOfDay(days.first);
    const QDate last = dateOfDay(days.end - 1);
    if (unit == TimeUnit::Month)
        return locale.toString(first, u"MMMM yyyy"_s);
    if (unit == TimeUnit::Day)
        return locale.toString(first, u"ddd, d MMM yyyy"_s);
    const QString from = locale.toString(first,
        first.month() == last.month()     ? u"d"_s
            : first.year() == last.year() ? u"d MMM"_s
                                          : u"d MMM yyyy"_s);
    return from + u" – "_s + locale.toString(last, u"d MMM yyyy"_s);
}

} // namespace JakOps
