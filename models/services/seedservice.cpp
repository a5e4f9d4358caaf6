// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seedservice.h"

#include "services/changenotifier.h"
#include "services/demo/democalendar.h"
#include "services/demo/democity.h"
#include "services/demo/demoevidence.h"
#include "services/demo/demofeeds.h"
#include "services/demo/demotwins.h"
#include "services/demo/demovoices.h"
#include "services/feeds/feedjob.h"
#include "services/workspace.h"
#include "storage/bulletinstore.h"
#include "storage/photostore.h"
#include "storage/syncstate.h"
#include "storage/ticketstore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include <deque>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxTickets = 5'000'000;
constexpr qsizetype kBatchEvents = 500;
constexpr size_t kBatchesUnderWay = 4;
const auto kBulletinWriter = u"jsc.operator"_s;

Result<QHash<QString, QString>> storePictures(const QString& dir, const AttachmentStore& attachments)
{
    QHash<QString, QString> hashes;
    for (const QString& name : QDir(dir).entryList({u"*.jpg"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unreadable, file.fileName() + u": "_s + file.errorString());
        const auto hash = attachments.put(file.readAll());
        if (!hash)
            return fail(hash.error());
        hashes[name.chopped(4)] = *hash;
    }
    return hashes;
}

} // namespace

// One seeding, in a thread of the pool.
class SeedService::Run final
{
public:
    Run(Workspace& workspace, const SeedOrder& order, QPromise<Result<SeedSummary>>& promise, const std::atomic<bool>& closing)
        : m_workspace(workspace)
        , m_order(order)
        , m_promise(promise)
        , m_closing(closing)
    {
    }

    Result<SeedSummary> run()
    {
        QElapsedTimer timer;
        timer.start();
        const QString demoDir = m_workspace.resourcesRoot() + u"/demo"_s;
        const auto city = DemoCity::load(demoDir, m_workspace.facts());
        if (!city)
            return fail(city.error());
        const auto pictures = storePictures(demoDir + u"/photos"_s, m_workspace.attachments());
        if (!pictures)
            return fail(pictures.error());
        if (const auto done = markSamples(*pictures); !done)
            return fail(done.error());
        const qint64 now = m_workspace.clock().nowMs();
        const QList<qint64> times = DemoCalendar::times(m_order.tickets, m_order.seed, m_order.until > 0 ? m_order.until : now);

        DemoEvidence evidence(m_workspace.attachments(), m_order.seed);
        DemoTwins twins(m_workspace.attachments(), m_order.seed, times.size());
        std::vector<qint32> numbers; // of their days
        numbers.reserve(size_t(times.size()));
        qint64 day = 0;
        qint64 ofDay = 0;
        for (qint64 i = 0; i < times.size(); ++i) {
            const qint64 dayStart = wibDayStartMs(times[i]);
            ofDay = dayStart == day ? ofDay + 1 : 1;
            day = dayStart;
            numbers.push_back(qint32(ofDay));
            DemoCity::Order order {m_order.seed, i, times[i], demoNumber(times[i], ofDay), now, *pictures, {}};
            if (const auto earlier = DemoCity::echoOf(m_order.seed, i))
                order.echo = {*earlier, times[*earlier], demoNumber(times[*earlier], numbers[size_t(*earlier)])};
            DemoReport report = city->make(order);
            if (const auto done = evidence.dress(report); !done)
                return fail(done.error());
            if (const auto done = twins.dress(i, report); !done)
                return fail(done.error());
            m_batchEvents += qsizetype(report.events.size());
            m_summary.events += qint64(report.events.size());
            m_summary.open += isOpen(report.ticket.status) ? 1 : 0;
            m_batch.push_back(std::move(report));
            if (m_batchEvents >= kBatchEvents) {
                if (const auto done = submit(); !done)
                    return fail(done.error());
            }
            if (m_promise.isCanceled() || m_closing) {
                m_summary.cancelled = true;
                break;
            }
        }
        if (const auto done = submit(); !done)
            return fail(done.error());
        if (const auto done = settle(0); !done)
            return fail(done.error());
        if (const auto done = noteOriginals(evidence.notes() + twins.notes()); !done)
            return fail(done.error());
        if (const auto done = raiseVoices(); !done)
            return fail(done.error());
        if (const auto done = fillFeeds(); !done)
            return fail(done.error());
        m_summary.milliseconds = timer.elapsed();
        return m_summary;
    }

private:
    // A dozen pictures stand for all photos of the demo: that they come again and again is no finding.
    Result<> markSamples(const QHash<QString, QString>& pictures)
    {
        return m_workspace.database()
            .write(WritePriority::Bulk,
                [pictures](WriteSession& session) -> Result<> {
                    for (const QString& photo : pictures) {
                        if (const auto done = PhotoStore::markSample(session, photo); !done)
                            return done;
                    }
                    return {};
                })
            .result();
    }

    Result<> noteOriginals(const QList<DemoPhotoFile>& notes)
    {
        return m_workspace.database()
            .write(WritePriority::Bulk,
                [notes](WriteSession& session) -> Result<> {
                    for (const DemoPhotoFile& note : notes) {
                        if (const auto done = PhotoStore::noteOriginal(session, note.shown, note.original); !done)
                            return done;
                    }
                    return {};
                })
            .result();
    }

    // Answers of the survey, and bulletins.
    Result<> raiseVoices()
    {
        QFile answers(m_workspace.resourcesRoot() + u"/demo/voices.csv"_s);
        QFile bulletins(m_workspace.resourcesRoot() + u"/demo/bulletins.csv"_s);
        if (!answers.open(QIODevice::ReadOnly) || !bulletins.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unreadable, answers.isOpen() ? bulletins.fileName() : answers.fileName());
        const auto voices = DemoVoices::fromCsv(answers.readAll(), bulletins.readAll());
        if (!voices)
            return fail(voices.error());
        const qint64 now = m_order.until > 0 ? m_order.until : m_workspace.clock().nowMs();
        qint64 key = 0;
        do {
            const auto next = m_workspace.database()
                                  .write(WritePriority::Bulk, [&](WriteSession& session) {
                                      return voices->answer(session, m_order.seed, key, now);
                                  })
                                  .result();
            if (!next)
                return fail(next.error());
            key = *next;
        } while (key != 0 && !m_promise.isCanceled() && !m_closing);
        return publish(voices->bulletins(m_workspace.uuids(), kBulletinWriter, now));
    }

    // Once: a demo city that is filled further has them already.
    Result<> publish(const QList<Bulletin>& bulletins)
    {
        return m_workspace.database()
            .write(WritePriority::Bulk,
                [&](WriteSession& session) -> Result<> {
                    const auto before = BulletinStore::all(session, {});
                    if (!before || !before->isEmpty())
                        return before ? Result<>() : fail(before.error());
                    for (const Bulletin& bulletin : bulletins) {
                        if (const auto added = BulletinStore::add(session, bulletin); !added)
                            return added;
                    }
                    return {};
                })
            .result();
    }

    // The sources' side of the demo: levels, air, prices and weather up to now.
    Result<> fillFeeds()
    {
        auto feeds = DemoFeeds::load(m_workspace.resourcesRoot() + u"/city"_s, m_workspace.facts());
        if (!feeds)
            return fail(feeds.error());
        const std::atomic<bool> stop = false;
        FeedDescription demo{.name = u"demo"_s, .adapter = u"demo"_s};
        demo.options[u"seed"_s] = qint64(m_order.seed);
        FeedJob job({m_workspace.database(), m_workspace.locator(), m_workspace.clock(),
                        std::make_shared<const DemoFeeds>(std::move(*feeds))},
            stop);
        const FeedAnswer answer = job.run(demo, {});
        return answer.error ? Result<>(fail(*answer.error)) : Result<>();
    }

    Result<> submit()
    {
        const auto count = qint64(m_batch.size());
        auto reports = std::make_shared<std::vector<DemoReport>>(std::move(m_batch));
        m_batch.clear();
        m_batchEvents = 0;
        const TicketStore& tickets = m_workspace.tickets();
        m_underWay.push_back({count, m_workspace.database().write(WritePriority::Bulk,
                                         [reports, &tickets](WriteSession& session) -> Result<> {
                                             for (const DemoReport& report : *reports) {
                                                 const auto row = tickets.append(session, 0, report.events, report.ticket);
                                                 if (!row)
                                                     return fail(row.error());
                                             }
                                             return {};
                                         })});
        return settle(kBatchesUnderWay);
    }

    // Waits until at most `leave` batches are on their way.
    Result<> settle(size_t leave)
    {
        while (m_underWay.size() > leave) {
            const auto& [count, future] = m_underWay.front();
            const Result<> written = future.result();
            if (!written)
                return fail(written.error());
            m_summary.tickets += count;
            m_underWay.pop_front();
            m_promise.setProgressValue(int(m_summary.tickets));
        }
        return {};
    }

    Workspace& m_workspace;
    const SeedOrder& m_order;
    QPromise<Result<SeedSummary>>& m_promise;
    const std::atomic<bool>& m_closing;
    std::vector<DemoReport> m_batch;
    qsizetype m_batchEvents = 0;
    std::deque<std::pair<qint64, QFuture<Result<>>>> m_underWay;
    SeedSummary m_summary;
};

SeedService::SeedService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
}

SeedService::~SeedService()
{
    m_closing = true;
    m_pool.waitForDone();
}

QFuture<Result<SeedSummary>> SeedService::seed(const SeedOrder& order)
{
    auto promise = std::make_shared<QPromise<Result<SeedSummary>>>();
    promise->start();
    promise->setProgressRange(0, int(order.tickets));
    const QFuture<Result<SeedSummary>> future = promise->future();
    m_pool.start([this, order, promise] {
        const auto finish = [&promise](Result<SeedSummary> result) {
            promise->addResult(std::move(result));
            promise->finish();
        };
        if (order.tickets < 1 || order.tickets > kMaxTickets)
            return finish(fail(ErrorCode::InvalidInput, u"tickets: 1 to 5,000,000"_s));
        const auto have = m_workspace.database()
                              .read([this](ReadSession& session) -> Result<qint64> {
                                  const auto alone = SyncState::checkAlone(session);
                                  return alone ? m_workspace.tickets().count(session) : fail(alone.error());
                              })
                              .result();
        if (!have)
            return finish(fail(have.error()));
        if (*have > 0 && !m_workspace.isDemo())
            return finish(fail(ErrorCode::NotAllowed, u"the store holds real reports: demo reports go into a profile of their own"_s));
        if (const auto marked = m_workspace.markDemo(true).result(); !marked)
            return finish(fail(marked.error()));
        Result<SeedSummary> summary = Run(m_workspace, order, *promise, m_closing).run();
        ChangeSet change;
        change.reload = change.termsChanged = true;
        m_workspace.notifier().publish(std::move(change));
        finish(std::move(summary));
    });
    return future;
}

} // namespace JakOps
