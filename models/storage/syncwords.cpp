// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private words that come after the events they belong to.
#include "storage/eventstore.h"
#include "storage/statementrows.h"
#include "storage/syncoutbox.h"
#include "storage/syncstate.h"
#include "storage/syncstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<QList<WordsMissing>> SyncStore::wordsMissing(ReadSession& session, int tickets) const
{
    auto statement = session.prepare(
        "SELECT r.uuid, e.version, e.uuid, h.asked, h.verdict, h.reason, e.actor, e.at, e.recorded_at, "
        "coalesce(h.body, e.body) FROM hub_words w JOIN report r ON r.id = w.ticket JOIN event e ON e.ticket = "
        "w.ticket "
        "AND e.version = w.version JOIN hub_event h ON h.ticket = w.ticket AND h.version = w.version WHERE w.asked_at "
        "= 0 "
        "AND w.ticket IN (SELECT DISTINCT ticket FROM hub_words WHERE asked_at = 0 ORDER BY ticket LIMIT ?) "
        "ORDER BY w.ticket, w.version");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, tickets);
    return allRows(*statement, [](const Statement& s) {
        return WordsMissing{s.uuid(0), s.integer(1), s.uuid(2), s.text(3), s.text(4), s.text(5), s.text(6), s.int64(7),
            s.int64(8), s.blob(9)};
    });
}

Result<qint64> SyncStore::wordsDue(ReadSession& session) const
{
    return session.number("SELECT count(*) FROM hub_words WHERE asked_at = 0");
}

Result<> SyncStore::askAgain(WriteSession& session) const
{
    return session.execute("UPDATE hub_words SET asked_at = 0 WHERE asked_at > 0");
}

Result<> SyncStore::forgetWords(WriteSession& session, qint64 key, int keep) const
{
    auto statement = session.prepare("DELETE FROM hub_words WHERE ticket = ? AND version > ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(key, keep);
    return statement->run();
}

Result<std::optional<TicketRow>> SyncStore::addWords(
    WriteSession& session, const QUuid& ticket, const QList<TicketEvent>& told, qint64 nowMs) const
{
    const auto is = confirmed(session, ticket);
    if (!is)
        return fail(is.error());
    auto asked = session.prepare("UPDATE hub_words SET asked_at = ?2 WHERE ticket = ?1 AND asked_at = 0");
    auto read = session.prepare("DELETE FROM hub_words WHERE ticket = ? AND version = ?");
    if (!asked || !read)
        return fail(!asked ? asked.error() : read.error());
    QList<TicketEvent> events;
    if (auto stored = EventStore::eventsOf(session, is->key))
        events = stored->first(std::min<qsizetype>(is->version, stored->size()));
    else
        return fail(stored.error());
    int lowest = int(events.size()) + 1;
    for (const TicketEvent& event : told) {
        if (event.version < 1 || event.version > events.size() || events[event.version - 1].id != event.id)
            continue; // it stands no more
        TicketEvent& place = events[event.version - 1];
        place.kind = event.kind;
        place.body = event.body;
        lowest = std::min(lowest, event.version);
        if (const auto wanted = SyncAttachments::want(session, event.body, false); !wanted)
            return fail(wanted.error());
        read->bindAll(is->key, event.version);
        if (const auto done = read->run(); !done)
            return fail(done.error());
    }
    asked->bindAll(is->key, nowMs);
    if (const auto done = asked->run(); !done)
        return fail(done.error());
    if (lowest > events.size())
        return std::nullopt;
    const auto rows = SyncOutbox::above(session, ticket, events.last().version);
    return rows ? write(session, is->key, lowest - 1, std::span(events).subspan(size_t(lowest - 1)), *rows, {})
                : fail(rows.error());
}

} // namespace JakOps
