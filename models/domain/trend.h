// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>
#include <span>

namespace JakOps {

// One point of a series in order of time.
struct TimedValue
{
    qint64 at = 0; // UTC ms
    double value = 0.0;

    friend bool operator==(const TimedValue&, const TimedValue&) = default;
};

// How a level moves. What the series does not carry is missing, not zero.
struct Trend
{
    std::optional<double> over1h, over3h, over24h; // change since then
    std::optional<double> perHour; // rate of the last hour, fitted
};

// `series` in order of time, its last point being now. A change needs a point about then (a quarter of the span off at
// most); the rate needs three points of the last 90 minutes that span 20 or more. Pure.
[[nodiscard]] Trend trendOf(std::span<const TimedValue> series);

// How long until `threshold` at the present rate; nothing when it does not rise towards it, or in more than a day.
[[nodiscard]] std::optional<qint64> timeToReach(double value, double threshold, const std::optional<double>& perHour);

} // namespace JakOps
