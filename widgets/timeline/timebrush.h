// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timeaxis.h"

#include <optional>

namespace JakOps {

// The period of a filter: UTC ms, from inclusive, to exclusive; 0: no limit on that side.
struct TimePeriod
{
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] bool isAll() const { return from == 0 && to == 0; }
    friend bool operator==(const TimePeriod&, const TimePeriod&) = default;
};

// The chosen stretch of the axis and what hand and keys do to it, in whole bars. A brush that reaches an end of the
// axis has no limit there: what is reported tomorrow belongs to "since March" too. Values in, values out.
class TimeBrush final
{
public:
    enum class Part { Nothing, First, Last, Body };

    // `data`: where there are reports; a brush that reaches beyond has no limit on that side. `whole`: the same in
    // whole bars.
    void setAxis(DaySpan whole, DaySpan data, TimeUnit unit);
    void setPeriod(TimePeriod period) { m_period = period; }
    [[nodiscard]] TimePeriod period() const { return m_period; }
    [[nodiscard]] bool isSet() const { return !m_period.isAll(); }
    void clear() { m_period = {}; }

    // Where it is drawn; a limit may lie within a day.
    [[nodiscard]] double firstDay() const;
    [[nodiscard]] double lastDay() const;
    [[nodiscard]] DaySpan days() const; // touched by it

    [[nodiscard]] Part partAt(const TimeScale& scale, double x) const;
    void choose(qint64 anchorDay, qint64 day); // all bars from one to the other
    void moveBy(qint64 bars); // keeps its length; stops at the ends of the axis
    void resize(Part edge, qint64 day); // First or Last, to the near end of the bar; crossing over swaps them
    void moveEdge(Part edge, qint64 bars);
    void moveToStart() { moveBy(-kFar); }
    void moveToEnd() { moveBy(kFar); }

private:
    static constexpr qint64 kFar = 1'000'000;

    void set(DaySpan span);

    DaySpan m_whole{0, 1};
    DaySpan m_data{0, 1};
    TimeUnit m_unit = TimeUnit::Day;
    TimePeriod m_period;
};

} // namespace JakOps
