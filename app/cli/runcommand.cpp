// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/reviewprofile.h"

namespace JakOps {

namespace {

Result<int> dispatch(const CommandLine& line, Console& console)
{
    switch (line.command) {
    case CommandName::Seed:
        return runSeed(line, console);
    case CommandName::Import:
        return runImport(line, console);
    case CommandName::Boundaries:
        return runBoundaries(line, console);
    case CommandName::List:
        return runList(line, console);
    case CommandName::Show:
        return runShow(line, console);
    case CommandName::Act:
        return runAct(line, console);
    case CommandName::Export:
        return runExport(line, console);
    case CommandName::Report:
        return runReport(line, console);
    case CommandName::Feeds:
        return runFeeds(line, console);
    case CommandName::Backup:
        return runBackup(line, console);
    case CommandName::Check:
        return runCheck(line, console);
    case CommandName::Officer:
        return runOfficer(line, console);
    case CommandName::Identity:
        return runIdentity(line, console);
    case CommandName::Hub:
        return runHub(line, console);
    case CommandName::Sync:
        return runSync(line, console);
    case CommandName::Bulletin:
        return runBulletin(line, console);
    case CommandName::Intake:
        return runIntake(line, console);
    case CommandName::Help:
        console.line(line.helpText);
        return ExitDone;
    case CommandName::Version:
        console.line(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
        return ExitDone;
    case CommandName::Window:
    case CommandName::Tour:
        break;
    }
    return fail(ErrorCode::Internal);
}

} // namespace

int runCommand(const CommandLine& given)
{
    CommandLine line = given;
    const auto review = ReviewProfile::standIn(line);
    // Help and version are for people even where --json stands beside them.
    Console console(line.json && line.command != CommandName::Help && line.command != CommandName::Version);
    const Result<int> code = review ? dispatch(line, console) : fail(review.error());
    return code ? *code : console.failure(code.error());
}

} // namespace JakOps
