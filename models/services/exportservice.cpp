// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportservice.h"

#include "domain/slapolicy.h"
#include "domain/visibility.h"
#include "index/selection.h"
#include "index/ticketcolumnsbuilder.h"
#include "services/workspace.h"
#include "storage/searchstore.h"
#include "storage/ticketstore.h"

#include <QSaveFile>

namespace JakOps {

namespace {

constexpr qint64 kProgressEvery = 500;

std::shared_ptr<const TermCodes> codesOf(const TermTable& terms)
{
    auto codes = std::make_shared<TermCodes>();
    codes->categories = terms.codes(TermKind::Category);
    codes->agencies = terms.codes(TermKind::Agency);
    codes->officers = terms.codes(TermKind::Officer);
    codes->channels = terms.codes(TermKind::Channel);
    codes->villages = terms.codes(TermKind::Village);
    return codes;
}

bool mayReadPrivateText(const Officer& officer)
{
    Ticket privateTicket;
    privateTicket.isPrivate = true;
    return visibilityFor(officer, privateTicket).text;
}

// Keys of the tickets that pass, newest first.
Result<std::vector<qint64>> matchingKeys(
    ReadSession& session, const TicketStore& tickets, const ExportJob& job, qint64 nowMs,
    const QHash<QString, qint64>& escalated)
{
    std::shared_ptr<const KeySet> textKeys;
    if (!job.filter.text.isEmpty()) {
        const auto found
            = SearchStore::search(session, job.filter.text, {.privateText = mayReadPrivateText(job.officer)});
        if (!found)
            return fail(found.error());
        textKeys = std::make_shared<KeySet>(*found);
    }

    TicketColumnsBuilder builder;
    const auto scanned = tickets.forEachRow(session, [&](const TicketRow& row) {
        builder.add(row);
        return true;
    });
    if (!scanned)
        return fail(scanned.error());
    const auto columns = builder.build();
    const auto program = std::make_shared<const FilterProgram>(
        job.filter, codesOf(tickets.terms()), job.officer, nowMs, std::move(textKeys), escalated);
    const auto selection = Selection::evaluate(columns, program, 1);

    struct Match
    {
        quint32 createdAt;
        qint64 key;
    };
    std::vector<Match> matches;
    matches.reserve(size_t(selection->count()));
    const auto blocks = columns->blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        selection->blocks()[b].forEach(
            [&](quint32 row) { matches.push_back({blocks[b]->createdAt[row], blocks[b]->key[row]}); });
    }
    std::ranges::sort(matches, [](const Match& a, const Match& b) {
        return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.key > b.key;
    });
    std::vector<qint64> keys;
    keys.reserve(matches.size());
    std::ranges::transform(matches, std::back_inserter(keys), &Match::key);
    return keys;
}

struct Run
{
    ReadSession& session;
    const TicketStore& tickets;
    std::shared_ptr<const SlaPolicy> policy;
    QHash<QString, qint64> escalated;
    const ExportJob& job;
    const ExportService::Progress& progress;
    qint64 nowMs;
};

Result<ExportSummary> visitAll(const Run& run, const ExportService::Visit& visit)
{
    const auto keys = matchingKeys(run.session, run.tickets, run.job, run.nowMs, run.escalated);
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
        record.overdue = due.at != 0 && due.at < run.nowMs;
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
        [&tickets = m_workspace.tickets(), policy = m_workspace.policy(), nowMs = m_workspace.clock().nowMs(),
            escalated = m_workspace.escalatedTo(job.officer, m_workspace.clock().nowMs()), job,
            progress = std::move(progress), run = std::move(run)](ReadSession& session) -> Result<ExportSummary> {
            return run(Run{session, tickets, policy, escalated, job, progress, nowMs});
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
