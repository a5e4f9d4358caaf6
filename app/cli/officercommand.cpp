// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "services/officerservice.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/words.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CliWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::OfficerCommand)
};

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

void tell(Console& console, const OfficerAccount& account)
{
    const Officer& o = account.officer;
    if (console.json()) {
        console.object({{u"code"_s, o.code}, {u"name"_s, o.name}, {u"role"_s, roleCode(o.role)},
            {u"agency"_s, orNull(o.agency)}, {u"area"_s, orNull(o.area)}, {u"enabled"_s, account.isEnabled()}});
        return;
    }
    QString line = o.code.leftJustified(24) + u"  "_s + o.name.leftJustified(24) + u"  "_s
        + Words::joined({Words::role(o.role), o.agency, o.area});
    if (!account.isEnabled())
        line += u"  "_s + CliWords::tr("(disabled)");
    console.line(line);
}

Result<int> list(Console& console, Workspace& workspace)
{
    const auto accounts = Console::await(workspace.officers().accounts());
    if (!accounts)
        return fail(accounts.error());
    for (const OfficerAccount& account : *accounts)
        tell(console, account);
    if (accounts->isEmpty())
        console.note(CliWords::tr("No officers yet: jakops officer add makes the first one, who must be a supervisor."));
    return ExitDone;
}

// A problem in words; anything else as usual.
Result<int> told(Console& console, const Error& error)
{
    if (const auto problem = officerProblemFromCode(error.detail)) {
        console.note(OfficerWords::problem(*problem));
        return error.code == ErrorCode::InvalidInput ? Result<int>(console.usage(Error(error.code, OfficerWords::problem(*problem))))
                                                     : fail(error.code);
    }
    return fail(error);
}

Result<QString> newPin()
{
    const auto pin = PinReader::read(CliWords::tr("New officer's PIN: "));
    if (!pin || !PinReader::isTerminal())
        return pin;
    const auto again = PinReader::read(CliWords::tr("Once more: "));
    if (!again)
        return again;
    return *again == *pin ? pin : fail(ErrorCode::InvalidInput, CliWords::tr("The two PINs are not the same."));
}

Result<int> add(const CommandLine& line, Console& console, Workspace& workspace, const Officer& by)
{
    const auto pin = newPin();
    if (!pin)
        return console.usage(pin.error());
    const auto added = Console::await(workspace.officers().add(line.newOfficer, *pin, by));
    if (!added)
        return told(console, added.error());
    if (console.json())
        console.object({{u"code"_s, added->code}, {u"role"_s, roleCode(added->role)}});
    console.line(CliWords::tr("%1 may sign in now: %2").arg(added->name, Words::role(added->role)));
    return ExitDone;
}

// One's own, with the one until now.
Result<int> changePin(Console& console, CliSession& session, const QString& code)
{
    const auto old = PinReader::read(CliWords::tr("PIN of %1 until now: ").arg(code));
    const auto pin = old ? newPin() : old;
    if (!pin)
        return console.usage(pin.error());
    const auto outcome = Console::await(session.workspace().officers().changePin(code, *old, *pin));
    if (!outcome)
        return told(console, outcome.error());
    if (outcome->state != SignInOutcome::State::SignedIn) {
        const Error refused(ErrorCode::NotAllowed, OfficerWords::signIn(*outcome, session.workspace().clock().nowMs()));
        return session.refuse(refused);
    }
    console.line(CliWords::tr("%1 signs in with the new PIN from now on.").arg(code));
    return ExitDone;
}

Result<int> resetPin(const CommandLine& line, Console& console, CliSession& session, const Officer& by)
{
    const auto pin = newPin();
    if (!pin)
        return console.usage(pin.error());
    const QString& code = line.newOfficer.code;
    const auto done = Console::await(session.workspace().officers().resetPin(code, *pin, by, line.loseIdentities));
    if (!done)
        return told(console, done.error());
    console.line(CliWords::tr("%1 signs in with the new PIN from now on.").arg(code));
    return ExitDone;
}

} // namespace

Result<int> runOfficer(const CommandLine& line, Console& console)
{
    const bool lists = line.officerAction == "list"_L1;
    const auto session = CliSession::open(line, console, lists ? CliSession::Access::Read : CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    if (lists)
        return list(console, workspace);
    if (workspace.isDemo()) {
        console.note(CliWords::tr("The demo has one officer of each role, without PINs; a profile of your own takes officers."));
        return fail(ErrorCode::NotAllowed);
    }
    if (line.officerAction == "pin"_L1)
        return changePin(console, **session, line.newOfficer.code);
    Officer by;
    if ((*session)->isGuarded()) {
        const auto signedIn = (*session)->officer(Power::ManageOfficers);
        if (!signedIn)
            return (*session)->refuse(signedIn.error());
        by = *signedIn;
    }
    if (line.officerAction == "add"_L1)
        return add(line, console, workspace, by);
    if (line.officerAction == "reset"_L1)
        return resetPin(line, console, **session, by);
    const bool disable = line.officerAction == "disable"_L1;
    const QString code = line.newOfficer.code;
    const auto done = Console::await(workspace.officers().setDisabled(code, disable, by));
    if (!done)
        return told(console, done.error());
    console.line(disable ? CliWords::tr("%1 may not sign in any more.").arg(code)
                         : CliWords::tr("%1 may sign in again.").arg(code));
    if (console.json())
        console.object({{u"code"_s, code}, {u"enabled"_s, !disable}});
    return ExitDone;
}

} // namespace JakOps
