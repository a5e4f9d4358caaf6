// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// report --month 2026-10 --out FOLDER [--agency CODE]
void addReportOptions(QCommandLineParser& parser);
void readReport(CommandLine& line, Values& values);

} // namespace JakOps::CommandArguments
