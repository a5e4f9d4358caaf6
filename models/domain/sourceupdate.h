// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/ticket.h"
#include "domain/ticketevent.h"

#include <optional>

namespace JakOps {

// What the source of a report is told of one step of the work: a request_update as Open311's extension of mySociety has
// it (POST /servicerequestupdates). A plain value.
struct SourceUpdate
{
    QUuid event; // update_id: the same step is told under the same id, however often
    qint64 at = 0; // UTC ms
    QString status; // of the extended list, upper case
    QString text; // for the public

    friend bool operator==(const SourceUpdate&, const SourceUpdate&) = default;
};

namespace SourceUpdates {

// The step from `before` to `after` that `event` made. Empty where there is nothing to tell: the source's own doing, notes, work that
// does not change the status. Sources publish what they are told: names of people are never in it, officers' words only
// where they are addressed to the reporter (a question, a return), and of private reports the status alone. Pure.
[[nodiscard]] std::optional<SourceUpdate> of(
    const TicketEvent& event, const Ticket& before, const Ticket& after, const CityFacts& facts);
[[nodiscard]] QString statusWord(TicketStatus status, bool again); // "IN_PROGRESS"; `again`: it was closed before
[[nodiscard]] QString plainWord(const QString& statusWord); // for servers that know OPEN and CLOSED only

} // namespace SourceUpdates

} // namespace JakOps
