// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/eventstore.h"

namespace JakOps::EventStore {

namespace {

constexpr std::string_view kOfTicket
    = "SELECT e.ticket, e.version, e.uuid, e.kind, e.at, e.recorded_at, e.actor, e.device_seq, "
      "e.batch, e.body, r.uuid FROM event e JOIN report r ON r.id = e.ticket WHERE e.ticket = ? ";

Result<TicketEvent> eventOf(const Statement& row)
{
    TicketEvent event;
    event.version = row.integer(1);
    event.id = row.uuid(2);
    event.kind = CommandKind(row.int64(3));
    event.at = row.int64(4);
    event.recordedAt = row.int64(5);
    event.actor = row.text(6);
    event.deviceSeq = row.int64(7);
    event.batch = row.int64(8);
    event.ticket = row.uuid(10);
    if (row.int64(3) < 0 || row.int64(3) >= kCommandKindCount)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("event of unknown kind %1").arg(row.int64(3)));
    auto body = parseBody(row.blob(9));
    if (!body)
        return fail(ErrorCode::StoreDamaged,
            QStringLiteral("ticket %1 version %2: ").arg(row.int64(0)).arg(event.version) + body.error().detail);
    event.body = std::move(*body);
    return event;
}

Result<QList<TicketEvent>> collect(ReadSession& session, std::string_view sql, qint64 key)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, key);
    QList<TicketEvent> events;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return events;
        auto event = eventOf(*statement);
        if (!event)
            return fail(event.error());
        events.append(std::move(*event));
    }
}

} // namespace

Result<QList<TicketEvent>> eventsOf(ReadSession& session, qint64 key)
{
    static const std::string sql = std::string(kOfTicket) + "ORDER BY e.version";
    return collect(session, sql, key);
}

Result<std::optional<TicketEvent>> lastEventOf(ReadSession& session, qint64 key)
{
    static const std::string sql = std::string(kOfTicket) + "ORDER BY e.version DESC LIMIT 1";
    auto events = collect(session, sql, key);
    if (!events)
        return fail(events.error());
    return events->isEmpty() ? std::nullopt : std::optional(std::move(events->first()));
}

Result<bool> hasEvent(ReadSession& session, qint64 key, const QUuid& eventId)
{
    auto statement = session.prepare("SELECT 1 FROM event WHERE ticket = ? AND uuid = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(key, eventId);
    return statement->step();
}

Result<QList<qint64>> keysOfBatch(ReadSession& session, qint64 batch)
{
    auto statement = session.prepare("SELECT DISTINCT ticket FROM event WHERE batch = ? AND batch > 0 ORDER BY ticket");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, batch);
    QList<qint64> keys;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return keys;
        keys.append(statement->int64(0));
    }
}

Result<qint64> count(ReadSession& session)
{
    return session.number("SELECT count(*) FROM event");
}

Result<> forEach(ReadSession& session, qint64 afterKey, qint64 limit,
    const std::function<Result<>(qint64 key, const QList<TicketEvent>& events)>& visit)
{
    // From the events alone: the projection may be what is wrong.
    auto statement
        = session.prepare("SELECT ticket, version, uuid, kind, at, recorded_at, actor, device_seq, batch, body, "
                          "ticket_uuid FROM event WHERE ticket > ? ORDER BY ticket, version");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, afterKey);
    QList<TicketEvent> events;
    qint64 key = 0;
    qint64 visited = 0;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (key && (!*row || statement->int64(0) != key)) {
            if (const auto done = visit(key, events); !done)
                return done;
            events.clear();
            if (++visited == limit)
                return {};
        }
        if (!*row)
            return {};
        key = statement->int64(0);
        auto event = eventOf(*statement);
        if (!event)
            return fail(event.error());
        if (!events.isEmpty())
            event->ticket = events.first().ticket;
        events.append(std::move(*event));
    }
}

} // namespace JakOps::EventStore
