// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keys of "restore" beyond those of bodies.
constexpr auto kStatusAt = "status_at"_L1;
constexpr auto kClosedAt = "closed_at"_L1;
constexpr auto kFollowUpBy = "follow_up_by"_L1;

void setText(const QJsonObject& body, QLatin1StringView key, QString& field)
{
    if (const auto it = body.constFind(key); it != body.constEnd())
        field = it->toString();
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
    if (const auto it = body.constFind(BodyKey::photos); it != body.constEnd()) {
        ticket.photos.clear();
        for (const QJsonValue& photo : it->toArray())
            ticket.photos += photo.toString();
    }
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

void takeBack(Ticket& ticket, const TicketEvent& event)
{
    const QJsonObject restore = event.body[BodyKey::restore].toObject();
    setText(restore, BodyKey::agency, ticket.agency);
    setText(restore, BodyKey::assignee, ticket.assignee);
    setText(restore, kFollowUpBy, ticket.followUpBy);
    setTriage(ticket, restore);
    setPlace(ticket, restore);
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
        break; // the status is all they change
    }
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
    if (before.followUpBy != after.followUpBy)
        restore[kFollowUpBy] = before.followUpBy;
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
