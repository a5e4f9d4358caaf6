// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actarguments.h"

#include "app/filterarguments.h"
#include "domain/commandkind.h"
#include "domain/ticket.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addActOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    const QString file = Words::tr("file");
    const QString number = Words::tr("number");
    parser.addPositionalArgument(u"number"_s, Words::tr("Number of the report; several for the same command to each."), u"number…"_s);
    QStringList codes;
    for (const CommandKind kind : officerCommands())
        codes.append(commandCode(kind));
    parser.addPositionalArgument(u"command"_s, Words::tr("One of: %1").arg(codes.join(u", "_s)));
    addOption(parser, u"text"_s, Words::tr("Words of the officer."), Words::tr("text"));
    addOption(parser, u"category"_s, Words::tr("Category (triage)."), code);
    addOption(parser, u"priority"_s, Words::tr("Priority (triage): low, normal, high, urgent."), code);
    addOption(parser, u"agency"_s, Words::tr("Agency (triage, coordinate, disposition)."), code);
    addOption(parser, u"assignee"_s, Words::tr("Officer or team (assign)."), code);
    addOption(parser, u"lat"_s, Words::tr("Latitude (relocate)."), Words::tr("degrees"));
    addOption(parser, u"lon"_s, Words::tr("Longitude (relocate)."), Words::tr("degrees"));
    addOption(parser, u"photo"_s, Words::tr("Photo (follow_up, note); may be repeated."), file);
    addOption(parser, u"until"_s, Words::tr("Until when the reporter's answer is waited for (ask)."), Words::tr("time"));
    addOption(parser, u"report"_s, Words::tr("The other report (merge, group)."), number);
    addOption(parser, u"outcome"_s, Words::tr("What was found (verified): found, not_found, elsewhere."), code);
    addOption(parser, u"version-seen"_s, Words::tr("Refuse when the report changed since this version."), number);
    addOption(parser, u"filter"_s,
        Words::tr("Instead of numbers: all reports like list shows them with this option, such as status=waiting or open; may be repeated."),
        Words::tr("option"));
    addOption(parser, u"dry-run"_s, Words::tr("Only say what each would become (many reports)."));
    addOption(parser, u"yes"_s, Words::tr("Do not ask before a report is closed."));
}

void readAct(CommandLine& line, Values& values, const QStringList& rest)
{
    const QStringList filter = values.texts(u"filter"_s);
    if (rest.size() < (filter.isEmpty() ? 2 : 1)) {
        values.complain(Words::tr("Which report and what to do? jakops act NUMBER COMMAND"));
        return;
    }
    line.numbers = rest.first(rest.size() - 1);
    line.number = line.numbers.value(0);
    line.act = rest.last();
    line.byFilter = !filter.isEmpty();
    if (line.byFilter && !line.numbers.isEmpty())
        values.complain(Words::tr("Either numbers or --filter, not both."));
    readFilterWords(line, values, filter);
    line.act.replace(u'-', u'_');
    const std::optional<CommandKind> kind = commandFromCode(line.act);
    if (!kind || !officerCommands().contains(*kind))
        values.complain(Words::tr("No such command: %1. jakops act --help lists them.").arg(rest.last()));
    line.text = values.text(u"text"_s);
    line.category = values.maybe(u"category"_s);
    line.priority = values.maybe(u"priority"_s);
    if (line.priority && !priorityFromCode(*line.priority))
        values.complain(Words::tr("No such priority: %1").arg(*line.priority));
    line.agency = values.maybe(u"agency"_s);
    line.assignee = values.maybe(u"assignee"_s);
    line.lat = values.degrees(u"lat"_s, 90.0);
    line.lon = values.degrees(u"lon"_s, 180.0);
    if (line.lat.has_value() != line.lon.has_value())
        values.complain(Words::tr("--lat and --lon go together."));
    line.photos = values.texts(u"photo"_s);
    line.untilMs = values.instant(u"until"_s, true);
    line.other = values.maybe(u"report"_s);
    line.outcome = values.maybe(u"outcome"_s);
    if (line.outcome && !verificationFromCode(*line.outcome))
        values.complain(Words::tr("No such outcome: %1").arg(*line.outcome));
    if (const auto version = values.whole(u"version-seen"_s, 1, std::numeric_limits<int>::max()))
        line.baseVersion = int(*version);
    line.yes = values.has(u"yes"_s);
    line.dryRun = values.has(u"dry-run"_s);
    if (line.isBulk() && (line.baseVersion || !line.photos.isEmpty()))
        values.complain(Words::tr("--version-seen and --photo are for one report."));
    if (!line.isBulk() && line.dryRun)
        values.complain(Words::tr("--dry-run goes with several reports."));
}

} // namespace JakOps::CommandArguments
