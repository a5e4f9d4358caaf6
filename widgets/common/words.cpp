// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString Words::status(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Waiting: return tr("Waiting");
    case TicketStatus::Coordinating: return tr("Coordination");
    case TicketStatus::Dispositioned: return tr("Disposition");
    case TicketStatus::InProgress: return tr("In progress");
    case TicketStatus::AwaitingValidation: return tr("Awaiting validation");
    case TicketStatus::FollowUpRejected: return tr("Follow-up rejected");
    case TicketStatus::Done: return tr("Done");
    case TicketStatus::Returned: return tr("Returned");
    case TicketStatus::Withdrawn: return tr("Withdrawn");
    case TicketStatus::Merged: return tr("Merged");
    }
    return {};
}

QString Words::command(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Report: return tr("Report");
    case CommandKind::Update: return tr("Update");
    case CommandKind::Triage: return tr("Triage");
    case CommandKind::Coordinate: return tr("Hand over");
    case CommandKind::Decline: return tr("Decline");
    case CommandKind::Disposition: return tr("Pass to sub-agency");
    case CommandKind::Assign: return tr("Assign");
    case CommandKind::Start: return tr("Start work");
    case CommandKind::Note: return tr("Note");
    case CommandKind::Relocate: return tr("Move place");
    case CommandKind::FollowUp: return tr("Send follow-up");
    case CommandKind::Validate: return tr("Validate");
    case CommandKind::RejectFollowUp: return tr("Reject");
    case CommandKind::Reopen: return tr("Reopen");
    case CommandKind::ReturnToReporter: return tr("Return to reporter");
    case CommandKind::Withdraw: return tr("Withdraw");
    case CommandKind::Merge: return tr("Merge");
    case CommandKind::Undo: return tr("Undo");
    case CommandKind::Remove: return tr("Remove");
    case CommandKind::Restore: return tr("Restore");
    case CommandKind::Ask: return tr("Ask the reporter");
    case CommandKind::Answer: return tr("Reporter's answer");
    case CommandKind::Unmerge: return tr("Separate again");
    case CommandKind::Group: return tr("Put into a group");
    case CommandKind::Ungroup: return tr("Take out of the group");
    case CommandKind::AskVerification: return tr("Ask for verification");
    case CommandKind::Verified: return tr("Verification result");
    case CommandKind::Publish: return tr("Publish");
    }
    return {};
}

QString Words::event(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Report: return tr("Report received");
    case CommandKind::Update: return tr("Report updated by its source");
    case CommandKind::Triage: return tr("Triaged");
    case CommandKind::Coordinate: return tr("Handed over");
    case CommandKind::Decline: return tr("Declined: not responsible");
    case CommandKind::Disposition: return tr("Passed to sub-agency");
    case CommandKind::Assign: return tr("Assigned");
    case CommandKind::Start: return tr("Work started");
    case CommandKind::Note: return tr("Note");
    case CommandKind::Relocate: return tr("Place moved");
    case CommandKind::FollowUp: return tr("Follow-up sent");
    case CommandKind::Validate: return tr("Follow-up validated");
    case CommandKind::RejectFollowUp: return tr("Follow-up rejected", "event");
    case CommandKind::Reopen: return tr("Reopened");
    case CommandKind::ReturnToReporter: return tr("Returned to reporter");
    case CommandKind::Withdraw: return tr("Withdrawn", "event");
    case CommandKind::Merge: return tr("Merged into another report");
    case CommandKind::Undo: return tr("Taken back");
    case CommandKind::Remove: return tr("Import undone");
    case CommandKind::Restore: return tr("Imported again");
    case CommandKind::Ask: return tr("Reporter asked");
    case CommandKind::Answer: return tr("Reporter answered");
    case CommandKind::Unmerge: return tr("Separated again");
    case CommandKind::Group: return tr("Put into a group", "event");
    case CommandKind::Ungroup: return tr("Taken out of its group");
    case CommandKind::AskVerification: return tr("Verification asked for");
    case CommandKind::Verified: return tr("Verified in the field");
    case CommandKind::Publish: return tr("Public version written");
    }
    return {};
}

QString Words::refusal(const CommandOption& option)
{
    if (option.refusal != Refusal::WrongStatus || option.legalFrom.isEmpty())
        return refusal(option.refusal);
    QStringList names;
    for (const TicketStatus from : option.legalFrom)
        names << status(from);
    return tr("Only for reports with status %1.").arg(names.join(u", "_s));
}

QString Words::refusal(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None: return {};
    case Refusal::WrongStatus: return tr("Not possible in the present status.");
    case Refusal::WrongRole: return tr("Your role may not do this.");
    case Refusal::OutOfScope: return tr("This report is outside your area or agency.");
    case Refusal::OwnWork: return tr("Nobody validates their own follow-up.");
    case Refusal::NeedsText: return tr("Write a few words first.");
    case Refusal::NeedsPhoto: return tr("Add at least one photo as evidence.");
    case Refusal::NeedsAgency: return tr("Choose the agency that takes over.");
    case Refusal::NeedsAssignee: return tr("Choose who does the work.");
    case Refusal::NeedsPlace: return tr("Choose the new place on the map.");
    case Refusal::NeedsChange: return tr("Nothing would change.");
    case Refusal::NotSubordinate: return tr("A disposition goes to a sub-agency of the present agency only.");
    case Refusal::ChangedSince: return tr("The report has changed meanwhile. Look at it again.");
    case Refusal::NothingToUndo: return tr("There is nothing of yours to take back.");
    case Refusal::NeedsDeadline: return tr("Say until when the answer is waited for.");
    case Refusal::NeedsReport: return tr("Choose the other report.");
    case Refusal::NeedsOutcome: return tr("Say what the verification found.");
    case Refusal::NothingAsked: return tr("Nothing was asked that this would answer.");
    case Refusal::NotGrouped: return tr("This report is in no group.");
    case Refusal::ReadOnly: return tr("This is a copy for review: it is read, not changed.");
    case Refusal::NotPrivate: return tr("This report is public already.");
    case Refusal::HasMembers: return tr("Other reports are grouped under this one. Take them out of the group first.");
    }
    return {};
}

QString Words::role(Role role)
{
    switch (role) {
    case Role::Village: return tr("Kelurahan officer");
    case Role::District: return tr("Kecamatan officer");
    case Role::Agency: return tr("Agency officer");
    case Role::Bureau: return tr("Government bureau");
    case Role::Staff: return tr("Jakarta Smart City");
    case Role::Supervisor: return tr("Supervisor");
    case Role::Viewer: return tr("Viewer");
    }
    return {};
}

QString Words::verification(Verification verification)
{
    switch (verification) {
    case Verification::None: return tr("Not verified");
    case Verification::Asked: return tr("Verification asked for");
    case Verification::Found: return tr("Found on the spot");
    case Verification::NotFound: return tr("Not found on the spot");
    case Verification::Elsewhere: return tr("Found elsewhere");
    }
    return {};
}

QString Words::priority(Priority priority)
{
    switch (priority) {
    case Priority::Low: return tr("Low");
    case Priority::Normal: return tr("Normal");
    case Priority::High: return tr("High");
    case Priority::Urgent: return tr("Urgent");
    }
    return {};
}

QString Words::areaLevel(AreaLevel level)
{
    switch (level) {
    case AreaLevel::City: return tr("City");
    case AreaLevel::District: return tr("Kecamatan");
    case AreaLevel::Village: return tr("Kelurahan");
    }
    return {};
}

QString Words::areaTitle(const Area& area)
{
    if (area.level == AreaLevel::City)
        return area.name;
    //: an area's level and name, such as "Kelurahan Manggarai"
    return tr("%1 %2").arg(areaLevel(area.level), area.name);
}

QString Words::joined(const QStringList& parts)
{
    QStringList kept;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(u" \u00B7 "_s);
}

} // namespace JakOps
