// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commandkind.h"

#include "base/codes.h"

#include <QList>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of the enum.
constexpr std::array<QLatin1StringView, kCommandKindCount> kCodes {"report"_L1, "update"_L1, "triage"_L1, "coordinate"_L1,
    "decline"_L1, "disposition"_L1, "assign"_L1, "start"_L1, "note"_L1, "relocate"_L1, "follow_up"_L1, "validate"_L1,
    "reject"_L1, "reopen"_L1, "return"_L1, "withdraw"_L1, "merge"_L1, "undo"_L1, "remove"_L1, "restore"_L1, "ask"_L1, "answer"_L1,
    "unmerge"_L1, "group"_L1, "ungroup"_L1, "ask_verification"_L1, "verified"_L1, "publish"_L1};

} // namespace

QString commandCode(CommandKind kind)
{
    return kCodes[size_t(kind)];
}

std::optional<CommandKind> commandFromCode(QStringView code)
{
    return fromCode<CommandKind>(kCodes, code);
}

const QList<CommandKind>& officerCommands()
{
    static const QList<CommandKind> kinds {CommandKind::Triage, CommandKind::Coordinate, CommandKind::Decline,
        CommandKind::Disposition, CommandKind::Assign, CommandKind::Start, CommandKind::FollowUp, CommandKind::Validate,
        CommandKind::RejectFollowUp, CommandKind::Reopen, CommandKind::Relocate, CommandKind::Note, CommandKind::Ask,
        CommandKind::Answer, CommandKind::AskVerification, CommandKind::Verified, CommandKind::Merge,
        CommandKind::Unmerge, CommandKind::Group, CommandKind::Ungroup, CommandKind::Publish,
        CommandKind::ReturnToReporter, CommandKind::Withdraw, CommandKind::Undo};
    return kinds;
}

} // namespace JakOps
