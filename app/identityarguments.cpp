// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identityarguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addIdentityOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"action"_s, Words::tr("ask, approve, open, log or requests."));
    parser.addPositionalArgument(u"number"_s, Words::tr("Number of the report."), u"[number]"_s);
    addOption(parser, u"reason"_s, Words::tr("Why the identity is needed (ask)."), Words::tr("text"));
}

void readIdentity(CommandLine& line, Values& values, const QStringList& rest)
{
    line.identityAction = rest.value(0);
    line.number = rest.value(1);
    line.text = values.text(u"reason"_s);
    const bool isAsk = line.identityAction == "ask"_L1;
    const bool needsNumber = isAsk || line.identityAction == "approve"_L1 || line.identityAction == "open"_L1;
    if (!needsNumber && line.identityAction != "log"_L1 && line.identityAction != "requests"_L1)
        values.complain(Words::tr("What to do? jakops identity ask|approve|open NUMBER, jakops identity log|requests"));
    else if (needsNumber && line.number.isEmpty())
        values.complain(Words::tr("Which report? jakops identity %1 NUMBER").arg(line.identityAction));
    else if (isAsk && line.text.trimmed().isEmpty())
        values.complain(Words::tr("Why is it needed? --reason"));
}

} // namespace JakOps::CommandArguments
