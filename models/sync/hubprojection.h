// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticket.h"
#include "sync/hubconnection.h"

namespace JakOps {

// The hub's own projection (hub.ticket) beside a console's fold of the same events.
namespace HubProjection {

// Columns for SELECT … FROM hub.ticket, in the order differences() reads them.
extern const char* const kColumns;
// Fields that are not the same, for people who look for a fault; empty: none.
[[nodiscard]] QStringList differences(const HubRows& rows, int row, int firstColumn, const Ticket& folded);

} // namespace HubProjection

} // namespace JakOps
