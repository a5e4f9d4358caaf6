// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubarguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kIngest = "ingest"_L1; // a source of reports: no officer's role

QStringList verbsOf(const QString& action)
{
    if (action == "officer"_L1)
        return {u"add"_s, u"move"_s, u"disable"_s, u"enable"_s, u"password"_s, u"forget-key"_s, u"list"_s};
    if (action == "device"_L1)
        return {u"code"_s, u"revoke"_s, u"list"_s};
    return {};
}

} // namespace

void addHubOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    parser.addPositionalArgument(u"action"_s, Words::tr("init, upgrade, check, join, officer or device."));
    parser.addPositionalArgument(u"what"_s,
        Words::tr("officer: add, move, disable, enable, password, forget-key or list; device: code, revoke or list; join: where the hub is."), u"[what]"_s);
    parser.addPositionalArgument(u"code"_s, Words::tr("The officer's code, or the device's id (revoke)."), u"[code]"_s);
    addOption(parser, u"hub"_s,
        Words::tr("Where the server is, such as \"host=hub.example dbname=hub user=admin\" or \"service=hub\"; else "
                  "$JAKOPS_HUB. "
                  "No password: that comes from PGPASSFILE, PGPASSWORD or the prompt."),
        Words::tr("address"));
    addOption(parser, u"name"_s, Words::tr("The hub's name (init); the officer's full name (officer add)."),
        Words::tr("name"));
    QStringList roles;
    for (const Role role : kAllRoles)
        roles += roleCode(role);
    addOption(
        parser, u"role"_s, Words::tr("Role: %1, or ingest for a source of reports.").arg(roles.join(u", "_s)), code);
    addOption(parser, u"agency"_s, Words::tr("Agency the officer works for."), code);
    addOption(parser, u"area"_s, Words::tr("Area the officer works in, such as 31.74.01.1007."), code);
    addOption(parser, u"hours"_s, Words::tr("How long the code for a device holds (24)."), Words::tr("hours"));
    parser.addOption({u"lose-identities"_s,
        Words::tr("Take an officer's key away (forget-key) even if identities that only it opens are lost.")});
    addOption(parser, u"code"_s, Words::tr("The code an administrator gave for this machine (join)."), code);
    addOption(parser, u"restored"_s,
        Words::tr("The server was restored from a backup: consoles compare and send again (upgrade)."));
}

void readHub(CommandLine& line, Values& values, const QStringList& rest)
{
    CommandLine::HubTask& task = line.hub;
    task.action = rest.value(0);
    task.verb = rest.value(1);
    task.subject = rest.value(2);
    task.address = values.has(u"hub"_s) ? values.text(u"hub"_s) : qEnvironmentVariable("JAKOPS_HUB");
    task.name = values.text(u"name"_s);
    task.role = values.text(u"role"_s);
    task.agency = values.text(u"agency"_s);
    task.area = values.text(u"area"_s);
    task.hours = int(values.whole(u"hours"_s, 1, 24 * 30).value_or(24));
    task.restored = values.has(u"restored"_s);
    line.loseIdentities = values.has(u"lose-identities"_s);
    if (task.action == "join"_L1) {
        if (!task.verb.isEmpty())
            task.address = task.verb;
        task.code = values.text(u"code"_s);
        if (rest.size() > 2)
            values.complain(Words::tr("What is \"%1\" for?").arg(rest[2]));
        else if (task.address.isEmpty() || task.code.isEmpty())
            values.complain(Words::tr("Where, and with which code? jakops hub join ADDRESS --code CODE"));
        return;
    }
    const bool whole = task.action == "init"_L1 || task.action == "upgrade"_L1 || task.action == "check"_L1;
    const QStringList verbs = verbsOf(task.action);
    const bool describes = task.verb == "add"_L1 || task.verb == "move"_L1;
    if (!whole && verbs.isEmpty())
        values.complain(
            Words::tr("What to do? jakops hub init|upgrade|check, jakops hub join …, jakops hub officer …, jakops hub device …"));
    else if (whole && rest.size() > 1)
        values.complain(Words::tr("What is \"%1\" for?").arg(rest[1]));
    else if (!whole && !verbs.contains(task.verb))
        values.complain(Words::tr("What to do? jakops hub %1 %2").arg(task.action, verbs.join(u'|')));
    else if (!whole && (task.verb == "list"_L1) != task.subject.isEmpty())
        values.complain(Words::tr("Which one? jakops hub %1 %2 CODE").arg(task.action, task.verb));
    else if (task.address.isEmpty())
        values.complain(Words::tr("Where is the hub? --hub, or $JAKOPS_HUB"));
    else if (describes && task.role != kIngest && !roleFromCode(task.role))
        values.complain(Words::tr("Which role? --role, see jakops hub --help"));
    else if (task.verb == "add"_L1 && task.name.isEmpty())
        values.complain(Words::tr("What is the officer's name? --name"));
    else if (task.restored && task.action != "upgrade"_L1)
        values.complain(Words::tr("--restored goes with upgrade."));
}

} // namespace JakOps::CommandArguments
