// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/backupservice.h"
#include "services/reviewcopyservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BackupCommand)
};

Result<int> writeReview(CliSession& session, const Officer& officer)
{
    Console& console = session.console();
    const CommandLine& line = session.line();
    const auto filter = session.filter(); // tells of an area nobody knows
    if (!filter)
        return console.usage(filter.error());
    if (!ReviewCopyService::mayMake(officer, line.reviewPrivacy)) {
        const Error error(ErrorCode::NotAllowed, BackupWords::tr("Who may not read private reports cannot take them along: --privacy public."));
        return session.refuse(error);
    }
    ReviewCopyService copies(session.workspace());
    const ReviewJob job{.from = filter->from, .to = filter->to, .areas = filter->areas, .privacy = line.reviewPrivacy,
        .withPhotos = line.reviewPhotos, .officer = officer};
    const auto done = Console::await(copies.write(job, line.reviewFile,
        [&](qint64 at, qint64 total) { return console.progress(BackupWords::tr("Copy for review"), at, total); }));
    if (!done)
        return fail(done.error());
    console.line(BackupWords::tr("%1: %2 reports, %3 of them without what is private, %4 photos (%5)")
            .arg(line.reviewFile, Format::number(done->tickets), Format::number(done->withheld), Format::number(done->photos),
                Format::bytes(done->bytes)));
    if (done->missingPhotos > 0)
        console.note(BackupWords::tr("%1 photos or videos are not in the copy: videos never are, others are not in this store.")
                .arg(Format::number(done->missingPhotos)));
    if (console.json()) {
        console.object({{u"file"_s, line.reviewFile}, {u"tickets"_s, done->tickets}, {u"withheld"_s, done->withheld},
            {u"photos"_s, done->photos}, {u"missing_photos"_s, done->missingPhotos}, {u"bytes"_s, done->bytes}});
    }
    return ExitDone;
}

} // namespace

Result<int> runBackup(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    const auto officer = (*session)->officer(Power::Backup);
    if (!officer)
        return (*session)->refuse(officer.error());
    if (!line.reviewFile.isEmpty())
        return writeReview(**session, *officer);
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
