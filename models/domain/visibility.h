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
    bool exactPlace = true; // else as coarsePlace says
    bool reporter = false; // always false here: identities are sealed
    bool coarsePlace = false; // where the exact one is hidden: the middle of its square (coarseplace.h); else the village only
    bool officersWords = true; // notes, reasons and follow-ups; the reporter's own are `text`

    [[nodiscard]] bool anyPlace() const { return exactPlace || coarsePlace; }
};

[[nodiscard]] TicketVisibility visibilityFor(const Officer& officer, const Ticket& ticket);

// The ticket with everything taken out that the officer may not see: what leaves the program (exports, --json) is made from this.
[[nodiscard]] Ticket redacted(const Ticket& ticket, const TicketVisibility& visibility);

// The same for its history. Who may not read a private report's words does not read the officers' either (notes, reasons,
// follow-ups): they repeat them. What was taken out is named in the body ("withheld"), so that nobody takes it for missing.
[[nodiscard]] TicketEvent redacted(const TicketEvent& event, const TicketVisibility& visibility);

} // namespace JakOps
