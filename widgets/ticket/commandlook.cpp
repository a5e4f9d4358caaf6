// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/commandlook.h"

#include <QCoreApplication>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// The verbs on the buttons that send a form: shorter than the names of the commands.
struct CommandVerb
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CommandVerb)
};

} // namespace

QString commandIcon(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Triage:
        return u"tag"_s;
    case CommandKind::Coordinate:
        return u"mail-forward"_s;
    case CommandKind::Decline:
        return u"mail-reply-sender"_s;
    case CommandKind::Disposition:
        return u"view-list-tree"_s;
    case CommandKind::Assign:
        return u"user"_s;
    case CommandKind::Start:
        return u"media-playback-start"_s;
    case CommandKind::Note:
        return u"document-edit"_s;
    case CommandKind::Relocate:
        return u"mark-location"_s;
    case CommandKind::FollowUp:
        return u"camera-photo"_s;
    case CommandKind::Validate:
        return u"dialog-ok-apply"_s;
    case CommandKind::RejectFollowUp:
        return u"dialog-cancel"_s;
    case CommandKind::Reopen:
        return u"view-refresh"_s;
    case CommandKind::ReturnToReporter:
        return u"mail-replied"_s;
    case CommandKind::Withdraw:
        return u"archive-remove"_s;
    case CommandKind::Undo:
        return u"edit-undo"_s;
    case CommandKind::Merge:
        return u"merge"_s;
    case CommandKind::Report:
    case CommandKind::Restore:
        return u"mail-receive"_s;
    case CommandKind::Update:
        return u"view-refresh"_s;
    case CommandKind::Remove:
        return u"edit-delete"_s;
    case CommandKind::Ask:
        return u"mail-reply-sender"_s;
    case CommandKind::Answer:
        return u"mail-receive"_s;
    case CommandKind::Unmerge:
    case CommandKind::Ungroup:
        return u"edit-undo"_s;
    case CommandKind::Group:
        return u"merge"_s;
    case CommandKind::AskVerification:
        return u"mark-location"_s;
    case CommandKind::Verified:
        return u"dialog-ok-apply"_s;
    case CommandKind::Publish:
        return u"mail-forward"_s;
    }
    return {};
}

bool isOnBar(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Merge:
    case CommandKind::Unmerge:
    case CommandKind::Group:
    case CommandKind::Ungroup:
        return false; // these need more than a few words beside the report
    default:
        return true;
    }
}

QString commandVerb(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Triage:
        return CommandVerb::tr("Save triage");
    case CommandKind::Coordinate:
        return CommandVerb::tr("Hand over");
    case CommandKind::Decline:
        return CommandVerb::tr("Decline");
    case CommandKind::Disposition:
        return CommandVerb::tr("Pass on");
    case CommandKind::Assign:
        return CommandVerb::tr("Assign");
    case CommandKind::Note:
        return CommandVerb::tr("Save note");
    case CommandKind::Relocate:
        return CommandVerb::tr("Move");
    case CommandKind::FollowUp:
        return CommandVerb::tr("Send follow-up");
    case CommandKind::Validate:
        return CommandVerb::tr("Validate");
    case CommandKind::RejectFollowUp:
        return CommandVerb::tr("Reject");
    case CommandKind::Reopen:
        return CommandVerb::tr("Reopen");
    case CommandKind::ReturnToReporter:
        return CommandVerb::tr("Return");
    case CommandKind::Withdraw:
        return CommandVerb::tr("Withdraw");
    case CommandKind::Ask:
        return CommandVerb::tr("Ask");
    case CommandKind::Answer:
        return CommandVerb::tr("Save answer");
    case CommandKind::Verified:
        return CommandVerb::tr("Save result");
    default:
        return CommandVerb::tr("Send");
    }
}

} // namespace JakOps
