// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/officerwords.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString OfficerWords::problem(OfficerProblem problem)
{
    switch (problem) {
    case OfficerProblem::None: return {};
    case OfficerProblem::CodeShape:
        return tr("The code needs 2 to 64 lower-case letters, digits, dots or dashes, such as lurah.manggarai.");
    case OfficerProblem::CodeTaken: return tr("There is an officer with this code already.");
    case OfficerProblem::NameMissing: return tr("Write the officer's name.");
    case OfficerProblem::AgencyMissing: return tr("This role works for an agency: choose it.");
    case OfficerProblem::AgencyUnknown: return tr("This agency is not known here.");
    case OfficerProblem::AreaMissing: return tr("This role works in an area: choose it.");
    case OfficerProblem::AreaUnknown: return tr("This area is not known here.");
    case OfficerProblem::PinShort: return tr("A PIN has %1 to %2 characters.").arg(kShortestPin).arg(kLongestPin);
    case OfficerProblem::PinSimple: return tr("This PIN is too easy to guess.");
    case OfficerProblem::NotManager: return tr("Only who manages officers may do this.");
    case OfficerProblem::FirstNotManager: return tr("The first officer must be a supervisor, who can add the others.");
    case OfficerProblem::Nobody: return tr("There is no such officer here.");
    case OfficerProblem::WrongPin: return tr("The PIN is wrong.");
    case OfficerProblem::LastKey:
        return tr("Nobody else holds this officer's key: reporters' identities that are sealed now could never be opened again.");
    case OfficerProblem::LastManager: return tr("Nobody would be left who can manage officers.");
    }
    return {};
}

QString OfficerWords::told(const Error& error)
{
    const auto known = officerProblemFromCode(error.detail);
    return known ? problem(*known) : ErrorPresenter::sentence(error);
}

QString OfficerWords::signIn(const SignInOutcome& outcome, qint64 now)
{
    const qint64 seconds = outcome.retryAt > now ? (outcome.retryAt - now + 999) / 1000 : 0;
    const QString later = seconds == 0 ? QString()
        : seconds <= 90                ? tr("Try again in %n second(s).", nullptr, int(seconds))
                                       : tr("Try again at %1.").arg(Format::time(outcome.retryAt));
    switch (outcome.state) {
    case SignInOutcome::State::SignedIn: return {};
    case SignInOutcome::State::WrongPin: return tr("The PIN is wrong.") + (later.isEmpty() ? QString() : u' ' + later);
    case SignInOutcome::State::Waiting: return tr("Too many wrong PINs.") + u' ' + later;
    case SignInOutcome::State::Disabled: return tr("This officer may not sign in any more.");
    case SignInOutcome::State::Unknown: return tr("There is no such officer here.");
    }
    return {};
}

QString OfficerWords::power(Power power)
{
    switch (power) {
    case Power::Export: return tr("Export reports");
    case Power::Report: return tr("Write monthly reports");
    case Power::Bulk: return tr("Change many reports at once");
    case Power::OpenIdentity: return tr("Ask for a reporter's identity");
    case Power::ApproveIdentity: return tr("Approve the opening of an identity");
    case Power::ReviewEvidence: return tr("Judge follow-up photos");
    case Power::ManageOfficers: return tr("Manage officers");
    case Power::EditRules: return tr("Change rules");
    case Power::Import: return tr("Import reports");
    case Power::Boundaries: return tr("Change area boundaries");
    case Power::CounterIntake: return tr("Take down a citizen's report");
    case Power::Backup: return tr("Back up the store");
    case Power::WriteBulletin: return tr("Write bulletins");
    case Power::UnreadCards: return tr("See how many messages of the hub lie unread");
    }
    return {};
}

QString OfficerWords::refusal(const Officer& officer, Power power, const RolePowers& roles)
{
    QStringList who;
    std::ranges::transform(roles.rolesWith(power), std::back_inserter(who), Words::role);
    //: the officer's role, what he wanted to do, and the roles that may: "Viewer may not do this: Export reports. Who may: …"
    return tr("%1 may not do this: %2. Who may: %3.").arg(Words::role(officer.role), OfficerWords::power(power), who.join(u", "_s));
}

} // namespace JakOps
