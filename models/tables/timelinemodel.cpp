// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/timelinemodel.h"

namespace JakOps {

void TimelineModel::setHistory(const QList<TicketEvent>& events, const TicketVisibility& visible)
{
    QList<TimelineEntry> entries = timelineOf(events, visible);
    if (entries == m_entries)
        return;
    const qsizetype common = qMin(entries.size(), m_entries.size());
    bool grown = entries.size() > m_entries.size();
    for (qsizetype i = 0; grown && i < common; ++i)
        grown = entries[i].event.id == m_entries[i].event.id;
    if (!grown) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    // The usual case: something was added. A reset would scroll the reader away.
    const int first = int(m_pending.size());
    beginInsertRows({}, first, first + int(entries.size() - m_entries.size()) - 1);
    m_entries = std::move(entries);
    endInsertRows();
    Q_EMIT dataChanged(index(first), index(rowCount() - 1));
}

void TimelineModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_pending.clear();
    endResetModel();
}

quint64 TimelineModel::addPending(const TicketEvent& event, TicketStatus before, TicketStatus after)
{
    TimelineEntry entry;
    entry.event = event;
    entry.before = before;
    entry.after = after;
    entry.text = event.body[BodyKey::text].toString();
    entry.photos = event.body[BodyKey::photos].toVariant().toStringList();
    entry.pending = true;
    beginInsertRows({}, 0, 0);
    m_pending.append({++m_lastToken, std::move(entry)});
    endInsertRows();
    return m_lastToken;
}

void TimelineModel::removePending(quint64 token)
{
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        if (m_pending[i].token != token)
            continue;
        const int row = int(m_pending.size() - 1 - i);
        beginRemoveRows({}, row, row);
        m_pending.removeAt(i);
        endRemoveRows();
        return;
    }
}

const TimelineEntry& TimelineModel::entry(int row) const
{
    if (row < m_pending.size())
        return m_pending[m_pending.size() - 1 - row].entry;
    return m_entries[m_entries.size() - 1 - (row - m_pending.size())];
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size() + m_pending.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineEntry& shown = entry(index.row());
    switch (role) {
    case EntryRole:
        return QVariant::fromValue(shown);
    case AtRole:
        return shown.event.at;
    case KindRole:
        return int(shown.event.kind);
    case ActorRole:
        return shown.event.actor;
    case TextRole:
        return shown.text;
    case PhotosRole:
        return shown.photos;
    case UndoneRole:
        return shown.undone;
    case PendingRole:
        return shown.pending;
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{EntryRole, "entry"}, {AtRole, "at"}, {KindRole, "kind"}, {ActorRole, "actor"}, {TextRole, "text"},
        {PhotosRole, "photos"}, {UndoneRole, "undone"}, {PendingRole, "pending"}};
}

} // namespace JakOps
