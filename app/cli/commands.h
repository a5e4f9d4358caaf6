// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/commandline.h"

namespace JakOps {

class CliSession;
struct ImportSummary;
struct Officer;

// One file a command. Each opens what it needs, speaks through the console and returns the exit code, or the error that
// stopped it.
[[nodiscard]] Result<int> runSeed(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runImport(const CommandLine& line, Console& console);
[[nodiscard]] Result<ImportSummary> bringIn(CliSession& session, const Officer& officer); // of runImport and runSync
[[nodiscard]] Result<int> tellSource(CliSession& session, const QString& source); // of both: what became of its reports
[[nodiscard]] Result<int> runBoundaries(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runList(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runShow(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runAct(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runBulkAct(CliSession& session); // of runAct, for several reports
[[nodiscard]] Result<int> runExport(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runReport(const CommandLine& line, Console& console); // needs a QGuiApplication
[[nodiscard]] Result<int> runFeeds(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runBulletin(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runBackup(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runOfficer(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runIdentity(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runHub(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runHubJoin(const CommandLine& line, Console& console); // of runHub
[[nodiscard]] Result<int> runSync(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runIntake(const CommandLine& line, Console& console);
[[nodiscard]] Result<int> runCheck(const CommandLine& line, Console& console);

} // namespace JakOps
