// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feedsarguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addFeedsOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"action"_s, Words::tr("list, run or import."));
    parser.addPositionalArgument(u"name"_s, Words::tr("Name of the source, as feeds list tells it."), u"[name]"_s);
    parser.addPositionalArgument(u"file"_s, Words::tr("File to read as its answer (import)."), u"[file]"_s);
    addOption(parser, u"station"_s, Words::tr("Whose answer the file is, where it does not say so: a gauge, a market."),
        Words::tr("code"));
    addOption(
        parser, u"mapping"_s, Words::tr("JSON file that says which column of a table is what."), Words::tr("file"));
}

void readFeeds(CommandLine& line, Values& values, const QStringList& rest)
{
    line.feedAction = rest.value(0);
    line.feed = rest.value(1);
    line.source = rest.value(2);
    line.station = values.text(u"station"_s);
    line.mappingFile = values.text(u"mapping"_s);
    const bool isImport = line.feedAction == "import"_L1;
    if (line.feedAction != "list"_L1 && line.feedAction != "run"_L1 && !isImport)
        values.complain(Words::tr("What to do? jakops feeds list|run NAME|import NAME FILE"));
    else if (line.feedAction != "list"_L1 && line.feed.isEmpty())
        values.complain(Words::tr("Which source? jakops feeds list names them."));
    else if (isImport && line.source.isEmpty())
        values.complain(Words::tr("Which file? jakops feeds import NAME FILE"));
    else if (!isImport && (!line.source.isEmpty() || values.has(u"station"_s) || values.has(u"mapping"_s)))
        values.complain(Words::tr("Only feeds import takes a file, --station and --mapping."));
    else if (line.feedAction == "list"_L1 && !line.feed.isEmpty())
        values.complain(Words::tr("What is \"%1\" for?").arg(line.feed));
}

} // namespace JakOps::CommandArguments
