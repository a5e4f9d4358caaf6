// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps {

// Names the tickets of a store as they stand: any transaction that changes one draws a new stamp at random, in the same
// commit. Two stores with the same stamp have the same tickets (one is a copy of the other), whoever wrote and
// whenever; a counter could not tell a restored backup that went on from the store it came from.
namespace TicketStamp {

[[nodiscard]] Result<> renew(Connection& connection); // in a transaction
[[nodiscard]] Result<> ensure(Connection& connection); // a store of an earlier version has none
[[nodiscard]] Result<QByteArray> read(ReadSession& session); // with the version of the schema; never empty

} // namespace TicketStamp

} // namespace JakOps
