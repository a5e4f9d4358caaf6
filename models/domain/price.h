// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

#include <QDate>

#include <span>

namespace JakOps {

struct Commodity
{
    QString code; // within its source
    QString name;
    QString unit; // "kg", "ekor"; empty: not told

    friend bool operator==(const Commodity&, const Commodity&) = default;
};

// What a commodity costs on one day at one market, or over all markets where `market` is empty. Rupiah.
struct Price
{
    QString commodity;
    QString market;
    QDate day; // in WIB
    double value = 0.0;
    std::optional<double> least, most; // over the markets, where the source gives them
    qint64 receivedAt = 0;
    ReadingFlags flags = 0;

    friend bool operator==(const Price&, const Price&) = default;
};

// Above zero, below ten million rupiah a unit: anything else is a slip of who typed it.
inline constexpr PhysicalRange kPriceRange{1.0, 10'000'000.0};

struct DayPrice
{
    QDate day;
    double value = 0.0;
};

// A share: 0.15 is fifteen percent up. What the series does not carry is missing, not zero.
struct PriceChange
{
    std::optional<double> day, week, month, year;
};

// `series` in order of days, the last being the newest. Days without a price are common, so each comparison takes the
// last price at or before its day, but not older than a few days. `year` compares the mean of this week (Monday to the
// newest day) with the mean of the same week 52 weeks before. Pure.
[[nodiscard]] PriceChange priceChange(std::span<const DayPrice> series);

} // namespace JakOps
