// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpdf.h"

#include "domain/cityfacts.h"
#include "support/testmain.h"
#include "widgets/report/reportcharts.h"
#include "widgets/report/reportwords.h"

#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

FigureLine line(const QString& code, qint64 received)
{
    FigureLine out;
    out.code = code;
    out.counts.received = received;
    out.counts.byStatus[size_t(TicketStatus::Done)] = received * 9 / 10;
    out.counts.byStatus[size_t(TicketStatus::InProgress)] = received - received * 9 / 10;
    out.counts.onTime = {.onTime = received * 8 / 10, .late = received / 10, .overdue = received / 20};
    out.response = {received, 3600, 86'400};
    out.completion = {received, 200'000, 900'000};
    out.backlog = {received / 10, 90'000, 900'000};
    return out;
}

int pagesOf(const QByteArray& pdf)
{
    int pages = 0;
    for (qsizetype at = pdf.indexOf("/Type /Page\n"); at >= 0; at = pdf.indexOf("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

} // namespace

class TestReportPdf final : public QObject
{
    Q_OBJECT

private:
    CityFacts m_facts;
    QTemporaryDir m_dir;

    [[nodiscard]] MonthlyReport report(int lines) const
    {
        MonthlyReport out;
        out.month = QDate(2026, 10, 1);
        out.at = 1'795'143'600'000;
        out.figures.total = line({}, 1000LL * lines);
        out.before = line({}, 900LL * lines);
        out.backlog = out.figures.total;
        for (int i = 0; i < lines; ++i) {
            for (const FigureBy by : {FigureBy::Agency, FigureBy::Category, FigureBy::Village})
                out.figures.by[size_t(by)].push_back(line(u"code-%1"_s.arg(i), 1000 - i));
        }
        for (int month = 1; month <= 10; ++month)
            out.months.push_back(line(u"2026-%1"_s.arg(month, 2, 10, QChar(u'0')), 800 + month));
        return out;
    }
    [[nodiscard]] QByteArray write(const MonthlyReport& report) const
    {
        const QString path = m_dir.filePath(u"x.pdf"_s);
        if (const auto done = ReportPdf::write(report, m_facts, path); !done)
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        auto facts = CityFacts::load(QStringLiteral(JAKOPS_RESOURCES) + u"/city"_s);
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }

    void isAWholePdf()
    {
        const QByteArray pdf = write(report(5));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pagesOf(pdf) >= 3);
    }

    void growsWithItsTables()
    {
        QVERIFY(pagesOf(write(report(40))) > pagesOf(write(report(5))));
    }

    void isShortForAMonthWithoutReports()
    {
        MonthlyReport empty;
        empty.month = QDate(2026, 10, 1);
        const QByteArray pdf = write(empty);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pagesOf(pdf) <= 2);
        QVERIFY(ReportWords::summary(empty, m_facts).first().contains(u"No reports"_s));
    }

    void tellsWhereItCannotWrite()
    {
        VERIFY_ERROR(ReportPdf::write(report(1), m_facts, m_dir.filePath(u"no/such/folder.pdf"_s)), ErrorCode::Unwritable);
    }

    void choosesRoundAxes()
    {
        QCOMPARE(ReportCharts::axisFor(0).top, 1.0);
        QCOMPARE(ReportCharts::axisFor(3).top, 3.0);
        for (const double value : {5.0, 7.0, 99.0, 100.0, 101.0, 1234.0, 16'400.0, 99'999.0}) {
            const auto axis = ReportCharts::axisFor(value);
            QVERIFY2(axis.top >= value && axis.top <= 2.1 * value, qPrintable(QString::number(value)));
            QVERIFY(axis.steps >= 1 && axis.steps <= 10);
            const double step = axis.top / axis.steps;
            QCOMPARE(step, std::round(step));
        }
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
