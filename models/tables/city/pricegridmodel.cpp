// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/pricegridmodel.h"

#include <algorithm>

namespace JakOps {

namespace {

qint64 idOf(const FoodCommodity& one)
{
    return one.stored.id;
}

QVariant maybe(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

void PriceGridModel::setBoard(std::shared_ptr<const FoodBoard> board)
{
    const bool same = std::ranges::equal(m_board->commodities, board->commodities, {}, idOf, idOf)
        && std::ranges::equal(m_board->markets, board->markets, {}, &FoodMarket::id, &FoodMarket::id);
    if (same) {
        m_board = std::move(board);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_board = std::move(board);
    endResetModel();
}

int PriceGridModel::rowOf(qint64 commodity) const
{
    const auto found = std::ranges::find(m_board->commodities, commodity, idOf);
    return found != m_board->commodities.end() ? int(found - m_board->commodities.begin()) : -1;
}

int PriceGridModel::columnOf(qint64 market) const
{
    if (market == 0)
        return kMeanColumn;
    const auto found = std::ranges::find(m_board->markets, market, &FoodMarket::id);
    return found != m_board->markets.end() ? int(found - m_board->markets.begin()) + 1 : -1;
}

int PriceGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_board->commodities.size());
}

int PriceGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_board->markets.size()) + 1;
}

QVariant PriceGridModel::ofMean(const FoodCommodity& commodity, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case PriceRole:
        return maybe(commodity.mean);
    case MarketRole:
        return qint64(0);
    case WeekRole:
        return maybe(commodity.change.week);
    case DayRole:
        return commodity.day;
    case UntrueRole:
        return false;
    case StaleRole:
        return commodity.isStale();
    default:
        return {};
    }
}

QVariant PriceGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoodCommodity& commodity = m_board->commodities[index.row()];
    if (role == CommodityRole)
        return commodity.stored.id;
    if (role == UnitRole)
        return commodity.stored.commodity.unit;
    if (index.column() == kMeanColumn)
        return ofMean(commodity, role);
    const FoodMarket& market = m_board->markets[index.column() - 1];
    if (role == MarketRole)
        return market.id;
    const FoodPrice* const price = commodity.at(market.id);
    if (!price)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case PriceRole:
        return price->last.value;
    case DeviationRole:
        return maybe(price->deviation);
    case WeekRole:
        return maybe(price->change.week);
    case DayRole:
        return price->last.day;
    case UntrueRole:
        return price->untrue;
    case StaleRole:
        return price->stale;
    default:
        return {};
    }
}

QVariant PriceGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? m_board->commodities[section].stored.commodity.name : QVariant();
    return section > kMeanColumn && section < columnCount() ? m_board->markets[section - 1].name : QVariant();
}

} // namespace JakOps
