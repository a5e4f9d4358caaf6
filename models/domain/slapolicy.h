// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slarules.h"
#include "domain/ticket.h"

namespace JakOps {

// How long a ticket's clocks stood still for answers of the reporter, where their rules wait for them; an open question is
// waited for until its end, an answer before that moves the due times back again.
[[nodiscard]] qint64 stoodMs(const Ticket& ticket);

// The limits and the calendar they are counted by: everything a due time is made of. Immutable, any thread.
struct SlaPolicy
{
    SlaRules rules;
    WorkCalendar calendar;
    QString stamp; // changes with the files; empty: the built-in limits of SlaRules()

    [[nodiscard]] const SlaRule& ruleFor(SlaStage stage, const Ticket& ticket) const
    {
        return rules.ruleFor(stage, ticket.category, ticket.channel, ticket.createdAt);
    }
    // When this stage, begun then, is due. What stands still while the reporter is asked moves the beginning.
    [[nodiscard]] qint64 dueFrom(SlaStage stage, const Ticket& ticket, qint64 start) const;
    // Of a report whatever its status, for figures.
    [[nodiscard]] qint64 completeBy(const Ticket& ticket) const
    {
        return dueFrom(SlaStage::Complete, ticket, ticket.createdAt);
    }
};

// Which stage a ticket is in. Complete also while a report waits that somebody has answered already; nothing when closed.
[[nodiscard]] std::optional<SlaStage> slaStageOf(const Ticket& ticket);

// What is due next: the present stage, or the whole where that is due before it. UTC ms; 0 when the ticket is closed. Pure.
struct SlaDue
{
    SlaStage stage = SlaStage::Respond;
    qint64 at = 0;
};
[[nodiscard]] SlaDue nextDue(const Ticket& ticket, const SlaPolicy& policy);
[[nodiscard]] inline qint64 dueAt(const Ticket& ticket, const SlaPolicy& policy)
{
    return nextDue(ticket, policy).at;
}

} // namespace JakOps
