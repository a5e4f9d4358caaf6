// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "services/importmappings.h"
#include "services/importrun.h"
#include "services/workspace.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxRefreshed = 5'000; // open reports asked for again in one run

// Counts, so that an answer that may have been cut is not taken.
class CountingSink final : public RecordSink
{
public:
    explicit CountingSink(const TimeWindow& window = {})
        : m_window(window)
    {
    }
    bool takeRecord(ReportRecord record) override
    {
        constexpr qint64 tolerance = 86'400'000; // zones
        const qint64 at
            = (record.kind == RecordKind::Update ? record.updatedAt : record.createdAt).value_or(m_window.fromMs);
        outside += at < m_window.fromMs - tolerance || at > m_window.toMs + tolerance ? 1 : 0;
        return ++count > 0;
    }
    bool takeProblem(RecordProblem) override { return ++count > 0; }
    bool takeService(ServiceRecord) override { return ++count > 0; }

    qint64 count = 0;
    qint64 outside = 0;

private:
    TimeWindow m_window;
};

// When this address was last read, from the imports that were finished.
Result<qint64> lastRead(Workspace& workspace, const QString& origin)
{
    auto future = workspace.database().read([origin](ReadSession& session) -> Result<qint64> {
        const auto batches = ImportBatchStore::list(session, 1'000);
        if (!batches)
            return std::unexpected(batches.error());
        for (const ImportBatch& batch : *batches) {
            if (batch.origin == origin && batch.finishedAt > 0 && batch.undoneAt == 0)
                return batch.startedAt;
        }
        return 0;
    });
    future.waitForFinished();
    return future.takeResult();
}

// Reports of the source that are still open and older than what the windows cover.
Result<QStringList> openOnes(Workspace& workspace, const QString& source, qint64 beforeMs)
{
    const Term term = workspace.terms().term(TermKind::Source, source);
    if (term == 0)
        return QStringList();
    auto future = workspace.database().read(
        [term, beforeMs](ReadSession& session) -> Result<QStringList> {
            auto statement = session.prepare(
                "SELECT r.external_id FROM report r JOIN ticket t ON t.id = r.id WHERE r.source = ? AND t.gone = 0 "
                "AND r.closed_at = 0 AND t.created_at < ? ORDER BY t.updated_at LIMIT ?");
            if (!statement)
                return std::unexpected(statement.error());
            statement->bindAll(int(term), beforeMs, qint64(kMaxRefreshed));
            QStringList ids;
            while (true) {
                const Result<bool> row = statement->step();
                if (!row)
                    return std::unexpected(row.error());
                if (!*row)
                    return ids;
                ids += statement->text(0);
            }
        },
        ReadPriority::Scan);
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

Result<> ImportRun::readEndpoint()
{
    const qint64 nowMs = m_workspace.clock().nowMs();
    FormatFacts facts;
    facts.shape = SourceShape::Reports;
    const FieldMapping given = m_job.mapping;
    const QStringList address{m_job.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
    m_job.mapping = given.completedBy(
        ImportMappings(m_workspace.profileDir()).find(address).value_or(FieldMapping()));
    HttpFetch http;
    readServices(http);
    if (const Result<> ready = prepareFor(facts); !ready)
        return ready;
    remember(address, given);
    qint64 fromMs = nowMs - Open311::kWindowMs;
    if (m_job.fromMs) {
        fromMs = *m_job.fromMs;
    } else {
        const Result<qint64> last = lastRead(m_workspace, m_job.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
        if (!last)
            return std::unexpected(last.error());
        if (*last > 0)
            fromMs = *last - Open311::kOverlapMs;
    }
    const auto requests = [this](const TimeWindow& window) { return Open311::windowUrl(m_job.url, window); };
    if (const Result<> done = readWindows(http, requests, fromMs, nowMs); !done)
        return done;
    if (const Result<> done = readOpenOnes(http, fromMs); !done)
        return done;
    return readUpdates(http, fromMs, nowMs);
}

// Reports may give the code of their service alone. Servers without a list are read all the same.
void ImportRun::readServices(HttpFetch& http)
{
    const auto watch = [this](qint64, qint64) { return goOn(); };
    auto source = ImportSource::fetch(Open311::servicesUrl(m_job.url), http, watch);
    if (!source)
        return;
    if (const auto list = FeedReader::readSome(source->device(), {}, ServiceNames::kMost)) {
        for (const ServiceRecord& service : list->services)
            m_serviceNames.insert(service.code, service.name);
        m_serviceNames.remove({});
    }
}

Result<> ImportRun::readWindows(HttpFetch& http, const AddressOf& addressOf, qint64 fromMs, qint64 toMs)
{
    WindowPlan plan(fromMs, toMs);
    const auto watch = [this](qint64, qint64) { return goOn(); };
    while (const std::optional<TimeWindow> window = plan.next()) {
        auto source = ImportSource::fetch(addressOf(*window), http, watch);
        if (!source)
            return std::unexpected(source.error());
        CountingSink counter(*window);
        const Result<ReadResult> counted = FeedReader::read(source->device(), counter);
        if (!counted)
            return std::unexpected(counted.error());
        source->rewind();
        const WindowPlan::Verdict verdict = plan.judge(counter.count, counter.outside);
        if (verdict == WindowPlan::Verdict::Halved)
            continue;
        if (verdict == WindowPlan::Verdict::Cut) {
            reject({0, ProblemCode::Truncated,
                u"the server gives no more than "_s + QString::number(counter.count)
                    + u" at once, and there may be more from "_s + isoUtc(window->fromMs) + u" to "_s
                    + isoUtc(window->toMs),
                {}});
        }
        const Result<ReadResult> read = readSource(*source);
        if (!read)
            return std::unexpected(read.error());
        m_bytesBefore += source->size();
        if (read->stopped)
            return {};
    }
    return {};
}

Result<> ImportRun::readOpenOnes(HttpFetch& http, qint64 fromMs)
{
    const auto watch = [this](qint64, qint64) { return goOn(); };
    drain();
    const Result<QStringList> ids = openOnes(m_workspace, m_summary.source, fromMs);
    if (!ids)
        return std::unexpected(ids.error());
    qsizetype perCall = Open311::kIdsPerCall;
    for (qsizetype i = 0; i < ids->size() && goOn();) {
        const QStringList some = ids->sliced(i, std::min(perCall, ids->size() - i));
        auto source = ImportSource::fetch(Open311::idsUrl(m_job.url, some), http, watch);
        if (source) {
            CountingSink counter;
            const Result<ReadResult> counted = FeedReader::read(source->device(), counter);
            // Some servers take one id only: they answer with none, or with the first.
            if (some.size() > 1 && (!counted || counter.count <= 1)) {
                perCall = 1;
                continue;
            }
            source->rewind();
            if (counted) {
                if (const Result<ReadResult> read = readSource(*source); !read)
                    return std::unexpected(read.error());
            }
        } else if (source.error().code == ErrorCode::Cancelled) {
            return {};
        } else if (some.size() > 1) {
            perCall = 1;
            continue;
        } // else: this one is not there any more
        i += some.size();
    }
    return {};
}

Result<> ImportRun::readUpdates(HttpFetch& http, qint64 fromMs, qint64 toMs)
{
    if (!goOn())
        return {};
    drain();
    // Most servers do not have them, and say so in many ways.
    static_cast<void>(readWindows(
        http, [this](const TimeWindow& window) { return Open311::updatesUrl(m_job.url, window); }, fromMs, toMs));
    return {};
}

} // namespace JakOps
