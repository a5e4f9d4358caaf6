// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/singleinstance.h"
#include "services/liveseed.h"
#include "services/seedservice.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SeedWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SeedCommand)
};

static_assert(CommandLine::kMaxLivePerMinute <= LiveSeed::kMaxPerMinute);
constexpr int kLookForInterruptMs = 100;

// In this process: nobody else has the store.
Result<int> seedHere(const CommandLine& line, Console& console)
{
    const auto notHere = [] {
        return fail(ErrorCode::NotAllowed, SeedWords::tr("Sample reports come into a demo city only: jakops seed makes one."));
    };
    if (!QFile::exists(Workspace::storePath(line.profileDir())))
        return notHere(); // and no store is made by asking
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    if (!(*session)->workspace().isDemo())
        return notHere();
    LiveSeed live((*session)->workspace());
    QEventLoop loop;
    std::optional<Error> error;
    QTimer look;
    const auto tell = [&] {
        if (!console.progress(SeedWords::tr("Sample reports"), live.arrived(), line.liveCount))
            loop.quit();
    };
    QObject::connect(&look, &QTimer::timeout, &loop, tell);
    QObject::connect(&live, &LiveSeed::finished, &loop, &QEventLoop::quit);
    QObject::connect(&live, &LiveSeed::failed, &loop, [&](const Error& why) {
        error = why;
        loop.quit();
    });
    look.start(kLookForInterruptMs);
    live.start(line.livePerMinute, line.liveCount);
    if (!error)
        loop.exec();
    live.stop();
    if (error)
        return fail(*error);
    console.line(SeedWords::tr("%1 sample reports came in.").arg(Format::number(live.arrived())));
    if (console.json())
        console.object({{u"arrived"_s, live.arrived()}, {u"where"_s, u"here"_s}});
    return ExitDone;
}

Result<int> seedLive(const CommandLine& line, Console& console)
{
    switch (SingleInstance(line.profileDir()).askLive(line.livePerMinute, line.liveCount)) {
    case SingleInstance::LiveAnswer::NobodyThere:
        return seedHere(line, console);
    case SingleInstance::LiveAnswer::NotDemo:
        return fail(ErrorCode::NotAllowed, SeedWords::tr("The open window shows real reports: sample reports come into a demo city only."));
    case SingleInstance::LiveAnswer::NotReady:
        return fail(ErrorCode::StoreBusy, SeedWords::tr("The open window has not opened its store yet."));
    case SingleInstance::LiveAnswer::Started:
        break;
    }
    console.line(SeedWords::tr("The open window has this profile: sample reports come in there now (File menu switches them off)."));
    if (console.json())
        console.object({{u"arrived"_s, 0}, {u"where"_s, u"window"_s}});
    return ExitDone;
}

} // namespace

Result<int> runSeed(const CommandLine& line, Console& console)
{
    if (line.livePerMinute > 0)
        return seedLive(line, console);
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    if (const auto officer = (*session)->officer(Power::Import); !officer)
        return (*session)->refuse(officer.error());
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
