// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// bulletin add --title … --text … --until …, bulletin list [--all], bulletin withdraw ID
void addBulletinOptions(QCommandLineParser& parser);
void readBulletin(CommandLine& line, Values& values, const QStringList& rest);

} // namespace JakOps::CommandArguments
