// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticket.h"

#include <vector>

namespace JakOps {

// Codes are stored once and referred to by a small number, dense per kind, 0 = none (storage/termtable.h).
using Term = quint16;

// Marks of a ticket that queues and figures ask for; stored, so never change them, only add.
namespace TicketFlag {
inline constexpr quint8 cameBack = 1; // Ticket::cameBack
inline constexpr quint8 asked = 2; // a question to the reporter is open
inline constexpr quint8 verificationAsked = 4;
inline constexpr quint8 grouped = 8; // belongs to a group, whose head is another report
inline constexpr quint8 parent = 16; // is the head of a group
inline constexpr quint8 placeDoubt = 32; // Ticket::placeDoubt
inline constexpr quint8 answered = 64; // Ticket::answered
} // namespace TicketFlag
[[nodiscard]] quint8 flagsOf(const Ticket& ticket);

// The hot fields of a ticket: what lists, filters, counts and the map need. 1:1 with a row of the store's ticket table.
struct TicketRow
{
    qint64 key = 0; // row id in the store, dense, also the FTS row id
    qint64 createdAt = 0; // UTC ms
    qint64 updatedAt = 0;
    qint64 dueAt = 0; // 0: closed
    qint64 respondedAt = 0; // 0: not yet, or unknown
    qint64 closedAt = 0; // 0: open
    double lat = 0.0; // NaN when there is no place
    double lon = 0.0;
    Term category = 0;
    Term agency = 0;
    Term assignee = 0;
    Term channel = 0;
    Term village = 0; // 0: outside Jakarta or no place
    TicketStatus status = TicketStatus::Waiting;
    Priority priority = Priority::Normal;
    bool isPrivate = true;
    bool gone = false;
    quint8 reopened = 0; // 255: so often or oftener
    quint8 rejected = 0;
    quint8 flags = 0; // TicketFlag
    qint64 askedUntil = 0; // how long an open question's answer is waited for; 0: none is open
    qint64 stoodMs = 0; // stoodMs() of the ticket
};

// What one commit changed. Sent from the writer to everybody who shows tickets; a value.
struct ChangeSet
{
    std::vector<TicketRow> added;
    std::vector<TicketRow> changed; // gone == true: take it out
    bool reload = false; // too much to list (an import, a rebuild, new boundaries): read the store again
    bool termsChanged = false; // codes were added: read the terms again
};

} // namespace JakOps
