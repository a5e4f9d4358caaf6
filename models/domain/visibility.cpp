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

} // namespace JakOps
