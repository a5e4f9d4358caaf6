// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/reportservice.h"

#include "domain/month.h"
#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kMonth = "2026-10"_L1;

// All files of a folder by name.
QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> out;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            out[QDir(folder).relativeFilePath(it.filePath())] = file.readAll();
    }
    return out;
}

} // namespace

class TestReportService final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_store;
    QTemporaryDir m_dir;
    QList<MonthlyReport> m_pages;
    Error m_pagesFail;
    bool m_failPages = false;
    int m_run = 0;
    Officer m_officer;

    [[nodiscard]] QString folder() const { return m_dir.filePath(u"out%1"_s.arg(m_run)); }
    [[nodiscard]] Result<ReportSummary> write(const QString& month, const QString& agency = {}, ReportService::Progress progress = {})
    {
        m_pages.clear();
        ReportService service(
            **m_store, figureLimits((*m_store)->policy()),
            [this](const MonthlyReport& report, const QString& path) -> Result<> {
                if (m_failPages && !m_pages.isEmpty())
                    return fail(ErrorCode::DiskFull);
                m_pages << report;
                QFile file(path);
                if (!file.open(QIODevice::WriteOnly))
                    return fail(ErrorCode::Unwritable);
                file.write("pages");
                return {};
            },
            [](const MonthlyReport&) {
                SheetWords words;
                words.title = u"=1+1"_s;
                words.summary = u"Ringkasan"_s;
                words.reports = u"Laporan"_s;
                words.breakdowns = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s};
                words.columns = QStringList(15, u"x"_s);
                words.reportColumns = QStringList(12, u"y"_s);
                words.name = [](FigureBy, const QString& code) { return code; };
                words.status = [](TicketStatus status) { return statusCode(status); };
                return words;
            });
        return service.write({.month = *monthFromCode(month), .folder = folder(), .agency = agency, .officer = m_officer}, std::move(progress)).result();
    }
    void addMonth(int reports)
    {
        const qint64 from = monthSpan(*monthFromCode(kMonth)).from;
        for (int n = 1; n <= reports; ++n) {
            QJsonObject more{{BodyKey::created, from + n * 3'600'000LL}, {BodyKey::isPrivate, n % 2 == 0},
                {BodyKey::agency, n % 3 == 0 ? u"dbm"_s : u"kel.31.71.01.1001"_s}};
            if (n % 2 == 0) {
                more[BodyKey::text] = u"MARKER-%1"_s.arg(n);
                more[BodyKey::address] = u"MARKER-STREET-%1"_s.arg(n);
            } else {
                more[BodyKey::text] = u"=HYPERLINK(\"http://x\") %1"_s.arg(n);
            }
            VERIFY_RESULT(m_store->addReport(n, more));
        }
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        ++m_run;
        m_failPages = false;
        m_officer.role = Role::Supervisor;
        m_store = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_store->open());
    }
    void cleanup() { m_store.reset(); }

    void writesEveryFileOfAMonth()
    {
        addMonth(12);
        const auto summary = write(kMonth);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->reports, 12);
        QCOMPARE(summary->withheld, 6);
        const auto files = filesIn(folder());
        for (const QString& name : {u"laporan-bulanan-2026-10.pdf"_s, u"angka-2026-10.xlsx"_s, u"laporan-2026-10.csv"_s,
                 u"laporan-2026-10.geojson"_s, u"jakrespons-2026-10.json"_s, u"jakrespons-2026-10.xml"_s,
                 u"opd/laporan-bulanan-2026-10-dbm.pdf"_s, u"opd/laporan-bulanan-2026-10-kel.31.71.01.1001.pdf"_s}) {
            QVERIFY2(files.contains(name), qPrintable(name));
            QVERIFY(summary->files.contains(name));
        }
        QCOMPARE(files.size(), summary->files.size());
        QVERIFY(files[u"angka-2026-10.xlsx"_s].startsWith("PK"));
        QCOMPARE(files[u"laporan-2026-10.csv"_s].count("\r\n"), 13);
        QVERIFY(files[u"laporan-2026-10.csv"_s].contains("'=HYPERLINK"));
    }

    void countsTheMonthAndTheOneBefore()
    {
        addMonth(12);
        VERIFY_RESULT(m_store->addReport(50, {{BodyKey::created, monthSpan(*monthFromCode(kMonth)).from - 1000}}));
        VERIFY_RESULT(m_store->addReport(51, {{BodyKey::created, monthSpan(*monthFromCode(kMonth)).to}}));
        VERIFY_RESULT(write(kMonth));
        const MonthlyReport& city = m_pages.first();
        QCOMPARE(city.figures.total.counts.received, 12);
        QCOMPARE(city.before.counts.received, 1);
        QCOMPARE(city.backlog.counts.open(), 14);
        QCOMPARE(city.months.size(), 2);
        QCOMPARE(city.months.back().code, QString(kMonth));
        qint64 ofAgencies = 0;
        for (const MonthlyReport& report : std::as_const(m_pages))
            ofAgencies += report.agency == u"dbm"_s || report.agency.startsWith(u"kel."_s) ? report.figures.total.counts.received : 0;
        QCOMPARE(ofAgencies, 12);
    }

    void tellsNothingPrivate()
    {
        addMonth(30);
        VERIFY_RESULT(write(kMonth));
        const auto files = filesIn(folder());
        for (const auto& [name, bytes] : files.asKeyValueRange()) {
            QVERIFY2(!bytes.contains("MARKER"), qPrintable(name));
            if (name.startsWith(u"jakrespons"_s) || name.endsWith(u".geojson"_s))
                QVERIFY2(bytes.contains("JK0000000002"), qPrintable(name)); // that there is one is told
        }
    }

    void writesTheReportOfOneAgencyAlone()
    {
        addMonth(12);
        const auto summary = write(kMonth, u"dbm"_s);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->reports, 4);
        QCOMPARE(m_pages.size(), 1);
        QCOMPARE(m_pages.first().agency, u"dbm"_s);
        QVERIFY(m_pages.first().city.isEmpty());
        QVERIFY(!QFileInfo::exists(folder() + u"/opd"_s));
        VERIFY_ERROR(write(kMonth, u"no-such-agency"_s), ErrorCode::InvalidInput);
    }

    void refusesWhoMayNot()
    {
        addMonth(2);
        for (const Role role : {Role::Village, Role::Viewer}) {
            m_officer.role = role;
            VERIFY_ERROR(write(kMonth), ErrorCode::NotAllowed);
            QVERIFY(!QFileInfo::exists(folder()));
        }
    }

    void isTrueAndShortForAMonthWithoutReports()
    {
        const auto summary = write(kMonth);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->reports, 0);
        QCOMPARE(m_pages.size(), 1);
        QCOMPARE(m_pages.first().figures.total, FigureLine());
        QCOMPARE(filesIn(folder())[u"laporan-2026-10.csv"_s].count("\r\n"), 1);
    }

    void leavesTheFolderAsItWasWhenItFails()
    {
        addMonth(12);
        m_failPages = true;
        VERIFY_ERROR(write(kMonth), ErrorCode::DiskFull);
        QVERIFY(!QFileInfo::exists(folder()));
        QDir().mkpath(folder());
        QFile old(folder() + u"/laporan-2026-10.csv"_s);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("earlier");
        old.close();
        VERIFY_ERROR(write(kMonth), ErrorCode::DiskFull);
        const auto files = filesIn(folder());
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first(), "earlier"_ba);
    }

    void leavesNothingWhenItIsCancelled()
    {
        addMonth(12);
        VERIFY_ERROR(write(kMonth, {}, [](qint64 done, qint64) { return done == 0; }), ErrorCode::Cancelled);
        QVERIFY(!QFileInfo::exists(folder()));
    }

    void saysWhereItCannotWrite()
    {
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_ERROR(write(kMonth), ErrorCode::Unwritable);
    }

    void replacesTheFilesOfAnEarlierRun()
    {
        addMonth(2);
        VERIFY_RESULT(write(kMonth));
        const auto before = filesIn(folder());
        VERIFY_RESULT(m_store->addReport(60, {{BodyKey::created, monthSpan(*monthFromCode(kMonth)).from + 1}}));
        VERIFY_RESULT(write(kMonth));
        const auto after = filesIn(folder());
        QCOMPARE(after.keys(), before.keys());
        QVERIFY(after[u"laporan-2026-10.csv"_s] != before[u"laporan-2026-10.csv"_s]);
    }

    void knowsMonths()
    {
        QCOMPARE(monthFromCode(u"2026-10"_s), QDate(2026, 10, 1));
        for (const QString& wrong : {u"2026-13"_s, u"2026-1"_s, u"202610"_s, u"2026-10-01"_s, QString(), u"1999-12"_s, u"x"_s})
            QVERIFY2(!monthFromCode(wrong), qPrintable(wrong));
        const MonthSpan span = monthSpan(QDate(2026, 12, 1));
        QCOMPARE(toWib(span.from).toString(Qt::ISODate).first(16), u"2026-12-01T00:00"_s);
        QCOMPARE(toWib(span.to).toString(Qt::ISODate).first(16), u"2027-01-01T00:00"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportService)
#include "tst_reportservice.moc"
