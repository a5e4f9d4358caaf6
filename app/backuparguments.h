// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// The arguments of `jakops backup`.
void addBackupOptions(QCommandLineParser& parser);
void readBackup(CommandLine& line, Values& values);

} // namespace JakOps::CommandArguments
