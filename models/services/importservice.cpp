// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importservice.h"

#include "services/identityservice.h"
#include "services/importmappings.h"
#include "services/importrun.h"
#include "services/importundo.h"
#include "services/open311plan.h"
#include "services/workspace.h"

#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPreviewed = 50;

QList<ImportColumn> columnsOf(const FormatFacts& facts, const FieldMapping& mapping)
{
    QList<ImportColumn> columns;
    const QList<std::optional<FeedField>> fields = fieldsOfColumns(facts.columns, mapping);
    const FieldFinder finder(mapping);
    for (qsizetype i = 0; i < facts.columns.size(); ++i) {
        const bool isTable = facts.format == SourceFormat::Csv;
        columns += {facts.columns[i], isTable ? fields[i] : finder.find(facts.columns[i]), facts.samples.value(i)};
        if (columns.last().tellsWho())
            columns.last().sample.clear();
    }
    return columns;
}

Result<ImportPreview> previewOf(Workspace& workspace, const ImportJob& job, const std::atomic<bool>& stop)
{
    HttpFetch http;
    ImportJob first = job;
    if (job.path.isEmpty() && Open311::isRequestsEndpoint(job.url)) {
        const qint64 nowMs = workspace.clock().nowMs();
        first.url = Open311::windowUrl(job.url, {nowMs - 7LL * 86'400'000, nowMs});
    }
    auto source = ImportSource::open(first, http, [&stop](qint64, qint64) { return !stop.load(); });
    if (!source)
        return std::unexpected(source.error());
    ReadOptions options{job.mapping, job.charset, job.delimiter, {}};
    auto facts = FeedReader::look(source->device(), options);
    if (!facts)
        return std::unexpected(facts.error());
    ImportPreview preview;
    const bool isEndpoint = first.url != job.url;
    const QStringList known
        = isEndpoint ? QStringList(job.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)) : facts->columns;
    const std::optional<FieldMapping> remembered = ImportMappings(workspace.profileDir()).find(known);
    preview.remembered = remembered && job.mapping.columns.isEmpty() && !remembered->columns.isEmpty();
    options.mapping = job.mapping.completedBy(remembered.value_or(FieldMapping()));
    preview.mapping = options.mapping;
    preview.isPublic = !options.mapping.privateUnlessSaid.value_or(!isEndpoint && !isPublicByDefault(*facts));
    preview.source = !job.source.isEmpty() ? job.source
                                           : defaultSourceKey(*facts, job.path.isEmpty() ? job.url.host() : QString());
    preview.columns = columnsOf(*facts, options.mapping);
    preview.facts = std::move(*facts);
    preview.facts.samples.clear(); // those that may be seen stand with their columns
    const auto seal = workspace.identities().readySeal().result();
    preview.canSeal = seal && *seal && (*seal)->isReady();
    auto batch = FeedReader::readSome(source->device(), options, kPreviewed);
    // A table whose columns nobody knows is what the mapping is for.
    if (!batch && batch.error().code == ErrorCode::InvalidInput) {
        preview.problems += {0, ProblemCode::NoId, batch.error().detail, {}};
        return preview;
    }
    if (!batch)
        return std::unexpected(batch.error());
    preview.complete = !batch->result.stopped;
    preview.records = std::move(batch->records);
    for (ReportRecord& record : preview.records)
        record.reporter = {}; // a look does not need it
    preview.services = std::move(batch->services);
    preview.problems = std::move(batch->problems);
    return preview;
}

} // namespace

ImportService::ImportService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

ImportService::~ImportService()
{
    m_closing = true;
    m_pool.waitForDone();
}

QFuture<Result<ImportPreview>> ImportService::preview(const ImportJob& job)
{
    return QtConcurrent::run(&m_pool, [this, job] { return previewOf(m_workspace, job, m_closing); });
}

QFuture<Result<ImportSummary>> ImportService::run(const ImportJob& job, ImportWatch watch)
{
    return QtConcurrent::run(&m_pool, [this, job, watch = std::move(watch)](QPromise<Result<ImportSummary>>& promise) {
        constexpr int steps = 1'000;
        promise.setProgressRange(0, steps);
        const ImportWatch both = [&promise, &watch](const ImportProgress& progress) {
            if (progress.totalBytes > 0)
                promise.setProgressValue(
                    int(std::min(progress.bytes, progress.totalBytes) * steps / progress.totalBytes));
            return !promise.isCanceled() && (!watch || watch(progress));
        };
        ImportRun run(m_workspace, job, both, m_closing);
        promise.addResult(run.run());
    });
}

QFuture<Result<ImportUndo>> ImportService::undo(qint64 batch, const QString& officer, ImportWatch watch)
{
    return QtConcurrent::run(&m_pool, [this, batch, officer, watch = std::move(watch)] {
        return undoImport(m_workspace, batch, officer, watch, m_closing);
    });
}

QFuture<Result<QList<ImportBatch>>> ImportService::batches()
{
    return m_workspace.database().read([](ReadSession& session) { return ImportBatchStore::list(session); });
}

} // namespace JakOps
