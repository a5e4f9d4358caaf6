// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sourceoutletstore.h"

#include "storage/statementrows.h"

namespace JakOps::SourceOutletStore {

Result<qint64> open(WriteSession& session, Term source, qint64 nowMs)
{
    if (const auto made = runSql(session, "INSERT INTO source_outlet VALUES (?, ?) ON CONFLICT(source) DO NOTHING", int(source), nowMs); !made)
        return fail(made.error());
    auto statement = session.prepare("SELECT since FROM source_outlet WHERE source = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(int(source));
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->int64(0);
}

Result<QList<Due>> due(ReadSession& session, Term source, qint64 afterTicket, int limit)
{
    auto statement = session.prepare("SELECT d.ticket, d.mark, r.external_id FROM source_due d JOIN report r ON r.id = d.ticket "
                                     "WHERE r.source = ? AND d.ticket > ? ORDER BY d.ticket LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(int(source), afterTicket, limit);
    return allRows(*statement, [](const Statement& row) {
        return Due {.ticket = row.int64(0), .mark = row.int64(1), .externalId = row.text(2)};
    });
}

Result<qint64> countDue(ReadSession& session, Term source)
{
    auto statement = session.prepare("SELECT count(*) FROM source_due d JOIN report r ON r.id = d.ticket WHERE r.source = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(int(source));
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->int64(0);
}

Result<QSet<QUuid>> told(ReadSession& session, qint64 ticket)
{
    auto statement = session.prepare("SELECT event FROM source_told WHERE ticket = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(ticket);
    const auto events = allRows(*statement, [](const Statement& row) { return row.uuid(0); });
    if (!events)
        return fail(events.error());
    return QSet<QUuid>(events->begin(), events->end());
}

Result<> tell(WriteSession& session, qint64 ticket, const QUuid& event, int answer, qint64 nowMs)
{
    return runSql(session, "INSERT INTO source_told VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", ticket, event.toRfc4122(), answer, nowMs);
}

Result<> done(WriteSession& session, const Due& due)
{
    return runSql(session, "DELETE FROM source_due WHERE ticket = ? AND mark = ?", due.ticket, due.mark);
}

} // namespace JakOps::SourceOutletStore
