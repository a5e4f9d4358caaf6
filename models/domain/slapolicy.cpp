// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slapolicy.h"

namespace JakOps {

qint64 SlaPolicy::dueFrom(SlaStage stage, const Ticket& ticket, qint64 start) const
{
    const SlaRule& rule = ruleFor(stage, ticket);
    qint64 stood = 0;
    if (rule.waitsForAnswer) {
        // An open question is waited for until its end: an answer before that moves the due time back again.
        stood = ticket.pausedMs;
        if (ticket.askedAt > 0)
            stood += std::max<qint64>(0, ticket.askedUntil - ticket.askedAt);
    }
    return rule.limit.from(start + stood, calendar);
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
