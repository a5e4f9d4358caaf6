// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/floodmodel.h"

#include <algorithm>

namespace JakOps {

namespace {

QVariant maybe(const auto& value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QString nameOf(const StoredStation& station)
{
    return station.station.name.isEmpty() ? station.station.code : station.station.name;
}

} // namespace

void FloodModel::setBoard(std::shared_ptr<const FloodBoard> board)
{
    take(std::move(board));
}

void FloodModel::setOrder(FloodOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    take(m_board);
}

void FloodModel::take(std::shared_ptr<const FloodBoard> board)
{
    std::vector<Line> lines = linesOf(*board);
    if (lines == m_lines) { // the usual minute: nobody loses the place
        m_board = std::move(board);
        m_lines = std::move(lines);
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_board = std::move(board);
    m_lines = std::move(lines);
    endResetModel();
}

std::vector<FloodModel::Line> FloodModel::linesOf(const FloodBoard& board) const
{
    std::vector<Line> lines;
    const auto add = [&lines](Item item, qsizetype at, const StoredStation& station) {
        lines.push_back({item, at, station.id, nameOf(station)});
    };
    if (m_order == FloodOrder::ByTrouble) {
        if (!board.rows.isEmpty())
            lines.push_back({Item::PostsHeading, board.rows.size(), 0, {}});
        for (qsizetype i = 0; i < board.rows.size(); ++i)
            add(Item::Post, i, board.rows[i].station);
    } else {
        size_t heading = 0;
        for (const qsizetype i : board.byRiver) {
            const FloodRow& row = board.rows[i];
            if (lines.empty() || lines[heading].name != row.river) {
                heading = lines.size();
                lines.push_back({Item::RiverHeading, 0, 0, row.river});
            }
            ++lines[heading].at;
            add(Item::Post, i, row.station);
        }
    }
    if (!board.pumps.isEmpty())
        lines.push_back({Item::PumpsHeading, board.pumps.size(), 0, {}});
    for (qsizetype i = 0; i < board.pumps.size(); ++i)
        add(Item::Pump, i, board.pumps[i].station);
    if (!board.rain.isEmpty())
        lines.push_back({Item::RainHeading, board.rain.size(), 0, {}});
    for (qsizetype i = 0; i < board.rain.size(); ++i)
        add(Item::Rain, i, board.rain[i].station);
    return lines;
}

int FloodModel::rowOf(qint64 station) const
{
    const auto found = std::ranges::find(m_lines, station, &Line::station);
    return station != 0 && found != m_lines.end() ? int(found - m_lines.begin()) : -1;
}

int FloodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags FloodModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_lines[size_t(index.row())].station != 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                                     : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

QVariant FloodModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[size_t(index.row())];
    switch (role) {
    case ItemRole: return int(line.item);
    case StationRole: return line.station;
    case Qt::DisplayRole:
    case NameRole: return line.name;
    case Qt::AccessibleTextRole: return m_spoken ? m_spoken(index) : line.name;
    default: break;
    }
    switch (line.item) {
    case Item::Post: return postData(m_board->rows[line.at], role);
    case Item::Pump: return pumpData(m_board->pumps[line.at], role);
    case Item::Rain: return rainData(m_board->rain[line.at], role);
    default: return role == CountRole ? QVariant(int(line.at)) : QVariant();
    }
}

QVariant FloodModel::postData(const FloodRow& row, int role) const
{
    switch (role) {
    case SiagaRole: return int(row.siaga);
    case LevelRole: return maybe(row.level);
    case RateRole: return maybe(row.trend.perHour);
    case NextAtRole: return maybe(row.nextAt);
    case FreshnessRole: return int(row.freshness);
    case MeasuredAtRole: return row.measuredAt;
    default: return {};
    }
}

QVariant FloodModel::pumpData(const PumpRow& row, int role) const
{
    switch (role) {
    case RunningRole: return maybe(row.running);
    case IdleRole: return maybe(row.idle);
    case FreshnessRole: return int(row.freshness);
    case MeasuredAtRole: return row.measuredAt;
    default: return {};
    }
}

QVariant FloodModel::rainData(const RainRow& row, int role) const
{
    switch (role) {
    case RainRole: return row.mm;
    case RainClassRole: return row.rain ? QVariant(int(*row.rain)) : QVariant();
    case FreshnessRole: return int(row.freshness);
    case MeasuredAtRole: return row.measuredAt;
    default: return {};
    }
}

QHash<int, QByteArray> FloodModel::roleNames() const
{
    return {{ItemRole, "item"}, {StationRole, "station"}, {NameRole, "name"}, {SiagaRole, "siaga"}, {LevelRole, "level"},
        {RateRole, "rate"}, {NextAtRole, "nextAt"}, {FreshnessRole, "freshness"}, {MeasuredAtRole, "measuredAt"},
        {RunningRole, "running"}, {IdleRole, "idle"}, {RainRole, "rain"}, {RainClassRole, "rainClass"}, {CountRole, "count"}};
}

} // namespace JakOps
