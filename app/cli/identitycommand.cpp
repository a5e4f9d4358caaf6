// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "app/hubkeys.h"
#include "base/textguard.h"
#include "services/identityservice.h"
#include "services/syncservice.h"
#include "services/ticketreader.h"
#include "storage/hubidentitystore.h"
#include "widgets/common/format.h"
#include "widgets/common/identitywords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CliWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::IdentityCommand)
};

// A refusal in words; anything else as usual.
Result<int> told(Console& console, const Error& error)
{
    const auto problem = identityProblemFromCode(error.detail);
    if (!problem)
        return fail(error);
    (void)console.usage(Error(error.code, IdentityWords::problem(*problem)));
    return ExitFailed;
}

void tellRequest(Console& console, const IdentityRequest& request, qint64 now)
{
    const QString state = request.approvedAt == 0 ? u"asked"_s : request.mayBeOpened(now) ? u"approved"_s : u"over"_s;
    if (console.json()) {
        console.object({{u"number"_s, request.number}, {u"state"_s, state}, {u"asked_by"_s, request.askedBy},
            {u"asked"_s, isoUtc(request.askedAt)}, {u"reason"_s, request.reason},
            {u"approved_by"_s, request.approvedBy.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(request.approvedBy)}});
        return;
    }
    console.line(request.number + u"  "_s + Format::dateTime(request.askedAt) + u"  "_s + request.askedBy);
    console.line(u"  "_s + CliWords::tr("Reason: %1").arg(guardLine(request.reason, kLongestReason)));
    if (request.approvedAt > 0)
        console.line(u"  "_s + CliWords::tr("Approved by %1").arg(request.approvedBy));
}

void tellLine(Console& console, const IdentityLogEntry& entry)
{
    if (console.json()) {
        console.object({{u"n"_s, entry.n}, {u"at"_s, isoUtc(entry.at)}, {u"actor"_s, entry.actor}, {u"act"_s, entry.act},
            {u"ticket"_s, entry.ticket.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(entry.ticket.toString(QUuid::WithoutBraces))},
            {u"detail"_s, entry.detail}});
        return;
    }
    console.line(QString::number(entry.n).rightJustified(4) + u"  "_s + IdentityWords::sentence(entry, entry.actor));
    if (const QString reason = IdentityWords::reason(entry); !reason.isEmpty())
        console.line(u"      "_s + reason);
}

void tellIdentity(Console& console, const OpenedIdentity& identity)
{
    if (console.json()) {
        QJsonObject others;
        for (const auto& [name, words] : identity.others)
            others.insert(name, words);
        console.object({{u"number"_s, identity.request.number}, {u"name"_s, identity.name}, {u"phone"_s, identity.phone},
            {u"email"_s, identity.email}, {u"others"_s, others}});
        return;
    }
    const auto fact = [&console](const QString& name, const QString& value) {
        if (!value.isEmpty())
            console.line(u"  "_s + name.leftJustified(10) + guardLine(value));
    };
    fact(CliWords::tr("Name"), identity.name);
    fact(CliWords::tr("Phone"), identity.phone);
    fact(CliWords::tr("E-mail"), identity.email);
    for (const auto& [name, words] : identity.others)
        fact(guardLine(name), words);
    console.note(CliWords::tr("This opening stands in the log. Do not keep what you see."));
}

// The log is for whoever may ask or approve.
Result<int> log(CliSession& session, Console& console, const Officer& officer)
{
    Workspace& workspace = session.workspace();
    const RolePowers& roles = workspace.roles();
    if (!roles.mayDo(officer, Power::OpenIdentity) && !roles.mayDo(officer, Power::ApproveIdentity))
        return told(console, Error(ErrorCode::NotAllowed, identityProblemCode(IdentityProblem::MayNotAsk)));
    qint64 only = 0;
    if (!session.line().number.isEmpty()) {
        const auto key = Console::await(workspace.reader().keyByNumber(session.line().number));
        const auto detail = key ? Console::await(workspace.reader().detail(*key, officer)) : fail(key.error());
        if (!detail)
            return fail(detail.error());
        only = *key;
    }
    if (!session.line().number.isEmpty()) {
        const auto state = Console::await(workspace.identities().state(only, officer));
        if (!state)
            return fail(state.error());
        for (const IdentityLogEntry& entry : state->log)
            tellLine(console, entry);
        if (state->trouble != IdentityProblem::None)
            console.note(IdentityWords::problem(state->trouble));
        return ExitDone;
    }
    const auto entries = Console::await(workspace.identities().log());
    if (!entries)
        return fail(entries.error());
    for (const IdentityLogEntry& entry : *entries)
        tellLine(console, entry);
    const auto isOn = Console::await(workspace.database().read([](ReadSession& store) { return HubIdentityStore::isOn(store); }));
    if (isOn && *isOn)
        console.note(CliWords::tr("What was asked, approved and opened at the hub stands on each report: jakops identity log NUMBER"));
    return ExitDone;
}

// Where the profile has joined a hub, identities are asked for there.
Result<> openDoor(CliSession& session)
{
    const CommandLine& line = session.line();
    const auto keys = line.offline ? Result<QList<SyncService::Key>>(QList<SyncService::Key>()) : HubKeys::all(line.profileDir());
    if (!keys || keys->isEmpty())
        return keys ? Result<>() : fail(keys.error());
    const auto door = SyncService::door(*keys);
    if (!door)
        return fail(door.error());
    session.workspace().identities().setDoor(*door);
    return {};
}

Result<QString> pinOf(CliSession& session, const Officer& officer)
{
    return session.isGuarded() ? Result<QString>(session.pin()) : PinReader::read(CliWords::tr("PIN of %1: ").arg(officer.name));
}

} // namespace

Result<int> runIdentity(const CommandLine& line, Console& console)
{
    const bool reads = line.identityAction == "log"_L1 || line.identityAction == "requests"_L1;
    const auto session = CliSession::open(line, console, reads ? CliSession::Access::Read : CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const bool approves = line.identityAction == "approve"_L1;
    const auto officer = reads ? (*session)->officer() : (*session)->officer(approves ? Power::ApproveIdentity : Power::OpenIdentity);
    if (!officer)
        return (*session)->refuse(officer.error());
    if (const auto door = openDoor(**session); !door)
        return fail(door.error());
    if (line.identityAction == "log"_L1)
        return log(**session, console, *officer);
    IdentityService& identities = workspace.identities();
    if (reads) {
        const auto requests = Console::await(identities.openRequests(*officer));
        if (!requests)
            return told(console, requests.error());
        for (const IdentityRequest& request : *requests)
            tellRequest(console, request, workspace.clock().nowMs());
        if (requests->isEmpty())
            console.note(CliWords::tr("Nobody asks for an identity."));
        return ExitDone;
    }
    const auto key = Console::await(workspace.reader().keyByNumber(line.number));
    if (!key)
        return fail(key.error());
    if (line.identityAction == "ask"_L1) {
        const auto asked = Console::await(identities.ask(*key, line.text, *officer));
        if (!asked)
            return told(console, asked.error());
        tellRequest(console, *asked, workspace.clock().nowMs());
        return ExitDone;
    }
    const auto state = Console::await(identities.state(*key, *officer));
    if (!state)
        return fail(state.error());
    if (!state->request && state->trouble != IdentityProblem::None)
        return told(console, Error(ErrorCode::NotAllowed, identityProblemCode(state->trouble)));
    if (!state->request)
        return told(console, Error(ErrorCode::NotAllowed, identityProblemCode(IdentityProblem::NoRequest)));
    const auto pin = pinOf(**session, *officer);
    if (!pin)
        return console.usage(pin.error());
    if (approves) {
        const auto approved = Console::await(identities.approve(state->request->id, *officer, *pin));
        if (!approved)
            return told(console, approved.error());
        tellRequest(console, *approved, workspace.clock().nowMs());
        return ExitDone;
    }
    const auto opened = Console::await(identities.open(state->request->id, *officer, *pin));
    if (!opened)
        return told(console, opened.error());
    tellIdentity(console, *opened);
    return ExitDone;
}

} // namespace JakOps
