// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/ticketcolumns.h"

namespace JakOps {

struct NearbyTicket
{
    qint64 key = 0;
    double metres = 0.0;
    qint64 createdAt = 0; // UTC ms, to the second
    Term category = 0;
    RowState state = 0;
};

// The tickets that may tell of the same thing as `of`, as far as columns know: near, about the same time, neither merged nor
// withdrawn, and not done before the other came: trouble that came back is a new report. At most `most`, those first that
// likeness() holds for likest. Looks at the blocks around the place alone; empty where it has none. Any thread.
[[nodiscard]] std::vector<NearbyTicket> nearbyTickets(const TicketColumns& columns, const TicketRow& of, size_t most = 48);

// The same rule for one that was found in another way (a photo).
[[nodiscard]] bool mayBeSame(const TicketRow& a, const TicketRow& b);

} // namespace JakOps
