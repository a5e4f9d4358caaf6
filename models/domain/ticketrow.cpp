// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticketrow.h"

namespace JakOps {

quint8 flagsOf(const Ticket& ticket)
{
    quint8 flags = 0;
    const auto mark = [&flags](bool on, quint8 flag) { flags = quint8(on ? flags | flag : flags); };
    mark(ticket.cameBack, TicketFlag::cameBack);
    mark(ticket.askedAt != 0, TicketFlag::asked);
    mark(ticket.verification == Verification::Asked, TicketFlag::verificationAsked);
    mark(!ticket.parent.isNull() && !ticket.isGroupHead(), TicketFlag::grouped);
    mark(ticket.isGroupHead(), TicketFlag::parent);
    mark(ticket.placeDoubt, TicketFlag::placeDoubt);
    mark(ticket.answered, TicketFlag::answered);
    return flags;
}

} // namespace JakOps
