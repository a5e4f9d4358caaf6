// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "storage/storelock.h"
#include "support/testmain.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The program as scripts see it: the real binary on a profile of its own.
class TestCli final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsOnceAndOnlyOnce();
    void keepsTheGoodRowsAndTellsOfTheBad();
    void refusesFilesThatAreNoReports_data();
    void refusesFilesThatAreNoReports();
    void listsTheContract();
    void filtersTheList();
    void refusesCodesNobodyKnows();
    void showsTheWholeHistory();
    void takesATicketFromWaitingToDone();
    void letsNobodyValidateHisOwnWork();
    void mergesAndGroupsByTheRulesOfTheWindow();
    void refusesAnOutdatedCommand();
    void hidesPrivateReportsFromAViewer();
    void exportsCsvAndGeoJson();
    void leavesTheOldFileWhenAnExportFails();
    void undoesAnImport();
    void backsUp();
    void checksAndRebuilds();
    void takesOfficialBoundaries();
    void readsBesideAWindowAndSaysWhoHoldsTheStore();
    void saysWhatIsMissing();
    void tellsWrongUsage();
    void seedsADemoCityThatSaysSo();
    void letsSampleReportsComeIntoADemoCityOnly();
    void writesDownACitizensReport();

private:
    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    Run run(const QStringList& arguments, const QString& profile = {}) const;
    QString file(const QString& name, const QByteArray& content) const;
    void importTwo() const;
    QString photo() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr auto kTwo
    = "Nomor,Isi,Kategori,Lat,Lon,Tanggal,Status,Kanal\r\n"
      "JK2611010001,Jalan berlubang di depan pasar,Jalan,-6.2088,106.8456,2026-11-01 08:00,Menunggu,JAKI\r\n"
      "JK2611010002,Pohon tumbang menutup jalan,Pohon,-6.2100,106.8500,2026-11-02 09:30,Menunggu,Twitter\r\n";

} // namespace

void TestCli::init()
{
    pinEnvironment();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

TestCli::Run TestCli::run(const QStringList& arguments, const QString& profile) const
{
    QProcess process;
    process.start(QStringLiteral(JAKOPS_BINARY),
        QStringList{
            u"--language"_s, u"en"_s, u"--profile"_s, profile.isEmpty() ? m_dir->filePath(u"profile"_s) : profile}
            + arguments);
    if (!process.waitForFinished(100'000))
        process.kill();
    Run result;
    result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QString TestCli::file(const QString& name, const QByteArray& content) const
{
    QFile f(m_dir->filePath(name));
    if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(f.fileName()));
    return f.fileName();
}

void TestCli::importTwo() const
{
    const Run done = run({u"import"_s, file(u"two.csv"_s, kTwo), u"--json"_s});
    QVERIFY2(done.code == ExitDone, done.err.constData());
    QCOMPARE(done.json()[u"new"_s].toInt(), 2);
}

QString TestCli::photo() const
{
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(qRgb(200, 120, 40));
    const QString path = m_dir->filePath(u"bukti.jpg"_s);
    if (!image.save(path))
        qFatal("cannot write a picture");
    return path;
}

void TestCli::importsOnceAndOnlyOnce()
{
    const QString path = file(u"two.csv"_s, kTwo);
    const Run first = run({u"import"_s, path, u"--json"_s});
    QVERIFY2(first.code == ExitDone, first.err.constData());
    const QJsonObject told = first.json();
    QCOMPARE(told[u"read"_s].toInt(), 2);
    QCOMPARE(told[u"new"_s].toInt(), 2);
    QCOMPARE(told[u"updated"_s].toInt(), 0);
    QCOMPARE(told[u"unchanged"_s].toInt(), 0);
    QCOMPARE(told[u"rejected"_s].toInt(), 0);
    QVERIFY(told[u"rejects_file"_s].isNull());
    const QJsonObject again = run({u"import"_s, path, u"--json"_s}).json();
    QCOMPARE(again[u"new"_s].toInt(), 0);
    QCOMPARE(again[u"updated"_s].toInt(), 0);
    QCOMPARE(again[u"unchanged"_s].toInt(), 2);
}

void TestCli::keepsTheGoodRowsAndTellsOfTheBad()
{
    const QString path = file(u"open311.json"_s,
        R"([{"service_request_id":"1","description":"Lampu mati","requested_datetime":"2026-11-01T08:00:00+07:00"}, 5,
            {"service_request_id":"2","description":"Sampah","requested_datetime":"2026-11-01T09:00:00+07:00"}])");
    const Run done = run({u"import"_s, path, u"--json"_s});
    QCOMPARE(done.code, int(ExitWithRejects));
    QCOMPARE(done.json()[u"new"_s].toInt(), 2);
    QCOMPARE(done.json()[u"rejected"_s].toInt(), 1);
    QVERIFY(QFile::exists(done.json()[u"rejects_file"_s].toString()));
    QVERIFY2(done.err.contains("open311.json"), done.err.constData());
    QVERIFY2(done.err.contains("record 2"), done.err.constData());
}

void TestCli::refusesFilesThatAreNoReports_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Login</body></html>");
    QTest::newRow("broken from the start") << QByteArray("<service_requests><request><id");
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestCli::refusesFilesThatAreNoReports()
{
    QFETCH(QByteArray, content);
    const Run done = run({u"import"_s, file(u"x.dat"_s, content), u"--json"_s});
    QVERIFY2(done.code == ExitFailed || done.code == ExitWithRejects, QByteArray(done.out + done.err).constData());
    QVERIFY(!done.err.isEmpty());
    QCOMPARE(done.json()[u"new"_s].toInt(), 0);
}

void TestCli::listsTheContract()
{
    importTwo();
    const Run done = run({u"list"_s, u"--json"_s});
    QCOMPARE(done.code, int(ExitDone));
    const QByteArrayList lines = done.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject newest = QJsonDocument::fromJson(lines[0]).object();
    for (const char* key :
        {"number", "status", "category", "area", "agency", "channel", "created", "due", "lat", "lon"})
        QVERIFY2(newest.contains(QLatin1StringView(key)), key);
    QCOMPARE(newest[u"number"_s].toString(), u"JK2611010002"_s);
    QCOMPARE(newest[u"status"_s].toString(), u"waiting"_s);
    QCOMPARE(newest[u"created"_s].toString(), u"2026-11-02T02:30:00.000Z"_s);
    QVERIFY(newest[u"area"_s].toString().startsWith("31."_L1));
    QCOMPARE(newest[u"lat"_s].toDouble(), -6.21);
}

void TestCli::filtersTheList()
{
    importTwo();
    const auto numbers = [this](const QStringList& filter) {
        QStringList found;
        for (const QByteArray& row : run(QStringList{u"list"_s, u"--json"_s} + filter).out.trimmed().split('\n')) {
            if (!row.isEmpty())
                found.append(QJsonDocument::fromJson(row)[u"number"_s].toString());
        }
        return found;
    };
    QCOMPARE(numbers({u"--text"_s, u"pohon"_s}), QStringList{u"JK2611010002"_s});
    QCOMPARE(numbers({u"--to"_s, u"2026-11-01"_s}), QStringList{u"JK2611010001"_s});
    QCOMPARE(numbers({u"--status"_s, u"done"_s}), QStringList());
    QCOMPARE(numbers({u"--limit"_s, u"1"_s}), QStringList{u"JK2611010002"_s});
}

void TestCli::refusesCodesNobodyKnows()
{
    importTwo();
    QCOMPARE(run({u"list"_s, u"--category"_s, u"no-such"_s}).code, int(ExitUsage));
    QCOMPARE(run({u"list"_s, u"--as"_s, u"nobody"_s}).code, int(ExitUsage));
    QCOMPARE(run({u"act"_s, u"JK2611010001"_s, u"triage"_s, u"--category"_s, u"no-such"_s}).code, int(ExitUsage));
}

void TestCli::showsTheWholeHistory()
{
    importTwo();
    const Run done = run({u"show"_s, u"jk2611010001"_s, u"--json"_s});
    QVERIFY2(done.code == ExitDone, done.err.constData());
    const QJsonArray events = done.json()[u"events"_s].toArray();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0][u"kind"_s].toString(), u"report"_s);
    QVERIFY(run({u"show"_s, u"JK2611010001"_s}).out.contains("JK2611010001"));
    const Run missing = run({u"show"_s, u"JK0000000000"_s});
    QCOMPARE(missing.code, int(ExitFailed));
    QVERIFY(missing.err.contains("JK0000000000"));
}

void TestCli::takesATicketFromWaitingToDone()
{
    importTwo();
    const auto act = [this](const QStringList& rest) {
        const Run done = run(QStringList{u"act"_s, u"JK2611010001"_s, u"--json"_s} + rest);
        if (done.code != ExitDone)
            qWarning("%s", done.err.constData());
        return done.code == ExitDone ? done.json()[u"status"_s].toString() : QString();
    };
    QCOMPARE(act({u"triage"_s, u"--as"_s, u"jsc.operator"_s, u"--priority"_s, u"high"_s}), u"waiting"_s);
    QCOMPARE(act({u"coordinate"_s, u"--as"_s, u"jsc.operator"_s, u"--agency"_s, u"dbm"_s, u"--text"_s,
                 u"Mohon ditangani"_s}),
        u"coordinating"_s);
    QCOMPARE(
        act({u"disposition"_s, u"--as"_s, u"dinas.binamarga"_s, u"--agency"_s, u"dbm.jaksel"_s}), u"dispositioned"_s);
    QCOMPARE(act({u"assign"_s, u"--as"_s, u"jsc.operator"_s, u"--assignee"_s, u"sudin.binamarga.jaksel"_s}),
        u"dispositioned"_s);
    QCOMPARE(act({u"start"_s, u"--as"_s, u"jsc.operator"_s}), u"in_progress"_s);
    QCOMPARE(act({u"relocate"_s, u"--as"_s, u"jsc.operator"_s, u"--lat"_s, u"-6.2090"_s, u"--lon"_s, u"106.8460"_s}),
        u"in_progress"_s);
    QCOMPARE(act({u"note"_s, u"--as"_s, u"jsc.operator"_s, u"--text"_s, u"Menunggu aspal"_s}), u"in_progress"_s);
    QCOMPARE(
        act({u"follow-up"_s, u"--as"_s, u"jsc.operator"_s, u"--text"_s, u"Sudah ditambal"_s, u"--photo"_s, photo()}),
        u"awaiting_validation"_s);
    QCOMPARE(act({u"validate"_s, u"--as"_s, u"biro.pemerintahan"_s}), u"done"_s);

    const QJsonObject shown = run({u"show"_s, u"JK2611010001"_s, u"--json"_s}).json();
    QCOMPARE(shown[u"status"_s].toString(), u"done"_s);
    QStringList kinds;
    for (const QJsonValue& event : shown[u"events"_s].toArray())
        kinds.append(event[u"kind"_s].toString());
    QCOMPARE(kinds,
        (QStringList{u"report"_s, u"triage"_s, u"coordinate"_s, u"disposition"_s, u"assign"_s, u"start"_s,
            u"relocate"_s, u"note"_s, u"follow_up"_s, u"validate"_s}));
    QCOMPARE(shown[u"events"_s][8][u"body"_s][u"photos"_s].toArray().size(), 1);
    const QJsonObject checked = run({u"check"_s, u"--json"_s}).json();
    QVERIFY(checked[u"ok"_s].toBool());
    QCOMPARE(checked[u"events"_s].toInt(), 11);
}

void TestCli::letsNobodyValidateHisOwnWork()
{
    importTwo();
    const QString number = u"JK2611010001"_s;
    const QStringList bureau{u"--as"_s, u"biro.pemerintahan"_s};
    QCOMPARE(run(QStringList{u"act"_s, number, u"start"_s} + bureau).code, int(ExitDone));
    QCOMPARE(run(QStringList{u"act"_s, number, u"follow_up"_s, u"--text"_s, u"Beres"_s, u"--photo"_s, photo()} + bureau)
                 .code,
        int(ExitDone));
    const Run refused = run(QStringList{u"act"_s, number, u"validate"_s, u"--json"_s} + bureau);
    QCOMPARE(refused.code, int(ExitFailed));
    QCOMPARE(refused.json()[u"error"_s].toString(), u"NotAllowed"_s);
    QCOMPARE(refused.json()[u"detail"_s].toString(), u"own_work"_s);
}

void TestCli::mergesAndGroupsByTheRulesOfTheWindow()
{
    importTwo();
    const auto act = [this](const QString& line) { return run(QString(u"act JK261101000"_s + line + u" --as jsc.operator --json"_s).split(u' ')).json(); };
    QCOMPARE(act(u"1 merge --report JK2611010002 --text Sama"_s)[u"status"_s].toString(), u"merged"_s);
    QCOMPARE(act(u"1 unmerge --text Lain"_s)[u"status"_s].toString(), u"waiting"_s);
    QCOMPARE(act(u"1 group --report JK2611010002"_s)[u"status"_s].toString(), u"waiting"_s);
    QCOMPARE(act(u"2 ungroup --text Bubar"_s)[u"detail"_s].toString(), u"has_members"_s);
}

void TestCli::refusesAnOutdatedCommand()
{
    importTwo();
    const QStringList triage{
        u"act"_s, u"JK2611010001"_s, u"triage"_s, u"--json"_s, u"--version-seen"_s, u"1"_s, u"--priority"_s};
    QCOMPARE(run(triage + QStringList{u"high"_s}).code, int(ExitDone));
    const Run late = run(triage + QStringList{u"low"_s});
    QCOMPARE(late.code, int(ExitFailed));
    QCOMPARE(late.json()[u"error"_s].toString(), u"Conflict"_s);
}

void TestCli::hidesPrivateReportsFromAViewer()
{
    importTwo(); // private unless the source says otherwise
    const Run staff = run({u"show"_s, u"JK2611010001"_s, u"--json"_s, u"--as"_s, u"jsc.operator"_s});
    QVERIFY(staff.out.contains("berlubang"));
    for (const QStringList& command :
        {QStringList{u"show"_s, u"JK2611010001"_s, u"--json"_s}, QStringList{u"show"_s, u"JK2611010001"_s},
            QStringList{u"export"_s, u"csv"_s}, QStringList{u"export"_s, u"geojson"_s}, QStringList{u"list"_s}}) {
        // A viewer exports nothing; a supervisor does, and sees no more of a private report.
        const QString who = command[0] == "export"_L1 ? u"pengawas"_s : u"peninjau"_s;
        const Run viewer = run(command + QStringList{u"--as"_s, who});
        QCOMPARE(viewer.code, int(ExitDone));
        QVERIFY2(!viewer.out.contains("berlubang"), viewer.out.constData());
        QVERIFY2(!viewer.out.contains("6.2088"), viewer.out.constData());
    }
    QVERIFY(run({u"list"_s, u"--json"_s, u"--text"_s, u"berlubang"_s, u"--as"_s, u"peninjau"_s}).out.isEmpty());
}

void TestCli::exportsCsvAndGeoJson()
{
    importTwo();
    const Run csv = run({u"export"_s, u"csv"_s});
    QCOMPARE(csv.code, int(ExitDone));
    QCOMPARE(csv.out.count("\r\n"), 3);
    const QString path = m_dir->filePath(u"out.geojson"_s);
    QCOMPARE(run({u"export"_s, u"geojson"_s, u"--out"_s, path}).code, int(ExitDone));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(written.readAll())[u"features"_s].toArray().size(), 2);
}

void TestCli::leavesTheOldFileWhenAnExportFails()
{
    importTwo();
    const Run nowhere
        = run({u"export"_s, u"csv"_s, u"--out"_s, m_dir->filePath(u"no/such/folder/x.csv"_s), u"--json"_s});
    QCOMPARE(nowhere.code, int(ExitFailed));
    QCOMPARE(nowhere.json()[u"error"_s].toString(), u"Unwritable"_s);
}

void TestCli::undoesAnImport()
{
    const QJsonObject told = run({u"import"_s, file(u"two.csv"_s, kTwo), u"--json"_s}).json();
    const QString batch = QString::number(told[u"batch"_s].toInteger());
    const Run undone = run({u"import"_s, u"--undo"_s, batch, u"--json"_s});
    QVERIFY2(undone.code == ExitDone, undone.err.constData());
    QCOMPARE(undone.json()[u"removed"_s].toInt(), 2);
    QVERIFY(run({u"list"_s, u"--json"_s}).out.isEmpty());
    QCOMPARE(run({u"import"_s, u"--undo"_s, batch}).code, int(ExitFailed));
}

void TestCli::backsUp()
{
    importTwo();
    const Run done = run({u"backup"_s, u"--json"_s});
    QVERIFY2(done.code == ExitDone, done.err.constData());
    QVERIFY(QFile::exists(done.json()[u"file"_s].toString()));
}

void TestCli::checksAndRebuilds()
{
    importTwo();
    const QJsonObject checked = run({u"check"_s, u"--json"_s}).json();
    QVERIFY(checked[u"ok"_s].toBool());
    QCOMPARE(checked[u"tickets"_s].toInt(), 2);
    QCOMPARE(checked[u"events"_s].toInt(), 2);
    QVERIFY(checked[u"problems"_s].toArray().isEmpty());
    const Run rebuilt = run({u"check"_s, u"--rebuild"_s, u"--json"_s});
    QCOMPARE(rebuilt.code, int(ExitDone));
    QCOMPARE(rebuilt.json()[u"repaired"_s].toInt(), 0);
}

void TestCli::takesOfficialBoundaries()
{
    importTwo();
    const QString official = sharedFile(u"boundaries/kelurahan.geojson"_s);
    if (QTest::currentTestFailed())
        return;
    const Run done = run({u"boundaries"_s, u"import"_s, official, u"--json"_s});
    QVERIFY2(done.code == ExitDone || done.code == ExitWithRejects, done.err.constData());
    QCOMPARE(done.json()[u"areas"_s].toInt(), 267);
    QCOMPARE(done.json()[u"outside"_s].toInt(), 0);
    const Run wrong
        = run({u"boundaries"_s, u"import"_s, file(u"x.geojson"_s, "{\"type\":\"FeatureCollection\",\"features\":[]}")});
    QCOMPARE(wrong.code, int(ExitFailed));
}

void TestCli::readsBesideAWindowAndSaysWhoHoldsTheStore()
{
    importTwo();
    const auto window = StoreLock::acquire(m_dir->filePath(u"profile"_s));
    VERIFY_RESULT(window);
    QCOMPARE(run({u"list"_s, u"--json"_s}).out.count('\n'), 2);
    QCOMPARE(run({u"check"_s}).code, int(ExitDone));
    const Run refused = run({u"act"_s, u"JK2611010001"_s, u"note"_s, u"--text"_s, u"x"_s, u"--json"_s});
    QCOMPARE(refused.code, int(ExitFailed));
    QCOMPARE(refused.json()[u"error"_s].toString(), u"StoreBusy"_s);
}

void TestCli::saysWhatIsMissing()
{
    const Run empty = run({u"list"_s, u"--json"_s});
    QCOMPARE(empty.code, int(ExitFailed));
    QCOMPARE(empty.json()[u"error"_s].toString(), u"NotFound"_s);
    QVERIFY(!QFile::exists(m_dir->filePath(u"profile"_s))); // looking made nothing
    const Run nothing = run({u"import"_s, m_dir->filePath(u"no.csv"_s), u"--json"_s});
    QCOMPARE(nothing.code, int(ExitFailed));
    QVERIFY(nothing.err.contains("no.csv"));
    const QString notAFolder = file(u"plain"_s, "x");
    QCOMPARE(run({u"seed"_s, u"--tickets"_s, u"1"_s}, notAFolder).code, int(ExitFailed));
}

void TestCli::tellsWrongUsage()
{
    const Run wrong = run({u"dance"_s});
    QCOMPARE(wrong.code, int(ExitUsage));
    QVERIFY(wrong.err.contains("dance"));
    QVERIFY(wrong.out.isEmpty());
    const Run help = run({u"--help"_s});
    QCOMPARE(help.code, int(ExitDone));
    QVERIFY(help.out.contains("boundaries"));
    QVERIFY(run({u"--version"_s}).out.startsWith("jakops "));
}

void TestCli::seedsADemoCityThatSaysSo()
{
    const Run seeded = run({u"seed"_s, u"--tickets"_s, u"300"_s, u"--seed"_s, u"7"_s, u"--json"_s});
    QVERIFY2(seeded.code == ExitDone, seeded.err.constData());
    QCOMPARE(seeded.json()[u"tickets"_s].toInt(), 300);
    QCOMPARE(run({u"list"_s, u"--json"_s}).out.count('\n'), 300);
    QVERIFY(run({u"export"_s, u"csv"_s, u"--limit"_s, u"1"_s}).out.contains("data contoh"));
    QVERIFY(run({u"check"_s, u"--json"_s}).json()[u"ok"_s].toBool());
}

void TestCli::letsSampleReportsComeIntoADemoCityOnly()
{
    const QStringList live{u"seed"_s, u"--live"_s, u"6000"_s, u"--count"_s, u"3"_s, u"--json"_s};
    const QString none = m_dir->filePath(u"none"_s);
    QCOMPARE(run(live, none).json()[u"error"_s].toString(), u"NotAllowed"_s);
    QVERIFY(!QFile::exists(none + u"/store.db"_s)); // nothing is made by asking
    const QString real = m_dir->filePath(u"real"_s);
    QCOMPARE(run({u"import"_s, file(u"two.csv"_s, kTwo)}, real).code, int(ExitDone));
    const Run refused = run(live, real);
    QCOMPARE(refused.code, int(ExitFailed));
    QCOMPARE(refused.json()[u"error"_s].toString(), u"NotAllowed"_s);
    QCOMPARE(run({u"list"_s, u"--json"_s}, real).out.count('\n'), 2);

    QCOMPARE(run({u"seed"_s, u"--tickets"_s, u"50"_s}).code, int(ExitDone));
    const Run done = run(live);
    QVERIFY2(done.code == ExitDone, done.err.constData());
    QCOMPARE(done.json()[u"arrived"_s].toInt(), 3);
    QCOMPARE(run({u"list"_s, u"--json"_s}).out.count('\n'), 53);
}

void TestCli::writesDownACitizensReport()
{
    const QStringList said{u"intake"_s, u"--text"_s, u"Lampu jalan mati"_s, u"--area"_s, u"Manggarai"_s, u"--json"_s};
    const auto as = [](const QStringList& what, const QString& officer) { return what + QStringList{u"--as"_s, officer}; };
    const Run nowhere = run(as(said, u"lurah.manggarai"_s));
    QCOMPARE(nowhere.code, int(ExitFailed));
    QVERIFY2(nowhere.err.contains("which counter"), nowhere.err.constData());
    QCOMPARE(run(as({u"intake"_s, u"--counter"_s, u"3"_s}, u"peninjau"_s)).code, int(ExitFailed));
    QCOMPARE(run(as({u"intake"_s, u"--counter"_s, u"3"_s}, u"lurah.manggarai"_s)).code, int(ExitDone));
    const Run viewer = run(as(said, u"peninjau"_s));
    QCOMPARE(viewer.code, int(ExitFailed));
    QVERIFY2(viewer.err.contains("Who may"), viewer.err.constData());
    const Run taken = run(as(said + QStringList{u"--photo"_s, photo(), u"--category"_s, u"Jalan"_s}, u"lurah.manggarai"_s));
    QVERIFY2(taken.code == ExitDone, taken.err.constData());
    const QString number = taken.json()[u"number"_s].toString();
    QCOMPARE(number.size(), 16);
    QVERIFY(number.mid(8).startsWith(u"6483"_s) && number.endsWith(u"0001"_s));
    QCOMPARE(taken.json()[u"area"_s].toString(), u"31.74.01.1007"_s);
    QVERIFY(taken.json()[u"private"_s].toBool());
    const Run shown = run({u"show"_s, number, u"--json"_s, u"--as"_s, u"jsc.operator"_s});
    QVERIFY2(shown.code == ExitDone, shown.err.constData());
    QCOMPARE(shown.json()[u"text"_s].toString(), u"Lampu jalan mati"_s);
    QCOMPARE(shown.json()[u"channel"_s].toString(), u"loket"_s);
    const Run second = run(as(said + QStringList{u"--public"_s, u"--channel"_s, u"telepon"_s}, u"lurah.manggarai"_s));
    QVERIFY(second.json()[u"number"_s].toString().endsWith(u"0002"_s));
    QVERIFY(!second.json()[u"private"_s].toBool());
    const QString receipt = m_dir->filePath(u"tanda-terima.pdf"_s);
    const Run third = run(as(said + QStringList{u"--receipt"_s, receipt}, u"lurah.manggarai"_s));
    QVERIFY2(third.code == ExitDone, third.err.constData());
    QFile pdf(receipt);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF-"));
    const Run nowhereToWrite = run(as(said + QStringList{u"--receipt"_s, m_dir->filePath(u"none/x.pdf"_s)}, u"lurah.manggarai"_s));
    QCOMPARE(nowhereToWrite.code, int(ExitFailed));
    QVERIFY2(nowhereToWrite.err.contains("0004"), nowhereToWrite.err.constData()); // it stands all the same
    const Run unclear = run(as({u"intake"_s, u"--text"_s, u"x"_s, u"--area"_s, u"Negeri Dongeng"_s}, u"lurah.manggarai"_s));
    QCOMPARE(unclear.code, int(ExitFailed));
    QVERIFY2(unclear.err.contains("area"), unclear.err.constData());
    QCOMPARE(run({u"intake"_s}).code, int(ExitUsage));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
