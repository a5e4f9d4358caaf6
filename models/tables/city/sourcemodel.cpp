// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/city/sourcemodel.h"

#include "base/clock.h"
#include "services/feeds/feedrunner.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

SourceModel::SourceModel(const FeedRunner& runner, const Clock& clock, QObject* parent)
    : QAbstractItemModel(parent)
    , m_runner(runner)
    , m_clock(clock)
{
    for (const QString& code : {u"flood"_s, u"air"_s, u"food"_s, u"weather"_s, u"other"_s, u"demo"_s})
        m_groups += Group {code, {}};
    for (const FeedDescription& feed : runner.catalog().feeds()) {
        auto group = std::ranges::find(m_groups, feed.group, &Group::code);
        if (group == m_groups.end())
            group = std::ranges::find(m_groups, u"other"_s, &Group::code);
        group->rows += row(feed, runner.state(feed.name));
    }
    m_groups.removeIf([](const Group& group) { return group.rows.isEmpty(); });
    connect(&runner, &FeedRunner::stateChanged, this, &SourceModel::onStateChanged);
    connect(&runner, &FeedRunner::started, this, &SourceModel::refresh);
}

qint64 SourceModel::now() const
{
    return m_clock.nowMs();
}

SourceRow SourceModel::row(const FeedDescription& feed, const FeedState& state) const
{
    return {feed, state, feedHealth(feed, state, m_runner.isOffline(), m_clock.nowMs())};
}

void SourceModel::onStateChanged(const FeedState& state)
{
    const QModelIndex at = indexOf(state.name);
    if (!at.isValid())
        return;
    m_groups[at.parent().row()].rows[at.row()] = row(*m_runner.catalog().feed(state.name), state);
    Q_EMIT dataChanged(at, at.siblingAtColumn(kColumns - 1));
}

void SourceModel::refresh()
{
    for (int at = 0; at < m_groups.size(); ++at) {
        QList<SourceRow>& rows = m_groups[at].rows;
        for (SourceRow& one : rows)
            one = row(*m_runner.catalog().feed(one.feed.name), m_runner.state(one.feed.name));
        const QModelIndex group = index(at, 0);
        Q_EMIT dataChanged(index(0, 0, group), index(int(rows.size()) - 1, kColumns - 1, group));
        Q_EMIT dataChanged(group, group);
    }
}

const SourceRow* SourceModel::source(const QModelIndex& index) const
{
    const QModelIndex group = index.parent();
    return index.isValid() && group.isValid() ? &m_groups[group.row()].rows[index.row()] : nullptr;
}

const SourceRow* SourceModel::source(const QString& name) const
{
    return source(indexOf(name));
}

QModelIndex SourceModel::indexOf(const QString& name) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        const QList<SourceRow>& rows = m_groups[group].rows;
        for (int at = 0; at < rows.size(); ++at) {
            if (rows[at].feed.name == name)
                return index(at, 0, index(group, 0));
        }
    }
    return {};
}

int SourceModel::chosenCount() const
{
    int count = 0;
    for (const Group& group : m_groups)
        count += int(std::ranges::count_if(group.rows, [](const SourceRow& row) { return row.state.phase != FeedPhase::Off; }));
    return count;
}

int SourceModel::failingCount() const
{
    int count = 0;
    for (const Group& group : m_groups)
        count += int(std::ranges::count(group.rows, FeedHealth::Failing, &SourceRow::health));
    return count;
}

// A source's index knows its group by the internal id, counted from 1; a group has 0.
QModelIndex SourceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex SourceModel::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_groups[parent.row()].rows.size()) : 0;
}

int SourceModel::columnCount(const QModelIndex&) const
{
    return kColumns;
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.column() != Title || role != Qt::DisplayRole)
        return {};
    const SourceRow* const one = source(index);
    return one ? one->feed.title : m_groups[index.row()].code;
}

Qt::ItemFlags SourceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return source(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                         : Qt::NoItemFlags; // keys pass over headings
}

} // namespace JakOps
