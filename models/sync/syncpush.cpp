// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the hub: commands in the device's order.
#include "base/logging.h"
#include "storage/eventstore.h"
#include "storage/syncoutbox.h"
#include "sync/syncrules.h"
#include "sync/syncworker.h"

#include <QSet>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<HubCommand> SyncWorker::commandOf(ReadSession& session, const Line& line, const OutboxRow& row) const
{
    const OutboxEntry& entry = row.entry;
    const auto body = parseBody(entry.body);
    const auto is = m_store.confirmed(session, entry.ticket);
    if (!body || !is)
        return fail(!body ? body.error() : is.error());
    HubCommand command;
    command.event = entry.event;
    command.ticket = entry.ticket;
    command.deviceSeq = row.hubSeq;
    command.kind = entry.kind;
    command.claimedAt = entry.at;
    command.clockOffset = m_offset;
    bool isPrivate = (*body)[BodyKey::isPrivate].toBool(true);
    if (is->key != 0) {
        const auto ticket = m_parts.tickets.ticketByKey(session, is->key);
        const auto events = EventStore::eventsOf(session, is->key);
        if (!ticket || !events)
            return fail(!ticket ? ticket.error() : events.error());
        const bool intake = entry.kind == CommandKind::Report;
        isPrivate = intake ? isPrivate : ticket->isPrivate;
        const QList<TicketEvent> before = events->first(std::min<qsizetype>(is->version, events->size()));
        command.baseVersion = intake ? 0 : row.hubBase;
        if (!intake && is->version > 0)
            command.baseVersion = SyncRules::baseFor(m_parts.rules.facet(entry.kind), row.hubBase, before);
        const QJsonObject place = entry.kind == CommandKind::Undo ? (*body)[BodyKey::restore].toObject() : *body;
        if (place[BodyKey::lat].isDouble() && m_parts.tickets.projector().villageAt)
            command.area = m_parts.tickets.projector().villageAt(
                {place[BodyKey::lat].toDouble(), place[BodyKey::lon].toDouble()});
        else if (intake)
            command.area = Projector::namedVillage(*ticket);
    }
    QJsonObject said = *body;
    said.remove(BodyKey::sealedReporter); // who reported stays here: it stands in no body at the hub
    const HubBody parts = splitBody(entry.kind, said, isPrivate);
    command.body = parts.open;
    command.privateBody = parts.apart;
    command.signature = line.login.sign(signedBytes(m_hubId, line.login.device, command));
    return command;
}

Result<> SyncWorker::push(Line& line)
{
    auto rows = write([&](WriteSession& session) {
        return SyncOutbox::take(session, line.officer.code, line.last, std::min(m_batch, kHubBatch));
    });
    if (!rows)
        return fail(rows.error());
    // Where a command follows another on the same ticket, what became of that one is read first: what its author had
    // seen depends on it (docs/adr/0031).
    QSet<QUuid> tickets = m_unread;
    qsizetype count = 0;
    for (; count < rows->size(); ++count) {
        const OutboxEntry& entry = rows->at(count).entry;
        if (tickets.contains(entry.ticket) && m_parts.rules.facet(entry.kind) != HubRules::Facet::None)
            break;
        tickets.insert(entry.ticket);
    }
    if (count == 0) {
        m_pullDue = m_pullDue || !rows->isEmpty();
        m_pushAllowed = m_pushAllowed && rows->isEmpty();
        return {};
    }
    rows->resize(count);
    const auto commands = read([&](ReadSession& session) -> Result<QList<HubCommand>> {
        QList<HubCommand> made;
        for (const OutboxRow& row : std::as_const(*rows)) {
            auto command = commandOf(session, line, row);
            if (!command)
                return fail(command.error());
            made += std::move(*command);
        }
        return made;
    });
    if (!commands)
        return fail(commands.error());
    const auto answers = line.hub->push(line.login.device, *commands);
    if (!answers && answers.error().code == ErrorCode::InvalidInput) {
        // One of them cannot be read there: alone it is found, and set aside with all its words.
        if (rows->size() == 1)
            return setAside(line, rows->first(), u"unreadable"_s);
        m_batch = 1;
        return {};
    }
    if (!answers)
        return fail(answers.error());
    m_batch = kHubBatch;
    return takeAnswers(line, *rows, *answers);
}

Result<> SyncWorker::takeAnswers(Line& line, const QList<OutboxRow>& rows, const QList<PushAnswer>& answers)
{
    ChangeSet change;
    std::optional<qint64> expected; // after a gap
    std::optional<OutboxRow> reused;
    const auto done = write([&](WriteSession& session) -> Result<> {
        change = {};
        expected.reset();
        reused.reset();
        QSet<QUuid> touched;
        for (qsizetype i = 0; i < std::min(rows.size(), answers.size()); ++i) {
            const PushAnswer& answer = answers[i];
            if (answer.event != rows[i].entry.event)
                return fail(ErrorCode::WrongFormat, u"the hub answers another command than was sent"_s);
            if (answer.verdict == "gap"_L1) {
                expected = answer.reason.toLongLong();
                break;
            }
            if (answer.verdict == "id_reuse"_L1) {
                reused = rows[i];
                break;
            }
            const SyncVerdict verdict{answer.event, answer.verdict, answer.reason, answer.version};
            if (const auto stored = SyncOutbox::decide(session, verdict, m_parts.clock.nowMs()); !stored)
                return stored;
            touched.insert(rows[i].entry.ticket);
            m_unread.insert(rows[i].entry.ticket);
            line.last = std::max(line.last, rows[i].hubSeq);
        }
        if (expected) {
            if (const auto again = SyncOutbox::rewind(session, line.officer.code, *expected - 1); !again)
                return fail(again.error());
            line.last = *expected - 1;
        }
        for (const QUuid& ticket : std::as_const(touched)) {
            const auto row = m_store.overlay(session, ticket);
            if (!row)
                return fail(row.error());
            if (*row)
                change.changed.push_back(**row);
        }
        change.termsChanged = session.termsChanged();
        return {};
    });
    if (!done)
        return done;
    if (!change.changed.empty())
        m_parts.publish(std::move(change));
    m_pullDue = true;
    m_pushAllowed = m_pushAllowed && !expected && !reused;
    return reused ? setAside(line, *reused, u"id_reuse"_s) : Result<>();
}

// Not to be sent: a red card keeps all of it. Its number was not used, so the later ones are numbered anew.
Result<> SyncWorker::setAside(const Line& line, const OutboxRow& row, const QString& reason)
{
    m_batch = kHubBatch;
    std::optional<TicketRow> shown;
    const auto done = write([&](WriteSession& session) -> Result<> {
        auto rejected = SyncOutbox::decide(session, {row.entry.event, u"rejected"_s, reason, 0}, m_parts.clock.nowMs());
        if (rejected)
            rejected = SyncOutbox::unnumber(session, line.officer.code, row.hubSeq);
        if (!rejected)
            return rejected;
        const auto overlaid = m_store.overlay(session, row.entry.ticket);
        if (!overlaid)
            return fail(overlaid.error());
        shown = *overlaid;
        return {};
    });
    if (!done)
        return done;
    if (shown)
        m_parts.publish({.added = {}, .changed = {*shown}, .reload = false, .termsChanged = false});
    m_pullDue = true;
    m_pushAllowed = false;
    return {};
}

// Each by his own login: the hub writes down who it was. A line that fails waits; the others go on.
Result<> SyncWorker::pushOthers()
{
    const qint64 now = m_parts.clock.nowMs();
    for (Line& line : m_others) {
        const auto some = read([&](ReadSession& session) { return SyncOutbox::sendable(session, line.login.officer); });
        const auto cards = read([&](ReadSession& session) { return SyncOutbox::untold(session, line.login.officer, 1); });
        if (!some || !cards)
            return fail(!some ? some.error() : cards.error());
        const auto sealed = read([&](ReadSession& session) { return areOthersIdentitiesDue(session, line, now); });
        if (!sealed)
            return fail(sealed.error());
        if ((*some == 0 && (cards->isEmpty() || !m_knowsCards) && !*sealed) || now < line.retryAt)
            continue;
        auto done = line.hub ? Result<>() : connectOther(line);
        if (done)
            done = push(line);
        if (done && m_knowsCards)
            done = acknowledge(line);
        if (done && *sealed)
            done = identities(line);
        if (done) {
            line.failures = 0;
            return {};
        }
        line.hub.reset();
        line.retryAt = now + SyncPlan::backOffMs(++line.failures, m_parts.random());
        qCInfo(lcStorage) << "sync: another officer's line:" << done.error().toLog();
        if (done.error().code == ErrorCode::StoreFailed)
            return done;
    }
    return {};
}

Result<> SyncWorker::connectOther(Line& line)
{
    auto hub = line.login.connect();
    if (!hub)
        return fail(hub.error());
    const auto hello = (*hub)->hello(line.login.device);
    if (!hello)
        return fail(hello.error());
    if (hello->hub != m_hubId || hello->epoch != m_epoch || hello->code != line.login.officer)
        return fail(ErrorCode::NotAllowed, u"another hub, or another officer's login"_s);
    const auto greeting = SyncPlan::greet(std::nullopt, *hello);
    if (!SyncPlan::mayWork(greeting))
        return fail(ErrorCode::NotAllowed, SyncPlan::greetingCode(greeting));
    const SyncIdentity identity = SyncPlan::identityOf(*hello);
    line.officer = identity.officer;
    line.isSource = identity.isSource;
    line.last = *hello->lastSeq;
    const auto known = write([&](WriteSession& session) -> Result<> {
        if (const auto done = knowDevice(session, line); !done)
            return done;
        const auto again = SyncOutbox::rewind(session, line.officer.code, line.last);
        return again ? Result<>() : fail(again.error());
    });
    if (known)
        line.hub = std::move(*hub);
    return known;
}

} // namespace JakOps
