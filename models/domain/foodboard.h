// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readingview.h"

#include <QHash>
#include <QList>

namespace JakOps {

// What food costs in the city on one day, as the panel, the map and the pulse strip show it. Values and pure rules.

inline constexpr double kPriceJump = 0.15; // in a week: the same share the alerts begin with
inline constexpr int kFreshPriceDays = 3; // nobody goes round on Sundays and holidays; older is stale

// The price of one commodity at one market.
struct FoodPrice
{
    qint64 market = 0;
    DayPrice last;
    PriceChange change;
    bool untrue = false; // out of what a price can be: shown, counted in nothing
    bool stale = false; // older than kFreshPriceDays
    std::optional<double> deviation; // from the city's mean, as a share; nothing for what is untrue or stale

    [[nodiscard]] bool counts() const { return !untrue && !stale; }
};

enum class PriceTrouble : quint8 {
    Rise, // of kPriceJump in a week, or more
    Fall, // the same downwards
    None,
    Stale, // the newest price is older than kFreshPriceDays
    Missing, // nothing that can be true
};

struct FoodCommodity
{
    StoredCommodity stored;
    QList<FoodPrice> prices; // by market, in the order of the board's markets
    QDate day; // of the newest price; invalid: there is none
    std::optional<double> mean, least, most; // over the city
    bool meanPublished = false; // by the source; else the mean of the markets' prices
    QList<qint64> leastAt, mostAt; // markets of these prices; empty: only the source's own figure is known
    PriceChange change; // of the city's mean
    qint64 risesMostAt = 0; // the market with the largest rise of a week; 0: none rises
    PriceTrouble trouble = PriceTrouble::Missing;

    [[nodiscard]] const FoodPrice* at(qint64 market) const;
    [[nodiscard]] bool isStale() const { return trouble == PriceTrouble::Stale; }
};

struct FoodMarket
{
    qint64 id = 0;
    QString name;
    QString source;
    std::optional<GeoPoint> point;
};

struct FoodBoard
{
    QDate day; // shown
    QList<FoodCommodity> commodities; // rises first, then falls, then the rest by the week's change, stale, missing
    QList<FoodMarket> markets; // with a price, by name

    [[nodiscard]] const FoodCommodity* commodity(qint64 id) const;
    [[nodiscard]] const FoodMarket* market(qint64 id) const;
    // What rose most over a week; null: nothing rose as much as kPriceJump.
    [[nodiscard]] const FoodCommodity* jump() const;
};

[[nodiscard]] FoodBoard makeFoodBoard(const QList<StoredCommodity>& commodities, const QList<StoredStation>& markets,
    const QList<PriceCell>& cells, QDate day);

// The city's price by day, for a chart: mean, least and most over the markets that told one, the mean as `published`
// has it where it has. A bucket's time is the day's beginning in WIB; what cannot be true is left out.
[[nodiscard]] std::vector<SeriesBucket> cityPriceByDay(
    const QList<std::vector<DayPrice>>& markets, std::span<const DayPrice> published);
[[nodiscard]] std::vector<SeriesBucket> priceByDay(std::span<const DayPrice> series);
// Those of one market, or all of them (0), as marks of a chart.
[[nodiscard]] std::vector<TimedValue> untrueByDay(std::span<const UntruePrice> prices, qint64 market);

} // namespace JakOps
