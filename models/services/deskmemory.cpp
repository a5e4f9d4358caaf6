// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/deskmemory.h"

namespace JakOps {

QFuture<Result<>> DeskMemory::keepDraft(const DraftPlace& place, const QJsonObject& body)
{
    if (body.isEmpty())
        return dropDraft(place);
    return m_database.write(WritePriority::User,
        [draft = Draft{place, body, m_clock.nowMs()}](WriteSession& session) { return DraftStore::save(session, draft); });
}

QFuture<Result<QList<Draft>>> DeskMemory::drafts(const QUuid& ticket, const QString& officer)
{
    return m_database.read(
        [ticket, officer](ReadSession& session) { return DraftStore::ofTicket(session, ticket, officer); });
}

QFuture<Result<>> DeskMemory::dropDraft(const DraftPlace& place)
{
    return m_database.write(
        WritePriority::User, [place](WriteSession& session) { return DraftStore::remove(session, place); });
}

QFuture<Result<SeenTickets>> DeskMemory::seen(const QString& officer)
{
    return m_database.write(WritePriority::User,
        [officer, now = m_clock.nowMs()](WriteSession& session) { return SeenStore::load(session, officer, now); });
}

QFuture<Result<>> DeskMemory::markSeen(const QString& officer, const QHash<qint64, qint64>& upTo)
{
    return m_database.write(WritePriority::User, [officer, upTo](WriteSession& session) -> Result<> {
        for (const auto& [ticket, at] : upTo.asKeyValueRange()) {
            if (const auto done = SeenStore::mark(session, officer, ticket, at); !done)
                return done;
        }
        return {};
    });
}

} // namespace JakOps
