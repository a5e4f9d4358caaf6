// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxrecovery.h"

#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/metastore.h"

#include <QSet>

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QSet<QUuid>> knownEvents(ReadSession& session)
{
    auto statement = session.prepare("SELECT event FROM outbox");
    if (!statement)
        return fail(statement.error());
    QSet<QUuid> known;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return known;
        known.insert(statement->uuid(0));
    }
}

// The words of a command whose place in the history is taken: nothing an officer typed is lost.
QJsonObject noteOf(const OutboxEntry& entry, const QJsonObject& body)
{
    QJsonObject note;
    for (const auto key : {BodyKey::text, BodyKey::photos}) {
        if (body.contains(key))
            note[key] = body[key];
    }
    QJsonObject rest = body;
    rest.remove(BodyKey::text);
    rest.remove(BodyKey::photos);
    rest[u"kind"_s] = commandCode(entry.kind);
    note[BodyKey::extra] = QString::fromUtf8(canonicalBody(rest));
    return note;
}

class Recovery final
{
public:
    Recovery(WriteSession& session, const TicketStore& store, qint64 nowMs, OutboxRecovery& report)
        : m_session(session)
        , m_store(store)
        , m_now(nowMs)
        , m_report(report)
    {
    }

    Result<> redo(const OutboxEntry& entry)
    {
        const auto key = m_store.keyByUuid(m_session, entry.ticket);
        if (!key)
            return fail(key.error());
        const auto seq = seqFor(entry);
        if (*key == 0 && entry.kind == CommandKind::Report)
            return take(entry, seq);
        if (*key == 0) {
            m_report.lost += u"%1 of %2 on a report that is not here"_s.arg(commandCode(entry.kind), entry.actor);
            OutboxEntry waiting = entry;
            waiting.seq = seq.value_or(entry.seq);
            return seq ? Outbox::append(m_session, waiting) : fail(seq.error());
        }
        const auto before = m_store.ticketByKey(m_session, *key);
        const auto body = parseBody(entry.body);
        if (!before || !body || !seq)
            return fail(!before ? before.error() : !body ? body.error() : seq.error());
        const bool follows = before->version == entry.version - 1;
        TicketEvent event;
        event.id = entry.event;
        event.ticket = entry.ticket;
        event.version = before->version + 1;
        event.kind = follows ? entry.kind : CommandKind::Note;
        event.at = entry.at;
        event.recordedAt = m_now;
        event.actor = entry.actor;
        event.deviceSeq = *seq;
        event.body = follows ? *body : noteOf(entry, *body);
        Ticket after = *before;
        applyEvent(after, event);
        if (const auto done = m_store.append(m_session, *key, event, after); !done)
            return fail(done.error());
        OutboxEntry again = entry;
        again.seq = *seq;
        again.version = event.version;
        const auto hub = MetaStore::text(m_session, MetaKey::hubId);
        if (!hub)
            return fail(hub.error());
        if (hub->isEmpty()) { // a hub judges the command itself: sync makes the event anew from it
            again.kind = event.kind;
            again.body = canonicalBody(event.body);
        }
        ++(follows ? m_report.redone : m_report.kept);
        return Outbox::append(m_session, again);
    }

private:
    // A report that was written down here begins anew.
    Result<> take(const OutboxEntry& entry, const Result<qint64>& seq)
    {
        const auto body = parseBody(entry.body);
        if (!body || !seq)
            return fail(!body ? body.error() : seq.error());
        TicketEvent event;
        event.id = entry.event;
        event.ticket = entry.ticket;
        event.version = 1;
        event.kind = entry.kind;
        event.at = entry.at;
        event.recordedAt = m_now;
        event.actor = entry.actor;
        event.deviceSeq = *seq;
        event.body = *body;
        Ticket after;
        applyEvent(after, event);
        m_store.projector().complete(after);
        if (const auto done = m_store.append(m_session, 0, event, after); !done)
            return fail(done.error());
        OutboxEntry again = entry;
        again.seq = *seq;
        ++m_report.redone;
        return Outbox::append(m_session, again);
    }

    // Its own number, unless the store gave that to another command meanwhile.
    Result<qint64> seqFor(const OutboxEntry& entry)
    {
        const auto last = Outbox::lastSeq(m_session);
        if (!last || entry.seq <= *last)
            return last ? Outbox::takeSeq(m_session) : last;
        if (const auto done = MetaStore::set(m_session, MetaKey::lastSeq, entry.seq); !done)
            return fail(done.error());
        return entry.seq;
    }

    WriteSession& m_session;
    const TicketStore& m_store;
    qint64 m_now;
    OutboxRecovery& m_report;
};

} // namespace

Result<OutboxRecovery> OutboxRecovery::run(
    WriteSession& session, const TicketStore& store, OutboxLog& log, qint64 nowMs)
{
    OutboxRecovery report;
    auto logged = log.read();
    const auto known = knownEvents(session);
    if (!logged || !known)
        return fail(!logged ? logged.error() : known.error());
    std::ranges::stable_sort(*logged, {}, &OutboxEntry::seq);
    Recovery recovery(session, store, nowMs, report);
    QSet<QUuid> inLog;
    for (const OutboxEntry& entry : *logged) {
        if (inLog.contains(entry.event))
            continue;
        inLog.insert(entry.event);
        if (known->contains(entry.event))
            continue;
        if (const auto done = recovery.redo(entry); !done)
            return fail(done.error());
    }
    QList<OutboxEntry> missing;
    for (qint64 after = 0;;) {
        const auto page = Outbox::entries(session, after, 1000);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            break;
        after = page->last().seq;
        std::ranges::copy_if(
            *page, std::back_inserter(missing), [&](const OutboxEntry& e) { return !inLog.contains(e.event); });
    }
    // A note made of a command keeps the command's id, so the log knows it already.
    for (const OutboxEntry& entry : missing) {
        if (const auto done = log.append(entry); !done)
            return fail(done.error());
        ++report.logged;
    }
    return report;
}

} // namespace JakOps
