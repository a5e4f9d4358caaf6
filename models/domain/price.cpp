// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/price.h"

namespace JakOps {

namespace {

std::optional<double> priceAt(std::span<const DayPrice> series, QDate day, int toleranceDays)
{
    const auto after = std::ranges::upper_bound(series, day, {}, &DayPrice::day);
    if (after == series.begin())
        return std::nullopt;
    const DayPrice& found = *std::prev(after);
    return found.day.daysTo(day) <= toleranceDays ? std::optional(found.value) : std::nullopt;
}

std::optional<double> meanBetween(std::span<const DayPrice> series, QDate from, QDate to)
{
    double sum = 0.0;
    int count = 0;
    for (auto it = std::ranges::lower_bound(series, from, {}, &DayPrice::day); it != series.end() && it->day <= to;
         ++it) {
        sum += it->value;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<double> change(std::optional<double> before, std::optional<double> now)
{
    return before && now && *before > 0.0 ? std::optional(*now / *before - 1.0) : std::nullopt;
}

} // namespace

PriceChange priceChange(std::span<const DayPrice> series)
{
    if (series.empty())
        return {};
    const QDate today = series.back().day;
    const double now = series.back().value;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    constexpr int yearOfWeeks = 364;
    PriceChange result;
    result.day = change(priceAt(series, today.addDays(-1), 3), now);
    result.week = change(priceAt(series, today.addDays(-7), 3), now);
    result.month = change(priceAt(series, today.addMonths(-1), 5), now);
    result.year = change(meanBetween(series, monday.addDays(-yearOfWeeks), monday.addDays(6 - yearOfWeeks)),
        meanBetween(series, monday, today));
    return result;
}

} // namespace JakOps
