// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/failingvfs.h"
#include "support/importworkspace.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class ImportRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void anImportThatFailsOutrightLeavesNoRejectsFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("web page") << QByteArray("<!doctype html><title>Masuk</title>");
        QTest::newRow("cut JSON") << QByteArray("[{\"service_request_id\":\"1\",\"descr");
        QTest::newRow("cut XML") << QByteArray("<service_requests><request><serv");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void anImportThatFailsOutrightLeavesNoRejectsFile()
    {
        QFETCH(QByteArray, bytes);
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        QVERIFY(!here.run(here.write(u"a"_s, bytes)).has_value());
        QCOMPARE(here.rejectsFiles(), QStringList());
        QCOMPARE(here.tickets(), 0);
    }

    void reportsWithACodeAloneGetTheNameFromTheListOfServices()
    {
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        const QByteArray requests
            = "[{\"service_request_id\":\"1\",\"service_code\":\"007\",\"description\":\"a\",\"status\":\"open\"},"
              "{\"service_request_id\":\"2\",\"service_code\":\"x9\",\"description\":\"b\",\"status\":\"open\"}]";
        VERIFY_RESULT(here.run(here.write(u"services.json"_s,
            "[{\"service_code\":\"007\",\"service_name\":\"Jalan\"},{\"service_code\":\"8\",\"service_name\":\"Aneh\"}]")));
        VERIFY_RESULT(here.run(here.write(u"requests.json"_s, requests)));
        QCOMPARE(here.find(u"1"_s).ticket.category, u"jalan"_s);
        QCOMPARE(here.find(u"2"_s).ticket.category, u"x9"_s); // nobody knows it: it stays what it is
    }

    void anEndpointIsAskedForItsServices()
    {
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        const QByteArray at
            = QDateTime::fromMSecsSinceEpoch(here.clock.nowMs() - 3'600'000, QTimeZone::UTC).toString(Qt::ISODate).toUtf8();
        LoopbackServer server([&at](const QUrl& asked) {
            if (asked.path().endsWith(u"/services.json"_s))
                return LoopbackAnswer{.body = "[{\"service_code\":\"12\",\"service_name\":\"Pohon\"}]"};
            if (!asked.path().endsWith(u"/requests.json"_s))
                return LoopbackAnswer{.status = 404, .body = "[]"};
            return LoopbackAnswer{.body = "[{\"service_request_id\":\"R1\",\"service_code\":\"12\",\"status\":\"open\","
                                          "\"description\":\"a\",\"requested_datetime\":\""
                    + at + "\"}]"};
        });
        const auto result = here.run(server.url(u"/v2/requests.json"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(here.find(u"R1"_s).ticket.category, u"pohon"_s);
    }

    void privacyIsAsAPersonChoseAndRememberedWithTheColumns()
    {
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        const QByteArray head = "nomor,isi,rahasia\n";
        VERIFY_RESULT(here.run(here.write(u"a.csv"_s, head + "L1,a,\nL2,b,tidak\n")));
        QVERIFY(here.find(u"L1"_s).ticket.isPrivate);
        QVERIFY(!here.find(u"L2"_s).ticket.isPrivate);
        ImportJob job;
        job.path = here.write(u"b.csv"_s, head + "L3,c,\nL4,d,ya\n");
        job.mapping.privateUnlessSaid = false;
        VERIFY_RESULT(here.run(job));
        QVERIFY(!here.find(u"L3"_s).ticket.isPrivate);
        QVERIFY(here.find(u"L4"_s).ticket.isPrivate);
        VERIFY_RESULT(here.run(here.write(u"c.csv"_s, head + "L5,e,\n")));
        QVERIFY(!here.find(u"L5"_s).ticket.isPrivate);
        ImportJob next;
        next.path = here.filePath(u"c.csv"_s);
        const auto preview = ImportWorkspace::await(here.imports().preview(next));
        VERIFY_RESULT(preview);
        QVERIFY(preview->isPublic);
        next.mapping.privateUnlessSaid = true;
        const auto changed = here.run(next);
        VERIFY_RESULT(changed);
        QCOMPARE(changed->updated, 1);
        QVERIFY(here.find(u"L5"_s).ticket.isPrivate);
        VERIFY_RESULT(here.check());
    }

    void aPublicServiceMayBeTakenInAsPrivate()
    {
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        const QString path = here.write(
            u"a.json"_s, "[{\"service_request_id\":\"1\",\"service_code\":\"1\",\"status\":\"open\",\"description\":\"a\"}]");
        VERIFY_RESULT(here.run(path));
        QVERIFY(!here.find(u"1"_s).ticket.isPrivate);
        ImportJob job;
        job.path = path;
        job.mapping.privateUnlessSaid = true;
        VERIFY_RESULT(here.run(job));
        QVERIFY(here.find(u"1"_s).ticket.isPrivate);
    }

    void whoUsuallyHandlesACategoryIsTheFirstAgency()
    {
        ImportWorkspace here;
        VERIFY_RESULT(here.open());
        VERIFY_RESULT(here.run(here.write(u"a.csv"_s,
            "nomor,isi,kategori,opd\nL1,a,Jalan,\nL2,b,Jalan,Dinas Lingkungan Hidup\nL3,c,Entah apa,\nL4,d,,\n")));
        QCOMPARE(here.find(u"L1"_s).ticket.agency, here->facts().category(u"jalan"_s)->agency);
        QVERIFY(!here.find(u"L1"_s).ticket.agency.isEmpty());
        QCOMPARE(here.find(u"L2"_s).ticket.agency, here->facts().agencyByName(u"Dinas Lingkungan Hidup"_s)->code);
        QVERIFY(here.find(u"L3"_s).ticket.agency.isEmpty());
        QVERIFY(here.find(u"L4"_s).ticket.agency.isEmpty());
    }

    void aFullDiskKeepsWhatStoodAndTheNextRunBringsTheRest()
    {
        FailingVfs vfs;
        ImportWorkspace here(FailingVfs::name());
        VERIFY_RESULT(here.open());
        VERIFY_RESULT(here.run(here.write(u"a.csv"_s, "nomor,isi\nL0,awal\n")));
        QByteArray bytes("nomor,isi\n");
        for (int i = 0; i < 3'000; ++i)
            bytes += "L" + QByteArray::number(i) + ",laporan " + QByteArray::number(i) + "\n";
        const QString path = here.write(u"b.csv"_s, bytes);
        vfs.failWritesAfter(40, SQLITE_FULL);
        VERIFY_ERROR(here.run(path), ErrorCode::DiskFull);
        QCOMPARE(here.find(u"L0"_s).ticket.text, u"awal"_s);
        VERIFY_RESULT(here.check());
        vfs.heal();
        const auto again = here.run(path);
        VERIFY_RESULT(again);
        QCOMPARE(again->added + again->updated + again->unchanged, 3'000);
        QCOMPARE(here.tickets(), 3'000);
        VERIFY_RESULT(here.check());
    }
};

QTEST_GUILESS_MAIN(ImportRunTest)
#include "tst_importrun.moc"
