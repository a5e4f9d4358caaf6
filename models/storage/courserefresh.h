// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ticketstore.h"

#include <limits>

namespace JakOps {

// A store of a version before 0006 knows where its tickets stand, not how they came there: that is folded from their
// events again, some thousand tickets a transaction, while the store is in use. Where it stopped is kept, so that a
// program that ends in between goes on later. A later migration that needs some tickets folded again names them (refold).
namespace CourseRefresh {

inline constexpr qint64 kDone = std::numeric_limits<qint64>::max();

// So many tickets are folded in less time than an officer notices: his command waits for the one transaction.
inline constexpr qint64 kBatch = 3000;

struct Step
{
    bool more = false;
    bool finished = false; // with this step, and there was something to do: who shows tickets reads them again
    int percent = 100; // of the tickets by key
};
[[nodiscard]] Result<Step> run(WriteSession& session, const TicketStore& store, qint64 batch = kBatch);

// Tickets up to this key have been folded anew; beyond it the course of the work is not known yet.
[[nodiscard]] Result<qint64> reached(ReadSession& session);

} // namespace CourseRefresh

} // namespace JakOps
