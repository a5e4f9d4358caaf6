// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ticketcommands.h"

#include "base/logging.h"
#include "base/textguard.h"
#include "domain/projection.h"
#include "storage/draftstore.h"
#include "storage/eventstore.h"
#include "storage/outbox.h"
#include "storage/storehealth.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 4000; // what TicketCommand::body() keeps

Error refused(Refusal refusal)
{
    return Error(refusal == Refusal::ChangedSince ? ErrorCode::Conflict : ErrorCode::NotAllowed, refusalCode(refusal));
}

// Of the one ticket; anything else is the store's trouble and meets the next one, too.
bool isRefusal(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::NotAllowed || code == ErrorCode::Conflict
        || code == ErrorCode::InvalidInput || code == ErrorCode::TooLarge;
}

// Where the report stood: it goes on from there, with the unit that had it. None: it was not merged here (its source said so).
Result<std::optional<TicketStatus>> statusBeforeMerge(ReadSession& session, qint64 key)
{
    const auto events = EventStore::eventsOf(session, key);
    if (!events)
        return fail(events.error());
    for (qsizetype i = events->size() - 1; i > 0; --i) {
        if ((*events)[i].kind != CommandKind::Merge)
            continue;
        const TicketStatus before = foldEvents(std::span(events->cbegin(), events->cbegin() + i)).status;
        return isOpen(before) ? std::optional(before) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

TicketCommands::TicketCommands(const Parts& parts)
    : m_parts(parts)
{
}

QFuture<Result<CommandOutcome>> TicketCommands::give(const TicketCommand& command, const Officer& officer)
{
    return m_parts.database.write(WritePriority::User,
        [this, command, officer](WriteSession& session) { return perform(session, command, officer); });
}

QFuture<std::vector<Result<CommandOutcome>>> TicketCommands::giveAll(
    const QList<TicketCommand>& commands, const Officer& officer)
{
    QList<QFuture<Result<CommandOutcome>>> answers;
    for (const TicketCommand& command : commands)
        answers += give(command, officer);
    if (answers.isEmpty())
        return QtFuture::makeReadyValueFuture(std::vector<Result<CommandOutcome>>{});
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([](const QList<QFuture<Result<CommandOutcome>>>& all) {
            std::vector<Result<CommandOutcome>> outcomes;
            for (const auto& one : all)
                outcomes.push_back(one.result());
            return outcomes;
        });
}

// The other report of a Merge or a Group: there, and not one that has itself been put somewhere else.
Result<> TicketCommands::checkOther(ReadSession& session, const Ticket& ticket, const TicketCommand& command) const
{
    const bool merges = command.kind == CommandKind::Merge;
    if (!merges && (command.kind != CommandKind::Group || *command.parent == ticket.id))
        return {};
    const auto key = merges ? m_parts.store.keyByNumber(session, *command.into)
                            : m_parts.store.keyByUuid(session, *command.parent);
    const auto other = key ? m_parts.store.ticketByKey(session, *key) : fail(key.error());
    const auto wrong = [&](const QString& why) { return fail(ErrorCode::InvalidInput, why); };
    if (!other && other.error().code == ErrorCode::NotFound)
        return wrong(u"no report "_s + (merges ? command.into->left(80) : command.parent->toString()));
    if (!other)
        return fail(other.error());
    if (other->gone || other->status == TicketStatus::Merged)
        return wrong(other->number + u" is itself part of another report or gone"_s);
    if (!merges && !other->parent.isNull() && !other->isGroupHead())
        return wrong(other->number + u" is itself in a group"_s);
    return {};
}

// The report a group is named after stays as long as others belong to it: they would point at nothing.
Result<> TicketCommands::checkMembers(ReadSession& session, const Ticket& ticket, CommandKind kind)
{
    const bool leaves = kind == CommandKind::Merge || kind == CommandKind::Group || kind == CommandKind::Ungroup;
    if (!leaves || !ticket.isGroupHead())
        return {};
    auto statement = session.prepare("SELECT 1 FROM report r JOIN ticket t ON t.id = r.id WHERE r.parent = ?1 AND r.uuid <> ?1 "
                                     "AND t.gone = 0 LIMIT 1");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, ticket.id);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? Result<>(fail(refused(Refusal::HasMembers))) : Result<>();
}

Result<> TicketCommands::checkFields(ReadSession& session, const Ticket& ticket, const TicketCommand& command) const
{
    if (const auto other = checkOther(session, ticket, command); !other)
        return other;
    if (const auto members = checkMembers(session, ticket, command.kind); !members)
        return members;
    if (command.kind == CommandKind::Ask && *command.until <= m_parts.clock.nowMs())
        return fail(refused(Refusal::NeedsDeadline)); // the rules know no clock
    if (guardText(command.text).size() > kMaxText)
        return fail(ErrorCode::TooLarge, u"text over %1 characters"_s.arg(kMaxText));
    if (command.agency && *command.agency != ticket.agency && !m_parts.facts.agency(*command.agency))
        return fail(ErrorCode::InvalidInput, u"no agency "_s + *command.agency);
    if (command.category && *command.category != ticket.category && !m_parts.facts.category(*command.category))
        return fail(ErrorCode::InvalidInput, u"no category "_s + *command.category);
    for (const QString& photo : command.photos) {
        if (!m_parts.attachments.contains(photo))
            return fail(ErrorCode::InvalidInput, u"no photo "_s + photo.left(80));
    }
    return {};
}

Result<TicketEvent> TicketCommands::eventOf(WriteSession& session, qint64 key, const Ticket& ticket,
    const TicketCommand& command, const Officer& officer, TicketStatus status)
{
    TicketEvent event;
    event.id = m_parts.uuids.next();
    event.ticket = ticket.id;
    event.version = ticket.version + 1;
    event.kind = command.kind;
    event.at = m_parts.clock.nowMs();
    event.recordedAt = event.at;
    event.actor = officer.code;
    if (command.kind == CommandKind::Undo) {
        auto events = EventStore::eventsOf(session, key);
        if (!events)
            return fail(events.error());
        const TicketEvent undone = events->takeLast();
        event.body = undoBody(foldEvents(*events), ticket, undone);
        if (const QJsonObject words = command.body(); words.contains(BodyKey::text))
            event.body[BodyKey::text] = words[BodyKey::text];
        return event;
    }
    if (command.kind == CommandKind::Unmerge) {
        const auto before = statusBeforeMerge(session, key);
        if (!before)
            return fail(before.error());
        status = before->value_or(status);
    }
    event.body = command.body();
    // Handed on once more: the time the next unit has begins anew.
    const bool handsOn = command.kind == CommandKind::Coordinate || command.kind == CommandKind::Disposition;
    if (status != ticket.status || handsOn)
        event.body[BodyKey::to] = statusCode(status);
    return event;
}

Result<TicketStatus> TicketCommands::check(
    ReadSession& session, qint64 key, const Ticket& ticket, const TicketCommand& command, const Officer& officer) const
{
    if (ticket.gone)
        return fail(ErrorCode::NotFound, u"the import that brought "_s + ticket.number + u" was undone"_s);
    const auto last = EventStore::lastEventOf(session, key);
    if (!last)
        return fail(last.error());
    const auto status = m_parts.workflow.check(ticket, command, officer, *last ? &**last : nullptr);
    if (!status)
        return fail(refused(status.error()));
    if (const auto fields = checkFields(session, ticket, command); !fields)
        return fail(fields.error());
    return *status;
}

Result<CommandOutcome> TicketCommands::perform(
    WriteSession& session, const TicketCommand& command, const Officer& officer)
{
    if (const auto space = StoreHealth::checkDiskSpace(m_parts.database.path(), m_parts.minimumFreeBytes); !space)
        return fail(space.error());
    const auto key = m_parts.store.keyByUuid(session, command.ticket);
    if (!key)
        return fail(key.error());
    const auto ticket = m_parts.store.ticketByKey(session, *key);
    if (!ticket)
        return fail(ticket.error());
    Written written;
    auto outcome = write(session, *key, *ticket, command, officer, written);
    if (outcome)
        publishAfter(session, std::move(written));
    return outcome;
}

Result<CommandOutcome> TicketCommands::write(WriteSession& session, qint64 key, const Ticket& ticket,
    const TicketCommand& command, const Officer& officer, Written& written)
{
    const auto status = check(session, key, ticket, command, officer);
    if (!status)
        return fail(status.error());
    if (const auto head = makeHead(session, ticket, command, officer, written); !head)
        return fail(head.error());
    auto event = eventOf(session, key, ticket, command, officer, *status);
    const auto seq = Outbox::takeSeq(session);
    if (!event || !seq)
        return fail(!event ? event.error() : seq.error());
    event->deviceSeq = *seq;

    CommandOutcome outcome{key, ticket, *event, {}};
    applyEvent(outcome.ticket, *event);
    m_parts.store.projector().complete(outcome.ticket);
    const auto row = m_parts.store.append(session, key, *event, outcome.ticket);
    if (!row)
        return fail(row.error());
    outcome.row = *row;
    // "Whatever it is now" is what it is here: a hub is told what the command was given upon, not to take it upon anything.
    const int base = command.baseVersion > 0 ? command.baseVersion : ticket.version;
    const OutboxEntry entry{*seq, event->id, event->ticket, event->version, base, event->kind, event->at, event->actor,
        canonicalBody(event->body)};
    if (const auto queued = Outbox::append(session, entry); !queued)
        return fail(queued.error());
    if (command.endsDraft) {
        if (const auto ended = DraftStore::remove(session, {officer.code, command.ticket, command.kind}); !ended)
            return fail(ended.error());
    }
    written.entries.append(entry);
    written.rows.push_back(outcome.row);
    return outcome;
}

// The report a group is named after stands for it from its first member on: in the same transaction, by the same rules.
Result<> TicketCommands::makeHead(
    WriteSession& session, const Ticket& ticket, const TicketCommand& command, const Officer& officer, Written& written)
{
    if (command.kind != CommandKind::Group || *command.parent == ticket.id)
        return {};
    const auto key = m_parts.store.keyByUuid(session, *command.parent);
    const auto head = key ? m_parts.store.ticketByKey(session, *key) : fail(key.error());
    if (!head)
        return fail(head.error());
    if (head->isGroupHead())
        return {};
    TicketCommand stands;
    stands.kind = CommandKind::Group;
    stands.ticket = head->id;
    stands.parent = head->id;
    const auto done = write(session, *key, *head, stands, officer, written);
    return done ? Result<>() : fail(done.error());
}

void TicketCommands::publishAfter(WriteSession& session, Written written)
{
    session.afterCommit([this, written = std::move(written), &session]() mutable {
        // The commands stand even when their second copy cannot be written now; the next start makes up for it.
        if (const auto logged = m_parts.log.append(written.entries); !logged)
            qCWarning(lcServices) << "outbox.log:" << logged.error().toLog();
        ChangeSet change;
        change.changed = std::move(written.rows);
        change.added = std::move(written.added);
        change.termsChanged = session.termsChanged();
        m_parts.notifier.publish(std::move(change));
    });
}

Result<std::vector<TicketAnswer>> TicketCommands::giveIn(WriteSession& session, std::span<const SeenTicket> tickets,
    const TicketCommand& command, const Officer& officer)
{
    if (const auto space = StoreHealth::checkDiskSpace(m_parts.database.path(), m_parts.minimumFreeBytes); !space)
        return fail(space.error());
    std::vector<TicketAnswer> answers;
    Written written;
    TicketCommand one = command;
    one.endsDraft = false; // it was written for all of them
    for (const SeenTicket& seen : tickets) {
        if (!answers.empty() && session.isAwaited())
            break;
        const auto ticket = m_parts.store.ticketByKey(session, seen.key);
        if (!ticket && ticket.error().code != ErrorCode::NotFound)
            return fail(ticket.error());
        TicketAnswer answer{seen.key, ticket ? ticket->number : QString(), seen.version};
        one.ticket = ticket ? ticket->id : QUuid();
        one.baseVersion = seen.version;
        const auto outcome = ticket ? write(session, seen.key, *ticket, one, officer, written) : fail(ticket.error());
        if (!outcome && !isRefusal(outcome.error().code))
            return fail(outcome.error());
        answer.version = outcome ? Result<int>(outcome->ticket.version) : fail(outcome.error());
        answers.push_back(std::move(answer));
    }
    if (!written.entries.isEmpty())
        publishAfter(session, std::move(written));
    return answers;
}

} // namespace JakOps
