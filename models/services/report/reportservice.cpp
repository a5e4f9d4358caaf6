// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/reportservice.h"

#include "domain/slapolicy.h"
#include "services/feeds/feedcatalog.h"
#include "services/report/progressfile.h"
#include "services/report/reportcollector.h"
#include "services/report/reportstage.h"
#include "services/workspace.h"
#include "storage/ticketstore.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kAskEvery = 200;

// Who the files are made for: nobody who may see anything of a private report.
Officer reader()
{
    Officer officer;
    officer.role = Role::Viewer;
    return officer;
}

// A code as part of a file's name: letters, digits, dots and hyphens alone.
QString fileCode(const QString& code)
{
    QString out;
    for (const QChar c : code)
        out += (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'.' || c == u'-' ? c : u'_';
    return out;
}

struct Run
{
    ReadSession& session;
    const TicketStore& tickets;
    const CityFacts& facts;
    const SlaPolicy& policy;
    const ReportService::MakePages& pages;
    const ReportService::MakeWords& words;
    const ReportService::Progress& progress;
    const ReportJob& job;
    bool demo;
};

// All files with a row a report: one reading of each.
Result<> writeTickets(const Run& run, const ReportCollector& collector, const MonthlyReport& report, ReportStage& stage,
    const QString& suffix, qint64& done, qint64 total, ReportSummary& summary)
{
    const auto sheetPath = stage.path(u"angka-"_s + suffix + u".xlsx"_s);
    const auto csv = stage.file(u"laporan-"_s + suffix + u".csv"_s);
    const auto map = stage.file(u"laporan-"_s + suffix + u".geojson"_s);
    const auto json = stage.file(u"jakrespons-"_s + suffix + u".json"_s);
    const auto xml = stage.file(u"jakrespons-"_s + suffix + u".xml"_s);
    if (!sheetPath)
        return fail(sheetPath.error());
    for (const auto* const file : {&csv, &map, &json, &xml}) {
        if (!*file)
            return fail(file->error());
    }
    ReportSheet sheet(*sheetPath, run.facts, run.words(report));
    sheet.writeFigures(report);
    ExportWriter csvWriter(ExportFormat::Csv, run.facts, run.demo);
    ExportWriter mapWriter(ExportFormat::GeoJson, run.facts, run.demo);
    ProgressFile jsonWriter(ProgressFile::Format::Json, run.facts, run.demo);
    ProgressFile xmlWriter(ProgressFile::Format::Xml, run.facts, run.demo);
    const auto putAll = [&](const QByteArray& a, const QByteArray& b, const QByteArray& c, const QByteArray& d) -> Result<> {
        for (const auto& [file, bytes] : {std::pair(&csv, a), std::pair(&map, b), std::pair(&json, c), std::pair(&xml, d)}) {
            if (const auto put = ReportStage::put(***file, bytes); !put)
                return put;
        }
        return {};
    };
    if (const auto put = putAll(csvWriter.begin(), mapWriter.begin(), jsonWriter.begin(), xmlWriter.begin()); !put)
        return put;
    const Officer officer = reader();
    for (const qint64 key : collector.keys(run.job.agency)) {
        const auto ticket = run.tickets.ticketByKey(run.session, key);
        if (!ticket)
            return fail(ticket.error());
        const ExportRecord record = exportRecord(*ticket, officer, dueAt(*ticket, run.policy));
        sheet.add(record);
        if (const auto put
            = putAll(csvWriter.record(record), mapWriter.record(record), jsonWriter.request(record), xmlWriter.request(record));
            !put)
            return put;
        ++summary.reports;
        summary.withheld += record.withheld ? 1 : 0;
        if (++done % kAskEvery == 0 && run.progress && !run.progress(done, total))
            return fail(ErrorCode::Cancelled);
    }
    if (const auto put = putAll(csvWriter.end(), mapWriter.end(), jsonWriter.end(), xmlWriter.end()); !put)
        return put;
    if (const auto closed = sheet.close(); !closed)
        return closed;
    for (const auto* const file : {&csv, &map, &json, &xml}) {
        if (!(**file)->flush())
            return fail(ErrorCode::Unwritable, (**file)->fileName() + u": "_s + (**file)->errorString());
    }
    return {};
}

Result<ReportSummary> writeAll(const Run& run, ReportCollector& collector)
{
    const auto go = [&run] { return !run.progress || run.progress(0, 0); };
    if (const auto read = collector.read(run.session, run.tickets, run.job.month, go); !read)
        return fail(read.error());
    const bool city = run.job.agency.isEmpty();
    const QStringList agencies = city ? collector.agencies() : QStringList();
    const MonthlyReport report = collector.report(run.job.agency);
    constexpr qint64 kPagesWeight = 100; // a PDF takes about as long as so many rows
    const qint64 total = report.figures.total.counts.received + kPagesWeight * (1 + agencies.size());
    qint64 done = 0;

    ReportStage stage(run.job.folder);
    if (const auto opened = stage.open(); !opened)
        return fail(opened.error());
    const QString month = monthCode(run.job.month);
    const QString suffix = city ? month : month + u'-' + fileCode(run.job.agency);
    const auto pages = [&](const MonthlyReport& of, const QString& name) -> Result<> {
        const auto path = stage.path(name);
        if (!path)
            return fail(path.error());
        if (const auto made = run.pages(of, *path); !made)
            return made;
        done += kPagesWeight;
        return run.progress && !run.progress(done, total) ? fail(ErrorCode::Cancelled) : Result<>();
    };
    ReportSummary summary;
    if (const auto made = pages(report, u"laporan-bulanan-"_s + suffix + u".pdf"_s); !made)
        return fail(made.error());
    if (const auto written = writeTickets(run, collector, report, stage, suffix, done, total, summary); !written)
        return fail(written.error());
    for (const QString& agency : agencies) {
        const QString name = u"opd/laporan-bulanan-%1-%2.pdf"_s.arg(month, fileCode(agency));
        if (const auto made = pages(collector.report(agency), name); !made)
            return fail(made.error());
    }
    if (const auto committed = stage.commit(); !committed)
        return fail(committed.error());
    summary.files = stage.names();
    return summary;
}

} // namespace

ReportService::ReportService(Workspace& workspace, FigureLimits limits, MakePages pages, MakeWords words)
    : m_workspace(workspace)
    , m_limits(std::move(limits))
    , m_pages(std::move(pages))
    , m_words(std::move(words))
{
}

QFuture<Result<ReportSummary>> ReportService::write(const ReportJob& job, Progress progress)
{
    return m_workspace.database().read(
        [&workspace = m_workspace, job, progress = std::move(progress), limits = m_limits, policy = m_workspace.policy(), pages = m_pages, words = m_words,
            nowMs = m_workspace.clock().nowMs()](ReadSession& session) -> Result<ReportSummary> {
            if (!workspace.roles().mayDo(job.officer, Power::Report))
                return fail(ErrorCode::NotAllowed, u"report: "_s + roleCode(job.officer.role));
            if (!job.agency.isEmpty() && !workspace.facts().agency(job.agency))
                return fail(ErrorCode::InvalidInput, u"agency: "_s + job.agency);
            const auto catalog = FeedCatalog::load(
                workspace.resourcesRoot() + u"/city/feeds.json"_s, FeedCatalog::profileFile(workspace.profileDir()));
            ReportCollector collector(workspace.facts(), limits, catalog ? sourceCredits(catalog->feeds()) : SourceCredits(), nowMs,
                workspace.isDemo());
            return writeAll({session, workspace.tickets(), workspace.facts(), *policy, pages, words, progress, job,
                                workspace.isDemo()},
                collector);
        },
        ReadPriority::Scan);
}

} // namespace JakOps
