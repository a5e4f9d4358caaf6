// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/ticketcolumns.h"

namespace JakOps {

// A ticket as the columns keep it, 56 bytes.
struct PackedRow
{
    quint32 x = 0;
    quint32 y = 0;
    quint32 key = 0; // 0: cannot be kept
    quint32 createdAt = 0;
    quint32 updatedAt = 0;
    quint32 dueAt = 0;
    quint32 respondedAt = 0;
    quint32 closedAt = 0;
    quint32 askedUntil = 0;
    quint32 stood = 0;
    Term category = 0;
    Term agency = 0;
    Term assignee = 0;
    Term channel = 0;
    Term village = 0;
    quint8 reopened = 0;
    quint8 rejected = 0;
    quint8 flags = 0;
    RowState state = 0;
    bool placed = false;

    friend bool operator==(const PackedRow&, const PackedRow&) = default;
};

[[nodiscard]] PackedRow packed(const TicketRow& row);
[[nodiscard]] PackedRow packedRow(const TicketBlock& block, quint32 row);

// Writes a row that was not live before; the sums follow, the bounds only grow.
void putRow(TicketBlock& block, quint32 at, const PackedRow& row);
// Takes a live row out of the sums and marks it dead; the bounds stay.
void killRow(TicketBlock& block, quint32 at);
void tightenBounds(TicketBlock& block); // to the live rows

} // namespace JakOps
