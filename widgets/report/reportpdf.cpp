// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpdf.h"

#include "domain/cityfacts.h"
#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/report/reportcharts.h"
#include "widgets/report/reportcity.h"
#include "widgets/report/reporttable.h"
#include "widgets/report/reportwords.h"

#include <QBuffer>
#include <QFile>

#include <cerrno>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;
using Type = ReportPage::Type;

namespace {

constexpr int kDpi = 300;
constexpr qint64 kEnoughToRank = 10; // fewer reports make no share to compare

} // namespace

Result<> ReportPdf::write(const MonthlyReport& report, const CityFacts& facts, const QString& path)
{
    QBuffer counted;
    counted.open(QIODevice::WriteOnly);
    const int pages = paint(report, facts, counted, 0);
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
    [[maybe_unused]] const int painted = paint(report, facts, file, pages);
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable, path + u": "_s + file.errorString());
    return {};
}

int ReportPdf::paint(const MonthlyReport& report, const CityFacts& facts, QIODevice& device, int pages)
{
    QPdfWriter writer(&device);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setResolution(kDpi);
    writer.setTitle(ReportWords::title(report));
    writer.setCreator(u"JakOps"_s);
    ReportPage page(writer,
        {.head = ReportWords::title(report) + u" \u00B7 "_s + ReportWords::scope(report, facts),
            .source = ReportWords::source(report),
            .demo = ReportWords::demo(report),
            .pages = pages});
    ReportPdf(report, facts, page).draw();
    return page.number();
}

void ReportPdf::draw()
{
    cover();
    if (m_report.figures.total.counts.received > 0)
        keyFigures();
    open();
    method(); // beside the figures it is about, not alone on a last page
    if (m_report.figures.total.counts.received > 0) {
        course();
        if (m_report.agency.isEmpty() || m_report.units.size() > 1)
            breakdown(FigureBy::Agency, tr("By agency"), 40);
        breakdown(FigureBy::Category, tr("By category"), 40);
        breakdown(FigureBy::City, tr("By city"), 10);
        breakdown(FigureBy::Village, tr("By kelurahan"), 30);
        slowest();
        breakdown(FigureBy::Channel, tr("By channel"), 20);
    }
    if (!m_report.city.isEmpty())
        ReportCity::draw(m_page, m_report.city);
}

void ReportPdf::cover()
{
    const double width = m_page.width();
    m_page.fill(m_page.left(), 34.0, 26.0, 1.6, ReportPage::accent());
    m_page.setY(40.0);
    m_page.paragraph(ReportWords::scope(m_report, m_facts), Type::Title, ReportPage::quiet());
    m_page.move(2.0);
    m_page.paragraph(tr("Monthly report on citizens' complaints"), Type::Cover);
    m_page.paragraph(FigureWords::month(monthCode(m_report.month)), Type::Title, ReportPage::accent());
    m_page.move(2.0);
    m_page.paragraph(m_report.agency.isEmpty() ? tr("For the Governor") : tr("For the head of %1").arg(ReportWords::scope(m_report, m_facts)),
        Type::Body, ReportPage::quiet());
    m_page.paragraph(tr("Data as of %1").arg(Format::dateTime(m_report.at)), Type::Body, ReportPage::quiet());
    if (m_report.demo)
        m_page.paragraph(tr("Sample data: every report here is made up."), Type::Bold, ReportPage::alarm());
    if (!m_report.courseKnown)
        m_page.paragraph(ReportWords::courseUnknown(), Type::Bold, ReportPage::alarm());
    m_page.move(8.0);
    const FigureLine& total = m_report.figures.total;
    const FigureWords::Key keys[]{
        FigureWords::Key::Received, FigureWords::Key::ShareDone, FigureWords::Key::OnTime, FigureWords::Key::Completion};
    constexpr double kGap = 4.0;
    const double each = (width - 3 * kGap) / 4.0;
    const double top = m_page.y();
    double x = m_page.left();
    for (const FigureWords::Key key : keys) {
        m_page.fill(x, top, each, 31.0, ReportPage::pale());
        m_page.fill(x, top, each, 0.8, ReportPage::accent());
        m_page.text(x + 3.0, top + 4.0, each - 6.0, FigureWords::title(key), Type::Small, ReportPage::quiet());
        m_page.text(x + 3.0, top + 10.0, each - 4.0, FigureWords::value(key, total), Type::Figure);
        m_page.text(x + 3.0, top + 21.0, each - 5.0, FigureWords::note(key, total), Type::Small, ReportPage::ink(), Qt::AlignLeft, true);
        x += each + kGap;
    }
    m_page.setY(top + 40.0);
    for (const QString& sentence : ReportWords::summary(m_report, m_facts))
        m_page.paragraph(sentence, Type::Body);
    if (m_report.months.size() > 1) {
        m_page.move(4.0);
        ReportCharts::months(m_page, m_report.months, 46.0);
    }
}

void ReportPdf::keyFigures()
{
    m_page.newPage();
    m_page.heading(tr("Key figures"));
    ReportTable table({{tr("Figure"), 25.0, false, true}, {FigureWords::month(monthCode(m_report.month)), 23.0}, {tr("From"), 29.0, false, true},
        {tr("Month before"), 20.0}, {tr("What it means"), 0.0, false, true}});
    const FigureLine& total = m_report.figures.total;
    for (const FigureWords::Key key : FigureWords::kAllKeys) {
        const bool before = m_report.before.counts.received > 0;
        table.add({FigureWords::title(key), FigureWords::value(key, total), FigureWords::note(key, total),
            before ? FigureWords::value(key, m_report.before) : QString(FigureWords::kNothing), FigureWords::definition(key)});
    }
    table.draw(m_page);
}

void ReportPdf::open()
{
    m_page.heading(tr("What is open"), 60.0);
    const FigureLine& open = m_report.backlog;
    if (open.counts.open() == 0) {
        m_page.paragraph(tr("Nothing is open, from this month or an earlier one."));
        return;
    }
    m_page.paragraph(tr("%1 reports of all months are open on the day of the data, %2 of them past their limit. Half of them are "
                        "older than %3, one of ten is older than %4.")
            .arg(Format::number(open.counts.open()), Format::number(open.counts.onTime.overdue),
                FigureWords::duration(open.backlog.median), FigureWords::duration(open.backlog.ninetieth)));
    if (m_report.figures.total.counts.open() > 0) {
        m_page.paragraph(tr("Age of those of %1").arg(FigureWords::month(monthCode(m_report.month))), Type::Bold);
        ReportCharts::backlog(m_page, m_report.figures.backlog);
    }
}

void ReportPdf::course()
{
    m_page.heading(tr("When reports come in"), 60.0);
    m_page.paragraph(tr("Reports of the month by weekday and hour (WIB)."), Type::Small, ReportPage::quiet());
    ReportCharts::week(m_page, m_report.figures.heat);
    m_page.heading(tr("Month by month"), 80.0);
    using Column = ReportWords::Column;
    ReportTable table({{FigureWords::by(FigureBy::Month), 0.0, false}, {ReportWords::column(Column::Received), 19.0},
        {ReportWords::column(Column::Done), 19.0}, {ReportWords::column(Column::ShareDone), 18.0},
        {ReportWords::column(Column::OnTime), 18.0}, {ReportWords::column(Column::Completion), 26.0},
        {ReportWords::column(Column::Completion90), 26.0}});
    for (const FigureLine& line : m_report.months)
        table.add({FigureWords::month(line.code), Format::number(line.counts.received), Format::number(line.counts.done()),
            FigureWords::share(line.counts.shareDone()), FigureWords::share(line.counts.shareOnTime()),
            FigureWords::value(FigureWords::Key::Completion, line),
            line.completion.count > 0 ? FigureWords::duration(line.completion.ninetieth) : QString(FigureWords::kNothing)});
    table.draw(m_page);
}

void ReportPdf::breakdown(FigureBy by, const QString& title, size_t most)
{
    const auto& lines = m_report.figures.lines(by);
    if (lines.empty())
        return;
    m_page.heading(title, 70.0);
    if (lines.size() > most)
        m_page.paragraph(tr("The %1 with most reports, of %2. All of them are in the workbook (XLSX) of this month.")
                .arg(Format::number(qint64(most)), Format::number(qint64(lines.size()))),
            Type::Small, ReportPage::quiet());
    using Column = ReportWords::Column;
    const bool rated = m_report.figures.total.counts.ratings > 0;
    QList<ReportTable::Column> columns{{FigureWords::by(by), 0.0, false, true}, {ReportWords::column(Column::Received), 15.0},
        {ReportWords::column(Column::Done), 15.0}, {ReportWords::column(Column::ShareDone), 16.0},
        {ReportWords::column(Column::OnTime), 16.0}, {ReportWords::column(Column::Overdue), 16.0},
        {ReportWords::column(Column::Completion), 22.0}};
    if (rated)
        columns << ReportTable::Column{ReportWords::column(Column::Rating), 20.0};
    ReportTable table(columns, title);
    const double top = double(lines.front().counts.received);
    for (size_t i = 0; i < std::min(most, lines.size()); ++i) {
        const FigureLine& line = lines[i];
        QStringList cells{FigureWords::name(by, line.code, m_facts), Format::number(line.counts.received),
            Format::number(line.counts.done()), FigureWords::share(line.counts.shareDone()), FigureWords::share(line.counts.shareOnTime()),
            Format::number(line.counts.onTime.overdue), FigureWords::value(FigureWords::Key::Completion, line)};
        if (rated)
            cells << FigureWords::rating(line.counts);
        table.add(cells, double(line.counts.received) / top);
    }
    table.draw(m_page);
}

// Who needs help: kelurahan with the lowest share on time.
void ReportPdf::slowest()
{
    std::vector<FigureLine> lines = m_report.figures.lines(FigureBy::Village);
    std::erase_if(lines, [](const FigureLine& line) { return line.code.isEmpty() || line.counts.onTime.counted() < kEnoughToRank; });
    if (lines.size() < 5)
        return;
    sortLines(lines, FigureOrder::OnTime, false);
    m_page.heading(tr("Kelurahan with the lowest share on time"), 50.0);
    m_page.paragraph(tr("Of those with at least %1 reports done or past their limit.").arg(kEnoughToRank), Type::Small, ReportPage::quiet());
    using Column = ReportWords::Column;
    ReportTable table({{FigureWords::by(FigureBy::Village), 0.0, false}, {ReportWords::column(Column::OnTime), 22.0},
        {ReportWords::column(Column::Late), 22.0}, {ReportWords::column(Column::Overdue), 22.0}, {ReportWords::column(Column::Received), 22.0}});
    for (size_t i = 0; i < std::min<size_t>(10, lines.size()); ++i) {
        const FigureCounts& counts = lines[i].counts;
        table.add({FigureWords::name(FigureBy::Village, lines[i].code, m_facts), FigureWords::share(counts.shareOnTime()),
            Format::number(counts.onTime.late), Format::number(counts.onTime.overdue), Format::number(counts.received)});
    }
    table.draw(m_page);
}

void ReportPdf::method()
{
    const QStringList sentences = ReportWords::method(m_report);
    double needed = 20.0; // with its heading; all of it on one page
    for (const QString& sentence : sentences)
        needed += m_page.heightOf(sentence, Type::Small, m_page.width()) + 2.5;
    m_page.heading(tr("How it was counted"), needed);
    for (const QString& sentence : sentences)
        m_page.paragraph(sentence, Type::Small);
}

} // namespace JakOps
