// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officerarguments.h"

#include "domain/role.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addOfficerOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    parser.addPositionalArgument(u"action"_s, Words::tr("add, disable, enable, pin, reset or list."));
    parser.addPositionalArgument(
        u"code"_s, Words::tr("What the officer is called in histories: lower-case letters, digits, dots, dashes."), u"[code]"_s);
    QStringList roles;
    for (const Role role : kAllRoles)
        roles += roleCode(role);
    addOption(parser, u"name"_s, Words::tr("Full name (add)."), Words::tr("name"));
    addOption(parser, u"role"_s, Words::tr("Role (add): %1.").arg(roles.join(u", "_s)), code);
    addOption(parser, u"agency"_s, Words::tr("Agency the officer works for (add)."), code);
    parser.addOption({u"lose-identities"_s,
        Words::tr("Give a new PIN (reset) even if identities that only this officer's key opens are lost.")});
    addOption(parser, u"area"_s, Words::tr("Area the officer works in (add), such as 31.74.01.1007."), code);
}

void readOfficer(CommandLine& line, Values& values, const QStringList& rest)
{
    line.officerAction = rest.value(0);
    line.newOfficer.code = rest.value(1);
    line.newOfficer.name = values.text(u"name"_s);
    line.newOfficer.agency = values.text(u"agency"_s);
    line.newOfficer.area = values.text(u"area"_s);
    line.loseIdentities = values.has(u"lose-identities"_s);
    const bool adds = line.officerAction == "add"_L1;
    constexpr std::array kActions {"add"_L1, "disable"_L1, "enable"_L1, "pin"_L1, "reset"_L1, "list"_L1};
    if (!std::ranges::contains(kActions, line.officerAction))
        values.complain(Words::tr("What to do? jakops officer add|disable|enable|pin|reset CODE, or jakops officer list"));
    else if (line.officerAction == "list"_L1 && rest.size() > 1)
        values.complain(Words::tr("What is \"%1\" for?").arg(rest[1]));
    else if (line.officerAction != "list"_L1 && line.newOfficer.code.isEmpty())
        values.complain(Words::tr("Which officer? jakops officer %1 CODE").arg(line.officerAction));
    else if (adds && line.newOfficer.name.isEmpty())
        values.complain(Words::tr("What is the officer's name? --name"));
    else if (adds && !roleFromCode(values.text(u"role"_s)))
        values.complain(Words::tr("Which role? --role, see jakops officer --help"));
    else if (adds)
        line.newOfficer.role = *roleFromCode(values.text(u"role"_s));
}

} // namespace JakOps::CommandArguments
