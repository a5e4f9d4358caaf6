// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/commandlook.h"

#include <QCoreApplication>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

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
    }
    return {};
}

QString commandVerb(CommandKind kind)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("JakOps::CommandVerb", text); };
    switch (kind) {
    case CommandKind::Triage:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Save triage"));
    case CommandKind::Coordinate:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Hand over"));
    case CommandKind::Decline:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Decline"));
    case CommandKind::Disposition:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Pass on"));
    case CommandKind::Assign:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Assign"));
    case CommandKind::Note:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Save note"));
    case CommandKind::Relocate:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Move"));
    case CommandKind::FollowUp:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Send follow-up"));
    case CommandKind::Validate:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Validate"));
    case CommandKind::RejectFollowUp:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Reject"));
    case CommandKind::Reopen:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Reopen"));
    case CommandKind::ReturnToReporter:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Return"));
    case CommandKind::Withdraw:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Withdraw"));
    default:
        return tr(QT_TRANSLATE_NOOP("JakOps::CommandVerb", "Send"));
    }
}

} // namespace JakOps
