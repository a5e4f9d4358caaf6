// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/foodmodel.h"

#include <algorithm>

namespace JakOps {

namespace {

qint64 idOf(const FoodCommodity& one)
{
    return one.stored.id;
}

} // namespace

void FoodModel::setBoard(std::shared_ptr<const FoodBoard> board)
{
    if (std::ranges::equal(m_board->commodities, board->commodities, {}, idOf, idOf)) {
        m_board = std::move(board);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_board = std::move(board);
    endResetModel();
}

int FoodModel::rowOf(qint64 commodity) const
{
    const auto found = std::ranges::find(m_board->commodities, commodity, idOf);
    return found != m_board->commodities.end() ? int(found - m_board->commodities.begin()) : -1;
}

int FoodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_board->commodities.size());
}

QVariant FoodModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoodCommodity& commodity = m_board->commodities[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return commodity.stored.commodity.name;
    case CommodityRole:
        return commodity.stored.id;
    case UnitRole:
        return commodity.stored.commodity.unit;
    case SourceRole:
        return commodity.stored.source;
    case MeanRole:
        return commodity.mean ? QVariant(*commodity.mean) : QVariant();
    case WeekRole:
        return commodity.change.week ? QVariant(*commodity.change.week) : QVariant();
    case TroubleRole:
        return int(commodity.trouble);
    case DayRole:
        return commodity.day;
    default:
        return {};
    }
}

QHash<int, QByteArray> FoodModel::roleNames() const
{
    return {{CommodityRole, "commodity"}, {NameRole, "name"}, {UnitRole, "unit"}, {SourceRole, "source"},
        {MeanRole, "mean"}, {WeekRole, "week"}, {TroubleRole, "trouble"}, {DayRole, "day"}};
}

} // namespace JakOps
