// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace JakOps {

// What can happen to a ticket. Each becomes one event. The numbers are stored: never change them, only add.
enum class CommandKind : quint8 {
    Report = 0, // the report arrived (from a channel, an import, the demo)
    Update = 1, // the source changed the report
    Triage = 2, // category, priority, agency
    Coordinate = 3, // hand to another agency: Koordinasi
    Decline = 4, // the asked agency is not responsible: back to Menunggu
    Disposition = 5, // Dinas to its Suku Dinas: Disposisi
    Assign = 6, // to a person or team
    Start = 7,
    Note = 8,
    Relocate = 9,
    FollowUp = 10, // tindak lanjut with evidence
    Validate = 11,
    RejectFollowUp = 12,
    Reopen = 13,
    ReturnToReporter = 14,
    Withdraw = 15,
    Merge = 16,
    Undo = 17, // takes the officer's last command back
    Remove = 18, // the import that brought it was undone
    Restore = 19, // imported again after that
    Ask = 20, // a question to the reporter, with the time until which the answer is waited for
    Answer = 21, // what the reporter answered
    Unmerge = 22, // is a report of its own again
    Group = 23, // one of several reports of the same thing; the head of a group names itself
    Ungroup = 24,
    AskVerification = 25, // the field verification team is to look
    Verified = 26, // what the team found
    Publish = 27, // words and photos of a private report that everybody may see
};
inline constexpr int kCommandKindCount = 28;

[[nodiscard]] QString commandCode(CommandKind kind); // "follow_up"
[[nodiscard]] std::optional<CommandKind> commandFromCode(QStringView code);
// Commands an officer can give, in the order of the work.
[[nodiscard]] const QList<CommandKind>& officerCommands();

} // namespace JakOps
