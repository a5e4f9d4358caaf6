// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/backupservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BackupCommand)
};

} // namespace

Result<int> runBackup(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    if (const auto officer = (*session)->officer(Power::Backup); !officer)
        return (*session)->refuse(officer.error());
    Workspace& workspace = (*session)->workspace();
    BackupService backups(workspace.database(), workspace.backupDir(), workspace.clock());
    const auto taken = Console::await(backups.take());
    if (!taken)
        return fail(taken.error());
    console.line(BackupWords::tr("Copied and checked: %1 (%2)").arg(taken->path, Format::bytes(taken->bytes)));
    if (console.json()) {
        console.object({{u"file"_s, taken->path}, {u"bytes"_s, taken->bytes},
            {u"taken"_s, isoUtc(taken->takenAt.toMSecsSinceEpoch())}});
    }
    return ExitDone;
}

} // namespace JakOps
