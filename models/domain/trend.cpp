// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trend.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kRateSpanMs = 90 * 60'000;
constexpr qint64 kLeastRateSpanMs = 20 * 60'000;
constexpr qsizetype kLeastRatePoints = 3;

std::optional<double> changeOver(std::span<const TimedValue> series, qint64 span)
{
    const TimedValue& last = series.back();
    const qint64 wanted = last.at - span;
    const auto after = std::ranges::lower_bound(series, wanted, {}, &TimedValue::at);
    auto nearest = after;
    if (after == series.end() || (after != series.begin() && wanted - std::prev(after)->at <= after->at - wanted))
        nearest = std::prev(after);
    if (std::abs(nearest->at - wanted) > span / 4)
        return std::nullopt;
    return last.value - nearest->value;
}

std::optional<double> rateOf(std::span<const TimedValue> series)
{
    const auto from = std::ranges::lower_bound(series, series.back().at - kRateSpanMs, {}, &TimedValue::at);
    const std::span<const TimedValue> recent(from, series.end());
    if (std::ssize(recent) < kLeastRatePoints || recent.back().at - recent.front().at < kLeastRateSpanMs)
        return std::nullopt;
    double meanHours = 0.0;
    double meanValue = 0.0;
    for (const TimedValue& point : recent) {
        meanHours += double(point.at - recent.front().at) / double(kHourMs);
        meanValue += point.value;
    }
    meanHours /= double(recent.size());
    meanValue /= double(recent.size());
    double products = 0.0;
    double squares = 0.0;
    for (const TimedValue& point : recent) {
        const double hours = double(point.at - recent.front().at) / double(kHourMs) - meanHours;
        products += hours * (point.value - meanValue);
        squares += hours * hours;
    }
    return squares > 0.0 ? std::optional(products / squares) : std::nullopt;
}

} // namespace

Trend trendOf(std::span<const TimedValue> series)
{
    if (series.empty())
        return {};
    return {
        changeOver(series, kHourMs), changeOver(series, 3 * kHourMs), changeOver(series, 24 * kHourMs), rateOf(series)};
}

std::optional<qint64> timeToReach(double value, double threshold, const std::optional<double>& perHour)
{
    if (!perHour || *perHour <= 0.0 || threshold <= value)
        return std::nullopt;
    const double hours = (threshold - value) / *perHour;
    return hours <= 24.0 ? std::optional(qint64(std::llround(hours * double(kHourMs)))) : std::nullopt;
}

} // namespace JakOps
