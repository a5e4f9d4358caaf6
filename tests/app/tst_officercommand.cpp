// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Officers, PINs and powers as scripts meet them: the real binary on a profile of its own.
class TestOfficerCommand final : public QObject
{
    Q_OBJECT

    static constexpr auto kPin = "482139\n";
    static constexpr auto kReport
        = "Nomor,Isi,Kategori,Lat,Lon,Tanggal,Status,Kanal\r\n"
          "JK2611010001,Jalan berlubang di depan pasar,Jalan,-6.2088,106.8456,2026-11-01 08:00,Menunggu,JAKI\r\n";

    // Within a year of any day this runs on.
    const QString kFarOff = QDateTime::currentDateTimeUtc().addDays(30).toString(Qt::ISODate);

    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QByteArray told() const { return out + '\n' + err; }
    };
    std::unique_ptr<QTemporaryDir> m_dir;

    Run run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return start(QStringLiteral(JAKOPS_BINARY),
            QStringList {u"--language"_s, u"en"_s, u"--profile"_s, m_dir->filePath(u"profile"_s)} + arguments, input);
    }
    static Run start(const QString& program, const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    [[nodiscard]] QString csv() const
    {
        QFile file(m_dir->filePath(u"laporan.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(kReport) < 0)
            qFatal("cannot write");
        return file.fileName();
    }
    void addHead()
    {
        const Run added = run({u"officer"_s, u"add"_s, u"pengawas"_s, u"--name"_s, u"Hendra Gunawan"_s, u"--role"_s, u"supervisor"_s}, kPin);
        QVERIFY2(added.code == ExitDone, added.told().constData());
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        qunsetenv("JAKOPS_PIN_FD");
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void theFirstOfficerIsASupervisorWhoAddsTheOthers()
    {
        const QStringList staff {u"officer"_s, u"add"_s, u"jsc"_s, u"--name"_s, u"Rizky"_s, u"--role"_s, u"staff"_s};
        const Run first = run(staff, kPin);
        QVERIFY2(first.code == ExitUsage && first.err.contains("must be a supervisor"), first.told().constData());
        addHead();
        QCOMPARE(run(staff, kPin).code, ExitUsage); // who acts?
        const QStringList asHead = staff + QStringList {u"--as"_s, u"pengawas"_s};
        const Run added = run(asHead, QByteArray(kPin) + "731946\n"); // his own PIN, then the new one
        QVERIFY2(added.code == ExitDone, added.told().constData());
        const Run twice = run(asHead, QByteArray(kPin) + "731946\n");
        QVERIFY2(twice.code == ExitUsage && twice.err.contains("already"), twice.told().constData());

        const Run listed = run({u"officer"_s, u"list"_s, u"--json"_s});
        QCOMPARE(listed.code, ExitDone);
        const QList<QByteArray> lines = listed.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject json = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(json[u"code"_s].toString(), u"jsc"_s);
        QCOMPARE(json[u"role"_s].toString(), u"staff"_s);
        QVERIFY(json[u"enabled"_s].toBool());
        QVERIFY(!listed.out.contains("argon2"));
    }

    void aPinIsNeverAnArgumentAndNeverTold()
    {
        QCOMPARE(run({u"officer"_s, u"add"_s, u"pengawas"_s, u"--name"_s, u"H"_s, u"--role"_s, u"supervisor"_s, u"--pin"_s, u"482139"_s}).code,
            ExitUsage);
        const Run simple = run({u"officer"_s, u"add"_s, u"pengawas"_s, u"--name"_s, u"H"_s, u"--role"_s, u"supervisor"_s}, "123456\n");
        QVERIFY2(simple.code == ExitUsage && simple.err.contains("too easy"), simple.told().constData());
        QVERIFY(!simple.told().contains("123456"));
        addHead();
        const Run wrong = run({u"list"_s, u"--as"_s, u"pengawas"_s}, "999111\n");
        QVERIFY(!wrong.told().contains("999111"));
    }

    void theLockIsNotBypassedByTheCommandLine()
    {
        QCOMPARE(run({u"import"_s, csv()}).code, ExitDone); // nobody set up yet
        addHead();
        for (const QStringList& command : {QStringList {u"list"_s}, {u"show"_s, u"JK2611010001"_s}, {u"export"_s, u"csv"_s},
                 {u"act"_s, u"JK2611010001"_s, u"note"_s, u"--text"_s, u"x"_s}, {u"import"_s, csv()}, {u"backup"_s}}) {
            const Run nobody = run(command);
            QVERIFY2(nobody.code != ExitDone && !nobody.out.contains("berlubang"), nobody.told().constData());
            const Run named = run(command + QStringList {u"--as"_s, u"pengawas"_s});
            QVERIFY2(named.code == ExitFailed && named.err.contains("PIN"), named.told().constData());
            // The made-up officers are nobody here.
            QCOMPARE(run(command + QStringList {u"--as"_s, u"jsc.operator"_s}, kPin).code, ExitUsage);
            const Run right = run(command + QStringList {u"--as"_s, u"pengawas"_s}, kPin);
            QVERIFY2(right.code == ExitDone, right.told().constData());
        }
    }

    void takesThePinFromAnOpenFile()
    {
        QCOMPARE(run({u"import"_s, csv()}).code, ExitDone);
        addHead();
        QFile pin(m_dir->filePath(u"pin"_s));
        QVERIFY(pin.open(QIODevice::WriteOnly));
        pin.write(kPin);
        pin.close();
        const Run listed = start(u"sh"_s,
            {u"-c"_s, u"exec 9<\"$1\"; JAKOPS_PIN_FD=9 exec \"$2\" --profile \"$3\" list --as pengawas </dev/null"_s, u"sh"_s,
                pin.fileName(), QStringLiteral(JAKOPS_BINARY), m_dir->filePath(u"profile"_s)});
        QVERIFY2(listed.code == ExitDone && listed.out.contains("JK2611010001"), listed.told().constData());
    }

    void wrongPinsAreCountedAndTheDisabledStayOut()
    {
        QCOMPARE(run({u"import"_s, csv()}).code, ExitDone);
        addHead();
        const QStringList note {u"act"_s, u"JK2611010001"_s, u"note"_s, u"--text"_s, u"x"_s, u"--as"_s, u"pengawas"_s};
        QVERIFY(run(note, "111222\n").err.contains("PIN is wrong"));
        QVERIFY(run(note, "111223\n").err.contains("PIN is wrong"));
        QVERIFY(run(note, "111224\n").err.contains("Try again"));
        const Run waits = run(note, kPin);
        QVERIFY2(waits.code == ExitFailed && waits.err.contains("Too many"), waits.told().constData());
    }

    void theDisabledStayOutAndSomebodyIsLeft()
    {
        addHead();
        const QStringList asHead {u"--as"_s, u"pengawas"_s};
        const Run last = run(QStringList {u"officer"_s, u"disable"_s, u"pengawas"_s} + asHead, kPin);
        QVERIFY2(last.code == ExitFailed && last.err.contains("Nobody would be left"), last.told().constData());
        QVERIFY(run(QStringList {u"officer"_s, u"add"_s, u"tamu"_s, u"--name"_s, u"Maya"_s, u"--role"_s, u"viewer"_s} + asHead,
                    QByteArray(kPin) + "731946\n")
                    .code
            == ExitDone);
        const Run refused = run({u"officer"_s, u"disable"_s, u"pengawas"_s, u"--as"_s, u"tamu"_s}, "731946\n");
        QVERIFY2(refused.code == ExitFailed && refused.err.contains("Who may: Supervisor"), refused.told().constData());
        QCOMPARE(run(QStringList {u"officer"_s, u"disable"_s, u"tamu"_s} + asHead, kPin).code, ExitDone);
        QVERIFY(run({u"list"_s, u"--as"_s, u"tamu"_s}, "731946\n").err.contains("may not sign in"));
        QCOMPARE(run(QStringList {u"officer"_s, u"enable"_s, u"tamu"_s} + asHead, kPin).code, ExitDone);
        QCOMPARE(run({u"list"_s, u"--as"_s, u"tamu"_s}, "731946\n").code, ExitDone);
    }

    void bulletinsAreWrittenListedAndWithdrawn()
    {
        const QStringList add {u"bulletin"_s, u"add"_s, u"--title"_s, u"Siaga"_s, u"--text"_s, u"Periksa pompa."_s, u"--until"_s, kFarOff};
        const QStringList asHead {u"--as"_s, u"camat.tebet"_s};
        QCOMPARE(run({u"import"_s, csv()}).code, ExitDone);
        const Run city = run(add + asHead); // without an area it is for the whole city
        QVERIFY2(city.code == ExitFailed && city.err.contains("your own area"), city.told().constData());
        const Run unknown = run(add + asHead + QStringList {u"--area"_s, u"99.99"_s});
        QVERIFY2(unknown.code == ExitUsage && unknown.err.contains("not known"), unknown.told().constData());
        const Run past = run({u"bulletin"_s, u"add"_s, u"--title"_s, u"A"_s, u"--text"_s, u"B"_s, u"--from"_s, u"2020-01-01"_s, u"--until"_s, u"2020-01-02"_s, u"--area"_s, u"31.74.01"_s, u"--as"_s, u"camat.tebet"_s});
        QVERIFY2(past.code == ExitUsage && past.err.contains("over already"), past.told().constData());
        const Run added = run(add + asHead + QStringList {u"--area"_s, u"31.74.01"_s, u"--pin"_s, u"--json"_s});
        QVERIFY2(added.code == ExitDone, added.told().constData());
        const QJsonObject json = QJsonDocument::fromJson(added.out).object();
        QCOMPARE(json[u"area"_s].toString(), u"31.74.01"_s);
        QVERIFY(json[u"valid"_s].toBool() && json[u"pinned"_s].toBool());

        QVERIFY(run({u"bulletin"_s, u"list"_s, u"--as"_s, u"lurah.manggarai"_s}).out.contains("Kecamatan Tebet"));
        const QStringList withdraw {u"bulletin"_s, u"withdraw"_s, json[u"id"_s].toString(), u"--as"_s};
        const Run refused = run(withdraw + QStringList {u"lurah.manggarai"_s});
        QVERIFY2(refused.code == ExitFailed && refused.err.contains("Who may:"), refused.told().constData());
        QCOMPARE(run(withdraw + QStringList {u"camat.tebet"_s}).code, ExitDone);
        const Run again = run(withdraw + QStringList {u"camat.tebet"_s});
        QVERIFY2(again.code == ExitUsage && again.err.contains("withdrawn already"), again.told().constData());
        QVERIFY(run({u"bulletin"_s, u"list"_s}).out.isEmpty());
        QVERIFY(run({u"bulletin"_s, u"list"_s, u"--all"_s}).out.contains("withdrawn by"));
    }

    // The same data decides in the window: tst_roleday.
    void eachRoleDoesWhatItMayAndNothingElse_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QStringList>("may");
        const QString all = u"export import boundaries backup write_bulletin"_s;
        QTest::newRow("village") << u"lurah.manggarai"_s << QStringList {u"export"_s};
        QTest::newRow("district") << u"camat.tebet"_s << QStringList {u"export"_s, u"write_bulletin"_s};
        QTest::newRow("agency") << u"dinas.binamarga"_s << QStringList {u"export"_s};
        QTest::newRow("bureau") << u"biro.pemerintahan"_s << QStringList {u"export"_s, u"import"_s, u"backup"_s, u"write_bulletin"_s};
        QTest::newRow("staff") << u"jsc.operator"_s << all.split(u' ');
        QTest::newRow("supervisor") << u"pengawas"_s << all.split(u' ');
        QTest::newRow("viewer") << u"peninjau"_s << QStringList {};
    }
    void eachRoleDoesWhatItMayAndNothingElse()
    {
        QFETCH(QString, officer);
        QFETCH(QStringList, may);
        QCOMPARE(run({u"import"_s, csv()}).code, ExitDone);
        const std::pair<QString, QStringList> commands[] {{u"export"_s, {u"export"_s, u"csv"_s}}, {u"import"_s, {u"import"_s, csv()}},
            {u"boundaries"_s, {u"boundaries"_s, u"import"_s, u"/nowhere.geojson"_s}}, {u"backup"_s, {u"backup"_s}},
            {u"write_bulletin"_s, {u"bulletin"_s, u"add"_s, u"--title"_s, u"Siaga"_s, u"--text"_s, u"Periksa pompa."_s, u"--until"_s, kFarOff}}};
        for (const auto& [power, command] : commands) {
            const Run done = run(command + QStringList {u"--as"_s, officer});
            const bool refused = done.err.contains("Who may:");
            QVERIFY2(refused != may.contains(power), QByteArray(power.toUtf8() + ": " + done.told()).constData());
            QVERIFY2(!refused || done.code == ExitFailed, done.told().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestOfficerCommand)
#include "tst_officercommand.moc"
