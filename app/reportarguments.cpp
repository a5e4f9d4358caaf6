// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportarguments.h"

#include "domain/month.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addReportOptions(QCommandLineParser& parser)
{
    addOption(parser, u"month"_s, Words::tr("Which month, such as 2026-10."), Words::tr("month"));
    addOption(parser, u"out"_s, Words::tr("Folder for the files; made where it is not there."), Words::tr("folder"));
    addOption(parser, u"as"_s, Words::tr("The officer who acts."), Words::tr("officer"));
    addOption(parser, u"agency"_s, Words::tr("A report of this agency alone; without it of the city, and one of each agency."),
        Words::tr("code"));
}

void readReport(CommandLine& line, Values& values)
{
    line.month = values.text(u"month"_s);
    line.out = values.text(u"out"_s);
    line.reportAgency = values.text(u"agency"_s);
    if (!monthFromCode(line.month))
        values.complain(Words::tr("Which month? jakops report --month 2026-10 --out FOLDER"));
    if (line.out.isEmpty())
        values.complain(Words::tr("Which folder? jakops report --month 2026-10 --out FOLDER"));
}

} // namespace JakOps::CommandArguments
