// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "domain/ticket.h"
#include "domain/ticketevent.h"

namespace JakOps {

// What of one ticket an officer may see. Every view, search, export, print, log and notification asks here; nothing else decides.
struct TicketVisibility
{
    bool text = true;
    bool photos = true;
    bool exactPlace = true; // else the village only
    bool reporter = false; // always false here: identities are sealed
};

[[nodiscard]] TicketVisibility visibilityFor(const Officer& officer, const Ticket& ticket);

// The ticket with everything taken out that the officer may not see: what leaves the program (exports, --json) is made from this.
[[nodiscard]] Ticket redacted(const Ticket& ticket, const TicketVisibility& visibility);

// The same for its history: the report's words and photos, places, and what is sealed. Officers' own words stay.
[[nodiscard]] TicketEvent redacted(const TicketEvent& event, const TicketVisibility& visibility);

} // namespace JakOps
