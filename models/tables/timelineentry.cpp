// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/timelineentry.h"

#include "domain/projection.h"
#include "geo/webmercator.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString placeText(const std::optional<GeoPoint>& place)
{
    return place ? QString::number(place->lat, 'f', 6) + u' ' + QString::number(place->lon, 'f', 6) : QString();
}

void addChange(QList<FieldChange>& changes, TicketField field, const QString& from, const QString& to)
{
    if (from != to)
        changes.append({field, from, to});
}

QList<FieldChange> changesBetween(
    const Ticket& before, const Ticket& after, const TicketEvent& event, const TicketVisibility& visible)
{
    QList<FieldChange> changes;
    addChange(changes, TicketField::Category, before.category, after.category);
    addChange(changes, TicketField::Priority, priorityCode(before.priority), priorityCode(after.priority));
    addChange(changes, TicketField::Agency, before.agency, after.agency);
    addChange(changes, TicketField::Assignee, before.assignee, after.assignee);
    addChange(changes, TicketField::Channel, before.channel, after.channel);
    addChange(changes, TicketField::Area, before.area, after.area);
    // Hidden values are told as changed, without what they were.
    if (before.place != after.place)
        changes.append({TicketField::Place, visible.anyPlace() ? placeText(before.place) : QString(),
            visible.anyPlace() ? placeText(after.place) : QString()});
    if (before.address != after.address) {
        const bool shown = visible.text && visible.exactPlace;
        changes.append({TicketField::Address, shown ? before.address : QString(), shown ? after.address : QString()});
    }
    if (before.text != after.text)
        changes.append(
            {TicketField::Text, visible.text ? before.text : QString(), visible.text ? after.text : QString()});
    addChange(
        changes, TicketField::Photos, QString::number(before.photos.size()), QString::number(after.photos.size()));
    addChange(changes, TicketField::Privacy, before.isPrivate ? u"1"_s : u"0"_s, after.isPrivate ? u"1"_s : u"0"_s);
    addChange(changes, TicketField::Created, QString::number(before.createdAt), QString::number(after.createdAt));
    if (const QString says = event.body[BodyKey::sourceStatus].toString(); !says.isEmpty())
        changes.append({TicketField::SourceStatus, {}, says});
    return changes;
}

bool isReporters(CommandKind kind)
{
    return kind == CommandKind::Report || kind == CommandKind::Update || kind == CommandKind::Restore;
}

void fillContents(TimelineEntry& entry, const TicketVisibility& visibleToOfficer)
{
    // What was published is for everybody.
    const TicketVisibility visible = entry.event.kind == CommandKind::Publish ? TicketVisibility() : visibleToOfficer;
    const QJsonObject& body = entry.event.body;
    const QString text = body[BodyKey::text].toString();
    // An officer's words often repeat the reporter's, so they are as private as those.
    const QStringList withheld = body[BodyKey::withheld].toVariant().toStringList();
    const bool reads = isReporters(entry.event.kind) || entry.event.kind == CommandKind::Answer ? visible.text : visible.officersWords;
    entry.textHidden = (!reads && !text.isEmpty()) || withheld.contains(BodyKey::text);
    if (!entry.textHidden)
        entry.text = text;
    const QJsonArray photos = body[BodyKey::photos].toArray();
    const bool shown = visible.anyPlace() && (visible.photos || !isReporters(entry.event.kind));
    entry.photosHidden = (!shown && !photos.isEmpty()) || withheld.contains(BodyKey::photos);
    if (shown) {
        for (const QJsonValue& photo : photos)
            entry.photos.append(photo.toString());
    }
}

// What the history needs of the body was taken out above; the rest must not travel on with the entry.
QJsonObject withoutHidden(QJsonObject body, const TimelineEntry& entry, const TicketVisibility& visible)
{
    body.remove(BodyKey::sealedReporter);
    body.remove(BodyKey::extra);
    if (entry.event.kind == CommandKind::Publish)
        return body;
    if (entry.textHidden)
        body.remove(BodyKey::text);
    if (!visible.text) {
        body.remove(BodyKey::address);
        body.remove(BodyKey::restore);
    }
    if (entry.photosHidden)
        body.remove(BodyKey::photos);
    if (!visible.exactPlace && visible.coarsePlace) {
        body.remove(BodyKey::address); // the place in it is the coarse one already
    } else if (!visible.exactPlace) {
        for (const auto key : {BodyKey::lat, BodyKey::lon, BodyKey::accuracy, BodyKey::address, BodyKey::restore})
            body.remove(key);
    }
    return body;
}

} // namespace

QList<TimelineEntry> timelineOf(std::span<const TicketEvent> events, const TicketVisibility& visible)
{
    QList<TimelineEntry> entries;
    entries.reserve(qsizetype(events.size()));
    Ticket ticket;
    for (const TicketEvent& event : events) {
        const Ticket before = ticket;
        applyEvent(ticket, event);
        TimelineEntry entry;
        entry.event = event;
        entry.before = before.status;
        entry.after = ticket.status;
        if (event.kind != CommandKind::Report)
            entry.changes = changesBetween(before, ticket, event, visible);
        if (before.place && ticket.place && before.place != ticket.place && visible.exactPlace)
            entry.movedMetres = distanceMetres(*before.place, *ticket.place);
        fillContents(entry, visible);
        if (event.kind == CommandKind::Undo) {
            const int version = event.body[BodyKey::undoes].toInt();
            for (TimelineEntry& earlier : entries) {
                if (earlier.event.version == version) {
                    earlier.undone = true;
                    entry.undoes = earlier.event.kind;
                }
            }
        }
        entry.event.body = withoutHidden(entry.event.body, entry, visible);
        entries.append(std::move(entry));
    }
    return entries;
}

} // namespace JakOps
