// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"

namespace JakOps {

// Tickets as a large city has them: 400 hot spots of differing size and 15 % anywhere in Jakarta. The same for every
// bench.
[[nodiscard]] std::vector<TicketRow> benchTickets(qint64 count);

} // namespace JakOps
