// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncoutbox.h"

#include "storage/metastore.h"
#include "storage/statementrows.h"
#include "storage/syncstate.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 3> kCardKinds{"converted"_L1, "rejected"_L1, "late"_L1};

// Given before this store had a hub: its own for ever.
#define JAKOPS_BEFORE_HUB "o.seq <= coalesce((SELECT value FROM meta WHERE key = 'hub_from_seq'), 0)"
#define JAKOPS_OUTBOX_COLUMNS                                                                                          \
    "o.seq, o.event, o.ticket, o.version, o.base_version, o.kind, o.at, o.actor, o.body, o.state, o.reason, o.doubt, " \
    "coalesce(o.hub_base, 1), coalesce(o.hub_seq, 0), o.hub_version, " JAKOPS_BEFORE_HUB " "
// A report made here is new to the hub; anything else needs a ticket the hub has.
#define JAKOPS_SENDABLE                                                                                                \
    "o.state = 'pending' AND o.actor = ?1 AND NOT " JAKOPS_BEFORE_HUB " AND (o.hub_seq IS NOT NULL OR o.kind = 0 OR "  \
    "EXISTS (SELECT 1 FROM report r JOIN hub_ticket h ON h.ticket = r.id WHERE r.uuid = o.ticket) OR "                 \
    "EXISTS (SELECT 1 FROM outbox n WHERE n.ticket = o.ticket AND n.kind = 0 AND n.seq > "                             \
    "coalesce((SELECT value FROM meta WHERE key = 'hub_from_seq'), 0))) "

OutboxRow rowOf(const Statement& s)
{
    OutboxRow row;
    row.entry.seq = s.int64(0);
    row.entry.event = s.uuid(1);
    row.entry.ticket = s.uuid(2);
    row.entry.version = s.integer(3);
    row.entry.baseVersion = s.integer(4);
    row.entry.kind = CommandKind(s.int64(5));
    row.entry.at = s.int64(6);
    row.entry.actor = s.text(7);
    row.entry.body = s.blob(8);
    row.state = s.text(9);
    row.reason = s.text(10);
    row.doubt = s.text(11);
    row.hubBase = s.int64(12);
    row.hubSeq = s.int64(13);
    row.hubVersion = s.int64(14);
    row.beforeHub = s.int64(15) != 0;
    return row;
}

Result<QString> numberOf(ReadSession& session, const QUuid& ticket)
{
    auto statement = session.prepare("SELECT number FROM report WHERE uuid = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, ticket);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? statement->text(0) : QString();
}

} // namespace

QString syncCardCode(SyncCardKind kind)
{
    return kCardKinds[size_t(kind)];
}

namespace SyncOutbox {

Result<QList<OutboxRow>> take(WriteSession& session, const QString& officer, qint64 hubLast, int limit)
{
    auto statement = session.prepare("SELECT " JAKOPS_OUTBOX_COLUMNS "FROM outbox o WHERE " JAKOPS_SENDABLE
                                     "ORDER BY o.hub_seq IS NULL, o.hub_seq, o.seq LIMIT ?2");
    auto highest = session.prepare("SELECT coalesce(max(hub_seq), 0) FROM outbox WHERE actor = ?");
    if (!statement || !highest)
        return fail(!statement ? statement.error() : highest.error());
    highest->bind(1, officer);
    if (const auto found = highest->step(); !found)
        return fail(found.error());
    statement->bindAll(officer, limit);
    auto rows = allRows(*statement, rowOf);
    if (!rows)
        return rows;
    qint64 next = std::max(highest->int64(0), hubLast);
    for (OutboxRow& row : *rows) {
        if (row.hubSeq > 0)
            continue;
        row.hubSeq = ++next;
        if (const auto done = runSql(session, "UPDATE outbox SET hub_seq = ?2 WHERE seq = ?1", row.entry.seq, row.hubSeq);
            !done)
            return fail(done.error());
    }
    return rows;
}

Result<qint64> sendable(ReadSession& session, const QString& officer)
{
    auto statement = session.prepare("SELECT count(*) FROM outbox o WHERE " JAKOPS_SENDABLE);
    if (!statement)
        return fail(statement.error());
    statement->bind(1, officer);
    const auto row = statement->step();
    return row ? Result<qint64>(statement->int64(0)) : fail(row.error());
}

Result<bool> isGiven(ReadSession& session, const QUuid& ticket)
{
    auto statement = session.prepare("SELECT EXISTS (SELECT 1 FROM outbox WHERE ticket = ?)");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, ticket);
    const auto found = statement->step();
    return found ? Result<bool>(statement->integer(0) != 0) : fail(found.error());
}

Result<QList<OutboxRow>> above(ReadSession& session, const QUuid& ticket, qint64 confirmed)
{
    auto statement = session.prepare(
        "SELECT " JAKOPS_OUTBOX_COLUMNS "FROM outbox o WHERE o.ticket = ?1 AND "
        "(o.state = 'pending' OR (o.state <> 'rejected' AND o.hub_version > ?2)) AND length(o.body) > 0 "
        "ORDER BY o.state = 'pending', o.hub_version, o.seq");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(ticket, confirmed);
    return allRows(*statement, rowOf);
}

Result<std::optional<OutboxRow>> row(ReadSession& session, const QUuid& event)
{
    auto statement = session.prepare("SELECT " JAKOPS_OUTBOX_COLUMNS "FROM outbox o WHERE o.event = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, event);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? std::optional(rowOf(*statement)) : std::nullopt;
}

Result<QList<QUuid>> pendingTickets(ReadSession& session)
{
    auto statement = session.prepare("SELECT DISTINCT ticket FROM outbox WHERE state = 'pending'");
    if (!statement)
        return fail(statement.error());
    return allRows(*statement, [](const Statement& s) { return s.uuid(0); });
}

Result<> decide(WriteSession& session, const SyncVerdict& verdict, qint64 nowMs)
{
    const auto found = row(session, verdict.event);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->state != "pending"_L1)
        return {};
    const OutboxEntry& entry = (*found)->entry;
    const auto body = parseBody(entry.body);
    if (!body)
        return fail(body.error());
    if (const auto done = runSql(session,
            "UPDATE outbox SET state = ?2, reason = ?3, hub_version = ?4, decided_at = ?5, doubt = '' WHERE event = ?1",
            verdict.event, verdict.verdict, verdict.reason, verdict.version, nowMs);
        !done)
        return done;
    const bool rejected = verdict.verdict == "rejected"_L1;
    if (!rejected) {
        if (const auto done = SyncAttachments::want(session, *body, true); !done)
            return done;
    }
    if (!rejected && verdict.verdict != "converted"_L1)
        return {};
    const auto number = numberOf(session, entry.ticket);
    if (!number)
        return fail(number.error());
    return addCard(session,
        {0, rejected ? SyncCardKind::Rejected : SyncCardKind::Converted, entry.event, entry.ticket, *number, entry.kind,
            verdict.reason, entry.actor, entry.at, *body, 0});
}

Result<> setDoubt(WriteSession& session, qint64 seq, int version, const QString& doubt)
{
    return runSql(session, "UPDATE outbox SET version = ?2, doubt = ?3 WHERE seq = ?1 AND (version <> ?2 OR doubt <> ?3)",
        seq, version, doubt);
}

Result<int> rewind(WriteSession& session, const QString& officer, qint64 hubLast)
{
    // Without its words (prune) a command cannot be sent again.
    if (const auto done = runSql(session,
            "UPDATE outbox SET state = 'pending', reason = '', hub_version = 0, decided_at = 0, identity = min(identity, 1) "
            "WHERE actor = ?1 AND hub_seq > ?2 AND state <> 'pending' AND length(body) > 0",
            officer, hubLast);
        !done)
        return fail(done.error());
    const int again = session.changes();
    // From the first on, no hole: else all of them get new numbers.
    auto numbers = session.prepare("SELECT count(*), coalesce(max(hub_seq), 0) FROM outbox WHERE actor = ?1 AND "
                                   "hub_seq > ?2 AND state = 'pending'");
    if (!numbers)
        return fail(numbers.error());
    numbers->bindAll(officer, hubLast);
    if (const auto found = numbers->step(); !found)
        return fail(found.error());
    const bool whole = numbers->int64(0) == 0 || numbers->int64(1) - hubLast == numbers->int64(0);
    numbers->reset();
    if (!whole) {
        if (const auto done
            = runSql(session, "UPDATE outbox SET hub_seq = NULL WHERE actor = ?1 AND hub_seq > ?2", officer, hubLast);
            !done)
            return fail(done.error());
    }
    return again;
}

Result<> unnumber(WriteSession& session, const QString& officer, qint64 fromSeq)
{
    return runSql(session,
        "UPDATE outbox SET hub_seq = NULL WHERE actor = ?1 AND hub_seq >= ?2 AND (state = 'pending' OR hub_seq = ?2)",
        officer, fromSeq);
}

Result<> forgetNumbers(WriteSession& session, const QString& officer)
{
    return runSql(session, "UPDATE outbox SET hub_seq = NULL WHERE actor = ?1", officer);
}

Result<> forgetHub(WriteSession& session)
{
    // What another hub decided stays decided: it is in that hub's history.
    return session.execute("UPDATE outbox SET hub_seq = NULL, hub_version = 0");
}

Result<> keepEarlier(WriteSession& session)
{
    const auto last = Outbox::lastSeq(session);
    return last ? MetaStore::set(session, MetaKey::hubFromSeq, *last) : fail(last.error());
}

Result<int> prune(WriteSession& session, qint64 before)
{
    if (const auto done = runSql(session,
            "UPDATE outbox SET body = x'' WHERE state <> 'pending' AND decided_at > 0 AND decided_at < ?1 AND "
            "length(body) > 0 AND (state = 'rejected' OR identity <> 1) AND (state = 'rejected' OR hub_version <= (SELECT h.version FROM hub_ticket h JOIN "
            "report "
            "r ON r.id = h.ticket WHERE r.uuid = outbox.ticket)) AND NOT EXISTS (SELECT 1 FROM hub_event e JOIN report "
            "r "
            "ON r.id = e.ticket WHERE r.uuid = outbox.ticket AND e.version = outbox.hub_version AND e.body IS NOT "
            "NULL)",
            before);
        !done)
        return fail(done.error());
    return session.changes();
}

Result<QList<SyncCard>> cards(ReadSession& session, bool acknowledgedToo, int limit)
{
    auto statement = session.prepare("SELECT id, kind, event, ticket, number, command, reason, actor, at, body, "
                                     "acknowledged_at FROM sync_card WHERE acknowledged_at = 0 OR ?1 "
                                     "ORDER BY id DESC LIMIT ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(acknowledgedToo, limit);
    return allRows(*statement, [](const Statement& s) {
        SyncCard card;
        card.id = s.int64(0);
        card.kind = SyncCardKind(std::ranges::find(kCardKinds, s.text(1)) - kCardKinds.begin());
        card.event = s.uuid(2);
        card.ticket = s.uuid(3);
        card.number = s.text(4);
        card.command = CommandKind(s.int64(5));
        card.reason = s.text(6);
        card.actor = s.text(7);
        card.at = s.int64(8);
        card.body = parseBody(s.blob(9)).value_or(QJsonObject());
        card.acknowledgedAt = s.int64(10);
        return card;
    });
}

Result<qint64> openCards(ReadSession& session)
{
    return session.number("SELECT count(*) FROM sync_card WHERE acknowledged_at = 0");
}

Result<> addCard(WriteSession& session, const SyncCard& card)
{
    return runSql(session,
        "INSERT INTO sync_card(kind, event, ticket, number, command, reason, actor, at, body) "
        "VALUES(?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT DO NOTHING",
        syncCardCode(card.kind), card.event, card.ticket, card.number, int(card.command), card.reason, card.actor,
        card.at, canonicalBody(card.body));
}

Result<> acknowledge(WriteSession& session, qint64 card, const QString& officer, qint64 nowMs)
{
    if (const auto done = runSql(session,
            "UPDATE sync_card SET acknowledged_at = ?2, acknowledged_by = ?3 WHERE id = ?1 AND acknowledged_at = 0",
            card, nowMs, officer);
        !done)
        return done;
    return session.changes() == 1 ? Result<>() : fail(ErrorCode::NotFound, u"no open card %1"_s.arg(card));
}

Result<QList<QUuid>> untold(ReadSession& session, const QString& officer, int limit)
{
    auto statement = session.prepare("SELECT event FROM sync_card WHERE actor = ?1 AND acknowledged_at > 0 AND told = 0 "
                                     "AND kind <> 'late' ORDER BY id LIMIT ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, limit);
    return allRows(*statement, [](const Statement& s) { return s.uuid(0); });
}

Result<> setTold(WriteSession& session, const QList<QUuid>& events)
{
    for (const QUuid& event : events) {
        if (const auto done = runSql(session,
                "UPDATE sync_card SET told = 1 WHERE event = ?1 AND acknowledged_at > 0 AND kind <> 'late'", event);
            !done)
            return done;
    }
    return {};
}

} // namespace SyncOutbox

} // namespace JakOps
