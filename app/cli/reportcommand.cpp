// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "domain/month.h"
#include "services/report/reportservice.h"
#include "widgets/common/format.h"
#include "widgets/report/reportpdf.h"
#include "widgets/report/reportwords.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportCommandWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReportCommand)
};

} // namespace

Result<int> runReport(const CommandLine& line, Console& console)
{
    const auto session = CliSession::open(line, console, CliSession::Access::Read);
    if (!session)
        return fail(session.error());
    const auto officer = (*session)->officer();
    if (!officer)
        return console.usage(officer.error());
    Workspace& workspace = (*session)->workspace();
    const CityFacts& facts = workspace.facts();
    if (!line.reportAgency.isEmpty() && !facts.agency(line.reportAgency))
        return console.usage({ErrorCode::InvalidInput, ReportCommandWords::tr("No such agency: %1").arg(line.reportAgency)});
    ReportService reports(
        workspace, figureLimits(workspace.policy()),
        [&facts](const MonthlyReport& report, const QString& path) { return ReportPdf::write(report, facts, path); },
        [&facts](const MonthlyReport& report) { return ReportWords::sheet(report, facts); });
    const auto written = Console::await(reports.write(
        {.month = *monthFromCode(line.month), .folder = line.out, .agency = line.reportAgency, .officer = *officer},
        [&](qint64 done, qint64 total) { return console.progress(ReportCommandWords::tr("Monthly report"), done, total); }));
    if (!written)
        return fail(written.error());
    console.note(ReportCommandWords::tr("%1 files written to %2: %3 reports, %4 of them without what is private.")
            .arg(Format::number(written->files.size()), line.out, Format::number(written->reports), Format::number(written->withheld)));
    if (console.json()) {
        console.object({{u"month"_s, line.month}, {u"folder"_s, line.out}, {u"reports"_s, written->reports},
            {u"withheld"_s, written->withheld}, {u"files"_s, QJsonArray::fromStringList(written->files)}});
    } else {
        for (const QString& file : written->files)
            console.line(file);
    }
    return ExitDone;
}

} // namespace JakOps
