// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// identity ask|approve|open NUMBER, identity log [NUMBER], identity requests
void addIdentityOptions(QCommandLineParser& parser);
void readIdentity(CommandLine& line, Values& values, const QStringList& rest);

} // namespace JakOps::CommandArguments
