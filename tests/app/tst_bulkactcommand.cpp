// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// `jakops act` for many reports, as scripts see it.
class TestBulkActCommand final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    struct Run
    {
        int code = -1;
        QByteArray out, err;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run run(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(JAKOPS_BINARY),
            QStringList {u"--language"_s, u"en"_s, u"--profile"_s, m_dir.filePath(u"profile"_s)} + arguments);
        if (!process.waitForFinished(100'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    void importTwo() const
    {
        QFile file(m_dir.filePath(u"two.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Nomor,Isi,Kategori,Lat,Lon,Tanggal,Status,Kanal\r\n"
                   "JK2611010001,Jalan berlubang di depan pasar,Jalan,-6.2088,106.8456,2026-11-01 08:00,Menunggu,JAKI\r\n"
                   "JK2611010002,Pohon tumbang menutup jalan,Pohon,-6.2100,106.8500,2026-11-02 09:30,Menunggu,Twitter\r\n");
        file.close();
        const Run done = run({u"import"_s, file.fileName()});
        QVERIFY2(done.code == ExitDone, done.err.constData());
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void givesManyReportsOneCommandAndTakesItBack()
    {
        importTwo();
        const QStringList coordinate {u"act"_s, u"coordinate"_s, u"--filter"_s, u"status=waiting"_s, u"--agency"_s, u"dbm"_s, u"--text"_s,
            u"Mohon bantuan"_s, u"--json"_s};
        const Run dry = run(coordinate + QStringList {u"--dry-run"_s});
        QVERIFY2(dry.code == ExitDone, dry.err.constData());
        QCOMPARE(dry.json()[u"may"_s].toInt(), 2);
        QCOMPARE(dry.json()[u"becomes"_s][u"coordinating"_s].toInt(), 2);
        QVERIFY(dry.json()[u"undoable"_s].toBool());
        QCOMPARE(run({u"list"_s, u"--status"_s, u"waiting"_s, u"--json"_s}).out.count('\n'), 2);

        const Run done = run(coordinate);
        QVERIFY2(done.code == ExitDone, done.err.constData());
        QVERIFY(done.err.contains("2 become"));
        QCOMPARE(done.json()[u"done"_s].toInt(), 2);
        QCOMPARE(run({u"list"_s, u"--status"_s, u"coordinating"_s, u"--json"_s}).out.count('\n'), 2);
        // What fails is told one by one, the rest is done.
        const Run partly = run({u"act"_s, u"jk2611010001"_s, u"JK2611010001"_s, u"JK0"_s, u"start"_s, u"--json"_s});
        QCOMPARE(partly.code, int(ExitWithRejects));
        QCOMPARE(partly.json()[u"done"_s].toInt(), 1);
        QCOMPARE(partly.json()[u"refused"_s][0][u"number"_s].toString(), u"JK0"_s);
        QVERIFY(partly.err.contains("JK0: There is no such report."));
        const Run undone = run({u"act"_s, u"JK2611010001"_s, u"JK2611010002"_s, u"undo"_s, u"--json"_s});
        QVERIFY2(undone.code == ExitDone, undone.err.constData());
        QCOMPARE(run({u"list"_s, u"--status"_s, u"waiting"_s, u"--json"_s}).out.count('\n'), 1);
        // A power of the role: who may not is refused as in the window, before anything is looked at.
        const Run viewer = run({u"act"_s, u"JK2611010001"_s, u"JK2611010002"_s, u"note"_s, u"--text"_s, u"x"_s, u"--as"_s, u"pengawas"_s});
        QCOMPARE(viewer.code, int(ExitFailed));
        QVERIFY2(viewer.err.contains("Who may"), viewer.err.constData());
        QCOMPARE(run({u"act"_s, u"JK2611010001"_s, u"JK2611010002"_s, u"validate"_s}).code, int(ExitFailed));
        QCOMPARE(run({u"act"_s, u"note"_s, u"--filter"_s, u"category=khayalan"_s, u"--text"_s, u"x"_s}).code, int(ExitUsage));
    }
};

QTEST_GUILESS_MAIN(TestBulkActCommand)
#include "tst_bulkactcommand.moc"
