// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandarguments.h"
#include "app/commandline.h"

namespace JakOps::CommandArguments {

// import SOURCE, import --undo BATCH, import --survey FILE
void addImportOptions(QCommandLineParser& parser);
// sync --ingest SOURCE, with what says how the source is read and told
void addIngestOptions(QCommandLineParser& parser);
void readIngest(CommandLine& line, Values& values);
void readImport(CommandLine& line, Values& values, const QStringList& rest);

} // namespace JakOps::CommandArguments
