// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportwords.h"

#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString ReportWords::page(int number, int pages)
{
    return tr("Page %1 of %2").arg(number).arg(pages);
}

QString ReportWords::title(const MonthlyReport& report)
{
    return tr("Monthly report on citizens' complaints, %1").arg(FigureWords::month(monthCode(report.month)));
}

QString ReportWords::scope(const MonthlyReport& report, const CityFacts& facts)
{
    return report.agency.isEmpty() ? tr("Special Capital Region of Jakarta") : facts.agencyName(report.agency);
}

QString ReportWords::demo(const MonthlyReport& report)
{
    return report.demo ? tr("Sample data") : QString();
}

QString ReportWords::source(const MonthlyReport& report)
{
    return tr("Source: JakOps, the reports in its store as of %1").arg(Format::dateTime(report.at));
}

QString ReportWords::column(Column column)
{
    switch (column) {
    case Column::Received:
        return tr("Received");
    case Column::Done:
        return tr("Done");
    case Column::ShareDone:
        return tr("% done");
    case Column::OnTime:
        return tr("% on time");
    case Column::Late:
        return tr("Late");
    case Column::Overdue:
        return tr("Overdue");
    case Column::Response:
        return tr("Response, median");
    case Column::Response90:
        return tr("Response, 90 % within");
    case Column::Completion:
        return tr("Completion, median");
    case Column::Completion90:
        return tr("Completion, 90 % within");
    case Column::Reopened:
        return tr("Reopened");
    case Column::Rejected:
        return tr("Rejected");
    case Column::Open:
        return tr("Still open");
    case Column::Rating:
        return tr("Rating (answers)");
    case Column::Ratings:
        return tr("Answers of the survey");
    }
    return {};
}

QString ReportWords::courseUnknown()
{
    return tr("Preliminary: the history of older reports is still being read. Times, the share on time, reopened and rejected ones are not "
              "whole yet; let the console run and write this report again.");
}

QString ReportWords::continued(const QString& title)
{
    return tr("%1 (continued)").arg(title);
}

QString ReportWords::onTimeAxis()
{
    return tr("share on time (right)");
}

QString ReportWords::change(double before, double now, bool share)
{
    if (share) {
        const double points = (now - before) * 100.0;
        const QString sign = points >= 0.05 ? u"+"_s : points <= -0.05 ? u"\u2212"_s : u"\u00B1"_s;
        return tr("%1 points").arg(sign + Format::decimal(std::abs(points), 1));
    }
    return before <= 0.0 ? QString(FigureWords::kNothing) : Format::signedPercent(now / before - 1.0, 1);
}

QStringList ReportWords::summary(const MonthlyReport& report, const CityFacts& facts)
{
    const FigureLine& total = report.figures.total;
    const QString month = FigureWords::month(monthCode(report.month));
    if (total.counts.received == 0)
        return {tr("No reports came in during %1.").arg(month),
            report.backlog.counts.open() == 0
                ? tr("None is open from earlier months.")
                : tr("%1 reports of earlier months are still open.").arg(Format::number(report.backlog.counts.open()))};
    QStringList out;
    QString first = tr("In %1, %2 reports came in").arg(month, Format::number(total.counts.received));
    if (report.before.counts.received > 0)
        first += u' '
            + tr("(%1 against the month before)")
                  .arg(change(double(report.before.counts.received), double(total.counts.received), false));
    out << first + u'.';
    out << tr("%1 of them are done: %2 of what was to be done. %3 are still open, %4 of those past their limit.")
               .arg(Format::number(total.counts.done()), FigureWords::share(total.counts.shareDone()),
                   Format::number(total.counts.open()), Format::number(total.counts.onTime.overdue));
    if (total.completion.count > 0)
        out << tr("Half of those done took no longer than %1, nine of ten no longer than %2; %3 were done on time.")
                   .arg(FigureWords::duration(total.completion.median), FigureWords::duration(total.completion.ninetieth),
                       FigureWords::share(total.counts.shareOnTime()));
    const auto& categories = report.figures.lines(FigureBy::Category);
    QStringList most;
    for (size_t i = 0; i < std::min<size_t>(3, categories.size()); ++i)
        most << tr("%1 (%2)").arg(FigureWords::name(FigureBy::Category, categories[i].code, facts),
            Format::number(categories[i].counts.received));
    out << tr("Most were about %1.").arg(most.join(u", "_s));
    return out;
}

QStringList ReportWords::method(const MonthlyReport& report)
{
    QStringList out;
    out << tr("Every figure is of the reports received in the month, and of their state on the day of the data. What each means stands "
              "beside it on the page of key figures. The limit for completing is that of the rules this console works by; time spent "
              "waiting for the reporter's answer is added to it where the rule says so.");
    out << tr("The median and the 90 % value are durations that really occurred (nearest rank), from hour to hour without taking "
              "out nights and holidays. A response is known only where the source told of it.");
    out << tr("Reports belong to the agency that has them on the day of the data, and to the kelurahan their place lies in. Areas "
              "are counted with all reports, private ones too; nothing of a private report but these counts is told.");
    if (!report.courseKnown)
        out << courseUnknown();
    out << tr("Everything is as of %1. Counted again later, the share done and on time of the same month may be another.")
               .arg(Format::dateTime(report.at));
    return out;
}

SheetWords ReportWords::sheet(const MonthlyReport& report, const CityFacts& facts)
{
    SheetWords words;
    words.title = title(report) + u" \u2013 "_s + scope(report, facts);
    words.source = source(report);
    words.demo = demo(report);
    words.summary = tr("Key figures");
    words.reports = tr("Reports");
    for (int by = 0; by < kFigureByCount; ++by)
        words.breakdowns[size_t(by)] = FigureWords::by(FigureBy(by));
    for (const Column one : {Column::Received, Column::Done, Column::ShareDone, Column::OnTime, Column::Late, Column::Overdue})
        words.columns << column(one);
    for (const Column one : {Column::Response, Column::Response90, Column::Completion, Column::Completion90})
        words.columns << tr("%1 (hours)").arg(column(one));
    for (const Column one : {Column::Reopened, Column::Rejected, Column::Open})
        words.columns << column(one);
    words.columns << FigureWords::title(FigureWords::Key::Rating) << column(Column::Ratings);
    words.reportColumns = {tr("Number"), tr("Status"), tr("Category"), tr("Area"), tr("Agency"), tr("Channel"), tr("Received (WIB)"),
        tr("Closed (WIB)"), tr("Private"), tr("Latitude"), tr("Longitude"), tr("Text")};
    for (const FigureWords::Key key : FigureWords::kAllKeys)
        words.keys << std::array{FigureWords::title(key),
            QString(FigureWords::value(key, report.figures.total) + u" ("_s + FigureWords::note(key, report.figures.total) + u')'),
            FigureWords::definition(key)};
    words.name = [&facts](FigureBy by, const QString& code) { return FigureWords::name(by, code, facts); };
    words.status = [](TicketStatus status) { return Words::status(status); };
    return words;
}

} // namespace JakOps
