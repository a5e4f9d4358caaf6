// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedrunner.h"

#include "base/logging.h"
#include "services/demo/demofeeds.h"
#include "services/feeds/feedfile.h"
#include "services/workspace.h"
#include "storage/feedstatestore.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUnderWay = 2;
constexpr int kGiveUpAfter = 3; // failures of the network in a row within a run
constexpr qsizetype kMaxRequests = 1'000; // of a run
constexpr qint64 kLongestNapMs = 60'000; // a clock that was set is noticed after this

} // namespace

struct FeedRunner::Feed
{
    FeedState state;
    std::deque<FeedRequest> queue; // of the run
    quint64 run = 0; // counts them: an answer to an earlier one is dropped
    bool waiting = false; // for an answer
    bool running = false;
    int networkFailures = 0; // in a row
    int answers = 0; // that could be used
    int retryAfterSeconds = 0;
    QByteArray etag; // of the first request's last answer
    QByteArray lastModified;
    QString askedUrl; // whose they are
};

FeedRunner::FeedRunner(Workspace& workspace, FeedCatalog catalog, Options options, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_catalog(std::move(catalog))
    , m_options(std::move(options))
{
    qRegisterMetaType<JakOps::FeedState>();
    if (!m_options.chance)
        m_options.chance = [] { return QRandomGenerator::global()->generateDouble(); };
    if (auto demo = DemoFeeds::load(m_workspace.resourcesRoot() + u"/city"_s, m_workspace.facts()))
        m_demo = std::make_shared<const DemoFeeds>(std::move(*demo));
    else
        qCWarning(lcServices) << "no demo feeds:" << demo.error().toLog();
    m_pool.setMaxThreadCount(kUnderWay);
    m_files.setMaxThreadCount(1); // in the order given
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FeedRunner::tick);
    for (const FeedDescription& description : m_catalog.feeds()) {
        Feed& feed = m_feeds[description.name];
        feed.state.name = description.name;
        feed.state.phase = phaseOf(description);
    }
}

FeedRunner::~FeedRunner()
{
    m_stop = true;
    m_pool.waitForDone();
    m_files.waitForDone();
    m_lastSave.waitForFinished(); // whoever comes next reads it
}

FeedPhase FeedRunner::phaseOf(const FeedDescription& description) const
{
    // The demo's own feed runs in demo profiles, and nowhere else.
    if (description.isDemo() ? !m_workspace.isDemo() : !description.chosen)
        return FeedPhase::Off;
    return description.paused ? FeedPhase::Paused : FeedPhase::Waiting;
}

FeedState FeedRunner::stateOf(const Feed& feed) const
{
    FeedState state = feed.state;
    if (feed.running)
        state.phase = FeedPhase::Running;
    return state;
}

FeedRunner::Feed* FeedRunner::find(const QString& name)
{
    const auto found = m_feeds.find(name);
    return found != m_feeds.end() ? &found->second : nullptr;
}

QList<FeedState> FeedRunner::states() const
{
    QList<FeedState> states;
    for (const FeedDescription& description : m_catalog.feeds())
        states += state(description.name);
    return states;
}

FeedState FeedRunner::state(const QString& name) const
{
    const auto found = m_feeds.find(name);
    return found != m_feeds.end() ? stateOf(found->second) : FeedState{};
}

void FeedRunner::start()
{
    auto* const watcher = new QFutureWatcher<Result<QList<StoredFeedState>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const qint64 now = m_workspace.clock().nowMs();
        if (const auto stored = watcher->result()) {
            for (const StoredFeedState& one : *stored) {
                Feed* const feed = find(one.name);
                if (!feed || feed->run > 0) // it ran already
                    continue;
                feed->state.okAt = one.body["ok_at"_L1].toInteger();
                feed->state.newestAt = one.body["newest_at"_L1].toInteger();
                feed->etag = one.body["etag"_L1].toString().toLatin1();
                feed->lastModified = one.body["last_modified"_L1].toString().toLatin1();
                feed->askedUrl = one.body["url"_L1].toString();
            }
        } else {
            qCInfo(lcServices) << "how the feeds did is not known:" << stored.error().toLog();
        }
        m_started = true;
        for (auto& [name, feed] : m_feeds)
            plan(feed, now);
        Q_EMIT started();
        tick();
    });
    watcher->setFuture(m_workspace.database().read([](ReadSession& session) { return FeedStateStore::load(session); }));
}

// The next turn of a feed that is not running.
void FeedRunner::plan(Feed& feed, qint64 now)
{
    const FeedDescription* const description = m_catalog.feed(feed.state.name);
    feed.state.phase = phaseOf(*description);
    const bool asks = m_started && feed.state.phase == FeedPhase::Waiting
        && (!m_options.offline || description->isDemo()) && (description->isDemo() || !description->address.isEmpty());
    if (!asks)
        feed.state.dueAt = 0;
    else if (feed.state.dueAt == 0)
        feed.state.dueAt = FeedSchedule::atStart(now, feed.state.okAt, description->everySeconds, m_options.chance());
}

void FeedRunner::tick()
{
    const qint64 now = m_workspace.clock().nowMs();
    for (auto& [name, feed] : m_feeds) {
        if (!feed.running && feed.state.dueAt == 0)
            plan(feed, now); // a profile may have become a demo
        if (!feed.running && feed.state.dueAt > 0 && feed.state.dueAt <= now)
            begin(feed, now);
    }
    for (auto& [name, feed] : m_feeds) {
        if (feed.running && !feed.waiting && m_underWay < kUnderWay && !feed.queue.empty()
            && m_budget.admit(feed.queue.front().url.host(), now))
            launch(feed);
    }
    arm(now);
}

void FeedRunner::arm(qint64 now)
{
    if (!m_options.timer)
        return;
    qint64 wake = now + kLongestNapMs;
    for (const auto& [name, feed] : m_feeds) {
        if (feed.running && !feed.waiting && !feed.queue.empty() && m_underWay < kUnderWay)
            wake = std::min(wake, m_budget.nextAt(feed.queue.front().url.host(), now));
        else if (!feed.running && feed.state.dueAt > 0)
            wake = std::min(wake, feed.state.dueAt);
    }
    m_timer.start(int(std::max<qint64>(wake - now, 20)));
}

void FeedRunner::begin(Feed& feed, qint64 now)
{
    const FeedDescription* const description = m_catalog.feed(feed.state.name);
    QStringList areas;
    for (const Area& area : m_workspace.facts().areas()) {
        if (area.level == AreaLevel::Village)
            areas += area.code;
    }
    QList<FeedRequest> requests = feedRequests(*description, now, areas);
    FeedState& state = feed.state;
    state = {.name = state.name,
        .phase = state.phase,
        .startedAt = now,
        .finishedAt = state.finishedAt,
        .okAt = state.okAt,
        .newestAt = state.newestAt,
        .failures = state.failures,
        .toAsk = int(requests.size())};
    if (requests.size() == 1 && requests.first().url.toString() == feed.askedUrl) {
        requests.first().etag = feed.etag;
        requests.first().lastModified = feed.lastModified;
    }
    feed.queue.assign(requests.begin(), requests.end());
    ++feed.run;
    feed.running = true;
    feed.networkFailures = feed.answers = feed.retryAfterSeconds = 0;
    if (requests.isEmpty()) {
        state.error = Error(ErrorCode::InvalidInput, u"there is no address to ask"_s);
        state.fault = FeedFault::Here;
        return end(feed);
    }
    tell(feed);
}

void FeedRunner::launch(Feed& feed)
{
    const FeedRequest request = feed.queue.front();
    feed.queue.pop_front();
    feed.waiting = true;
    ++m_underWay;
    auto* const watcher = new QFutureWatcher<FeedAnswer>(this);
    connect(
        watcher, &QFutureWatcherBase::finished, this, [this, watcher, name = feed.state.name, run = feed.run, request] {
            watcher->deleteLater();
            --m_underWay;
            arrived(name, run, request, watcher->result());
        });
    watcher->setFuture(QtConcurrent::run(&m_pool,
        [job = FeedJob({m_workspace.database(), m_workspace.locator(), m_workspace.clock(), m_demo}, m_stop),
            description = *m_catalog.feed(feed.state.name),
            request]() mutable { return job.run(description, request); }));
}

void FeedRunner::arrived(const QString& name, quint64 run, const FeedRequest& request, FeedAnswer answer)
{
    Feed* const feed = find(name);
    if (!feed || feed->run != run || m_stop)
        return;
    feed->waiting = false;
    add(*feed, request, answer);
    if (feed->queue.empty() || feed->networkFailures >= kGiveUpAfter)
        end(*feed);
    else
        tell(*feed);
    tick();
}

void FeedRunner::add(Feed& feed, const FeedRequest& request, FeedAnswer& answer)
{
    FeedState& state = feed.state;
    ++state.asked;
    feed.retryAfterSeconds = std::max(feed.retryAfterSeconds, answer.retryAfterSeconds);
    if (answer.error) {
        feed.networkFailures = answer.error->code == ErrorCode::Network ? feed.networkFailures + 1 : 0;
        if (!state.error) {
            state.error = answer.error;
            state.fault = answer.fault;
        }
        return;
    }
    feed.networkFailures = 0;
    ++feed.answers;
    state.unchanged = answer.unchanged;
    if (request.depth == 0 && !answer.unchanged) {
        feed.etag = answer.etag;
        feed.lastModified = answer.lastModified;
        feed.askedUrl = request.url.toString();
    }
    state.rows += answer.result.rows;
    state.values += answer.count.values;
    state.written += answer.count.written;
    state.newestAt = std::max(state.newestAt, answer.count.newestAt);
    state.rejectedCount += answer.result.rejectedCount;
    state.rejected += answer.result.rejected;
    if (state.rejected.size() > FeedResult::kMaxRejectedKept)
        state.rejected.resize(FeedResult::kMaxRejectedKept);
    for (auto it = answer.result.notes.cbegin(); it != answer.result.notes.cend(); ++it)
        state.notes[it.key()] += it.value();
    for (const FeedRequest& more : answer.more) {
        if (state.toAsk < kMaxRequests) {
            feed.queue.push_back(more);
            ++state.toAsk;
        }
    }
    if (answer.count.written > 0)
        Q_EMIT stored(state.name, answer.count.written);
}

void FeedRunner::end(Feed& feed)
{
    const qint64 now = m_workspace.clock().nowMs();
    const FeedDescription* const description = m_catalog.feed(feed.state.name);
    FeedState& state = feed.state;
    feed.running = false;
    feed.queue.clear();
    state.finishedAt = now;
    // Of many answers some may be missing; a run without a single one has failed.
    const bool failed = feed.answers == 0 || feed.networkFailures >= kGiveUpAfter;
    state.failures = failed ? state.failures + 1 : 0;
    if (!failed)
        state.okAt = now;
    plan(feed, now);
    if (state.dueAt > 0) {
        state.dueAt = failed ? FeedSchedule::afterFailure(
                          now, description->everySeconds, state.failures, feed.retryAfterSeconds, m_options.chance())
                             : FeedSchedule::afterSuccess(now, description->everySeconds, m_options.chance());
    }
    saveState(feed);
    tell(feed);
    Q_EMIT finished(state.name);
}

void FeedRunner::saveState(const Feed& feed)
{
    QJsonObject body{{u"ok_at"_s, feed.state.okAt}, {u"newest_at"_s, feed.state.newestAt}, {u"url"_s, feed.askedUrl},
        {u"etag"_s, QString::fromLatin1(feed.etag)}, {u"last_modified"_s, QString::fromLatin1(feed.lastModified)}};
    m_lastSave
        = m_workspace.database().write(WritePriority::Bulk, [name = feed.state.name, body](WriteSession& session) {
              return FeedStateStore::save(session, {name, body});
          });
}

Result<> FeedRunner::change(const QString& name, const QJsonObject& fields)
{
    if (const auto changed = m_catalog.change(name, fields); !changed)
        return changed;
    auto* const watcher = new QFutureWatcher<Result<>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const Result<> kept = watcher->result(); !kept)
            Q_EMIT notKept(kept.error());
    });
    watcher->setFuture(QtConcurrent::run(
        &m_files, [path = m_catalog.keptIn(), name, fields] { return FeedCatalog::keep(path, name, fields); }));
    Feed* const feed = find(name);
    if (!feed->running) {
        feed->state.dueAt = 0;
        plan(*feed, m_workspace.clock().nowMs());
    }
    tell(*feed);
    tick();
    return {};
}

Result<> FeedRunner::choose(const QString& name, bool chosen)
{
    return change(name, {{u"chosen"_s, chosen}});
}

Result<> FeedRunner::pause(const QString& name, bool paused)
{
    return change(name, {{u"paused"_s, paused}});
}

Result<> FeedRunner::edit(const QString& name, const QString& address, int everySeconds)
{
    return change(name, {{u"address"_s, address}, {u"every"_s, everySeconds}});
}

Result<> FeedRunner::runNow(const QString& name)
{
    Feed* const feed = find(name);
    if (!feed)
        return fail(ErrorCode::NotFound, u"no feed "_s + name);
    const FeedDescription* const description = m_catalog.feed(name);
    if (m_options.offline && !description->isDemo())
        return fail(ErrorCode::NotAllowed, u"offline"_s);
    if (description->isDemo() && !m_workspace.isDemo())
        return fail(ErrorCode::NotAllowed, u"made-up values go into a demo profile only"_s);
    if (!description->isDemo() && description->address.isEmpty())
        return fail(ErrorCode::InvalidInput, u"there is no address to ask"_s);
    if (!feed->running)
        begin(*feed, m_workspace.clock().nowMs());
    tick();
    return {};
}

QFuture<Result<FeedState>> FeedRunner::takeFile(const QString& name, const QString& path, const QString& station)
{
    const FeedDescription* const description = m_catalog.feed(name);
    if (!description)
        return QtFuture::makeReadyValueFuture(Result<FeedState>(fail(ErrorCode::NotFound, u"no feed "_s + name)));
    return QtConcurrent::run(&m_pool,
        [job = FeedJob({m_workspace.database(), m_workspace.locator(), m_workspace.clock(), nullptr}, m_stop),
            feed = *description, path, station]() mutable { return takeFeedFile(job, feed, path, station); })
        .then(this, [this, name](const Result<FeedState>& state) {
            if (state)
                taken(name, *state);
            return state;
        });
}

void FeedRunner::taken(const QString& name, const FeedState& state)
{
    Feed* const feed = find(name);
    if (!feed->running) {
        FeedState merged = state;
        merged.phase = feed->state.phase;
        merged.startedAt = merged.finishedAt = m_workspace.clock().nowMs();
        // What the address gave is another matter.
        merged.okAt = m_catalog.feed(name)->address.isEmpty() ? merged.finishedAt : feed->state.okAt;
        merged.dueAt = feed->state.dueAt;
        merged.failures = feed->state.failures;
        merged.error = feed->state.error;
        merged.fault = feed->state.fault;
        merged.newestAt = std::max(merged.newestAt, feed->state.newestAt);
        feed->state = merged;
        saveState(*feed);
        tell(*feed);
    }
    if (state.written > 0)
        Q_EMIT stored(name, state.written);
}

} // namespace JakOps
