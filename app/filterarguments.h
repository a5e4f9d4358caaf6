// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// Which reports: the options of list and export, and what stands behind act --filter.
void addFilterOptions(QCommandLineParser& parser);
void readFilter(CommandLine& line, Values& values);
// "status=waiting", "open": as the options of the same names, without their dashes.
void readFilterWords(CommandLine& line, Values& values, const QStringList& words);

} // namespace JakOps::CommandArguments
