// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kReports = 1000;

// The four things each report must not give away, as words that stand nowhere else in the world.
QByteArray marker(char kind, int report)
{
    return "Zq" + QByteArray(1, kind) + QByteArray::number(100'000 + report) + "zq";
}

} // namespace

// A store with a thousand private reports, and everything that comes out of the real program: files of the profile, what it
// prints, exports, logs. Who reported is nowhere readable; the words and the address only where they are kept and for whom
// they are meant.
class TestPrivacySweep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        QVERIFY(m_dir.isValid());
        // A desk of its own: both sides have signed in, so identities can be sealed.
        addOfficer({u"pengawas"_s, u"Hendra"_s, u"supervisor"_s}, {});
        addOfficer({u"biro.pemerintahan"_s, u"Ratna"_s, u"bureau"_s, u"--agency"_s, u"biro.pem"_s}, u"pengawas"_s);
        addOfficer({u"jsc.operator"_s, u"Rizky"_s, u"staff"_s, u"--agency"_s, u"jsc"_s}, u"pengawas"_s);
        addOfficer({u"lurah.manggarai"_s, u"Siti"_s, u"village"_s, u"--agency"_s, u"kel.31.74.01.1007"_s, u"--area"_s, u"31.74.01.1007"_s},
            u"pengawas"_s);
        addOfficer({u"peninjau"_s, u"Maya"_s, u"viewer"_s}, u"pengawas"_s);
        QByteArray csv = "Nomor,Isi,Kategori,Alamat,Lat,Lon,Tanggal,Private,Nama Pelapor,No HP,Nama,Akun JAKI,Merek Device\r\n";
        for (int i = 0; i < kReports; ++i) {
            csv += "JK261101" + QByteArray::number(1000 + i) + ",Tetangga membakar sampah " + marker('w', i)
                + ",Sampah,Jalan " + marker('a', i) + " nomor 7,-6.2" + QByteArray::number(i) + ",106.84"
                + QByteArray::number(i) + ",2026-11-01 08:00,1," + marker('n', i) + " Santoso," + marker('p', i) + ','
                + marker('n', i) + ',' + marker('p', i) + ',' + marker('p', i) + "\r\n";
        }
        csv += "JK2611019999,,,,,,,,,,\"never closed " + marker('n', 1) + '\n';
        QFile file(m_dir.filePath(u"in.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        const Run done = run({u"import"_s, file.fileName(), u"--json"_s, u"--as"_s, u"jsc.operator"_s});
        QVERIFY2(done.code == ExitDone || done.code == ExitWithRejects, done.err.constData());
        QCOMPARE(QJsonDocument::fromJson(done.out).object()[u"new"_s].toInt(), kReports);
        QCOMPARE(QJsonDocument::fromJson(done.out).object()[u"identities_dropped"_s].toInt(), 0);
        QCOMPARE(found(done.out + done.err, "npwa"), QByteArrayList());
    }

    void keepsWhoReportedOutOfEveryByteOfTheProfile()
    {
        QVERIFY(run({u"backup"_s, u"--as"_s, u"jsc.operator"_s}).code == ExitDone);
        QVERIFY(run({u"check"_s}).code == ExitDone);
        QVERIFY(run({u"act"_s, u"JK2611011000"_s, u"note"_s, u"--text"_s, u"sudah dilihat"_s, u"--as"_s, u"jsc.operator"_s}).code
            == ExitDone);
        int files = 0;
        for (QDirIterator it(m_dir.filePath(u"profile"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(found(bytes, "npe").isEmpty(), qPrintable(file.fileName()));
            // The words are in the store and its copies, and nowhere beside them: no log, cache, draft or settings. (outbox.log is
            // the second copy of what was written down here.)
            const QString name = QFileInfo(file).fileName();
            if (!name.contains(u".db"_s) && !name.startsWith(u"store"_s) && name != "outbox.log"_L1)
                QVERIFY2(found(bytes, "wa").isEmpty(), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 3);
    }

    void givesNobodyTheReporter_data() { roles(); }
    void givesNobodyTheReporter()
    {
        QFETCH(QString, officer);
        QFETCH(QByteArray, withheld);
        const QStringList as{u"--as"_s, officer};
        QByteArray all;
        for (const QString& format : {u"csv"_s, u"geojson"_s}) {
            const QString path = m_dir.filePath(officer + u'.' + format);
            const Run done = run(QStringList{u"export"_s, format, u"--out"_s, path} + as);
            QVERIFY2(done.code == (officer == "peninjau"_L1 ? done.code : int(ExitDone)), done.err.constData());
            all += done.out + done.err;
            if (QFile file(path); file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        for (const QStringList& what : {QStringList{u"list"_s}, QStringList{u"list"_s, u"--json"_s},
                 QStringList{u"list"_s, u"--text"_s, QString::fromLatin1(marker('n', 7))},
                 QStringList{u"list"_s, u"--text"_s, QString::fromLatin1(marker('p', 7))}}) {
            const Run done = run(what + as);
            QVERIFY2(done.code == ExitDone, done.err.constData());
            // What was asked for is not what was found.
            all += what.size() > 2 ? QByteArray() : done.out + done.err;
            if (what.size() > 2)
                QVERIFY2(!done.out.contains("JK2611"), done.out.constData());
        }
        for (const int i : {0, 7, 999}) {
            const QString number = u"JK261101%1"_s.arg(1000 + i);
            for (const QStringList& json : {QStringList(), QStringList{u"--json"_s}}) {
                const Run done = run(QStringList{u"show"_s, number} + json + as);
                QVERIFY2(done.code == ExitDone, done.err.constData());
                all += done.out + done.err;
            }
        }
        QCOMPARE(found(all, "np"), QByteArrayList());
        QCOMPARE(found(all, withheld), QByteArrayList());
        if (withheld.isEmpty())
            QCOMPARE(found(all, "w").size(), qsizetype(kReports)); // else nothing was looked through
    }

    // For the governor, each agency and the public: nothing of a private report, in whatever is packed in them.
    void writesMonthlyReportsWithoutPrivateReports()
    {
        QTemporaryDir out;
        const Run done = run({u"report"_s, u"--month"_s, u"2026-11"_s, u"--out"_s, out.path(), u"--as"_s, u"pengawas"_s});
        QVERIFY2(done.code == ExitDone, done.told().constData());
        QByteArray all = done.told();
        int files = 0;
        for (QDirIterator it(out.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll() + unpacked(file.fileName());
        }
        QVERIFY(files > 5);
        QVERIFY(all.contains("sheetData")); // workbooks were looked into
        QCOMPARE(found(all, "npaw"), QByteArrayList());
    }

    // What is in the seal is what came: one report is opened by two, and the profile still has nothing readable.
    void opensOneIdentityAndLeavesNoTraceOfIt()
    {
        const QString number = u"JK2611011005"_s;
        const Run shortReason = run({u"identity"_s, u"ask"_s, number, u"--reason"_s, u"ya"_s, u"--as"_s, u"biro.pemerintahan"_s});
        QCOMPARE(shortReason.code, int(ExitFailed));
        const QString reason = u"Pelapor harus ditanya letak pembakaran sampah"_s;
        QCOMPARE(run({u"identity"_s, u"ask"_s, number, u"--reason"_s, reason, u"--as"_s, u"jsc.operator"_s}).code, int(ExitFailed));
        const Run asked = run({u"identity"_s, u"ask"_s, number, u"--reason"_s, reason, u"--as"_s, u"biro.pemerintahan"_s});
        QVERIFY2(asked.code == ExitDone, asked.err.constData());
        QCOMPARE(run({u"identity"_s, u"approve"_s, number, u"--as"_s, u"biro.pemerintahan"_s}).code, int(ExitFailed));
        QCOMPARE(run({u"identity"_s, u"open"_s, number, u"--as"_s, u"biro.pemerintahan"_s}).code, int(ExitFailed));
        const Run approved = run({u"identity"_s, u"approve"_s, number, u"--as"_s, u"pengawas"_s});
        QVERIFY2(approved.code == ExitDone, approved.err.constData());
        const Run opened = run({u"identity"_s, u"open"_s, number, u"--as"_s, u"biro.pemerintahan"_s});
        QVERIFY2(opened.code == ExitDone, opened.err.constData());
        QCOMPARE(found(opened.out, "np"), (QByteArrayList{marker('n', 5).toLower(), marker('p', 5).toLower()}));
        const Run log = run({u"identity"_s, u"log"_s, u"--as"_s, u"pengawas"_s});
        QVERIFY2(log.code == ExitDone && log.out.contains("Identity opened on") && log.out.contains(reason.toUtf8()), log.told().constData());
        QCOMPARE(run({u"identity"_s, u"log"_s, u"--as"_s, u"peninjau"_s}).code, int(ExitFailed));
        keepsWhoReportedOutOfEveryByteOfTheProfile();
    }

    // A citizen at the counter: his words where words are kept, his name, his telephone and his camera nowhere.
    void takesACitizenWithoutATraceOfHim()
    {
        QImage picture(320, 240, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "jpeg"));
        QByteArray traces("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0", 20);
        traces += marker('e', 1) + " owner of the camera";
        const auto length = quint16(traces.size() + 2);
        jpeg.insert(2, QByteArray("\xff\xe1", 2) + char(length >> 8) + char(length & 0xff) + traces);
        QCOMPARE(found(jpeg, "e").size(), qsizetype(1));
        QTemporaryDir outside;
        QFile file(outside.filePath(u"foto.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(jpeg) == jpeg.size());
        file.close();
        QCOMPARE(run({u"intake"_s, u"--counter"_s, u"1"_s, u"--as"_s, u"lurah.manggarai"_s}).code, int(ExitDone));
        const Run taken = run({u"intake"_s, u"--text"_s, u"Tetangga membuang "_s + QString::fromLatin1(marker('w', 5001)), u"--area"_s,
                                  u"Manggarai"_s, u"--address"_s, QString::fromLatin1(marker('a', 5001)), u"--photo"_s, file.fileName(),
                                  u"--contact"_s, u"--json"_s, u"--as"_s, u"lurah.manggarai"_s},
            "482139\n" + marker('n', 5001) + " Santoso\n" + marker('p', 5001) + '\n' + marker('p', 5002) + "@contoh.id\n");
        QVERIFY2(taken.code == ExitDone, taken.told().constData());
        const QJsonObject told = QJsonDocument::fromJson(taken.out).object();
        QVERIFY(told[u"identity_sealed"_s].toBool());
        QCOMPARE(found(taken.told(), "npeaw"), QByteArrayList());
        const QString number = told[u"number"_s].toString();
        for (const QString& officer : {u"jsc.operator"_s, u"peninjau"_s, u"lurah.manggarai"_s}) {
            const Run shown = run({u"show"_s, number, u"--json"_s, u"--as"_s, officer});
            QVERIFY2(shown.code == ExitDone, shown.err.constData());
            QCOMPARE(found(shown.told(), "npe"), QByteArrayList());
            QCOMPARE(found(shown.told(), "w").size(), officer == "jsc.operator"_L1 ? qsizetype(1) : qsizetype(0));
        }
        keepsWhoReportedOutOfEveryByteOfTheProfile();
    }

    // A private report must not even be found by words its finder may not read: being found tells that they are there.
    void findsNoReportByWordsThatMayNotBeRead_data() { roles(); }
    void findsNoReportByWordsThatMayNotBeRead()
    {
        QFETCH(QString, officer);
        QFETCH(QByteArray, withheld);
        for (const char kind : QByteArray("wa")) {
            const QString word = QString::fromLatin1(marker(kind, 11));
            const Run done = run({u"list"_s, u"--text"_s, word, u"--json"_s, u"--as"_s, officer});
            QVERIFY2(done.code == ExitDone, done.err.constData());
            QCOMPARE(done.out.contains("JK2611011011"), !withheld.contains(kind));
        }
    }

    void writesNoMemoryImageWhenItCrashes()
    {
        QTemporaryDir where;
        const QByteArray binary(JAKOPS_BINARY);
        const QByteArray profile = m_dir.filePath(u"crash"_s).toLocal8Bit();
        const QByteArray folder = where.path().toLocal8Bit();
        QByteArray rows("nomor,isi,nama pelapor\n"); // enough to be at it for a while
        for (int i = 0; i < 100'000; ++i)
            rows += 'C' + QByteArray::number(i) + ",sampah menumpuk di pinggir jalan,Budi\n";
        const QByteArray source = m_dir.filePath(u"crash.csv"_s).toLocal8Bit();
        QFile file(m_dir.filePath(u"crash.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
        file.close();
        const pid_t child = fork();
        if (child == 0) {
            if (chdir(folder.constData()) != 0)
                _exit(126);
            execl(binary.constData(), binary.constData(), "--profile", profile.constData(), "import", source.constData(), nullptr);
            _exit(127);
        }
        // The limit is set before anything else is done, so it stands long before the program is through.
        const QString limits = u"/proc/%1/limits"_s.arg(child);
        const bool limited = QTest::qWaitFor(
            [&] {
                QFile told(limits);
                static const QRegularExpression one(u"Max core file size +1 +1 "_s);
                return told.open(QIODevice::ReadOnly) && one.match(QString::fromLatin1(told.readAll())).hasMatch();
            },
            20'000);
        kill(child, SIGSEGV);
        int status = 0;
        QVERIFY(waitpid(child, &status, 0) == child);
        QVERIFY(limited);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(!WCOREDUMP(status));
        QVERIFY(QDir(where.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    }

private:
    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QByteArray told() const { return out + '\n' + err; }
    };

    static void roles()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QByteArray>("withheld"); // kinds of markers this role may not see
        QTest::newRow("viewer") << u"peninjau"_s << QByteArray("wa");
        QTest::newRow("kelurahan") << u"lurah.manggarai"_s << QByteArray("wa");
        QTest::newRow("supervisor") << u"pengawas"_s << QByteArray("wa");
        QTest::newRow("staff") << u"jsc.operator"_s << QByteArray();
        QTest::newRow("bureau") << u"biro.pemerintahan"_s << QByteArray();
    }

    // The markers of these kinds that stand in it, whatever its case and in one or two bytes a letter.
    static QByteArrayList found(const QByteArray& bytes, const QByteArray& kinds)
    {
        QByteArrayList all;
        const QByteArray narrow = bytes.toLower();
        for (const QByteArray& text : {narrow, QByteArray(narrow).replace(QByteArray(1, '\0'), QByteArray())}) {
            for (qsizetype at = text.indexOf("zq"); at >= 0; at = text.indexOf("zq", at + 2)) {
                const QByteArray word = text.mid(at, marker('n', 0).size());
                if (word.endsWith("zq") && word.size() > 4 && kinds.contains(word[2]) && word[3] == '1')
                    all += word;
            }
        }
        std::ranges::sort(all);
        all.erase(std::ranges::unique(all).begin(), all.end());
        return all;
    }

    // What is packed in a workbook or in the streams of a PDF.
    static QByteArray unpacked(const QString& path)
    {
        QProcess python;
        python.start(u"python3"_s,
            {u"-c"_s,
                u"import sys,re,zlib,zipfile\np=sys.argv[1]\no=sys.stdout.buffer\n"
                "if zipfile.is_zipfile(p):\n z=zipfile.ZipFile(p)\n for n in z.namelist(): o.write(n.encode()+z.read(n))\n"
                "else:\n for s in re.findall(rb'stream\\r?\\n(.*?)endstream',open(p,'rb').read(),re.S):\n"
                "  try: o.write(zlib.decompressobj().decompress(s))\n  except zlib.error: pass\n"_s,
                path});
        return python.waitForFinished(60'000) ? python.readAllStandardOutput() : QByteArray();
    }

    void addOfficer(const QStringList& who, const QString& by)
    {
        QStringList arguments{u"officer"_s, u"add"_s, who[0], u"--name"_s, who[1], u"--role"_s, who[2]};
        arguments += who.mid(3);
        if (!by.isEmpty())
            arguments += {u"--as"_s, by};
        const Run added = run(arguments);
        QVERIFY2(added.code == ExitDone, added.told().constData());
    }

    // The PIN of all of them; who is added brings his own after it.
    Run run(const QStringList& arguments, const QByteArray& input = "482139\n482139\n") const
    {
        QProcess process;
        process.start(QStringLiteral(JAKOPS_BINARY),
            QStringList{u"--language"_s, u"en"_s, u"--profile"_s, m_dir.filePath(u"profile"_s)} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(100'000))
            process.kill();
        Run result;
        result.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        result.out = process.readAllStandardOutput();
        result.err = process.readAllStandardError();
        return result;
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestPrivacySweep)
#include "tst_privacysweep.moc"
