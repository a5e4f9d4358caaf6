// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/timelineentry.h"

#include <QAbstractListModel>

namespace JakOps {

// A ticket's history, newest first. Roles are facts; the sentences are made in widgets. A command that was given but
// not yet acknowledged stands at the top as pending, until its event arrives or it fails. Lives in the GUI thread.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole, // TimelineEntry
        AtRole, // UTC ms
        KindRole, // CommandKind as int
        ActorRole,
        TextRole,
        PhotosRole, // QStringList
        UndoneRole,
        PendingRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setHistory(const QList<TicketEvent>& events, const TicketVisibility& visible);
    void clear();
    // Shows `event` as pending and returns what takes it off again. Pending entries survive setHistory.
    [[nodiscard]] quint64 addPending(const TicketEvent& event, TicketStatus before, TicketStatus after);
    void removePending(quint64 token);

    [[nodiscard]] const TimelineEntry& entry(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Pending
    {
        quint64 token;
        TimelineEntry entry;
    };
    QList<TimelineEntry> m_entries; // oldest first
    QList<Pending> m_pending; // oldest first
    quint64 m_lastToken = 0;
};

} // namespace JakOps
