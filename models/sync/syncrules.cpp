// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncrules.h"

#include "domain/projection.h"

#include <QJsonArray>

namespace JakOps::SyncRules {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether an event touched the facet: as the hub counts it.
bool touched(HubRules::Facet facet, const Ticket& after)
{
    switch (facet) {
    case HubRules::Facet::None:
        return false;
    case HubRules::Facet::Status:
        return after.versionStatus == after.version;
    case HubRules::Facet::Assignment:
        return after.versionAssignment == after.version;
    case HubRules::Facet::Place:
        return after.versionPlace == after.version;
    case HubRules::Facet::Triage:
        return after.versionTriage == after.version;
    case HubRules::Facet::Version:
        return true;
    }
    return true;
}

std::optional<QString> textOf(const QJsonObject& body, QLatin1StringView key)
{
    const auto it = body.constFind(key);
    return it == body.constEnd() ? std::nullopt : std::optional(it->toString());
}

// Of an officer of this console whose role the hub has not told: the table of statuses alone.
HubJudgement judgeStatus(const Workflow& workflow, const Ticket& now, CommandKind kind)
{
    for (const Transition& row : workflow.transitions()) {
        if (row.kind == kind && row.from == now.status)
            return {HubVerdict::Accepted, {}, row.to.value_or(now.status)};
    }
    return {HubVerdict::Converted, u"status_is_"_s + statusCode(now.status), now.status};
}

} // namespace

TicketCommand commandOf(CommandKind kind, const QUuid& ticket, const QJsonObject& body)
{
    TicketCommand command;
    command.kind = kind;
    command.ticket = ticket;
    command.text = body[BodyKey::text].toString();
    command.category = textOf(body, BodyKey::category);
    if (const auto priority = textOf(body, BodyKey::priority))
        command.priority = priorityFromCode(*priority);
    command.agency = textOf(body, BodyKey::agency);
    command.assignee = textOf(body, BodyKey::assignee);
    if (body[BodyKey::lat].isDouble())
        command.place = GeoPoint{body[BodyKey::lat].toDouble(), body[BodyKey::lon].toDouble()};
    if (body.contains(BodyKey::accuracy))
        command.accuracyMetres = body[BodyKey::accuracy].toDouble();
    for (const QJsonValue& photo : body[BodyKey::photos].toArray())
        command.photos += photo.toString();
    if (body.contains(BodyKey::until))
        command.until = body[BodyKey::until].toInteger();
    command.into = textOf(body, BodyKey::into);
    if (const auto parent = textOf(body, BodyKey::parent))
        command.parent = QUuid::fromString(*parent);
    if (const auto outcome = textOf(body, BodyKey::outcome))
        command.outcome = verificationFromCode(*outcome);
    return command;
}

std::optional<TicketStatus> statusBeforeMerge(std::span<const TicketEvent> events)
{
    for (size_t i = events.size(); i-- > 1;) {
        if (events[i].kind != CommandKind::Merge)
            continue;
        const TicketStatus before = foldEvents(events.first(i)).status;
        return isOpen(before) ? std::optional(before) : std::nullopt;
    }
    return std::nullopt;
}

qint64 baseFor(HubRules::Facet facet, qint64 seen, std::span<const TicketEvent> before)
{
    if (seen <= 0 || before.empty())
        return std::max<qint64>(seen, 0);
    Ticket ticket;
    for (const TicketEvent& event : before) {
        applyEvent(ticket, event);
        if (event.version > seen && event.deviceSeq == 0 && touched(facet, ticket))
            return event.version - 1;
    }
    return before.back().version;
}

QJsonObject noteOf(CommandKind asked, const QJsonObject& body, const QString& verdict, const QString& reason)
{
    QJsonObject note{{BodyKey::asked, commandCode(asked)}, {BodyKey::verdict, verdict}, {BodyKey::reason, reason}};
    QJsonObject rest = body;
    for (const QLatin1StringView key : {BodyKey::text, BodyKey::photos}) {
        if (const auto it = body.constFind(key); it != body.constEnd())
            note[key] = *it;
        rest.remove(key);
    }
    note[BodyKey::late] = rest;
    return note;
}

SyncStore::Reapplied reapply(const Workflow& workflow, const HubRules& rules, const Officer& officer,
    std::span<const TicketEvent> before, const Ticket& now, const OutboxRow& row, bool isSource)
{
    const OutboxEntry& entry = row.entry;
    const QJsonObject body = parseBody(entry.body).value_or(QJsonObject());
    SyncStore::Reapplied made;
    TicketEvent& event = made.event;
    event.id = entry.event;
    event.ticket = entry.ticket;
    event.kind = entry.kind;
    event.at = event.recordedAt = entry.at;
    event.actor = entry.actor;
    event.body = body;
    QString verdict = row.state;
    QString reason = row.reason;
    const bool intake = isIntake(entry.kind);
    if (row.beforeHub && verdict == "pending"_L1) {
        verdict = u"kept"_s;
        reason = u"before_hub"_s;
    } else if (verdict == "pending"_L1 && !intake) {
        TicketCommand command = commandOf(entry.kind, entry.ticket, body);
        command.baseVersion = int(baseFor(rules.facet(entry.kind), row.hubBase, before));
        const TicketEvent* last = before.empty() ? nullptr : &before.back();
        const HubJudgement judged = entry.actor != officer.code ? judgeStatus(workflow, now, entry.kind)
            : isSource                                         ? rules.judgeSource(workflow, now, command, officer.code, last)
                                                               : rules.judge(workflow, now, command, officer, last);
        verdict = verdictCode(judged.verdict);
        reason = judged.reason;
        // The status it leads to was written down with it: another one now is another outcome.
        const auto to = statusFromCode(body[BodyKey::to].toString());
        const TicketStatus leads
            = entry.kind == CommandKind::Unmerge ? statusBeforeMerge(before).value_or(judged.status) : judged.status;
        if (judged.verdict == HubVerdict::Accepted && entry.kind != CommandKind::Undo
            && to.value_or(now.status) != leads) {
            verdict = verdictCode(HubVerdict::Converted);
            reason = u"other_outcome"_s;
        }
        if (verdict == verdictCode(HubVerdict::Converted) || verdict == verdictCode(HubVerdict::Rejected))
            made.doubt = reason;
    }
    if (verdict != verdictCode(HubVerdict::Accepted) && !intake) {
        event.kind = CommandKind::Note;
        event.body = noteOf(entry.kind, body, verdict, reason);
    }
    return made;
}

Result<SyncedEvent> syncedEvent(const HubEvent& event, const QByteArray& apart)
{
    auto folded = toTicketEvent(event, apart);
    if (!folded)
        return fail(folded.error());
    const bool wordsMissing = apart.isNull() && event.body.contains("\"private_part\"");
    QByteArray canonical = canonicalBody(folded->body);
    if (canonical == event.body)
        canonical = event.body; // shared
    return SyncedEvent{std::move(*folded), event.verdict, event.reason, event.kind, event.login, event.area,
        event.device, event.deviceSeq, event.baseVersion, event.claimedAt, event.clockOffset, event.signature,
        event.hash, event.body, wordsMissing, std::move(canonical)};
}

Result<> checkChain(QByteArray before, qint64 version, std::span<const HubEvent> events)
{
    for (const HubEvent& event : events) {
        if (event.version != ++version || HubChain::ticketLink(before, event) != event.hash)
            return fail(ErrorCode::Conflict,
                u"the history of %1 breaks at version %2"_s.arg(event.ticket.toString()).arg(event.version));
        before = event.hash;
    }
    return {};
}

} // namespace JakOps::SyncRules
