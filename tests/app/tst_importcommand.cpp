// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uid_t kNobody = 65'534;
constexpr qint64 kMiB = 1024 * 1024;

} // namespace

// Bad input and bad disks, as the real program meets them: a plain message that says what to do, nothing lost.
class TestImportCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
        m_limit = {};
    }

    void refusesASourceThatIsOfNoUse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("cut XML") << QByteArray("<service_requests><request><serv") << u""_s;
        QTest::newRow("cut JSON") << QByteArray("[{\"service_request_id\":\"1\",\"descr") << u"cut off"_s;
        QTest::newRow("depth of 100,000") << QByteArray(100'000, '[') << u"Split it"_s;
        QTest::newRow("web page") << QByteArray("<!doctype html><title>Masuk</title>") << u"web page"_s;
    }
    void refusesASourceThatIsOfNoUse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Run done = run({u"import"_s, file(u"a"_s, bytes), u"--json"_s});
        QCOMPARE(done.code, int(ExitFailed));
        QVERIFY2(!done.err.isEmpty() && done.err.contains(says.toUtf8()), done.err.constData());
        QVERIFY(QDir(m_dir->filePath(u"profile/rejects"_s)).entryList(QDir::Files).isEmpty());
        QCOMPARE(tickets(), 0);
    }

    void refusesAGigabyteOfJsonWithoutHoldingIt()
    {
        QFile sparse(m_dir->filePath(u"gib.json"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.write("[{\"service_request_id\":\"1\",\"description\":\"" + QByteArray(100'000, 'x')) > 0);
        QVERIFY(sparse.resize(1024 * kMiB));
        sparse.close();
        m_limit = {RLIMIT_DATA, 700 * kMiB}; // what it may hold of its own
        const Run done = run({u"import"_s, sparse.fileName()});
        QCOMPARE(done.code, int(ExitFailed));
        QVERIFY2(done.err.contains("1024 MiB") && done.err.contains("Split it"), done.err.constData());
    }

    void streamsALargeTableWithinBounds()
    {
        QFile table(m_dir->filePath(u"large.csv"_s));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("nomor,isi\n") > 0);
        const QByteArray words(8'000, 'x'); // one of ours is 20,000 at most
        for (int i = 0; i < 4'000; ++i)
            table.write("L" + QByteArray::number(i) + ',' + words + '\n');
        table.close();
        m_limit = {RLIMIT_DATA, 700 * kMiB};
        const Run done = run({u"import"_s, table.fileName(), u"--json"_s});
        QVERIFY2(done.code == ExitDone, done.err.constData());
        QCOMPARE(done.json()[u"new"_s].toInt(), 4'000);
    }

    void keepsWhatCanBeKeptOfOddRecords()
    {
        const Run done = run({u"import"_s,
            file(u"odd.csv"_s,
                "nomor,isi,kategori,lat,lon,tanggal\n"
                "A1,tanpa zona,Jalan,-6.2,106.8,2026-11-01 08:00\n"
                "A2,nol,Jalan,0,0,2026-11-01T08:00:00+07:00\n"
                "A3,terbalik,Jalan,106.8,-6.2,2026-11-01T08:00:00+07:00\n"
                "A4,tanpa tempat,Kategori yang entah apa,,,\n"
                "A5,<img src=x onerror=1>,<b>x</b>,-6.2,106.8,2026-11-01T08:00:00Z\n"
                "A1,tanpa zona,Jalan,-6.2,106.8,2026-11-01 08:00\n"
                ",,,,,\n"),
            u"--json"_s});
        QCOMPARE(done.code, int(ExitWithRejects));
        const QJsonObject told = done.json();
        QCOMPARE(told[u"read"_s].toInt(), 7);
        QCOMPARE(told[u"new"_s].toInt(), 5);
        QCOMPARE(told[u"unchanged"_s].toInt(), 1);
        QCOMPARE(told[u"rejected"_s].toInt(), 1);
        QVERIFY(QFile::exists(told[u"rejects_file"_s].toString()));
        const QJsonObject first = show(u"A1"_s);
        QCOMPARE(first[u"created"_s].toString(), u"2026-11-01T01:00:00.000Z"_s); // WIB
        QVERIFY(show(u"A2"_s)[u"lat"_s].isNull());
        QCOMPARE(show(u"A3"_s)[u"lat"_s].toDouble(), -6.2);
        QVERIFY(show(u"A4"_s)[u"lat"_s].isNull());
        QCOMPARE(show(u"A4"_s)[u"category"_s].toString(), u"Kategori yang entah apa"_s);
        QCOMPARE(show(u"A5"_s)[u"text"_s].toString(), u"<img src=x onerror=1>"_s);
    }

    void countsTheServicesOfAList()
    {
        const Run done = run({u"import"_s,
            file(u"s.json"_s, "[{\"service_code\":\"7\",\"service_name\":\"Jalan\"},{\"service_code\":\"8\",\"service_name\":\"Baru\"}]"),
            u"--json"_s});
        QVERIFY2(done.code == ExitDone, done.err.constData());
        QCOMPARE(done.json()[u"services"_s].toInt(), 2);
        QCOMPARE(done.json()[u"new"_s].toInt(), 0);
    }

    void takesReportsInAsPublicWhereAskedTo()
    {
        const QString path = file(u"a.csv"_s, "nomor,isi\nL1,a\n");
        QCOMPARE(run({u"import"_s, path, u"--privacy"_s, u"half"_s}).code, int(ExitUsage));
        QCOMPARE(run({u"import"_s, path, u"--privacy"_s, u"public"_s}).code, int(ExitDone));
        QVERIFY(!show(u"L1"_s)[u"private"_s].toBool(true));
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        QVERIFY(run({u"import"_s, file(u"a.csv"_s, "nomor,isi\nL0,awal\n")}).code == ExitDone);
        QByteArray bytes("nomor,isi\n");
        for (int i = 1; i <= 6'000; ++i)
            bytes += "L" + QByteArray::number(i) + ",laporan yang panjang supaya ada yang ditulis\n";
        const QString path = file(u"b.csv"_s, bytes);
        m_limit = {RLIMIT_FSIZE, 2 * kMiB};
        const Run full = run({u"import"_s, path});
        QCOMPARE(full.code, int(ExitFailed));
        QVERIFY2(full.err.contains("full") && full.err.contains("Free some space"), full.err.constData());
        m_limit = {};
        QCOMPARE(run({u"check"_s}).code, int(ExitDone));
        QCOMPARE(show(u"L0"_s)[u"text"_s].toString(), u"awal"_s);
        const Run again = run({u"import"_s, path, u"--json"_s});
        QVERIFY2(again.code == ExitDone, again.err.constData());
        QCOMPARE(tickets(), 6'001);
    }

    void aProfileThatCannotBeWrittenIsSaid()
    {
        const QString path = file(u"a.csv"_s, "nomor,isi\nL1,a\n");
        // Nobody can make a folder below a file.
        const Run below = run({u"import"_s, path}, path + u"/profil"_s);
        QCOMPARE(below.code, int(ExitFailed));
        QVERIFY2(!below.err.trimmed().isEmpty(), below.err.constData());

        QVERIFY(run({u"import"_s, path}).code == ExitDone);
        openToAll(m_dir->path(), false);
        m_asNobody = geteuid() == 0;
        const auto mine = qScopeGuard([this] {
            m_asNobody = false;
            openToAll(m_dir->path(), true);
        });
        const Run denied = run({u"import"_s, path});
        if (denied.code == -1) {
            qInfo("the build's folder is closed to others: only a profile below a file was tried");
            return;
        }
        QCOMPARE(denied.code, int(ExitFailed));
        QVERIFY2(denied.err.contains("written") || denied.err.contains("read"), denied.err.constData());
    }

    void aStoreOfANewerVersionIsLeftAlone()
    {
        QVERIFY(run({u"import"_s, file(u"a.csv"_s, "nomor,isi\nL1,a\n")}).code == ExitDone);
        const QByteArray before = patchStore(60, QByteArray::fromHex("000003e7")); // its user_version
        const Run done = run({u"import"_s, file(u"b.csv"_s, "nomor,isi\nL2,b\n")});
        QCOMPARE(done.code, int(ExitFailed));
        QVERIFY2(done.err.contains("newer version"), done.err.constData());
        QFile store(storePath());
        QVERIFY(store.open(QIODevice::ReadOnly));
        QVERIFY(store.readAll() == before);
    }

    void aDamagedStoreIsSaid()
    {
        QVERIFY(run({u"import"_s, file(u"a.csv"_s, "nomor,isi\nL1,a\n")}).code == ExitDone);
        patchStore(0, QByteArray(4'096, 'x'));
        const Run done = run({u"import"_s, file(u"b.csv"_s, "nomor,isi\nL2,b\n")});
        QCOMPARE(done.code, int(ExitFailed));
        QVERIFY2(done.err.contains("damaged") && done.err.contains("backup"), done.err.constData());
    }

private:
    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    struct Limit
    {
        int what = -1;
        qint64 bytes = 0;
    };

    Run run(const QStringList& arguments, const QString& profile = {}) const
    {
        QProcess process;
        process.setChildProcessModifier([limit = m_limit, asNobody = m_asNobody] {
            if (limit.what >= 0) {
                const rlimit bytes{rlim_t(limit.bytes), rlim_t(limit.bytes)};
                setrlimit(__rlimit_resource(limit.what), &bytes);
                std::signal(SIGXFSZ, SIG_IGN); // a write that is too long fails, as on a full disk
            }
            if (asNobody && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
                _exit(127);
        });
        process.start(QStringLiteral(JAKOPS_BINARY),
            QStringList{u"--language"_s, u"en"_s, u"--profile"_s,
                profile.isEmpty() ? m_dir->filePath(u"profile"_s) : profile}
                + arguments);
        if (!process.waitForFinished(100'000))
            process.kill();
        Run result;
        const bool ended = process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() < 126;
        result.code = ended ? process.exitCode() : -1;
        result.out = process.readAllStandardOutput();
        result.err = process.readAllStandardError();
        return result;
    }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile f(m_dir->filePath(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(f.fileName()));
        return f.fileName();
    }
    [[nodiscard]] QString storePath() const { return m_dir->filePath(u"profile/store.db"_s); }
    QByteArray patchStore(qint64 at, const QByteArray& bytes) const // what it is then
    {
        QFile store(storePath());
        if (!store.open(QIODevice::ReadWrite) || !store.seek(at) || store.write(bytes) != bytes.size() || !store.seek(0))
            qFatal("cannot change the store");
        return store.readAll();
    }
    [[nodiscard]] QJsonObject show(const QString& number) const
    {
        return run({u"show"_s, number, u"--json"_s, u"--as"_s, u"jsc.operator"_s}).json();
    }
    [[nodiscard]] int tickets() const { return run({u"check"_s, u"--json"_s}).json()[u"tickets"_s].toInt(); }
    // Everybody may look into it; who owns it may write only where asked for.
    static void openToAll(const QString& folder, bool writable)
    {
        using enum QFileDevice::Permission;
        const QFileDevice::Permissions own = writable ? WriteOwner : QFileDevice::Permissions();
        for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (info.isDir())
                openToAll(info.filePath(), writable);
            else
                QFile::setPermissions(info.filePath(), ReadOwner | ReadOther | own);
        }
        QFile::setPermissions(folder, ReadOwner | ExeOwner | ReadOther | ExeOther | own);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Limit m_limit;
    bool m_asNobody = false;
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
