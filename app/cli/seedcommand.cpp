// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "services/seedservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SeedWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SeedCommand)
};

} // namespace

Result<int> runSeed(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    SeedService seeds((*session)->workspace());
    QFuture<Result<SeedSummary>> future = seeds.seed({.tickets = line.tickets, .seed = line.seed});
    QFutureWatcher<Result<SeedSummary>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &watcher, [&](int done) {
        if (!console.progress(SeedWords::tr("Demo reports"), done, line.tickets))
            future.cancel();
    });
    watcher.setFuture(future);
    const auto summary = Console::await(future);
    if (!summary)
        return fail(summary.error());
    console.line(SeedWords::tr("Demo city: %1 reports with %2 events, %3 of them open.")
            .arg(Format::number(summary->tickets), Format::number(summary->events), Format::number(summary->open)));
    if (console.json()) {
        console.object({{u"tickets"_s, summary->tickets}, {u"events"_s, summary->events}, {u"open"_s, summary->open},
            {u"milliseconds"_s, summary->milliseconds}});
    }
    return summary->cancelled ? ExitFailed : ExitDone;
}

} // namespace JakOps
