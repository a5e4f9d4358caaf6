// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"

#include "domain/ruleactor.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keys of "restore" beyond those of bodies.
constexpr auto kStatusAt = "status_at"_L1;
constexpr auto kClosedAt = "closed_at"_L1;
constexpr auto kFollowUpBy = "follow_up_by"_L1;
constexpr auto kRespondedAt = "responded_at"_L1;
constexpr auto kReopened = "reopened"_L1;
constexpr auto kRejected = "rejected"_L1;
constexpr auto kCameBack = "came_back"_L1;
constexpr auto kAskedAt = "asked_at"_L1;
constexpr auto kPausedMs = "paused_ms"_L1;
constexpr auto kPublicText = "public_text"_L1;
constexpr auto kPublicPhotos = "public_photos"_L1;

constexpr auto kAnswered = "answered"_L1;

constexpr auto kSourcePrefix = "source:"_L1;

void setText(const QJsonObject& body, QLatin1StringView key, QString& field)
{
    if (const auto it = body.constFind(key); it != body.constEnd())
        field = it->toString();
}

QStringList textsOf(const QJsonValue& array)
{
    QStringList texts;
    for (const QJsonValue& text : array.toArray())
        texts += text.toString();
    return texts;
}

void setPlace(Ticket& ticket, const QJsonObject& body)
{
    const auto lat = body.constFind(BodyKey::lat);
    if (lat != body.constEnd()) {
        if (lat->isDouble())
            ticket.place = GeoPoint {lat->toDouble(), body[BodyKey::lon].toDouble()};
        else
            ticket.place.reset();
        ticket.accuracyMetres = -1.0; // of the place before; the body tells the new one where it is known
    }
    if (const auto it = body.constFind(BodyKey::accuracy); it != body.constEnd())
        ticket.accuracyMetres = it->toDouble(-1.0);
}

void setTriage(Ticket& ticket, const QJsonObject& body)
{
    setText(body, BodyKey::category, ticket.category);
    if (const auto priority = priorityFromCode(body[BodyKey::priority].toString()))
        ticket.priority = *priority;
}

// What a source says of its report; only the keys it carries.
void setReport(Ticket& ticket, const QJsonObject& body)
{
    setText(body, BodyKey::number, ticket.number);
    setText(body, BodyKey::source, ticket.source);
    setText(body, BodyKey::externalId, ticket.externalId);
    setText(body, BodyKey::channel, ticket.channel);
    setText(body, BodyKey::area, ticket.area);
    setText(body, BodyKey::text, ticket.text);
    setText(body, BodyKey::address, ticket.address);
    setText(body, BodyKey::agency, ticket.agency);
    setTriage(ticket, body);
    setPlace(ticket, body);
    if (const auto it = body.constFind(BodyKey::isPrivate); it != body.constEnd())
        ticket.isPrivate = it->toBool(true);
    if (const auto it = body.constFind(BodyKey::created); it != body.constEnd())
        ticket.createdAt = it->toInteger();
    if (const auto it = body.constFind(BodyKey::sealedReporter); it != body.constEnd())
        ticket.sealedReporter = QByteArray::fromBase64(it->toString().toLatin1());
    if (const auto it = body.constFind(BodyKey::photos); it != body.constEnd())
        ticket.photos = textsOf(*it);
}

void setStatus(Ticket& ticket, const TicketEvent& event)
{
    const auto status = statusFromCode(event.body[BodyKey::to].toString());
    if (!status)
        return;
    ticket.status = *status;
    ticket.statusAt = event.at;
    ticket.closedAt = isOpen(*status) ? 0 : event.at;
    ticket.versionStatus = event.version;
}

// How the work on a report goes, in the form an Undo keeps it: what an event may change beside the fields of its own.
QJsonObject courseOf(const Ticket& ticket)
{
    return {{kFollowUpBy, ticket.followUpBy}, {BodyKey::into, ticket.mergedInto}, {kRespondedAt, ticket.respondedAt},
        {kReopened, ticket.reopened}, {kRejected, ticket.rejected}, {kCameBack, ticket.cameBack}, {kAnswered, ticket.answered},
        {kAskedAt, ticket.askedAt}, {BodyKey::until, ticket.askedUntil}, {kPausedMs, ticket.pausedMs},
        {BodyKey::parent, ticket.parent.isNull() ? QString() : ticket.parent.toString(QUuid::WithoutBraces)},
        {BodyKey::outcome, verificationCode(ticket.verification)}, {kPublicText, ticket.publicText},
        {kPublicPhotos, QJsonArray::fromStringList(ticket.publicPhotos)}};
}

void setCourse(Ticket& ticket, const QJsonObject& course)
{
    setText(course, kFollowUpBy, ticket.followUpBy);
    setText(course, BodyKey::into, ticket.mergedInto);
    setText(course, kPublicText, ticket.publicText);
    ticket.respondedAt = course[kRespondedAt].toInteger(ticket.respondedAt);
    ticket.reopened = course[kReopened].toInt(ticket.reopened);
    ticket.rejected = course[kRejected].toInt(ticket.rejected);
    ticket.cameBack = course[kCameBack].toBool(ticket.cameBack);
    ticket.answered = ticket.cameBack && course[kAnswered].toBool(ticket.answered);
    ticket.askedAt = course[kAskedAt].toInteger(ticket.askedAt);
    ticket.askedUntil = course[BodyKey::until].toInteger(ticket.askedUntil);
    ticket.pausedMs = course[kPausedMs].toInteger(ticket.pausedMs);
    ticket.verification = verificationFromCode(course[BodyKey::outcome].toString()).value_or(ticket.verification);
    if (const auto it = course.constFind(BodyKey::parent); it != course.constEnd())
        ticket.parent = QUuid::fromString(it->toString());
    if (const auto it = course.constFind(kPublicPhotos); it != course.constEnd())
        ticket.publicPhotos = textsOf(*it);
}

// Waiting counts until the answer, or until the time that was set for it.
void endQuestion(Ticket& ticket, qint64 at)
{
    if (ticket.askedAt == 0)
        return;
    ticket.pausedMs += std::max<qint64>(0, std::min(at, ticket.askedUntil) - ticket.askedAt);
    ticket.askedAt = ticket.askedUntil = 0;
}

// Whether the report is back with the unit that is to act on it: declined, rejected, reopened, answered. Taking it up
// again ends that; a note or a photo does not.
std::optional<bool> comesBack(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Decline:
    case CommandKind::RejectFollowUp:
    case CommandKind::Reopen:
    case CommandKind::Answer:
    case CommandKind::Unmerge:
        return true;
    case CommandKind::Triage:
    case CommandKind::Coordinate:
    case CommandKind::Disposition:
    case CommandKind::Assign:
    case CommandKind::Start:
    case CommandKind::FollowUp:
    case CommandKind::Validate:
    case CommandKind::ReturnToReporter:
    case CommandKind::Withdraw:
    case CommandKind::Merge:
    case CommandKind::Ask:
    case CommandKind::AskVerification:
        return false;
    default:
        return std::nullopt;
    }
}

// An answer to the citizen's report. Writing something down is none, nor what the reporter does himself.
bool isResponse(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Report:
    case CommandKind::Update:
    case CommandKind::Remove:
    case CommandKind::Restore:
    case CommandKind::Note:
    case CommandKind::Answer:
    case CommandKind::Publish:
    case CommandKind::Undo:
        return false;
    default:
        return true;
    }
}

void followOfficer(Ticket& ticket, const TicketEvent& event)
{
    if (ticket.respondedAt == 0 && isResponse(event.kind) && !isByRule(event.actor))
        ticket.respondedAt = event.at;
    if (const auto back = comesBack(event.kind)) {
        ticket.cameBack = *back;
        ticket.answered = event.kind == CommandKind::Answer;
    }
    ticket.reopened += event.kind == CommandKind::Reopen ? 1 : 0;
    ticket.rejected += event.kind == CommandKind::RejectFollowUp ? 1 : 0;
}

// A source tells statuses only. When one moves from waiting to closed at once, nobody knows when the response was.
void followSource(Ticket& ticket, TicketStatus before, qint64 at)
{
    const TicketStatus now = ticket.status;
    if (now == before)
        return;
    if (ticket.respondedAt == 0 && before == TicketStatus::Waiting && isOpen(now))
        ticket.respondedAt = at;
    const bool reopened = !isOpen(before) && isOpen(now);
    const bool rejected = now == TicketStatus::FollowUpRejected;
    ticket.reopened += reopened ? 1 : 0;
    ticket.rejected += rejected ? 1 : 0;
    ticket.cameBack = reopened || rejected;
    ticket.answered = false;
}

// What follows from an event for the course of the work, besides its own fields. An undo carries it.
void follow(Ticket& ticket, const TicketEvent& event, TicketStatus before)
{
    if (event.kind == CommandKind::Undo)
        return;
    // An answer is the reporter's, whoever hands it on.
    if (event.actor.startsWith(kSourcePrefix) && event.version > 1 && event.kind != CommandKind::Answer)
        followSource(ticket, before, event.at);
    else
        followOfficer(ticket, event);
    if (event.kind == CommandKind::Answer || event.kind == CommandKind::Ask || !isOpen(ticket.status))
        endQuestion(ticket, event.at);
    if (event.kind == CommandKind::Ask) {
        ticket.askedAt = event.at;
        ticket.askedUntil = event.body[BodyKey::until].toInteger();
    }
}

void takeBack(Ticket& ticket, const TicketEvent& event)
{
    const QJsonObject restore = event.body[BodyKey::restore].toObject();
    setText(restore, BodyKey::agency, ticket.agency);
    setText(restore, BodyKey::assignee, ticket.assignee);
    setTriage(ticket, restore);
    setPlace(ticket, restore);
    setCourse(ticket, restore);
    if (const auto it = restore.constFind(kStatusAt); it != restore.constEnd())
        ticket.statusAt = it->toInteger();
    if (const auto it = restore.constFind(kClosedAt); it != restore.constEnd())
        ticket.closedAt = it->toInteger();
    const bool touchesAssignment = restore.contains(BodyKey::agency) || restore.contains(BodyKey::assignee);
    const bool touchesTriage = restore.contains(BodyKey::category) || restore.contains(BodyKey::priority);
    ticket.versionAssignment = touchesAssignment ? event.version : ticket.versionAssignment;
    ticket.versionTriage = touchesTriage ? event.version : ticket.versionTriage;
    ticket.versionPlace = restore.contains(BodyKey::lat) ? event.version : ticket.versionPlace;
}

void markFacets(Ticket& ticket, const TicketEvent& event)
{
    const QJsonObject& body = event.body;
    if (body.contains(BodyKey::agency) || body.contains(BodyKey::assignee))
        ticket.versionAssignment = event.version;
    if (body.contains(BodyKey::category) || body.contains(BodyKey::priority))
        ticket.versionTriage = event.version;
    if (body.contains(BodyKey::lat))
        ticket.versionPlace = event.version;
}

} // namespace

void applyEvent(Ticket& ticket, const TicketEvent& event)
{
    ticket.id = event.ticket;
    ticket.version = event.version;
    ticket.updatedAt = event.at;
    const TicketStatus before = ticket.status;
    setStatus(ticket, event);
    markFacets(ticket, event);
    const QJsonObject& body = event.body;

    switch (event.kind) {
    case CommandKind::Report:
        ticket.createdAt = event.at;
        setReport(ticket, body);
        if (ticket.versionStatus == 0)
            ticket.statusAt = event.at;
        ticket.versionStatus = ticket.versionAssignment = ticket.versionPlace = ticket.versionTriage = event.version;
        break;
    case CommandKind::Update:
        setReport(ticket, body);
        break;
    case CommandKind::Restore:
        ticket.gone = false;
        setReport(ticket, body);
        break;
    case CommandKind::Remove:
        ticket.gone = true;
        break;
    case CommandKind::Triage:
        setTriage(ticket, body);
        setText(body, BodyKey::agency, ticket.agency);
        break;
    case CommandKind::Coordinate:
    case CommandKind::Disposition:
    case CommandKind::Decline:
        // Handed on: whoever it was assigned to belongs to the unit before.
        setText(body, BodyKey::agency, ticket.agency);
        ticket.assignee.clear();
        ticket.versionAssignment = event.version;
        break;
    case CommandKind::Assign:
        setText(body, BodyKey::assignee, ticket.assignee);
        break;
    case CommandKind::Relocate:
        setPlace(ticket, body);
        break;
    case CommandKind::FollowUp:
        ticket.followUpBy = event.actor;
        break;
    case CommandKind::Merge:
        setText(body, BodyKey::into, ticket.mergedInto);
        break;
    case CommandKind::Unmerge:
        ticket.mergedInto.clear();
        break;
    case CommandKind::Group:
        ticket.parent = QUuid::fromString(body[BodyKey::parent].toString());
        break;
    case CommandKind::Ungroup:
        ticket.parent = QUuid();
        break;
    case CommandKind::AskVerification:
        ticket.verification = Verification::Asked;
        break;
    case CommandKind::Verified:
        ticket.verification = verificationFromCode(body[BodyKey::outcome].toString()).value_or(ticket.verification);
        break;
    case CommandKind::Publish:
        ticket.publicText = body[BodyKey::text].toString();
        ticket.publicPhotos = textsOf(body[BodyKey::photos]);
        break;
    case CommandKind::Undo:
        takeBack(ticket, event);
        break;
    case CommandKind::Start:
    case CommandKind::Note:
    case CommandKind::Validate:
    case CommandKind::RejectFollowUp:
    case CommandKind::Reopen:
    case CommandKind::ReturnToReporter:
    case CommandKind::Withdraw:
    case CommandKind::Ask:
    case CommandKind::Answer:
        break; // the status and the course of the work are all they change
    }
    follow(ticket, event, before);
}

Ticket foldEvents(std::span<const TicketEvent> events)
{
    Ticket ticket;
    for (const TicketEvent& event : events)
        applyEvent(ticket, event);
    return ticket;
}

QJsonObject undoBody(const Ticket& before, const Ticket& after, const TicketEvent& undone)
{
    QJsonObject restore;
    if (before.agency != after.agency)
        restore[BodyKey::agency] = before.agency;
    if (before.assignee != after.assignee)
        restore[BodyKey::assignee] = before.assignee;
    if (before.category != after.category)
        restore[BodyKey::category] = before.category;
    if (before.priority != after.priority)
        restore[BodyKey::priority] = priorityCode(before.priority);
    if (before.place != after.place || before.accuracyMetres != after.accuracyMetres) {
        restore[BodyKey::lat] = before.place ? QJsonValue(before.place->lat) : QJsonValue();
        restore[BodyKey::lon] = before.place ? QJsonValue(before.place->lon) : QJsonValue();
        restore[BodyKey::accuracy] = before.accuracyMetres;
    }
    const QJsonObject course = courseOf(before);
    const QJsonObject changed = courseOf(after);
    for (auto it = course.begin(); it != course.end(); ++it) {
        if (changed[it.key()] != it.value())
            restore[it.key()] = it.value();
    }
    QJsonObject body {{BodyKey::undoes, undone.version}};
    if (undone.body.contains(BodyKey::to)) {
        body[BodyKey::to] = statusCode(before.status);
        restore[kStatusAt] = before.statusAt;
        restore[kClosedAt] = before.closedAt;
    }
    body[BodyKey::restore] = restore;
    return body;
}

} // namespace JakOps
