// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foodboard.h"

#include "domain/month.h"

#include <algorithm>
#include <map>

namespace JakOps {

namespace {

bool isTrue(const PriceCell& cell)
{
    return kPriceRange.holds(cell.last.value) && !has(cell.flags, ReadingFlag::OutOfRange)
        && !has(cell.flags, ReadingFlag::FromFuture);
}

bool isFresh(QDate priced, QDate day)
{
    return priced.daysTo(day) <= kFreshPriceDays;
}

// How the mean of the same markets changed: those that have no price of then say nothing about it.
std::optional<double> changeOver(std::span<const FoodPrice> prices, std::optional<double> PriceChange::*span)
{
    double now = 0.0;
    double before = 0.0;
    for (const FoodPrice& price : prices) {
        const std::optional<double>& change = price.change.*span;
        if (!price.counts() || !change || *change <= -1.0)
            continue;
        now += price.last.value;
        before += price.last.value / (1.0 + *change);
    }
    return before > 0.0 ? std::optional(now / before - 1.0) : std::nullopt;
}

PriceChange changeOver(std::span<const FoodPrice> prices)
{
    return {changeOver(prices, &PriceChange::day), changeOver(prices, &PriceChange::week),
        changeOver(prices, &PriceChange::month), changeOver(prices, &PriceChange::year)};
}

void takeExtremes(FoodCommodity& commodity)
{
    for (const FoodPrice& price : std::as_const(commodity.prices)) {
        if (!price.counts())
            continue;
        const double value = price.last.value;
        if (!commodity.least || value <= *commodity.least) {
            if (commodity.least && value < *commodity.least)
                commodity.leastAt.clear();
            commodity.least = value;
            commodity.leastAt += price.market;
        }
        if (!commodity.most || value >= *commodity.most) {
            if (commodity.most && value > *commodity.most)
                commodity.mostAt.clear();
            commodity.most = value;
            commodity.mostAt += price.market;
        }
        const double rise = price.change.week.value_or(0.0);
        const FoodPrice* const before = commodity.at(commodity.risesMostAt);
        if (rise > 0.0 && (!before || rise > *before->change.week))
            commodity.risesMostAt = price.market;
    }
}

PriceTrouble troubleOf(const FoodCommodity& commodity, QDate day)
{
    if (!commodity.day.isValid())
        return PriceTrouble::Missing;
    if (!isFresh(commodity.day, day))
        return PriceTrouble::Stale;
    constexpr double hair = 1e-9; // 11.500 against 10.000 is fifteen percent, whatever the binary says
    const double week = commodity.change.week.value_or(0.0);
    return week >= kPriceJump - hair ? PriceTrouble::Rise
        : week <= -kPriceJump + hair ? PriceTrouble::Fall
                                     : PriceTrouble::None;
}

// `city`: the source's own figure over all markets.
void takeCity(FoodCommodity& commodity, const PriceCell* city, QDate day)
{
    for (const FoodPrice& price : std::as_const(commodity.prices)) {
        if (!price.untrue && (!commodity.day.isValid() || price.last.day > commodity.day))
            commodity.day = price.last.day;
    }
    const bool published = city && isTrue(*city) && (!commodity.day.isValid() || city->last.day >= commodity.day);
    if (published)
        commodity.day = city->last.day;
    takeExtremes(commodity);
    if (published && (isFresh(city->last.day, day) || !commodity.least)) {
        commodity.mean = city->last.value;
        commodity.meanPublished = true;
        commodity.change = city->change;
        if (!commodity.least && city->least && kPriceRange.holds(*city->least))
            commodity.least = city->least;
        if (!commodity.most && city->most && kPriceRange.holds(*city->most))
            commodity.most = city->most;
    } else if (commodity.least) {
        double sum = 0.0;
        int count = 0;
        for (const FoodPrice& price : std::as_const(commodity.prices)) {
            sum += price.counts() ? price.last.value : 0.0;
            count += price.counts() ? 1 : 0;
        }
        commodity.mean = sum / count;
        commodity.change = changeOver(commodity.prices);
    } else if (commodity.day.isValid()) { // all of it is old: the mean of the last day that has one, marked as stale
        double sum = 0.0;
        int count = 0;
        for (const FoodPrice& price : std::as_const(commodity.prices)) {
            const bool of = !price.untrue && price.last.day == commodity.day;
            sum += of ? price.last.value : 0.0;
            count += of ? 1 : 0;
        }
        commodity.mean = sum / count;
    }
    commodity.trouble = troubleOf(commodity, day);
    for (FoodPrice& price : commodity.prices) {
        if (price.counts() && commodity.mean && *commodity.mean > 0.0)
            price.deviation = price.last.value / *commodity.mean - 1.0;
    }
}

bool comesBefore(const FoodCommodity& a, const FoodCommodity& b)
{
    if (a.trouble != b.trouble)
        return a.trouble < b.trouble;
    if (a.change.week.has_value() != b.change.week.has_value())
        return a.change.week.has_value();
    const double left = a.change.week.value_or(0.0);
    const double right = b.change.week.value_or(0.0);
    if (left != right) // of falls the deepest first
        return a.trouble == PriceTrouble::Fall ? left < right : left > right;
    const int names = QString::localeAwareCompare(a.stored.commodity.name, b.stored.commodity.name);
    return names != 0 ? names < 0 : a.stored.id < b.stored.id;
}

} // namespace

const FoodPrice* FoodCommodity::at(qint64 market) const
{
    const auto found = std::ranges::find(prices, market, &FoodPrice::market);
    return found != prices.end() ? &*found : nullptr;
}

const FoodCommodity* FoodBoard::commodity(qint64 id) const
{
    const auto found = std::ranges::find(commodities, id, [](const FoodCommodity& one) { return one.stored.id; });
    return found != commodities.end() ? &*found : nullptr;
}

const FoodMarket* FoodBoard::market(qint64 id) const
{
    const auto found = std::ranges::find(markets, id, &FoodMarket::id);
    return found != markets.end() ? &*found : nullptr;
}

const FoodCommodity* FoodBoard::jump() const
{
    const bool is = !commodities.isEmpty() && commodities.first().trouble == PriceTrouble::Rise;
    return is ? &commodities.first() : nullptr;
}

FoodBoard makeFoodBoard(const QList<StoredCommodity>& commodities, const QList<StoredStation>& markets,
    const QList<PriceCell>& cells, QDate day)
{
    FoodBoard board{.day = day};
    QHash<qint64, QList<const PriceCell*>> byCommodity;
    QSet<qint64> priced;
    for (const PriceCell& cell : cells) {
        if (cell.last.value == 0.0 || !cell.last.day.isValid()) // nothing was told, whatever the zero says
            continue;
        byCommodity[cell.commodity] += &cell;
        priced += cell.market;
    }
    for (const StoredStation& stored : markets) {
        if (priced.contains(stored.id))
            board.markets
                += FoodMarket{stored.id, stored.station.name.isEmpty() ? stored.station.code : stored.station.name,
                    stored.source, stored.station.point};
    }
    std::ranges::sort(board.markets, [](const FoodMarket& a, const FoodMarket& b) {
        const int names = QString::localeAwareCompare(a.name, b.name);
        return names != 0 ? names < 0 : a.id < b.id;
    });
    QHash<qint64, qsizetype> place;
    for (qsizetype i = 0; i < board.markets.size(); ++i)
        place[board.markets[i].id] = i;
    for (const StoredCommodity& stored : commodities) {
        FoodCommodity commodity{.stored = stored};
        const PriceCell* city = nullptr;
        for (const PriceCell* const cell : byCommodity.value(stored.id)) {
            if (cell->market == 0)
                city = cell;
            else if (place.contains(cell->market))
                commodity.prices += FoodPrice{cell->market, cell->last, cell->change, !isTrue(*cell),
                    !isFresh(cell->last.day, day), std::nullopt};
        }
        std::ranges::sort(commodity.prices, {}, [&place](const FoodPrice& price) { return place.value(price.market); });
        takeCity(commodity, city, day);
        board.commodities += std::move(commodity);
    }
    std::ranges::sort(board.commodities, comesBefore);
    return board;
}

std::vector<SeriesBucket> cityPriceByDay(
    const QList<std::vector<DayPrice>>& markets, std::span<const DayPrice> published)
{
    std::map<QDate, SeriesBucket> days;
    for (const std::vector<DayPrice>& market : markets) {
        for (const DayPrice& price : market) {
            if (!kPriceRange.holds(price.value))
                continue;
            SeriesBucket& day = days[price.day];
            if (day.count == 0)
                day = {wibStartOf(price.day), wibStartOf(price.day), price.value, price.value, 0.0, 0};
            day.least = std::min(day.least, price.value);
            day.most = std::max(day.most, price.value);
            ++day.count;
            day.mean += (price.value - day.mean) / double(day.count);
        }
    }
    for (const DayPrice& price : published) {
        if (!kPriceRange.holds(price.value))
            continue;
        SeriesBucket& day = days[price.day];
        if (day.count == 0)
            day = {wibStartOf(price.day), wibStartOf(price.day), price.value, price.value, 0.0, 1};
        day.mean = price.value;
        day.least = std::min(day.least, price.value);
        day.most = std::max(day.most, price.value);
    }
    std::vector<SeriesBucket> buckets;
    buckets.reserve(days.size());
    for (const auto& [day, bucket] : days)
        buckets.push_back(bucket);
    return buckets;
}

std::vector<SeriesBucket> priceByDay(std::span<const DayPrice> series)
{
    return cityPriceByDay({}, series);
}

std::vector<TimedValue> untrueByDay(std::span<const UntruePrice> prices, qint64 market)
{
    std::vector<TimedValue> marks;
    for (const UntruePrice& one : prices) {
        if (market == 0 || one.market == market)
            marks.push_back({wibStartOf(one.price.day), one.price.value});
    }
    return marks;
}

} // namespace JakOps
