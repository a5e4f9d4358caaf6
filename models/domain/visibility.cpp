// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visibility.h"

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

void redactBody(QJsonObject& body, bool isReport, const TicketVisibility& visibility)
{
    body.remove(BodyKey::sealedReporter);
    if (isReport && !visibility.text) {
        body.remove(BodyKey::text);
        body.remove(BodyKey::extra);
        body.remove(BodyKey::address);
    }
    if (isReport && !visibility.photos)
        body.remove(BodyKey::photos);
    if (!visibility.exactPlace) {
        for (const auto key : {BodyKey::lat, BodyKey::lon, BodyKey::accuracy, BodyKey::address})
            body.remove(key);
    }
}

} // namespace

TicketEvent redacted(const TicketEvent& event, const TicketVisibility& visibility)
{
    TicketEvent shown = event;
    const bool isReport
        = event.kind == CommandKind::Report || event.kind == CommandKind::Update || event.kind == CommandKind::Restore;
    redactBody(shown.body, isReport, visibility);
    if (QJsonObject restore = shown.body.value(BodyKey::restore).toObject(); !restore.isEmpty()) {
        redactBody(restore, true, visibility);
        shown.body[BodyKey::restore] = restore;
    }
    return shown;
}

} // namespace JakOps
