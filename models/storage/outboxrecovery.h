// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/outboxlog.h"
#include "storage/ticketstore.h"

#include <QStringList>

namespace JakOps {

// Brings the outbox and its second copy together at start. What the log lacks (a cut between COMMIT and append) is
// appended. What the store lacks (it is an older copy, or a new one) is done again: as the same event where it still
// follows the ticket's last version, else as a note that keeps its words and photos. Doing it twice changes nothing.
struct OutboxRecovery
{
    qint64 logged = 0; // entries the log lacked
    qint64 redone = 0; // commands the store lacked, done again
    qint64 kept = 0; // … that no longer fit and are kept as notes
    QStringList lost; // … of tickets the store does not have; they wait in the outbox for a hub

    [[nodiscard]] static Result<OutboxRecovery> run(
        WriteSession& session, const TicketStore& store, OutboxLog& log, qint64 nowMs);
};

} // namespace JakOps
