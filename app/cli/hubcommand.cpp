// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "base/clock.h"
#include "base/textguard.h"
#include "sync/hubcheck.h"
#include "widgets/common/format.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/words.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CliWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::HubCommandLine)
};

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString idOf(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

Result<std::unique_ptr<HubConnection>> connected(const HubAddress& address)
{
    auto connection = HubConnection::open(address);
    if (connection || connection.error().detail != HubConnection::needsPassword())
        return connection;
    const auto password = PinReader::read(CliWords::tr("Password for %1: ").arg(address.shown()));
    return password ? HubConnection::open(address, *password) : fail(password.error());
}

// A problem of an officer's data in words; anything else as usual.
Result<int> told(Console& console, const Error& error)
{
    const auto problem = officerProblemFromCode(error.detail);
    if (!problem || error.code != ErrorCode::InvalidInput)
        return fail(error);
    return console.usage(Error(error.code, OfficerWords::problem(*problem)));
}

void tellState(Console& console, const HubState& state)
{
    if (console.json()) {
        console.object({{u"hub"_s, idOf(state.hub)}, {u"name"_s, state.name}, {u"epoch"_s, state.epoch},
            {u"schema"_s, state.schema}, {u"rules_version"_s, state.rulesVersion}, {u"applied"_s, state.applied}});
    }
    console.line(CliWords::tr("The hub %1 (%2) stands: schema %3, rules %4, epoch %5.")
                     .arg(guardLine(state.name), idOf(state.hub), QString::number(state.schema),
                         QString::number(state.rulesVersion), QString::number(state.epoch)));
    console.line(state.applied > 0 ? CliWords::tr("Applied: %1 migrations.").arg(state.applied)
                                   : CliWords::tr("There was nothing to apply."));
}

Result<int> upgrade(const CommandLine::HubTask& task, Console& console, HubAdmin& admin, const HubParts& parts)
{
    if (task.action == "upgrade"_L1) {
        if (const auto there = admin.state(); !there)
            return fail(there.error());
    }
    auto state = admin.upgrade(parts, task.action == "init"_L1 ? task.name : QString());
    if (state && task.restored) {
        if (const auto done = admin.restored(); !done)
            return fail(done.error());
        ++state->epoch;
    }
    if (!state)
        return fail(state.error());
    tellState(console, *state);
    return ExitDone;
}

Result<int> check(Console& console, HubConnection& connection, const HubParts& parts)
{
    const auto report = HubCheck(connection, parts).run([&console](qint64 done, qint64 total) {
        return console.progress(CliWords::tr("Checked"), done, total);
    });
    if (!report)
        return fail(report.error());
    for (const QString& problem : report->problems)
        console.line(guardLine(problem));
    for (const QString& warning : report->warnings)
        console.note(CliWords::tr("Open: %1").arg(warning));
    const QString counts = report->ok() ? CliWords::tr("The hub is whole: %1 reports, %2 events, %3 feed rows.")
                                        : CliWords::tr("The hub has problems: %1 reports, %2 events, %3 feed rows.");
    console.line(
        counts.arg(Format::number(report->tickets), Format::number(report->events), Format::number(report->feedRows)));
    if (console.json()) {
        console.object({{u"ok"_s, report->ok()}, {u"tickets"_s, report->tickets}, {u"events"_s, report->events},
            {u"feed_rows"_s, report->feedRows}, {u"audit_rows"_s, report->auditRows},
            {u"problems"_s, QJsonArray::fromStringList(report->problems)},
            {u"warnings"_s, QJsonArray::fromStringList(report->warnings)}});
    }
    return report->ok() ? ExitDone : ExitFailed;
}

Result<int> listOfficers(Console& console, HubAdmin& admin)
{
    const auto officers = admin.officers();
    if (!officers)
        return fail(officers.error());
    for (const HubOfficer& o : *officers) {
        if (console.json()) {
            console.object({{u"code"_s, o.code}, {u"name"_s, o.name}, {u"role"_s, o.role},
                {u"agency"_s, orNull(o.agency)}, {u"area"_s, orNull(o.area)}, {u"login"_s, o.login},
                {u"enabled"_s, o.enabled}, {u"devices"_s, o.devices}});
        }
        const auto role = roleFromCode(o.role);
        QString line = o.code.leftJustified(24) + u"  "_s + o.login + u"  "_s + guardLine(o.name).leftJustified(24)
            + u"  "_s + Words::joined({role ? Words::role(*role) : CliWords::tr("Source of reports"), o.agency, o.area})
            + u"  "_s + CliWords::tr("%n device(s)", nullptr, o.devices);
        if (!o.enabled)
            line += u"  "_s + CliWords::tr("(disabled)");
        console.line(line);
    }
    return ExitDone;
}

Result<int> tellPassword(Console& console, const QString& code, const QString& login, const QString& password)
{
    if (console.json())
        console.object({{u"code"_s, code}, {u"login"_s, login}, {u"password"_s, password}});
    console.line(CliWords::tr("Login:    %1").arg(login));
    console.line(CliWords::tr("Password: %1").arg(password));
    console.note(CliWords::tr("The password is shown this once and kept nowhere. Hand it over by itself."));
    return ExitDone;
}

Result<int> officer(const CommandLine::HubTask& task, bool loseIdentities, Console& console, HubAdmin& admin)
{
    if (task.verb == "list"_L1)
        return listOfficers(console, admin);
    if (task.verb == "add"_L1) {
        const auto added = admin.addOfficer({{}, task.subject, task.name, task.role, task.agency, task.area});
        return added ? tellPassword(console, task.subject, added->login, added->password)
                     : told(console, added.error());
    }
    if (task.verb == "password"_L1) {
        const auto officers = admin.officers();
        const auto password = admin.newPassword(task.subject);
        if (!officers || !password)
            return fail(!officers ? officers.error() : password.error());
        const auto it = std::ranges::find(*officers, task.subject, &HubOfficer::code);
        return tellPassword(console, task.subject, it == officers->end() ? QString() : it->login, *password);
    }
    if (task.verb == "forget-key"_L1) {
        const auto forgotten = admin.forgetKey(task.subject, loseIdentities);
        if (!forgotten && officerProblemFromCode(forgotten.error().detail) == OfficerProblem::LastKey) {
            console.note(OfficerWords::problem(OfficerProblem::LastKey));
            console.note(CliWords::tr("If that is so anyway: --lose-identities"));
            return ExitFailed;
        }
        if (!forgotten)
            return fail(forgotten.error());
        if (console.json())
            console.object({{u"code"_s, task.subject}});
        console.line(CliWords::tr("The key of %1 is taken away; his console brings the one it has now.").arg(task.subject));
        return ExitDone;
    }
    const bool enables = task.verb == "enable"_L1;
    const auto done = task.verb == "move"_L1 ? admin.moveOfficer(task.subject, task.role, task.agency, task.area)
                                             : admin.setEnabled(task.subject, enables);
    if (!done)
        return told(console, done.error());
    if (console.json())
        console.object({{u"code"_s, task.subject}});
    if (task.verb == "move"_L1)
        console.line(CliWords::tr("%1 works elsewhere from now on; the consoles begin anew.").arg(task.subject));
    else
        console.line((enables ? CliWords::tr("%1 may connect again.") : CliWords::tr("%1 may not connect any more."))
                         .arg(task.subject));
    return ExitDone;
}

Result<int> device(const CommandLine::HubTask& task, Console& console, HubAdmin& admin)
{
    if (task.verb == "code"_L1) {
        const auto code = admin.enrolmentCode(task.subject, task.hours);
        if (!code)
            return fail(code.error());
        if (console.json())
            console.object({{u"officer"_s, task.subject}, {u"enrolment_code"_s, *code}, {u"hours"_s, task.hours}});
        console.line(CliWords::tr("Code: %1").arg(*code));
        console.note(CliWords::tr("It enrols one device of %1 and holds for %n hour(s).", nullptr, task.hours)
                         .arg(task.subject));
        return ExitDone;
    }
    if (task.verb == "revoke"_L1) {
        if (const auto revoked = admin.revokeDevice(QUuid::fromString(task.subject)); !revoked)
            return fail(revoked.error());
        if (console.json())
            console.object({{u"device"_s, task.subject}});
        console.line(CliWords::tr("%1 is not accepted any more.").arg(task.subject));
        return ExitDone;
    }
    const auto devices = admin.devices();
    if (!devices)
        return fail(devices.error());
    for (const HubDevice& d : *devices) {
        if (console.json()) {
            console.object({{u"device"_s, idOf(d.id)}, {u"officer"_s, d.officer}, {u"name"_s, d.name},
                {u"last_seq"_s, d.lastSeq}, {u"enrolled"_s, isoUtc(d.enrolledAt)},
                {u"revoked"_s, d.revokedAt > 0 ? QJsonValue(isoUtc(d.revokedAt)) : QJsonValue()}});
        }
        console.line(idOf(d.id) + u"  "_s + d.officer.leftJustified(24) + u"  "_s + guardLine(d.name).leftJustified(20)
            + u"  "_s + Format::dateTime(d.enrolledAt) + u"  "_s + Format::number(d.lastSeq)
            + (d.revokedAt > 0 ? u"  "_s + CliWords::tr("(revoked)") : QString()));
    }
    return ExitDone;
}

} // namespace

Result<int> runHub(const CommandLine& line, Console& console)
{
    const CommandLine::HubTask& task = line.hub;
    if (task.action == "join"_L1)
        return runHubJoin(line, console);
    const auto address = HubAddress::parse(task.address);
    if (!address)
        return console.usage(address.error());
    const auto parts = HubParts::load(u":"_s);
    if (!parts)
        return fail(parts.error());
    const auto connection = connected(*address);
    if (!connection)
        return fail(connection.error());
    HubAdmin admin(**connection);
    if (task.action == "init"_L1 || task.action == "upgrade"_L1)
        return upgrade(task, console, admin, *parts);
    if (const auto there = admin.state(); !there)
        return fail(there.error());
    if (task.action == "check"_L1)
        return check(console, **connection, *parts);
    return task.action == "officer"_L1 ? officer(task, line.loseIdentities, console, admin) : device(task, console, admin);
}

} // namespace JakOps
