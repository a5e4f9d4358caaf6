// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/syncstore.h"

#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/statementrows.h"
#include "storage/syncoutbox.h"
#include "storage/syncstate.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> localVersion(ReadSession& session, qint64 key)
{
    auto statement = session.prepare("SELECT version FROM ticket WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, key);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? statement->integer(0) : 0;
}

Result<QByteArray> hashAt(ReadSession& session, qint64 key, qint64 version)
{
    auto statement = session.prepare("SELECT hash FROM hub_event WHERE ticket = ? AND version = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(key, version);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? statement->blob(0) : QByteArray();
}

bool hasWords(const QJsonObject& body)
{
    return body.contains(BodyKey::text) || body.contains(BodyKey::photos);
}

} // namespace

SyncStore::SyncStore(const TicketStore& store, Reapply reapply)
    : m_store(store)
    , m_reapply(std::move(reapply))
{
}

Result<SyncStore::Confirmed> SyncStore::confirmed(ReadSession& session, const QUuid& ticket) const
{
    auto statement
        = session.prepare("SELECT r.id, coalesce(h.version, 0), coalesce(h.hash, x'') FROM report r LEFT JOIN "
                          "hub_ticket h ON h.ticket = r.id WHERE r.uuid = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, ticket);
    const auto found = statement->step();
    if (!found)
        return fail(found.error());
    return *found ? Confirmed{statement->int64(0), statement->int64(1), statement->blob(2)} : Confirmed{};
}

// The event as it stands here; and what it is to this console: its own command's verdict, or somebody's late report.
Result<TicketEvent> SyncStore::own(
    WriteSession& session, const SyncedEvent& synced, bool cards, bool given, qint64 nowMs) const
{
    TicketEvent event = synced.event;
    event.deviceSeq = 0;
    // By its id alone: the device may have been enrolled anew since.
    const auto row = given ? SyncOutbox::row(session, event.id) : std::nullopt;
    if (!row)
        return fail(row.error());
    if (*row) {
        event.deviceSeq = (*row)->entry.seq;
        if (event.kind == CommandKind::Report) { // who reported is in no body at the hub
            const QJsonObject typed = parseBody((*row)->entry.body).value_or(QJsonObject());
            if (typed.contains(BodyKey::sealedReporter))
                event.body[BodyKey::sealedReporter] = typed[BodyKey::sealedReporter];
        }
        // Its answer may have been cut off.
        const SyncVerdict verdict{event.id, synced.verdict, synced.reason, event.version};
        const auto done = SyncOutbox::decide(session, verdict, nowMs);
        return done ? Result<TicketEvent>(event) : fail(done.error());
    }
    if (const auto done = SyncAttachments::want(session, event.body, false); !done)
        return fail(done.error());
    const auto asked = commandFromCode(synced.asked);
    if (cards && synced.verdict == "converted"_L1 && asked == CommandKind::FollowUp && hasWords(event.body)) {
        auto number = session.prepare("SELECT number FROM report WHERE uuid = ?");
        if (!number)
            return fail(number.error());
        number->bind(1, event.ticket);
        const auto found = number->step();
        if (!found)
            return fail(found.error());
        const SyncCard card{0, SyncCardKind::Late, event.id, event.ticket, *found ? number->text(0) : QString(), *asked,
            synced.reason, event.actor, event.at, event.body, 0};
        if (const auto done = SyncOutbox::addCard(session, card); !done)
            return fail(done.error());
    }
    return event;
}

Result<std::optional<TicketRow>> SyncStore::confirm(
    WriteSession& session, const Arrival& arrival, qint64 generation, qint64 nowMs) const
{
    const auto was = confirmed(session, arrival.ticket);
    if (!was)
        return fail(was.error());
    if (arrival.events.isEmpty() || (arrival.whole && arrival.events.first().event.version != 1))
        return fail(ErrorCode::WrongFormat, u"a history that does not begin"_s);
    qint64 keep = was->version;
    qint64 expected = arrival.events.first().event.version;
    for (const SyncedEvent& synced : arrival.events) {
        if (synced.event.version != expected++)
            return fail(ErrorCode::Conflict, u"a hole in the history of "_s + arrival.ticket.toString());
        if (synced.event.version > keep)
            continue;
        const auto known = hashAt(session, was->key, synced.event.version);
        if (!known)
            return fail(known.error());
        if (*known == synced.hash)
            continue;
        if (!arrival.whole)
            return fail(ErrorCode::Conflict, u"another event in the history of "_s + arrival.ticket.toString());
        keep = synced.event.version - 1;
    }
    if (arrival.whole) // the hub may have less than it had
        keep = std::min<qint64>(keep, arrival.events.last().event.version);
    if (arrival.events.first().event.version > keep + 1)
        return fail(ErrorCode::Conflict, u"a hole in the history of "_s + arrival.ticket.toString());
    const auto from = std::ranges::find_if(
        arrival.events, [keep](const SyncedEvent& synced) { return synced.event.version > keep; });
    const std::span<const SyncedEvent> fresh(from, arrival.events.end());
    const SyncedEvent& last = arrival.events.last();
    if (fresh.empty() && keep == was->version) {
        if (!arrival.whole)
            return std::nullopt;
        const auto done = runSql(session, "UPDATE hub_ticket SET generation = ?2 WHERE ticket = ?1", was->key, generation);
        return done ? Result<std::optional<TicketRow>>(std::nullopt) : fail(done.error());
    }
    // Of most tickets nothing was ever given here; a first sync asks that of each.
    const auto given = SyncOutbox::isGiven(session, arrival.ticket);
    if (!given)
        return fail(given.error());
    QList<TicketEvent> events;
    QList<QByteArray> bodies;
    for (const SyncedEvent& synced : fresh) {
        auto event = own(session, synced, arrival.cards, *given, nowMs);
        if (!event)
            return fail(event.error());
        if (!*given)
            bodies += synced.folded;
        events += std::move(*event);
    }
    const auto above = *given ? SyncOutbox::above(session, arrival.ticket, last.event.version) : QList<OutboxRow>();
    if (!above)
        return fail(above.error());
    const auto before = was->key ? localVersion(session, was->key) : Result<int>(0);
    if (!before)
        return fail(before.error());
    auto row = write(session, was->key, int(keep), events, *above, bodies);
    if (!row)
        return row;
    const qint64 key = was->key ? was->key : (*row)->key;
    if (const auto done = mark(session, key, last.event.version, last.hash, generation, *before); !done)
        return fail(done.error());
    if (const auto done = remember(session, key, fresh, int(keep), was->key == 0); !done)
        return fail(done.error());
    return row;
}

Result<> SyncStore::mark(
    WriteSession& session, qint64 key, qint64 version, const QByteArray& hash, qint64 generation, int local) const
{
    return runSql(session,
        "INSERT INTO hub_ticket(ticket, version, hash, generation) VALUES(?1,?2,?3,?4) ON CONFLICT(ticket) DO UPDATE "
        "SET "
        "was_version = CASE WHEN ?5 > hub_ticket.version AND hub_ticket.version > 0 THEN hub_ticket.version ELSE "
        "was_version END, "
        "was_upto = CASE WHEN ?5 > hub_ticket.version AND hub_ticket.version > 0 THEN ?5 ELSE was_upto END, "
        "version = excluded.version, hash = excluded.hash, generation = max(hub_ticket.generation, "
        "excluded.generation)",
        key, version, hash, generation, local);
}

Result<> SyncStore::remember(
    WriteSession& session, qint64 key, std::span<const SyncedEvent> events, int keep, bool isNew) const
{
    if (!isNew) {
        if (const auto done = runSql(session, "DELETE FROM hub_event WHERE ticket = ? AND version > ?", key, keep); !done)
            return done;
        if (const auto done = forgetWords(session, key, keep); !done)
            return done;
    }
    auto missing = session.prepare("INSERT INTO hub_words(ticket, version) VALUES(?,?) ON CONFLICT DO NOTHING");
    auto statement = session.prepare(
        "INSERT INTO hub_event(ticket, version, verdict, reason, asked, login, area, device, device_seq, base, "
        "claimed_at, clock_offset, sig, hash, body) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    if (!statement || !missing)
        return fail(!statement ? statement.error() : missing.error());
    for (const SyncedEvent& e : events) {
        statement->bindAll(key, e.event.version, e.verdict, e.reason, e.asked, e.login, e.area, e.device, e.deviceSeq,
            e.base, e.claimedAt, e.clockOffset, e.signature, e.hash);
        constexpr int kBody = 15;
        if (e.folded == e.body)
            statement->bind(kBody, std::nullopt);
        else
            statement->bind(kBody, e.body);
        if (const auto done = statement->run(); !done)
            return done;
        if (!e.wordsMissing)
            continue;
        missing->bindAll(key, e.event.version);
        if (const auto done = missing->run(); !done)
            return done;
    }
    return {};
}

Result<std::optional<TicketRow>> SyncStore::write(
    WriteSession& session, qint64 key, int keep, std::span<const TicketEvent> arrived, std::span<const OutboxRow> rows,
    std::span<const QByteArray> bodies) const
{
    const auto local = key ? localVersion(session, key) : Result<int>(0);
    if (!local)
        return fail(local.error());
    QList<TicketEvent> events; // all, as far as they are needed
    Ticket now;
    if (key && keep > 0 && rows.empty() && *local == keep) {
        auto stored = m_store.ticketByKey(session, key);
        if (!stored)
            return fail(stored.error());
        now = std::move(*stored);
    } else if (key && keep > 0) {
        auto stored = EventStore::eventsOf(session, key);
        if (!stored)
            return fail(stored.error());
        events = stored->first(std::min<qsizetype>(keep, stored->size()));
        now = foldEvents(events);
    }
    const qsizetype kept = events.size();
    for (const TicketEvent& event : arrived) {
        applyEvent(now, event);
        events += event;
    }
    for (const OutboxRow& row : rows) {
        // Pending again (the hub was restored), and still standing in what it told before.
        if (std::ranges::contains(events, row.entry.event, &TicketEvent::id))
            continue;
        Reapplied again = m_reapply(events, now, row);
        again.event.version = now.version + 1;
        again.event.deviceSeq = row.entry.seq;
        applyEvent(now, again.event);
        if (const auto done = SyncOutbox::setDoubt(session, row.entry.seq, again.event.version, again.doubt); !done)
            return fail(done.error());
        events += std::move(again.event);
    }
    const std::span<const TicketEvent> above(events.begin() + kept, events.end());
    if (key == 0 && above.empty())
        return std::nullopt;
    const auto row
        = key ? m_store.rewrite(session, key, keep, above, now, bodies) : m_store.append(session, 0, above, now, bodies);
    return row ? Result<std::optional<TicketRow>>(*row) : fail(row.error());
}

Result<std::optional<TicketRow>> SyncStore::overlay(WriteSession& session, const QUuid& ticket) const
{
    const auto is = confirmed(session, ticket);
    if (!is)
        return fail(is.error());
    if (is->version == 0)
        return std::nullopt; // of this store alone, or not here
    const auto rows = SyncOutbox::above(session, ticket, is->version);
    return rows ? write(session, is->key, int(is->version), {}, *rows, {}) : fail(rows.error());
}

Result<QList<QUuid>> SyncStore::leftBehind(ReadSession& session, qint64 generation) const
{
    auto statement = session.prepare("SELECT r.uuid FROM hub_ticket h JOIN report r ON r.id = h.ticket WHERE "
                                     "h.version > 0 AND h.generation < ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, generation);
    return allRows(*statement, [](const Statement& s) { return s.uuid(0); });
}

Result<QList<QUuid>> SyncStore::candidates(ReadSession& session, const QString& audienceCode) const
{
    auto statement = session.prepare(
        "SELECT r.uuid FROM hub_ticket h JOIN ticket t ON t.id = h.ticket JOIN report r ON r.id = h.ticket WHERE "
        "h.version > 0 AND (r.area = ?1 OR t.agency IN (SELECT id FROM term WHERE code = ?1 AND kind = ?2) OR "
        "t.village "
        "IN (SELECT id FROM term WHERE code = ?1 AND kind = ?3))");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(audienceCode, int(TermKind::Agency), int(TermKind::Village));
    return allRows(*statement, [](const Statement& s) { return s.uuid(0); });
}

Result<std::optional<TicketRow>> SyncStore::moveOut(
    WriteSession& session, const QUuid& ticket, const QString& agency, qint64 generation, qint64 nowMs) const
{
    const auto was = confirmed(session, ticket);
    if (!was)
        return fail(was.error());
    if (was->key == 0 || was->version == 0)
        return std::nullopt;
    const auto before = m_store.ticketByKey(session, was->key);
    if (!before)
        return fail(before.error());
    // Two events that tell no more than that, so that the row is still made from its events. It keeps its key.
    TicketEvent left;
    left.id = QUuid::createUuidV5(ticket, u"left"_s);
    left.ticket = ticket;
    left.version = 1;
    left.kind = CommandKind::Report;
    left.at = left.recordedAt = nowMs;
    left.actor = u"source:hub"_s;
    left.body = {{BodyKey::number, before->number}, {BodyKey::isPrivate, true}, {BodyKey::agency, agency}};
    TicketEvent gone = left;
    gone.id = QUuid::createUuidV5(ticket, u"gone"_s);
    gone.version = 2;
    gone.kind = CommandKind::Remove;
    gone.body = {};
    const std::array events{left, gone};
    if (const auto done = runSql(session, "DELETE FROM hub_event WHERE ticket = ?", was->key); !done)
        return fail(done.error());
    if (const auto done = forgetWords(session, was->key, 0); !done)
        return fail(done.error());
    if (const auto done = runSql(session,
            "UPDATE hub_ticket SET version = 0, hash = x'', generation = ?2, was_version = 0, was_upto = 0 "
            "WHERE ticket = ?1",
            was->key, generation);
        !done)
        return fail(done.error());
    const auto row = m_store.rewrite(session, was->key, 0, events, foldEvents(events));
    return row ? Result<std::optional<TicketRow>>(*row) : fail(row.error());
}

} // namespace JakOps
