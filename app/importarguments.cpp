// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importarguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

namespace {

// How a source is read and told, for both ways in.
void addSourceOptions(QCommandLineParser& parser)
{
    addOption(parser, u"source"_s, Words::tr("Name the reports are filed under, so that they are found again."),
        Words::tr("name"));
    addOption(parser, u"map"_s,
        Words::tr("Column of a table for one of our fields, such as number=Nomor; may be repeated."),
        Words::tr("field=column"));
    addOption(parser, u"privacy"_s,
        Words::tr("Reports that do not say it are private, or public; remembered with the columns."),
        u"private|public"_s);
    addOption(parser, u"tell"_s,
        Words::tr("Then tell the source what became of its reports (Open311, servicerequestupdates). The key of the source is read from "
                  "JAKOPS_SOURCE_KEY or from the file named by JAKOPS_SOURCE_KEY_FILE."));
    addOption(parser, u"tell-address"_s, Words::tr("Where the source is told, if not beside its reports."), Words::tr("address"));
    addOption(parser, u"jurisdiction"_s, Words::tr("Jurisdiction the source wants to be told with."), Words::tr("name"));
    addOption(parser, u"plain-status"_s, Words::tr("The source knows the statuses OPEN and CLOSED only."));
}

void readOutlet(CommandLine& line, Values& values)
{
    line.outlet = {.tells = values.has(u"tell"_s),
        .address = values.text(u"tell-address"_s),
        .jurisdiction = values.text(u"jurisdiction"_s),
        .plainStatus = values.has(u"plain-status"_s)};
    const auto isAddress = [](const QString& text) { return text.startsWith("https://"_L1) || text.startsWith("http://"_L1); };
    if (!line.outlet.tells) {
        if (!line.outlet.address.isEmpty() || !line.outlet.jurisdiction.isEmpty() || line.outlet.plainStatus)
            values.complain(Words::tr("--tell-address, --jurisdiction and --plain-status go with --tell."));
        return;
    }
    if (line.undoBatch || line.survey || !isAddress(line.source))
        values.complain(Words::tr("--tell goes with the address of a source of reports."));
    else if (!line.outlet.address.isEmpty() && !isAddress(line.outlet.address))
        values.complain(Words::tr("\"%1\" is no http(s) address.").arg(line.outlet.address));
}

// Privacy and columns.
void readSource(CommandLine& line, Values& values)
{
    line.sourceKey = values.text(u"source"_s);
    if (const QString privacy = values.text(u"privacy"_s); privacy == "private"_L1 || privacy == "public"_L1)
        line.privateUnlessSaid = privacy == "private"_L1;
    else if (values.has(u"privacy"_s))
        values.complain(Words::tr("--privacy is private or public, not \"%1\".").arg(privacy));
    for (const QString& pair : values.texts(u"map"_s)) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign <= 0 || sign + 1 == pair.size())
            values.complain(Words::tr("--map needs field=column, such as number=Nomor, not \"%1\".").arg(pair));
        else
            line.mapping.append(pair);
    }
}

} // namespace

void addImportOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"source"_s, Words::tr("File or http(s) address."));
    addSourceOptions(parser);
    addOption(parser, u"undo"_s, Words::tr("Undo this import."), Words::tr("number"));
    addOption(parser, u"as"_s, Words::tr("The officer who acts."), Words::tr("officer"));
    addOption(parser, u"survey"_s,
        Words::tr("The file holds results of the survey (JakSurvei): number of the report, score from 1 to 5, words, date."));
}

void addIngestOptions(QCommandLineParser& parser)
{
    addOption(parser, u"ingest"_s, Words::tr("Bring this source's reports into the hub: file or http(s) address. The profile has joined as a source."),
        Words::tr("source"));
    addSourceOptions(parser);
}

void readIngest(CommandLine& line, Values& values)
{
    line.source = values.text(u"ingest"_s);
    readSource(line, values);
    readOutlet(line, values);
    if (line.source.isEmpty() && (!line.sourceKey.isEmpty() || !line.mapping.isEmpty() || line.privateUnlessSaid))
        values.complain(Words::tr("--source, --map and --privacy go with --ingest."));
}

void readImport(CommandLine& line, Values& values, const QStringList& rest)
{
    line.undoBatch = values.whole(u"undo"_s, 1, std::numeric_limits<qint64>::max());
    readSource(line, values);
    line.survey = values.has(u"survey"_s);
    if (!values.has(u"undo"_s)) {
        if (rest.isEmpty())
            values.complain(Words::tr("Which file or address? jakops import SOURCE"));
        else
            line.source = rest.first();
        if (line.survey && (values.has(u"source"_s) || values.has(u"map"_s) || values.has(u"privacy"_s)))
            values.complain(Words::tr("--survey takes a file alone: its columns are known by their names."));
    } else if (!rest.isEmpty() || line.survey) {
        values.complain(Words::tr("Either import a source or undo an import, not both."));
    }
    readOutlet(line, values);
}

} // namespace JakOps::CommandArguments
