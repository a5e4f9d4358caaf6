// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/marketpricemodel.h"

#include <algorithm>

namespace JakOps {

void MarketPriceModel::setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity)
{
    QList<const FoodPrice*> prices;
    const FoodCommodity* const found = board->commodity(commodity);
    if (found) {
        for (const FoodPrice& price : found->prices)
            prices += &price;
    }
    std::ranges::stable_sort(prices, [](const FoodPrice* a, const FoodPrice* b) {
        if (a->counts() != b->counts())
            return a->counts();
        return a->last.value > b->last.value;
    });
    const bool same = std::ranges::equal(m_prices, prices, {}, &FoodPrice::market, &FoodPrice::market);
    if (!same)
        beginResetModel();
    m_board = std::move(board);
    m_unit = found ? found->stored.commodity.unit : QString();
    m_prices = prices;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int MarketPriceModel::rowOf(qint64 market) const
{
    const auto found = std::ranges::find(m_prices, market, &FoodPrice::market);
    return found != m_prices.end() ? int(found - m_prices.begin()) : -1;
}

int MarketPriceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_prices.size());
}

QVariant MarketPriceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoodPrice& price = *m_prices[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: {
        const FoodMarket* const market = m_board->market(price.market);
        return market ? market->name : QString();
    }
    case MarketRole:
        return price.market;
    case PriceRole:
        return price.last.value;
    case DeviationRole:
        return price.deviation ? QVariant(*price.deviation) : QVariant();
    case WeekRole:
        return price.change.week ? QVariant(*price.change.week) : QVariant();
    case DayRole:
        return price.last.day;
    case UntrueRole:
        return price.untrue;
    case StaleRole:
        return price.stale;
    case UnitRole:
        return m_unit;
    default:
        return {};
    }
}

} // namespace JakOps
