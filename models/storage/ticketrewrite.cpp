// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statementrows.h"
#include "storage/ticketstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<TicketRow> TicketStore::rewrite(WriteSession& session, qint64 key, int keep,
    std::span<const TicketEvent> events, const Ticket& after, std::span<const QByteArray> bodies) const
{
    const int last = events.empty() ? keep : events.back().version;
    if (last != after.version || last < 1 || (!events.empty() && events.front().version != keep + 1)
        || (!bodies.empty() && bodies.size() != events.size()))
        return fail(ErrorCode::Internal, u"the ticket is not what its last event made it"_s);
    // The row in sync_rewrite is what lets the events go; it is gone again before anything else happens.
    for (const std::string_view sql : {"INSERT INTO sync_rewrite(ticket, above) VALUES(?1, ?2)",
             "DELETE FROM event WHERE ticket = ?1 AND version > ?2",
             "DELETE FROM photo_use WHERE ticket = ?1 AND version > ?2",
             "DELETE FROM photo_event WHERE ticket = ?1 AND version > ?2",
             "DELETE FROM sync_rewrite WHERE ticket = ?1 AND above = ?2"}) {
        if (const auto done = runSql(session, sql, key, keep); !done)
            return fail(done.error());
    }
    if (!events.empty()) {
        if (const auto done = insertEvents(session, key, events, bodies); !done)
            return fail(done.error());
    }
    Ticket ticket = after;
    m_projector.complete(ticket);
    return updateProjection(session, key, ticket);
}

} // namespace JakOps
