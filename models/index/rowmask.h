// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/ticketcolumns.h"

namespace JakOps {

// Work on 64 rows at once, a bit each. Compiled twice where that is possible, for the processors of the last ten years
// and for all.
namespace RowMask {

// Of the rows in `bits`.
[[nodiscard]] GroupSelection sums(const TicketBlock& block, quint32 group, quint64 bits);
// Of the rows in `bits` that lie in the square at left, top; leaves the others in `bits`. An edge is at most 2^26 - 1.
[[nodiscard]] GroupSelection takeSquare(
    const TicketBlock& block, quint32 group, quint32 left, quint32 top, quint32 edge, quint64& bits);
// Which rows lie in the rectangle.
[[nodiscard]] quint64 within(const TicketBlock& block, quint32 group, const WorldRect& rect);
// Which of 64 numbers are 0.
[[nodiscard]] quint64 zeros(const quint16* numbers);
// Which of 64 rows have a state that fails nothing.
[[nodiscard]] quint64 passing(const RowState* states, const std::array<quint16, 256>& fails);

} // namespace RowMask

} // namespace JakOps
