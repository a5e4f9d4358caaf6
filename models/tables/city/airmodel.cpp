// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/airmodel.h"

#include <algorithm>

namespace JakOps {

void AirModel::setBoard(std::shared_ptr<const AirBoard> board)
{
    const auto id = [](const AirStation& one) { return one.station.id; };
    if (std::ranges::equal(m_board->stations, board->stations, {}, id, id)) {
        m_board = std::move(board); // the usual minute: nobody loses the place
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_board = std::move(board);
    endResetModel();
}

int AirModel::rowOf(qint64 station) const
{
    const auto& stations = m_board->stations;
    const auto found = std::ranges::find(stations, station, [](const AirStation& one) { return one.station.id; });
    return found != stations.end() ? int(found - stations.begin()) : -1;
}

int AirModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_board->stations.size());
}

QVariant AirModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AirStation& station = m_board->stations[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return station.station.station.name.isEmpty() ? station.station.station.code : station.station.station.name;
    case StationRole:
        return station.station.id;
    case SourceRole:
        return station.station.source;
    case IndexRole:
        return station.index ? QVariant(*station.index) : QVariant();
    case CategoryRole:
        return int(station.category);
    case CriticalRole:
        return int(station.critical);
    case OriginRole:
        return int(station.origin);
    case FreshnessRole:
        return int(station.freshness);
    case MeasuredAtRole:
        return station.measuredAt;
    case DailyRole:
        return station.isDaily;
    default:
        return {};
    }
}

QHash<int, QByteArray> AirModel::roleNames() const
{
    return {{StationRole, "station"}, {NameRole, "name"}, {SourceRole, "source"}, {IndexRole, "index"},
        {CategoryRole, "category"}, {CriticalRole, "critical"}, {OriginRole, "origin"}, {FreshnessRole, "freshness"},
        {MeasuredAtRole, "measuredAt"}, {DailyRole, "daily"}};
}

} // namespace JakOps
