// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"
#include "domain/reviewinfo.h"
#include "domain/workqueue.h"

#include <QStringList>

#include <optional>

namespace JakOps {

// What the program was asked to do. A plain value, made from the arguments alone (no store, no files), so that it can
// be tested.
enum class CommandName {
    Window,
    Help,
    Version,
    Tour,
    Seed,
    Import,
    Boundaries,
    List,
    Show,
    Act,
    Export,
    Report,
    Feeds,
    Backup,
    Check,
    Officer,
    Identity,
    Hub,
    Sync,
    Intake,
    Bulletin
};

struct CommandLine
{
    CommandName command = CommandName::Window;
    QString profile; // folder; empty: the default one
    QString language; // "id", "en"; empty: as set in the window, else Indonesian
    bool offline = false; // no request leaves the machine
    bool demo = false; // Window: fill an empty profile with the demo city without asking
    bool json = false; // for machines
    QString officer; // --as: who acts or looks; empty: the profile's officer
    QString helpText; // Help: what to print

    // Filters of list and export; codes as the program writes them. Empty: all.
    struct Filter
    {
        QStringList statuses, categories, areas, agencies, channels, priorities;
        std::optional<qint64> fromMs, toMs; // created, UTC; to is exclusive
        QString text;
        bool overdue = false;
        bool open = false;
        bool mine = false; // of the officer's
        std::optional<WorkQueue> queue; // of his
        qint64 limit = 0; // 0: all
    } filter;

    // The profile was a copy for review: its file's name (reviewprofile.h).
    QString review;

    // backup --review FILE
    QString reviewFile;
    JakOps::ReviewPrivacy reviewPrivacy = JakOps::ReviewPrivacy::Public;
    bool reviewPhotos = true;

    // seed
    int tickets = 20'000;
    quint64 seed = 1;
    int livePerMinute = 0; // --live: sample reports that come in one by one instead; 0: not
    qint64 liveCount = 0; // --count: so many of them; 0: until stopped
    static constexpr int kMaxLivePerMinute = 6000;

    // import SOURCE | import --undo BATCH
    QString source; // file or http(s) address; boundaries import: the file
    QString sourceKey; // --source: what the reports are filed under; empty: from the name
    QStringList mapping; // --map number=Kolom: our field = their column
    std::optional<bool> privateUnlessSaid; // --privacy private|public
    std::optional<qint64> undoBatch;

    bool survey = false; // --survey: the results of the survey instead

    // import --tell: then the source is told what became of its reports
    struct Outlet
    {
        bool tells = false;
        QString address; // of servicerequestupdates; empty: beside the source's requests
        QString jurisdiction;
        bool plainStatus = false;
    } outlet;

    // show, act
    QString number;
    // act
    QStringList numbers; // several: the same command to each
    bool byFilter = false; // --filter: to all of `filter`
    bool dryRun = false; // only what it would come to
    [[nodiscard]] bool isBulk() const { return byFilter || numbers.size() > 1; }
    QString act; // command code: "follow_up"
    QString text;
    std::optional<QString> category, priority, agency, assignee;
    std::optional<QString> other; // --report: number of the other one (merge, group)
    std::optional<QString> outcome; // --outcome (verified)
    std::optional<qint64> untilMs; // --until (ask), UTC
    std::optional<double> lat, lon;
    QStringList photos; // files
    std::optional<int> baseVersion; // --version-seen: refuse when the ticket changed since
    bool yes = false; // act: also what cannot be undone

    // export
    QString format; // csv, geojson
    QString out; // file; empty or "-": standard output. tour: the folder; empty: the default one

    // report
    QString month; // 2026-10
    QString reportAgency; // code; empty: the city and each agency

    // feeds list | run NAME | import NAME FILE (in `source`)
    QString feedAction;
    QString feed;
    QString station; // --station: whose answer the file is
    QString mappingFile; // --mapping: JSON, which column is what

    // officer add|disable|enable CODE | list
    QString officerAction;
    bool loseIdentities = false; // reset
    JakOps::Officer newOfficer;

    // identity ask|approve|open|log NUMBER | requests | log; --reason is `text`
    QString identityAction;

    // intake; words, category, point and photos are those of act
    struct Intake
    {
        QString channel; // "loket", "telepon"
        QString area, address;
        bool isPublic = false;
        bool readsContact = false; // from standard input
        std::optional<int> counter;
        QString receipt; // --receipt: PDF file
    } intake;

    // hub init|upgrade|check, hub join ADDRESS, hub officer|device VERB [SUBJECT]
    struct HubTask
    {
        QString action, verb;
        QString subject; // officer's code, device's id
        QString address; // libpq's words
        QString name, role, agency, area;
        QString code; // join: of the enrolment
        int hours = 24; // a code for a device holds
        bool restored = false;
    } hub;

    // bulletin add|list|withdraw ID; its words are `text`
    struct BulletinTask
    {
        QString action;
        QString id; // which to withdraw
        QString title;
        QString area; // code; empty: the whole city
        std::optional<qint64> fromMs, untilMs; // UTC; until is exclusive
        bool pinned = false;
        bool all = false; // list: those that are over, to come or withdrawn, too
    } bulletin;

    // check
    bool rebuild = false;

    // The profile's folder: as given, or where this desktop keeps the data of applications.
    [[nodiscard]] QString profileDir() const;
    // Draws pages: needs fonts, but no display.
    [[nodiscard]] bool hasPages() const { return command == CommandName::Report || !intake.receipt.isEmpty(); }
    // Needs a display: everything else runs on a QCoreApplication.
    [[nodiscard]] bool hasWindow() const { return command == CommandName::Window || command == CommandName::Tour; }
};

// `arguments` without the program's name. An error (InvalidInput) has one line for the user as its detail: it is a
// matter of the command line alone and already in the user's language. Needs no application object.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList& arguments);

// The value of --language before anything else is parsed, so that messages about the rest can be in it; empty when
// absent.
[[nodiscard]] QString languageArgument(const QStringList& arguments);

enum ExitCode { ExitDone = 0, ExitFailed = 1, ExitUsage = 2, ExitWithRejects = 3 };

// Runs every command that has no window. A QCoreApplication with its translators must exist; returns the exit code.
[[nodiscard]] int runCommand(const CommandLine& line);

} // namespace JakOps
