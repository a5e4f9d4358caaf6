// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "index/ticketfilter.h"
#include "storage/session.h"

namespace JakOps {

class TicketStore;
class Workspace;

// Which reports are to leave the program: asked for in the window's thread, answered in the store's.
struct KeyQuery
{
    TicketFilter filter;
    Officer officer; // what he may not read is not found by its words
    qint64 nowMs = 0;
    QHash<QString, qint64> escalated; // Workspace::escalatedTo()

    [[nodiscard]] static KeyQuery of(const Workspace& workspace, const TicketFilter& filter, const Officer& officer);
};

// Keys of the reports that pass, newest first, from the store itself and not from what the window has in memory.
[[nodiscard]] Result<std::vector<qint64>> matchingKeys(
    ReadSession& session, const TicketStore& tickets, const KeyQuery& query);

} // namespace JakOps
