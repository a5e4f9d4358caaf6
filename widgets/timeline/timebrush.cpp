// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timebrush.h"

#include "base/clock.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kGrip = 6.0; // pixels on either side of an edge that take hold of it
constexpr double kDayMs = 86'400'000.0;

double dayAndPart(qint64 utcMs)
{
    return (double(utcMs) + kWibOffsetSeconds * 1000.0) / kDayMs;
}

} // namespace

void TimeBrush::setAxis(DaySpan whole, DaySpan data, TimeUnit unit)
{
    m_whole = whole;
    m_data = data;
    m_unit = unit;
}

double TimeBrush::firstDay() const
{
    return m_period.from == 0 ? double(m_whole.first) : dayAndPart(m_period.from);
}

double TimeBrush::lastDay() const
{
    return m_period.to == 0 ? std::max(double(m_whole.end), firstDay()) : dayAndPart(m_period.to);
}

DaySpan TimeBrush::days() const
{
    return {qint64(std::floor(firstDay())), qint64(std::ceil(lastDay()))};
}

TimeBrush::Part TimeBrush::partAt(const TimeScale& scale, double x) const
{
    if (!isSet())
        return Part::Nothing;
    const double first = scale.x(firstDay());
    const double last = scale.x(lastDay());
    // A narrow one leaves its inside to be moved by, the edges are taken from outside.
    const double inside = std::min(kGrip, (last - first) / 4.0);
    if (x >= first - kGrip && x < first + inside)
        return Part::First;
    if (x > last - inside && x <= last + kGrip)
        return Part::Last;
    return x >= first && x <= last ? Part::Body : Part::Nothing;
}

void TimeBrush::set(DaySpan span)
{
    span.first = std::clamp(span.first, m_whole.first, m_whole.end - 1);
    span.end = std::clamp(span.end, span.first + 1, m_whole.end);
    m_period.from = span.first <= m_data.first ? 0 : DayHistogram::startOfDayMs(span.first);
    m_period.to = span.end >= m_data.end ? 0 : DayHistogram::startOfDayMs(span.end);
}

void TimeBrush::choose(qint64 anchorDay, qint64 day)
{
    const auto [least, most] = std::minmax(anchorDay, day);
    set(wholeBars({least, most + 1}, m_unit));
}

void TimeBrush::moveBy(qint64 bars)
{
    if (!isSet()) {
        const qint64 last = barOf(m_data.end - 1, m_unit);
        set({firstDayOf(last, m_unit), firstDayOf(last + 1, m_unit)});
        return;
    }
    const DaySpan now = days();
    const qint64 leastBar = barOf(m_data.first, m_unit);
    const qint64 mostBar = barOf(m_data.end - 1, m_unit) + 1;
    const qint64 first = barOf(now.first, m_unit);
    const bool aligned
        = firstDayOf(first, m_unit) == now.first && firstDayOf(barOf(now.end, m_unit), m_unit) == now.end;
    if (aligned) {
        const qint64 length = barOf(now.end, m_unit) - first;
        const qint64 to = std::clamp(first + bars, leastBar, std::max(leastBar, mostBar - length));
        set({firstDayOf(to, m_unit), firstDayOf(to + length, m_unit)});
        return;
    }
    const qint64 length = now.days();
    const qint64 to = firstDayOf(std::clamp(first + bars, leastBar, mostBar), m_unit);
    const qint64 start = std::clamp(to, m_whole.first, std::max(m_whole.first, m_whole.end - length));
    set({start, start + length});
}

void TimeBrush::resize(Part edge, qint64 day)
{
    const DaySpan now = days();
    if (edge == Part::First) {
        const qint64 to = wholeBars({day, day + 1}, m_unit).first;
        set(to < now.end ? DaySpan{to, now.end} : wholeBars({now.end, day + 1}, m_unit));
    } else if (edge == Part::Last) {
        const qint64 to = wholeBars({day, day + 1}, m_unit).end;
        set(to > now.first ? DaySpan{now.first, to} : wholeBars({day, now.first}, m_unit));
    }
}

void TimeBrush::moveEdge(Part edge, qint64 bars)
{
    if (!isSet())
        return moveBy(0);
    const DaySpan now = days();
    const qint64 least = barOf(m_data.first, m_unit);
    const qint64 most = barOf(m_data.end - 1, m_unit);
    if (edge == Part::First) {
        const qint64 bar = std::clamp(barOf(now.first, m_unit) + bars, least, barOf(now.end - 1, m_unit));
        set({firstDayOf(bar, m_unit), now.end});
    } else {
        const qint64 bar = std::clamp(barOf(now.end - 1, m_unit) + bars, barOf(now.first, m_unit), most);
        set({now.first, firstDayOf(bar + 1, m_unit)});
    }
}

} // namespace JakOps
