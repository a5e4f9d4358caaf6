// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticket.h"
#include "domain/ticketevent.h"

#include <span>

namespace JakOps {

// The fold from events to a ticket. Pure: the same events give the same ticket, on every machine, for ever; `jakops check`
// rebuilds the store with it. Fields that events do not carry (village) are left as they are.
void applyEvent(Ticket& ticket, const TicketEvent& event);
[[nodiscard]] Ticket foldEvents(std::span<const TicketEvent> events);

// The body of the Undo event that takes `undone` back: the fields it changed, as they were in `before`.
[[nodiscard]] QJsonObject undoBody(const Ticket& before, const Ticket& after, const TicketEvent& undone);

} // namespace JakOps
