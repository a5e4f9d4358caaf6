// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sourceupdate.h"

#include "base/textguard.h"

namespace JakOps::SourceUpdates {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxWords = 2000;

bool isTheSources(const TicketEvent& event)
{
    switch (event.kind) {
    case CommandKind::Report:
    case CommandKind::Update:
    case CommandKind::Answer:
    case CommandKind::Remove:
    case CommandKind::Restore:
        return true;
    default:
        return event.actor.startsWith("source:"_L1);
    }
}

QString nameOf(TicketStatus status, const CityFacts& facts)
{
    for (const StatusFact& fact : facts.statuses()) {
        if (fact.status == status)
            return fact.name;
    }
    return statusCode(status);
}

} // namespace

QString statusWord(TicketStatus status, bool again)
{
    switch (status) {
    case TicketStatus::Waiting: return again ? u"REOPEN"_s : u"OPEN"_s;
    case TicketStatus::Coordinating: return again ? u"REOPEN"_s : u"INTERNAL_REFERRAL"_s;
    case TicketStatus::Dispositioned:
    case TicketStatus::InProgress:
    case TicketStatus::AwaitingValidation:
    case TicketStatus::FollowUpRejected: return again ? u"REOPEN"_s : u"IN_PROGRESS"_s;
    case TicketStatus::Done: return u"FIXED"_s;
    case TicketStatus::Returned: return u"NO_FURTHER_ACTION"_s;
    case TicketStatus::Withdrawn: return u"CANCELLED"_s;
    case TicketStatus::Merged: return u"DUPLICATE"_s;
    }
    return u"OPEN"_s;
}

QString plainWord(const QString& word)
{
    static const QStringList closed {u"FIXED"_s, u"NO_FURTHER_ACTION"_s, u"CANCELLED"_s, u"DUPLICATE"_s};
    return closed.contains(word) ? u"CLOSED"_s : u"OPEN"_s;
}

std::optional<SourceUpdate> of(const TicketEvent& event, const Ticket& before, const Ticket& after, const CityFacts& facts)
{
    const bool isAddressed = event.kind == CommandKind::Ask || event.kind == CommandKind::ReturnToReporter;
    if (isTheSources(event) || (before.status == after.status && !isAddressed))
        return {};
    SourceUpdate update {.event = event.id,
        .at = event.at,
        .status = statusWord(after.status, !isOpen(before.status) && isOpen(after.status)),
        .text = nameOf(after.status, facts)};
    if (after.isPrivate)
        return update;
    if (!after.agency.isEmpty())
        update.text += u" ("_s + facts.agencyName(after.agency) + u')';
    if (const QString words = event.body[BodyKey::text].toString(); isAddressed && !words.isEmpty())
        update.text += u": "_s + guardText(words, kMaxWords);
    return update;
}

} // namespace JakOps::SourceUpdates
