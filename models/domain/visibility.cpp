// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visibility.h"

#include <QJsonArray>

namespace JakOps {

TicketVisibility visibilityFor(const Officer& officer, const Ticket& ticket)
{
    TicketVisibility visible;
    if (!ticket.isPrivate)
        return visible;
    // Private reports: whoever routes them needs the words and the place; the reporter's photo stays with the bureau
    // and the staff, because viewpoint and surroundings give a neighbour away.
    switch (officer.role) {
    case Role::Bureau:
    case Role::Staff:
        return visible;
    case Role::Village:
    case Role::District:
    case Role::Agency:
        visible.photos = false;
        return visible;
    case Role::Supervisor:
    case Role::Viewer:
        visible.text = false;
        visible.photos = false;
        visible.exactPlace = false;
        return visible;
    }
    return visible;
}

Ticket redacted(const Ticket& ticket, const TicketVisibility& visibility)
{
    Ticket shown = ticket;
    shown.sealedReporter.clear();
    if (!visibility.text) {
        shown.text.clear();
        shown.address.clear();
    }
    if (!visibility.photos)
        shown.photos.clear();
    if (!visibility.exactPlace) {
        shown.place.reset();
        shown.address.clear();
        shown.accuracyMetres = -1.0;
    }
    return shown;
}

namespace {

bool isReporters(CommandKind kind)
{
    return kind == CommandKind::Report || kind == CommandKind::Update || kind == CommandKind::Restore;
}

// Returns which of words and photos were there and are not any more.
QStringList redactBody(QJsonObject& body, CommandKind kind, const TicketVisibility& visibility)
{
    const bool isReport = isReporters(kind);
    QStringList withheld;
    const auto withhold = [&](QLatin1StringView key) {
        if (body.contains(key))
            withheld += key;
        body.remove(key);
    };
    body.remove(BodyKey::sealedReporter);
    if (kind == CommandKind::Publish)
        return withheld; // made for everybody's eyes
    if (!visibility.text) {
        withhold(BodyKey::text); // officers' words, too: they repeat the reporter's
        body.remove(BodyKey::extra);
        body.remove(BodyKey::address);
    }
    // A photo of the work shows the place as well as the reporter's own does.
    if ((isReport && !visibility.photos) || !visibility.exactPlace)
        withhold(BodyKey::photos);
    if (!visibility.exactPlace) {
        for (const auto key : {BodyKey::lat, BodyKey::lon, BodyKey::accuracy, BodyKey::address})
            body.remove(key);
    }
    return withheld;
}

} // namespace

TicketEvent redacted(const TicketEvent& event, const TicketVisibility& visibility)
{
    TicketEvent shown = event;
    const QStringList withheld = redactBody(shown.body, event.kind, visibility);
    for (const auto key : {BodyKey::restore, BodyKey::held}) {
        if (QJsonObject inner = shown.body.value(key).toObject(); !inner.isEmpty()) {
            redactBody(inner, CommandKind::Report, visibility);
            shown.body[key] = inner;
        }
    }
    if (!withheld.isEmpty())
        shown.body[BodyKey::withheld] = QJsonArray::fromStringList(withheld);
    return shown;
}

} // namespace JakOps
