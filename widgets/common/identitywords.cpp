// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/identitywords.h"

#include "base/textguard.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString IdentityWords::problem(IdentityProblem problem)
{
    switch (problem) {
    case IdentityProblem::None:
        return {};
    case IdentityProblem::MayNotAsk:
        return tr("Your role may not ask for a reporter's identity.");
    case IdentityProblem::MayNotApprove:
        return tr("Your role may not approve the opening of an identity.");
    case IdentityProblem::ReasonShort:
        return tr("Write the reason in at least %1 characters.").arg(kShortestReason);
    case IdentityProblem::ReasonLong:
        return tr("The reason is too long: at most %1 characters.").arg(Format::number(kLongestReason));
    case IdentityProblem::NothingSealed:
        return tr("This report came without who reported it: there is nothing to open.");
    case IdentityProblem::AskedAlready:
        return tr("This identity has been asked for already.");
    case IdentityProblem::NoRequest:
        return tr("Nobody has asked for this identity, or the request is over.");
    case IdentityProblem::OwnRequest:
        return tr("Nobody approves a request of his own.");
    case IdentityProblem::NotAsker:
        return tr("Only who asked may open it.");
    case IdentityProblem::NotApproved:
        return tr("A second person has to approve first.");
    case IdentityProblem::ApprovedAlready:
        return tr("This request has been approved already.");
    case IdentityProblem::TooLate:
        return tr("The time for it is over: ask anew.");
    case IdentityProblem::WrongPin:
        return tr("The PIN is wrong, or too many wrong ones were typed.");
    case IdentityProblem::NoKey:
        return tr("You have no key yet: sign in, then let a colleague of the same role who has one sign in once.");
    case IdentityProblem::Changed:
        return tr("What is sealed cannot be opened with what was approved.");
    case IdentityProblem::ReadOnly:
        return tr("This store is open for reading only: every opening has to be written down.");
    case IdentityProblem::NeedsLine:
        return tr("The hub cannot be reached now. Identities are asked for, approved and opened there: try again when the line is back.");
    case IdentityProblem::NoLogin:
        return tr("You have no login at the hub on this computer: join with your own account, or use the computer where you did.");
    case IdentityProblem::KeyTaken:
        return tr("The hub knows another key of yours, made on another computer or before your PIN was given anew. Use that computer, or "
                  "have the hub's administrator take the old key away.");
    }
    return {};
}

QString IdentityWords::sentence(const IdentityLogEntry& entry, const QString& name)
{
    const QString at = Format::dateTime(entry.at);
    if (entry.act == "ask"_L1)
        return tr("Identity asked for on %1 by %2").arg(at, name);
    if (entry.act == "approve"_L1)
        return tr("Opening approved on %1 by %2").arg(at, name);
    if (entry.act == "open"_L1)
        return tr("Identity opened on %1 by %2").arg(at, name);
    if (entry.act == "key"_L1)
        return tr("Key made on %1 for %2").arg(at, name);
    if (entry.act == "grant"_L1)
        //: the side's key was handed on: when, by whom, to whom
        return tr("Key handed on on %1 by %2 to %3").arg(at, name, entry.detail.section(u' ', 0, 0));
    if (entry.act == "new_pin"_L1)
        //: %2 gave %3 a new PIN
        return tr("Key of %3 given up on %1, with a new PIN by %2").arg(at, name, entry.detail);
    return tr("The key of an earlier version was taken apart on %1").arg(at);
}

QString IdentityWords::reason(const IdentityLogEntry& entry)
{
    const bool has = entry.act == "ask"_L1 || entry.act == "open"_L1;
    return has ? tr("Reason: %1").arg(guardLine(entry.detail, kLongestReason)) : QString();
}

} // namespace JakOps
