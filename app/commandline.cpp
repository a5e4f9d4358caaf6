// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/actarguments.h"
#include "app/commandarguments.h"
#include "app/backuparguments.h"
#include "app/bulletinarguments.h"
#include "app/feedsarguments.h"
#include "app/filterarguments.h"
#include "app/hubarguments.h"
#include "app/identityarguments.h"
#include "app/importarguments.h"
#include "app/intakearguments.h"
#include "app/officerarguments.h"
#include "app/reportarguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using namespace CommandArguments;

namespace {

struct CommandEntry
{
    QLatin1StringView name;
    CommandName command;
};
constexpr std::array<CommandEntry, 18> kCommands{{{"tour"_L1, CommandName::Tour}, {"seed"_L1, CommandName::Seed},
    {"import"_L1, CommandName::Import}, {"boundaries"_L1, CommandName::Boundaries}, {"list"_L1, CommandName::List},
    {"show"_L1, CommandName::Show}, {"act"_L1, CommandName::Act}, {"export"_L1, CommandName::Export}, {"report"_L1, CommandName::Report},
    {"feeds"_L1, CommandName::Feeds}, {"backup"_L1, CommandName::Backup}, {"check"_L1, CommandName::Check},
    {"officer"_L1, CommandName::Officer}, {"identity"_L1, CommandName::Identity},
    {"intake"_L1, CommandName::Intake}, {"hub"_L1, CommandName::Hub}, {"sync"_L1, CommandName::Sync},
    {"bulletin"_L1, CommandName::Bulletin}}};

QString commandSummary(CommandName command)
{
    switch (command) {
    case CommandName::Tour:
        return Words::tr("show every screen of the demo city without a person, and keep pictures");
    case CommandName::Seed:
        return Words::tr("fill the profile with a demo city");
    case CommandName::Import:
        return Words::tr("take in reports from a file or an address, or undo an import");
    case CommandName::Boundaries:
        return Words::tr("take in official boundaries (GeoJSON) instead of the schematic ones");
    case CommandName::List:
        return Words::tr("list reports");
    case CommandName::Show:
        return Words::tr("show one report with its history");
    case CommandName::Act:
        return Words::tr("give a command to one report, or to many at once");
    case CommandName::Export:
        return Words::tr("write reports as CSV or GeoJSON");
    case CommandName::Report:
        return Words::tr("write a month's reports: pages, sheets, tables and the public progress file");
    case CommandName::Feeds:
        return Words::tr("list the city's sources, ask one now, or read a file as its answer");
    case CommandName::Backup:
        return Words::tr("make and verify a copy of the store");
    case CommandName::Check:
        return Words::tr("check the store, or rebuild it from its events");
    case CommandName::Officer:
        return Words::tr("list, add or disable the officers who may sign in");
    case CommandName::Identity:
        return Words::tr("ask for a reporter's identity, approve, open, and the log of it");
    case CommandName::Intake:
        return Words::tr("write down what a citizen says at the counter or on the phone");
    case CommandName::Hub:
        return Words::tr("make or check the hub that several consoles share, its officers and devices");
    case CommandName::Sync:
        return Words::tr("exchange work with the hub this profile has joined");
    case CommandName::Bulletin:
        return Words::tr("write, list or withdraw what officers of an area are told");
    case CommandName::Window:
    case CommandName::Help:
    case CommandName::Version:
        break;
    }
    return {};
}

std::unexpected<Error> usage(const QString& line)
{
    return fail(ErrorCode::InvalidInput, line);
}

void addCommandOptions(QCommandLineParser& parser, CommandName command)
{
    const QString code = Words::tr("code");
    const QString file = Words::tr("file");
    const QString number = Words::tr("number");
    switch (command) {
    case CommandName::Tour:
        addOption(parser, u"out"_s, Words::tr("Folder for the pictures."), Words::tr("folder"));
        break;
    case CommandName::Seed:
        addOption(parser, u"tickets"_s, Words::tr("How many reports (20000)."), number);
        addOption(parser, u"seed"_s, Words::tr("The same number gives the same city (1)."), number);
        addOption(parser, u"live"_s,
            Words::tr("Instead let so many sample reports a minute come into the demo city, until Ctrl+C; into the open window where there is one."),
            number);
        addOption(parser, u"count"_s, Words::tr("Stop after so many (with --live)."), number);
        addActor(parser);
        break;
    case CommandName::Import:
        addImportOptions(parser);
        break;
    case CommandName::Boundaries:
        parser.addPositionalArgument(u"import"_s, Words::tr("What to do."), u"import"_s);
        parser.addPositionalArgument(u"file"_s, Words::tr("GeoJSON file with the kelurahan."));
        addActor(parser);
        break;
    case CommandName::List:
        addFilterOptions(parser);
        addOption(parser, u"as"_s, Words::tr("The officer who looks."), Words::tr("officer"));
        break;
    case CommandName::Show:
        parser.addPositionalArgument(u"number"_s, Words::tr("Number of the report."));
        addOption(parser, u"as"_s, Words::tr("The officer who looks."), Words::tr("officer"));
        break;
    case CommandName::Act:
        addActOptions(parser);
        addActor(parser);
        break;
    case CommandName::Export:
        parser.addPositionalArgument(u"format"_s, Words::tr("csv or geojson."));
        addOption(parser, u"out"_s, Words::tr("File; standard output without it."), file);
        addFilterOptions(parser);
        addOption(parser, u"as"_s, Words::tr("The officer who looks."), Words::tr("officer"));
        break;
    case CommandName::Report:
        addReportOptions(parser);
        break;
    case CommandName::Feeds:
        addFeedsOptions(parser);
        break;
    case CommandName::Officer:
        addOfficerOptions(parser);
        addActor(parser);
        break;
    case CommandName::Identity:
        addIdentityOptions(parser);
        addActor(parser);
        break;
    case CommandName::Hub:
        addHubOptions(parser);
        break;
    case CommandName::Bulletin:
        addBulletinOptions(parser);
        addActor(parser);
        break;
    case CommandName::Intake:
        addIntakeOptions(parser);
        addActor(parser);
        break;
    case CommandName::Sync:
        addOption(parser, u"once"_s, Words::tr("Send and read what there is, then end."));
        addIngestOptions(parser);
        break;
    case CommandName::Check:
        addOption(parser, u"rebuild"_s, Words::tr("Rebuild everything that is derived from the events."));
        break;
    case CommandName::Backup:
        addBackupOptions(parser);
        addActor(parser);
        break;
    case CommandName::Window:
    case CommandName::Help:
    case CommandName::Version:
        break;
    }
}

void readSeed(CommandLine& line, Values& values)
{
    line.tickets = int(values.whole(u"tickets"_s, 1, 5'000'000).value_or(line.tickets));
    line.seed = quint64(values.whole(u"seed"_s, 0, std::numeric_limits<qint64>::max()).value_or(qint64(line.seed)));
    line.livePerMinute = int(values.whole(u"live"_s, 1, CommandLine::kMaxLivePerMinute).value_or(0));
    line.liveCount = values.whole(u"count"_s, 1, std::numeric_limits<qint32>::max()).value_or(0);
    if (values.has(u"count"_s) && !values.has(u"live"_s))
        values.complain(Words::tr("--count goes with --live."));
    if (values.has(u"live"_s) && (values.has(u"tickets"_s) || values.has(u"seed"_s)))
        values.complain(Words::tr("Either fill the city (--tickets, --seed) or let reports come in (--live), not both."));
}

qsizetype positionalCount(CommandName command)
{
    switch (command) {
    case CommandName::Import:
    case CommandName::Show:
    case CommandName::Export:
        return 1;
    case CommandName::Act:
        return std::numeric_limits<int>::max();
    case CommandName::Boundaries:
    case CommandName::Officer:
    case CommandName::Identity:
    case CommandName::Bulletin:
        return 2;
    case CommandName::Feeds:
    case CommandName::Hub:
        return 3;
    default:
        return 0;
    }
}

void readCommand(CommandLine& line, Values& values, const QStringList& rest)
{
    if (rest.size() > positionalCount(line.command))
        values.complain(Words::tr("What is \"%1\" for?").arg(rest[positionalCount(line.command)]));
    switch (line.command) {
    case CommandName::Seed:
        readSeed(line, values);
        break;
    case CommandName::Import:
        readImport(line, values, rest);
        break;
    case CommandName::Boundaries:
        if (rest.size() < 2 || rest[0] != "import"_L1)
            values.complain(Words::tr("Which file? jakops boundaries import FILE"));
        else
            line.source = rest[1];
        break;
    case CommandName::List:
        readFilter(line, values);
        break;
    case CommandName::Show:
        if (rest.isEmpty())
            values.complain(Words::tr("Which report? jakops show NUMBER"));
        else
            line.number = rest[0];
        break;
    case CommandName::Act:
        readAct(line, values, rest);
        break;
    case CommandName::Export:
        readFilter(line, values);
        line.format = rest.value(0);
        if (line.format != "csv"_L1 && line.format != "geojson"_L1)
            values.complain(Words::tr("Which format? jakops export csv|geojson"));
        line.out = values.text(u"out"_s);
        break;
    case CommandName::Tour:
        line.out = values.text(u"out"_s);
        break;
    case CommandName::Report:
        readReport(line, values);
        break;
    case CommandName::Feeds:
        readFeeds(line, values, rest);
        break;
    case CommandName::Officer:
        readOfficer(line, values, rest);
        break;
    case CommandName::Identity:
        readIdentity(line, values, rest);
        break;
    case CommandName::Hub:
        readHub(line, values, rest);
        break;
    case CommandName::Bulletin:
        readBulletin(line, values, rest);
        break;
    case CommandName::Intake:
        readIntake(line, values);
        break;
    case CommandName::Sync:
        readIngest(line, values);
        if (!values.has(u"once"_s) && line.source.isEmpty())
            values.complain(Words::tr("What to do? jakops sync --once, jakops sync --ingest SOURCE (the window does the first by itself)"));
        break;
    case CommandName::Check:
        line.rebuild = values.has(u"rebuild"_s);
        break;
    case CommandName::Backup:
        readBackup(line, values);
        break;
    case CommandName::Window:
    case CommandName::Help:
    case CommandName::Version:
        break;
    }
    constexpr std::array kActorless {CommandName::Window, CommandName::Help, CommandName::Version, CommandName::Tour,
        CommandName::Feeds, CommandName::Check, CommandName::Hub, CommandName::Sync};
    if (!std::ranges::contains(kActorless, line.command))
        line.officer = values.text(u"as"_s);
}

QString overview(const QCommandLineParser& parser)
{
    QString commands;
    for (const CommandEntry& entry : kCommands)
        commands += u"  "_s + QString(entry.name).leftJustified(12) + commandSummary(entry.command) + u'\n';
    return parser.helpText() + u'\n'
        + Words::tr("Commands (jakops COMMAND --help tells more; without one: the window):") + u'\n' + commands;
}

} // namespace

QString CommandLine::profileDir() const
{
    return profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                             : QDir::cleanPath(QDir::current().absoluteFilePath(profile));
}

QString languageArgument(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i].startsWith("--language="_L1))
            return arguments[i].sliced(11);
        if (arguments[i] == "--language"_L1 && i + 1 < arguments.size())
            return arguments[i + 1];
    }
    return {};
}

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    CommandLine line;

    // First only what stands before the command, to learn which command it is; then everything with that command's
    // options.
    QCommandLineParser first;
    first.setApplicationDescription(Words::tr("JakOps: operations console for citizens' reports in Jakarta."));
    first.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addGlobalOptions(first);
    first.addPositionalArgument(u"command"_s, Words::tr("What to do; without it the window opens."), u"[command]"_s);
    if (!first.parse(QStringList{u"jakops"_s} + arguments))
        return usage(first.errorText());
    const QStringList positionals = first.positionalArguments();
    if (!positionals.isEmpty()) {
        const auto* entry = std::ranges::find(kCommands, positionals.first(), &CommandEntry::name);
        if (entry == kCommands.end())
            return usage(Words::tr("No such command: %1. jakops --help lists them.").arg(positionals.first()));
        line.command = entry->command;
    }

    QCommandLineParser full;
    QStringList whole = arguments;
    addGlobalOptions(full);
    addCommandOptions(full, line.command);
    if (!positionals.isEmpty()) {
        whole.removeAt(arguments.size() - positionals.size());
        full.setApplicationDescription(u"jakops "_s + positionals.first() + u": "_s + commandSummary(line.command));
    }
    const bool understood = full.parse(QStringList{u"jakops"_s} + whole);
    if (full.isSet(u"help"_s)) {
        line.helpText = positionals.isEmpty() ? overview(first) : full.helpText();
        line.command = CommandName::Help;
        return line;
    }
    if (!understood)
        return usage(full.errorText());
    if (full.isSet(u"version"_s)) {
        line.command = CommandName::Version;
        return line;
    }

    Values values(full);
    line.profile = values.text(u"profile"_s);
    line.language = values.text(u"language"_s);
    line.offline = values.has(u"offline"_s);
    line.demo = values.has(u"demo"_s);
    line.json = values.has(u"json"_s);
    if (values.has(u"profile"_s) && line.profile.isEmpty())
        values.complain(Words::tr("--profile needs a folder."));
    if (values.has(u"language"_s) && line.language != "id"_L1 && line.language != "en"_L1)
        values.complain(Words::tr("--language is id or en, not \"%1\".").arg(line.language));
    readCommand(line, values, full.positionalArguments());
    if (!values.complaint().isEmpty())
        return usage(values.complaint());
    return line;
}

} // namespace JakOps
