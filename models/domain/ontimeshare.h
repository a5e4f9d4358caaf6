// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace JakOps {

// How many were done in time. Counted are the reports that were done and those still open past their limit; an open
// report within its limit is neither good nor bad yet, and one returned, withdrawn or merged is nobody's work. So
// leaving a report open never makes the share better.
struct OnTimeShare
{
    qint64 onTime = 0; // done by the limit
    qint64 late = 0; // done after it
    qint64 overdue = 0; // open, past it

    [[nodiscard]] qint64 counted() const { return onTime + late + overdue; }
    [[nodiscard]] std::optional<double> share() const // 0 to 1; nothing to count: none
    {
        return counted() == 0 ? std::nullopt : std::optional(double(onTime) / double(counted()));
    }
    // `closedAt` 0: open. `done`: closed by the work. All in one unit of time.
    constexpr void add(qint64 limit, qint64 closedAt, bool done, qint64 now)
    {
        if (closedAt == 0)
            overdue += now > limit ? 1 : 0;
        else if (done)
            (closedAt <= limit ? onTime : late) += 1;
    }

    friend bool operator==(const OnTimeShare&, const OnTimeShare&) = default;
};

} // namespace JakOps
