// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportservice.h"

#include "domain/slapolicy.h"
#include "services/matchingkeys.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

#include <QSaveFile>

namespace JakOps {

namespace {

constexpr qint64 kProgressEvery = 500;

struct Run
{
    ReadSession& session;
    const TicketStore& tickets;
    std::shared_ptr<const SlaPolicy> policy;
    const KeyQuery& query;
    const ExportJob& job;
    const ExportService::Progress& progress;
};

Result<ExportSummary> visitAll(const Run& run, const ExportService::Visit& visit)
{
    const auto keys = matchingKeys(run.session, run.tickets, run.query);
    if (!keys)
        return fail(keys.error());
    ExportSummary summary;
    summary.matched = qint64(keys->size());
    const qint64 total = run.job.limit > 0 ? std::min(run.job.limit, summary.matched) : summary.matched;
    for (const qint64 key : std::span(*keys).first(size_t(total))) {
        const auto ticket = run.tickets.ticketByKey(run.session, key);
        if (!ticket)
            return fail(ticket.error());
        const SlaDue due = nextDue(*ticket, *run.policy);
        ExportRecord record = exportRecord(*ticket, run.job.officer, due.at);
        if (due.at != 0)
            record.stage = due.stage;
        record.overdue = due.at != 0 && due.at < run.query.nowMs;
        if (const auto visited = visit(record); !visited)
            return fail(visited.error());
        ++summary.written;
        summary.withheld += record.withheld ? 1 : 0;
        if (run.progress && summary.written % kProgressEvery == 0 && !run.progress(summary.written, total))
            return fail(ErrorCode::Cancelled);
    }
    return summary;
}

Result<ExportSummary> writeAll(const Run& run, ExportWriter writer, const ExportService::Sink& sink)
{
    if (const auto begun = sink(writer.begin()); !begun)
        return fail(begun.error());
    const auto summary = visitAll(run, [&](const ExportRecord& record) { return sink(writer.record(record)); });
    if (!summary)
        return summary;
    if (const auto ended = sink(writer.end()); !ended)
        return fail(ended.error());
    return summary;
}

Error fileError(const QFileDevice& file)
{
    const bool full = file.error() == QFileDevice::ResourceError || errno == ENOSPC;
    return {full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
        file.fileName() + QStringLiteral(": ") + file.errorString()};
}

} // namespace

ExportService::ExportService(Workspace& workspace)
    : m_workspace(workspace)
{
}

template<class F> QFuture<Result<ExportSummary>> ExportService::start(const ExportJob& job, Progress progress, F run)
{
    return m_workspace.database().read(
        [&tickets = m_workspace.tickets(), policy = m_workspace.policy(),
            query = KeyQuery::of(m_workspace, job.filter, job.officer), job, progress = std::move(progress), run = std::move(run)](ReadSession& session) -> Result<ExportSummary> {
            return run(Run{session, tickets, policy, query, job, progress});
        },
        ReadPriority::Scan);
}

QFuture<Result<ExportSummary>> ExportService::each(const ExportJob& job, Visit visit, Progress progress)
{
    return start(job, std::move(progress), [visit = std::move(visit)](const Run& run) { return visitAll(run, visit); });
}

QFuture<Result<ExportSummary>> ExportService::write(const ExportJob& job, Sink sink, Progress progress)
{
    const ExportWriter writer(job.format, m_workspace.facts(), m_workspace.isDemo());
    return start(job, std::move(progress),
        [writer, sink = std::move(sink)](const Run& run) { return writeAll(run, writer, sink); });
}

QFuture<Result<ExportSummary>> ExportService::writeFile(const ExportJob& job, const QString& path, Progress progress)
{
    const ExportWriter writer(job.format, m_workspace.facts(), m_workspace.isDemo());
    return start(job, std::move(progress), [writer, path](const Run& run) -> Result<ExportSummary> {
        QSaveFile file(path);
        errno = 0;
        if (!file.open(QIODevice::WriteOnly))
            return fail(fileError(file));
        const auto summary = writeAll(run, writer, [&file](const QByteArray& bytes) -> Result<> {
            if (file.write(bytes) != bytes.size())
                return fail(fileError(file));
            return {};
        });
        if (summary && !file.commit())
            return fail(fileError(file));
        return summary;
    });
}

} // namespace JakOps
