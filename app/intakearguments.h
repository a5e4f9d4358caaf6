// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

void addIntakeOptions(QCommandLineParser& parser);
void readIntake(CommandLine& line, Values& values);

} // namespace JakOps::CommandArguments
