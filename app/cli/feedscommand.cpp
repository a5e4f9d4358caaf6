// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "base/files.h"
#include "base/textguard.h"
#include "feeds/feedadapters.h"
#include "feeds/intake/feedbytes.h"
#include "services/feeds/feedfile.h"
#include "services/feeds/feedrunner.h"
#include "storage/feedstatestore.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/feedwords.h"
#include "widgets/common/format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FeedsWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::FeedsCommand)
};

QJsonValue timeValue(qint64 utcMs)
{
    return utcMs > 0 ? QJsonValue(isoUtc(utcMs)) : QJsonValue(QJsonValue::Null);
}

Result<FeedCatalog> openCatalog(const CommandLine& line, Console& console)
{
    auto catalog = FeedCatalog::load(u":/city/feeds.json"_s, FeedCatalog::profileFile(line.profileDir()));
    if (catalog) {
        for (const QString& problem : catalog->problems())
            console.note(u"jakops: "_s + guardLine(problem));
    }
    return catalog;
}

// How the feeds did last, where there is a store; a list needs none.
QHash<QString, QJsonObject> lastStates(const CommandLine& line, Console& console)
{
    QHash<QString, QJsonObject> states;
    if (!QFile::exists(Workspace::storePath(line.profileDir())))
        return states;
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return states;
    const auto stored = Console::await(
        (*session)->workspace().database().read([](ReadSession& reader) { return FeedStateStore::load(reader); }));
    if (stored) {
        for (const StoredFeedState& state : *stored)
            states[state.name] = state.body;
    }
    return states;
}

int listFeeds(const CommandLine& line, Console& console, const FeedCatalog& catalog)
{
    const QHash<QString, QJsonObject> states = lastStates(line, console);
    for (const FeedDescription& feed : catalog.feeds()) {
        const QJsonObject state = states.value(feed.name);
        const qint64 okAt = state["ok_at"_L1].toInteger();
        const qint64 newestAt = state["newest_at"_L1].toInteger();
        if (console.json()) {
            console.object({{u"name"_s, feed.name}, {u"title"_s, feed.title}, {u"group"_s, feed.group},
                {u"adapter"_s, feed.adapter}, {u"address"_s, feed.address}, {u"every"_s, feed.everySeconds},
                {u"chosen"_s, feed.chosen}, {u"paused"_s, feed.paused}, {u"ok_at"_s, timeValue(okAt)},
                {u"newest_at"_s, timeValue(newestAt)}});
            continue;
        }
        const QString how = feed.address.isEmpty() && !feed.isDemo() ? FeedsWords::tr("files only")
            : !feed.chosen                                           ? FeedsWords::tr("off")
            : feed.paused                                            ? FeedsWords::tr("paused")
                                                                     : FeedsWords::tr("on");
        const QString last = okAt > 0 ? FeedsWords::tr("last answer %1").arg(Format::dateTime(okAt)) : QString();
        console.line(feed.name.leftJustified(20) + u' ' + how.leftJustified(12) + u' ' + feed.title
            + (last.isEmpty() ? QString() : u"  ("_s + last + u')'));
    }
    return ExitDone;
}

QJsonObject summary(const QString& feed, const FeedState& state)
{
    QJsonObject notes;
    for (auto it = state.notes.cbegin(); it != state.notes.cend(); ++it)
        notes[feedNoteCode(it.key())] = it.value();
    QJsonArray rejects;
    for (const RejectedRow& row : state.rejected)
        rejects += QJsonObject{{u"row"_s, row.row}, {u"reason"_s, rowFaultCode(row.fault)}, {u"detail"_s, row.detail}};
    return {{u"feed"_s, feed}, {u"rows"_s, state.rows}, {u"values"_s, state.values}, {u"written"_s, state.written},
        {u"rejected"_s, state.rejectedCount}, {u"rejects"_s, rejects}, {u"notes"_s, notes},
        {u"unchanged"_s, state.unchanged}, {u"newest_at"_s, timeValue(state.newestAt)}};
}

int tell(Console& console, const QString& feed, const QString& source, const FeedState& state)
{
    for (const RejectedRow& row : state.rejected) {
        console.note(FeedsWords::tr("%1, row %2: %3").arg(source, Format::number(row.row), FeedWords::fault(row.fault))
            + (row.detail.isEmpty() ? QString() : u" ("_s + row.detail + u')'));
    }
    if (state.rejectedCount > state.rejected.size())
        console.note(FeedsWords::tr("… and %1 more").arg(Format::number(state.rejectedCount - state.rejected.size())));
    for (auto it = state.notes.cbegin(); it != state.notes.cend(); ++it)
        console.note(Format::number(it.value()) + u' ' + FeedWords::note(it.key()));
    if (state.unchanged)
        console.line(FeedsWords::tr("%1 has nothing new.").arg(feed));
    console.line(FeedsWords::tr("%1 rows: %2 values, %3 of them new or changed, %4 rows rejected")
                     .arg(Format::number(state.rows), Format::number(state.values), Format::number(state.written),
                         Format::number(state.rejectedCount)));
    if (console.json())
        console.object(summary(feed, state));
    return state.rejectedCount > 0 ? ExitWithRejects : ExitDone;
}

Result<int> runFeed(const CommandLine& line, Console& console, FeedCatalog catalog)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    FeedRunner runner((*session)->workspace(), std::move(catalog), {.offline = line.offline});
    QEventLoop loop;
    QTimer interrupt; // Ctrl+C
    QObject::connect(&interrupt, &QTimer::timeout, &loop, [&loop] {
        if (Console::isInterrupted())
            loop.quit();
    });
    QObject::connect(&runner, &FeedRunner::stateChanged, &loop, [&](const FeedState& state) {
        if (state.name == line.feed && !console.progress(FeedsWords::tr("Answers"), state.asked, state.toAsk))
            loop.quit();
    });
    QObject::connect(&runner, &FeedRunner::finished, &loop, [&](const QString& name) {
        if (name == line.feed)
            loop.quit();
    });
    Result<> begun = runner.runNow(line.feed);
    if (!begun)
        return fail(begun.error());
    interrupt.start(200);
    if (runner.state(line.feed).phase == FeedPhase::Running)
        loop.exec();
    if (Console::isInterrupted())
        return fail(ErrorCode::Cancelled);
    const FeedState state = runner.state(line.feed);
    if (state.error && state.failures > 0)
        return fail(*state.error);
    if (state.error)
        console.note(u"jakops: "_s + ErrorPresenter::sentence(*state.error));
    return tell(console, line.feed, line.feed, state);
}

// The feed of this name, else one made for the adapter of this name.
Result<FeedDescription> describe(const CommandLine& line, const FeedCatalog& catalog)
{
    FeedDescription feed;
    if (const FeedDescription* const known = catalog.feed(line.feed))
        feed = *known;
    else if (feedAdapterNames().contains(line.feed))
        feed = {.name = line.feed, .adapter = line.feed};
    else
        return fail(ErrorCode::NotFound,
            FeedsWords::tr("There is no source \"%1\"; jakops feeds list names them.").arg(line.feed));
    if (feed.isDemo())
        return fail(ErrorCode::InvalidInput, FeedsWords::tr("The demo reads no file."));
    if (!line.mappingFile.isEmpty()) {
        const auto json = readFile(line.mappingFile, kMaxFeedBytes);
        const auto mapping = json ? readFeedJson(*json) : fail(json.error());
        if (!mapping)
            return fail(mapping.error());
        feed.options[u"mapping"_s] = mapping->toObject();
    }
    return feed;
}

Result<int> importFile(const CommandLine& line, Console& console, const FeedCatalog& catalog)
{
    const auto feed = describe(line, catalog);
    if (!feed)
        return console.usage(feed.error());
    if (!QFileInfo(line.source).isReadable()) // before a store is made for it
        return fail(ErrorCode::Unreadable, line.source);
    const auto session = CliSession::open(line, console, CliSession::Access::Write);
    if (!session)
        return fail(session.error());
    Workspace& workspace = (*session)->workspace();
    const std::atomic<bool> stop = false;
    FeedJob job({workspace.database(), workspace.locator(), workspace.clock(), nullptr}, stop);
    const auto state = takeFeedFile(job, *feed, line.source, line.station);
    if (!state)
        return fail(state.error());
    return tell(console, line.feed, line.source, *state);
}

} // namespace

Result<int> runFeeds(const CommandLine& line, Console& console)
{
    auto catalog = openCatalog(line, console);
    if (!catalog)
        return fail(catalog.error());
    if (line.feedAction == "list"_L1)
        return listFeeds(line, console, *catalog);
    if (line.feedAction == "import"_L1)
        return importFile(line, console, *catalog);
    return runFeed(line, console, std::move(*catalog));
}

} // namespace JakOps
