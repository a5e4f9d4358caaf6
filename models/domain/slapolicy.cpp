// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slapolicy.h"

namespace JakOps {

qint64 stoodMs(const Ticket& ticket)
{
    const qint64 open = ticket.askedAt > 0 ? std::max<qint64>(0, ticket.askedUntil - ticket.askedAt) : 0;
    return ticket.pausedMs + open;
}

qint64 SlaPolicy::dueFrom(SlaStage stage, const Ticket& ticket, qint64 start) const
{
    const SlaRule& rule = ruleFor(stage, ticket);
    return rule.limit.from(start + (rule.waitsForAnswer ? stoodMs(ticket) : 0), calendar);
}

std::optional<SlaStage> slaStageOf(const Ticket& ticket)
{
    switch (ticket.status) {
    case TicketStatus::Waiting:
        // Handed back or reopened it waits for somebody anew, whoever answered before.
        return ticket.respondedAt > 0 && ticket.respondedAt >= ticket.statusAt ? SlaStage::Complete : SlaStage::Respond;
    case TicketStatus::Coordinating:
    case TicketStatus::Dispositioned:
        return SlaStage::Coordinate;
    case TicketStatus::InProgress:
    case TicketStatus::FollowUpRejected:
        return SlaStage::Complete;
    case TicketStatus::AwaitingValidation:
        return SlaStage::Validate;
    case TicketStatus::Done:
    case TicketStatus::Returned:
    case TicketStatus::Withdrawn:
    case TicketStatus::Merged:
        return std::nullopt;
    }
    return std::nullopt;
}

SlaDue nextDue(const Ticket& ticket, const SlaPolicy& policy)
{
    const auto stage = slaStageOf(ticket);
    if (!stage)
        return {};
    // The follow-up is there: what is due is the judgement, not the work.
    if (*stage == SlaStage::Validate)
        return {SlaStage::Validate, policy.dueFrom(SlaStage::Validate, ticket, ticket.statusAt)};
    const SlaDue whole{SlaStage::Complete, policy.completeBy(ticket)};
    if (*stage == SlaStage::Complete)
        return whole;
    const SlaDue present{*stage, policy.dueFrom(*stage, ticket, ticket.statusAt)};
    return present.at <= whole.at ? present : whole;
}

} // namespace JakOps
