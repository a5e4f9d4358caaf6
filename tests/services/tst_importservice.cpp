// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "domain/ruleactor.h"
#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/ticketcommands.h"
#include "support/importworkspace.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class ImportServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_here = std::make_unique<ImportWorkspace>();
        VERIFY_RESULT(m_here->open());
    }
    void cleanup() { m_here.reset(); }

    void keepsEveryRecordedFileAndTheSecondTimeNothingIsNew_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("tickets");
        QTest::newRow("toronto many") << u"open311/requests_many.xml"_s << 2 << 2;
        QTest::newRow("toronto single") << u"open311/requests_single.xml"_s << 1 << 1;
        QTest::newRow("chicago") << u"open311/service_requests.json"_s << 2 << 2;
        QTest::newRow("services json") << u"open311/service_list.json"_s << 3 << 0;
        QTest::newRow("services xml") << u"open311/services_giessen.xml"_s << 8 << 0;
        QTest::newRow("dashboard") << u"shapes/crm_distribution_map.json"_s << 2 << 2;
    }
    void keepsEveryRecordedFileAndTheSecondTimeNothingIsNew()
    {
        QFETCH(QString, name);
        QFETCH(int, records);
        QFETCH(int, tickets);
        const auto first = m_here->run(sharedFile(name));
        VERIFY_RESULT(first);
        QCOMPARE(first->read, records);
        QCOMPARE(first->added, tickets);
        QCOMPARE(first->rejected, 0);
        QCOMPARE(m_here->tickets(), tickets);
        const qint64 events = m_here->events();
        m_here->clock.advanceHours(1);
        const auto second = m_here->run(sharedFile(name));
        VERIFY_RESULT(second);
        QCOMPARE(second->read, records);
        QCOMPARE(second->added, 0);
        QCOMPARE(second->updated, 0);
        QCOMPARE(second->unchanged, tickets);
        QCOMPARE(second->batch, 0);
        QCOMPARE(m_here->events(), events);
        VERIFY_RESULT(m_here->check());
    }

    void aListOfServicesMakesItsNamesKnown()
    {
        VERIFY_RESULT(m_here->run(sharedFile(u"open311/service_list.json"_s)));
        QVERIFY((*m_here)->terms().term(TermKind::Category, u"Cans left out 24x7"_s) > 0);
    }

    void aChangedRecordIsAnUpdateAndNeverANewTicket()
    {
        VERIFY_RESULT(m_here->run(m_here->write(u"a.csv"_s, "nomor,isi,kategori\nL1,Lubang,Jalan\nL2,Pohon tumbang,Pohon\n")));
        const auto second = m_here->run(
            m_here->write(u"b.csv"_s, "nomor,isi,kategori\nL1,Lubang besar,Jalan\nL2,Pohon tumbang,Pohon\nL3,Baru,Jalan\n"));
        VERIFY_RESULT(second);
        QCOMPARE(second->added, 1);
        QCOMPARE(second->updated, 1);
        QCOMPARE(second->unchanged, 1);
        QCOMPARE(m_here->tickets(), 3);
        const auto detail = m_here->find(u"L1"_s);
        QCOMPARE(detail.ticket.text, u"Lubang besar"_s);
        QCOMPARE(detail.events.size(), 2);
        QCOMPARE(detail.events.last().kind, CommandKind::Update);
        QVERIFY(!m_here->found(u"Lubang besar"_s).empty());
    }

    void theProfilesRulesHandOverAtIntakeWhereTheySaySo()
    {
        QFile rules((*m_here)->profileDir() + u"/routing.csv"_s);
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("category,area,channel,words,agency,priority,auto,note\npohon,31.74,,tumbang,distamhut.*,urgent,1,Pohon dulu\n"
                    "jalan,,,,dbm.*,,,\n");
        rules.close();
        VERIFY_RESULT(m_here->run(m_here->write(u"a.csv"_s,
            "nomor,isi,kategori,opd,lat,lon\nL1,Pohon tumbang,Pohon,,-6.2108,106.8515\nL2,Jalan rusak,Jalan,,-6.2108,106.8515\n"
            "L3,Pohon tumbang,Pohon,dlh,-6.2108,106.8515\n")));
        const auto routed = m_here->find(u"L1"_s);
        QCOMPARE(routed.ticket.agency, u"distamhut.jaksel"_s);
        QCOMPARE(routed.ticket.priority, Priority::Urgent);
        QCOMPARE(routed.ticket.status, TicketStatus::Coordinating);
        QCOMPARE(routed.events.last().body[kRuleLine].toInt(), 2);
        QCOMPARE(m_here->find(u"L2"_s).ticket.status, TicketStatus::Waiting);
        QCOMPARE(m_here->find(u"L3"_s).ticket.agency, u"dlh"_s);
        VERIFY_RESULT(m_here->check());
    }

    void anAnswerOfTheReporterComesInOnce()
    {
        const auto file = [this](const QByteArray& answer) {
            return m_here->run(m_here->write(u"a.csv"_s, "nomor,isi,kategori,jawaban pelapor\nL1,Lubang,Jalan," + answer + "\n"));
        };
        VERIFY_RESULT(file(""));
        VERIFY_RESULT(file("Di depan sekolah"));
        VERIFY_RESULT(file("Di depan sekolah"));
        const auto detail = m_here->find(u"L1"_s);
        QCOMPARE(detail.events.size(), 2);
        QCOMPARE(detail.events.last().kind, CommandKind::Answer);
        QVERIFY(detail.ticket.cameBack);
        VERIFY_RESULT(m_here->check());
    }

    void aNumberTwiceInOneFileIsOneTicket()
    {
        const auto result = m_here->run(m_here->write(u"a.csv"_s, "nomor,isi\nL1,pertama\nL1,pertama\nL1,kedua\n"));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->unchanged, 1);
        QCOMPARE(result->updated, 1);
        QCOMPARE(m_here->tickets(), 1);
        QCOMPARE(m_here->find(u"L1"_s).ticket.text, u"kedua"_s);
    }

    void rejectedRecordsGoToAFileAndTheRestIsKept()
    {
        const auto result = m_here->run(m_here->write(u"a.csv"_s, "nomor,isi\nL1,a\n,\nL3,\"=c\"\n,,\n"));
        VERIFY_RESULT(result);
        QCOMPARE(result->read, 4);
        QCOMPARE(result->added, 2);
        QCOMPARE(result->rejected, 2);
        QCOMPARE(result->problems.size(), 2);
        QFile file(result->rejectsFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = readCsvTable(file.readAll(), {u"record"_s, u"reason"_s});
        VERIFY_RESULT(table);
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0][0], u"2"_s);
    }

    void truncatedXmlKeepsWhatIsWhole()
    {
        const auto result = m_here->run(m_here->write(u"a.xml"_s,
            "<service_requests><request><service_request_id>1</service_request_id><description>a</description></"
            "request><request><serv"));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->rejected, 1);
        const auto nothing = m_here->run(m_here->write(u"b.xml"_s, "<service_requests><request><serv"));
        VERIFY_ERROR(nothing, ErrorCode::WrongFormat);
    }

    void uselessFilesArePlainErrorsAndLeaveNoTrace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::WrongFormat;
        QTest::newRow("web page") << QByteArray("<!doctype html><title>Masuk</title>") << ErrorCode::WrongFormat;
        QTest::newRow("deep") << QByteArray(100'000, '[') << ErrorCode::TooLarge;
        QTest::newRow("unknown columns") << QByteArray("foo,bar\n1,2\n") << ErrorCode::InvalidInput;
        QTest::newRow("error message") << QByteArray("[{\"code\":404,\"description\":\"no such jurisdiction\"}]")
                                       << ErrorCode::WrongFormat;
    }
    void uselessFilesArePlainErrorsAndLeaveNoTrace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto result = m_here->run(m_here->write(u"a"_s, bytes));
        VERIFY_ERROR(result, code);
        QVERIFY(!result.error().detail.isEmpty());
        QCOMPARE(m_here->tickets(), 0);
        QCOMPARE(await(m_here->imports().batches())->size(), 0);
    }

    void missingFilesAndFoldersArePlainErrors()
    {
        VERIFY_ERROR(m_here->run(m_here->filePath(u"none.csv"_s)), ErrorCode::NotFound);
        VERIFY_ERROR(m_here->run(m_here->filePath({})), ErrorCode::Unreadable);
    }

    void updatesBecomeEventsOfTheirReports()
    {
        VERIFY_RESULT(m_here->run(m_here->write(u"r.json"_s,
            "[{\"service_request_id\":\"JK2503050007\",\"status\":\"open\",\"description\":\"Lubang\"}]")));
        const QByteArray updates
            = "<service_request_updates><request_update><update_id>9041</update_id>"
              "<service_request_id>JK2503050007</service_request_id><status>closed</status>"
              "<updated_datetime>2026-11-20T11:15:00+07:00</updated_datetime><description>Sudah ditambal</description>"
              "</request_update><request_update><update_id>9042</update_id><service_request_id>X</service_request_id>"
              "<status>open</status></request_update></service_request_updates>";
        const auto result = m_here->run(m_here->write(u"u.xml"_s, updates));
        VERIFY_RESULT(result);
        QCOMPARE(result->updated, 1);
        QCOMPARE(result->rejected, 1);
        QCOMPARE(problemCodeName(result->problems[0].code), u"unknown_report"_s);
        const auto detail = m_here->find(u"JK2503050007"_s);
        QCOMPARE(detail.ticket.status, TicketStatus::Done);
        QCOMPARE(detail.events.last().body[BodyKey::text].toString(), u"Sudah ditambal"_s);
        QCOMPARE(m_here->run(m_here->write(u"u.xml"_s, updates))->unchanged, 1);
    }

    void anOfficersWorkStandsAboveTheSource()
    {
        VERIFY_RESULT(
            m_here->run(m_here->write(u"a.json"_s, "[{\"service_request_id\":\"1\",\"status\":\"open\",\"description\":\"a\"}]")));
        const auto before = m_here->find(u"1"_s);
        TicketCommand start;
        start.kind = CommandKind::Start;
        start.ticket = before.ticket.id;
        VERIFY_RESULT(await((*m_here)->commands().give(start, m_here->staff)));
        const auto result
            = m_here->run(m_here->write(u"a.json"_s, "[{\"service_request_id\":\"1\",\"status\":\"closed\",\"description\":\"a\"}]"));
        VERIFY_RESULT(result);
        QCOMPARE(result->updated, 1);
        const auto after = m_here->find(u"1"_s);
        QCOMPARE(after.ticket.status, TicketStatus::InProgress);
        QCOMPARE(after.events.last().body[BodyKey::sourceStatus].toString(), u"closed"_s);
    }

    void undoTakesBackAndImportingAgainRestores()
    {
        VERIFY_RESULT(m_here->run(m_here->write(u"a.csv"_s, "nomor,isi\nL1,a\nL2,b\n")));
        const auto second = m_here->run(m_here->write(u"b.csv"_s, "nomor,isi\nL1,a baru\nL3,c\nL4,d\n"));
        VERIFY_RESULT(second);
        TicketCommand note;
        note.kind = CommandKind::Note;
        note.ticket = m_here->find(u"L4"_s).ticket.id;
        note.text = u"dilihat"_s;
        VERIFY_RESULT(await((*m_here)->commands().give(note, m_here->staff)));
        const auto undone = await(m_here->imports().undo(second->batch, u"sari"_s));
        VERIFY_RESULT(undone);
        QCOMPARE(undone->removed, 1);
        QCOMPARE(undone->reverted, 1);
        QCOMPARE(undone->kept, 1);
        QCOMPARE(m_here->tickets(), 3);
        QCOMPARE(m_here->find(u"L1"_s).ticket.text, u"a"_s);
        VERIFY_ERROR(await(m_here->imports().undo(second->batch, u"sari"_s)), ErrorCode::InvalidInput);
        VERIFY_ERROR(await(m_here->imports().undo(999, u"sari"_s)), ErrorCode::NotFound);
        const auto again = m_here->run(m_here->filePath(u"b.csv"_s));
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 1);
        QCOMPARE(again->updated, 1);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(m_here->find(u"L1"_s).ticket.text, u"a baru"_s);
        QCOMPARE(m_here->tickets(), 4);
        VERIFY_RESULT(m_here->check());
    }

    void whatWasCommittedBeforeACancelStays()
    {
        QByteArray bytes("nomor,isi\n");
        for (int i = 0; i < 20'000; ++i)
            bytes += "L" + QByteArray::number(i) + ",laporan " + QByteArray::number(i) + "\n";
        ImportJob job;
        job.path = m_here->write(u"a.csv"_s, bytes);
        const auto result
            = m_here->run(job, [](const ImportProgress& progress) { return progress.records < 3'000; });
        VERIFY_RESULT(result);
        QVERIFY(result->cancelled);
        QVERIFY(result->added >= 2'500 && result->added < 20'000);
        QCOMPARE(m_here->tickets(), result->added);
        const auto rest = m_here->run(job.path);
        VERIFY_RESULT(rest);
        QCOMPARE(rest->added + result->added, 20'000);
        QCOMPARE(rest->unchanged, result->added);
    }

    void tellsWhoShowsTickets()
    {
        QCoreApplication::processEvents(); // what the opening had to tell
        QSignalSpy spy(&(*m_here)->notifier(), &ChangeNotifier::changed);
        VERIFY_RESULT(m_here->run(m_here->write(u"a.csv"_s, "nomor,isi\nL1,a\nL2,b\n")));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<ChangeSet>().added.size(), 2U);
    }

    void aLongImportIsSeenWhileItRuns()
    {
        IndexService index(**m_here);
        QSignalSpy loaded(&index, &IndexService::loaded);
        index.load();
        QTRY_COMPARE(loaded.count(), 1);
        QByteArray bytes("nomor,isi\n");
        for (int i = 0; i < 45'000; ++i) // several transactions
            bytes += "L" + QByteArray::number(i) + ",laporan\n";
        ImportJob job;
        job.path = m_here->write(u"a.csv"_s, bytes);
        QSignalSpy spy(&(*m_here)->notifier(), &ChangeNotifier::changed);
        const auto result = m_here->run(job, [this](const ImportProgress&) {
            m_here->clock.advanceMs(3000);
            return true;
        });
        VERIFY_RESULT(result);
        QVERIFY(spy.size() > 1); // told before the end, too
        QTRY_COMPARE_WITH_TIMEOUT(index.facets()->total(), 45'000, 20'000);
    }

    void mappingIsRememberedForTheSameColumns()
    {
        ImportJob job;
        job.path = m_here->write(u"a.csv"_s, "Foo,Bar\nx1,Lubang\n");
        VERIFY_RESULT(job.mapping.add(u"number=Foo"_s));
        VERIFY_RESULT(job.mapping.add(u"text=Bar"_s));
        VERIFY_RESULT(m_here->run(job));
        const auto next = m_here->run(m_here->write(u"b.csv"_s, "Foo,Bar\nx2,Pohon\n"));
        VERIFY_RESULT(next);
        QCOMPARE(next->added, 1);
        ImportJob other;
        other.path = m_here->write(u"c.csv"_s, "Foo,Bar\nx3,Sampah\n");
        const auto preview = await(m_here->imports().preview(other));
        VERIFY_RESULT(preview);
        QVERIFY(preview->remembered);
        QCOMPARE(preview->records.at(0).number, u"x3"_s);
    }

    void previewShowsTheBeginningAndStoresNothing()
    {
        QByteArray bytes("Nomor;Isi;Lat;Long;Aneh\n");
        for (int i = 0; i < 200; ++i)
            bytes += "L" + QByteArray::number(i) + ";laporan;-6,2;106,8;z\n";
        ImportJob job;
        job.path = m_here->write(u"a.csv"_s, bytes);
        const auto preview = await(m_here->imports().preview(job));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->records.size(), 50);
        QVERIFY(!preview->complete);
        QCOMPARE(preview->columns.size(), 5);
        QCOMPARE(preview->columns[0].field, FeedField::Number);
        QCOMPARE(preview->columns[2].sample, u"-6,2"_s);
        QVERIFY(!preview->columns[4].field.has_value());
        QCOMPARE(preview->source, u"file"_s);
        QCOMPARE(m_here->tickets(), 0);
    }

    void previewOfUnknownColumnsAsksForAMapping()
    {
        ImportJob job;
        job.path = m_here->write(u"a.csv"_s, "Foo,Bar\n1,2\n");
        const auto preview = await(m_here->imports().preview(job));
        VERIFY_RESULT(preview);
        QVERIFY(preview->records.isEmpty());
        QCOMPARE(preview->columns.size(), 2);
        QCOMPARE(preview->columns[0].sample, u"1"_s);
        QCOMPARE(preview->problems.size(), 1);
    }

    void identitiesAreSealed()
    {
        VERIFY_RESULT(m_here->run(m_here->write(u"a.csv"_s, "nomor,isi,nama pelapor,telepon\nL1,Lubang,Budi Santoso,081234567890\n")));
        const auto detail = m_here->find(u"L1"_s);
        for (const TicketEvent& event : detail.events)
            QVERIFY(!canonicalBody(event.body).contains("Budi"));
        QVERIFY(m_here->found(u"Budi"_s).empty());
        m_here->close();
        for (const QFileInfo& info : QDir(m_here->profile()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Budi Santoso"), qPrintable(info.fileName()));
        }
    }

    void hostileWordsAreJustWords()
    {
        const auto result = m_here->run(m_here->write(u"a.csv"_s,
            "nomor,isi,kategori,kelurahan\n\"L1\",\"<img src=x onerror=1> \xe2\x80\xae'; DROP TABLE "
            "ticket;--\",\"<b>x</b>\",\"../../etc\"\n"));
        VERIFY_RESULT(result);
        const auto detail = m_here->find(u"L1"_s);
        QCOMPARE(detail.ticket.text, u"<img src=x onerror=1> '; DROP TABLE ticket;--"_s);
        QCOMPARE(detail.ticket.category, u"<b>x</b>"_s);
    }

    void tooManyInventedCategoriesDoNotStopAnImport()
    {
        QByteArray bytes("nomor,isi,kategori\n");
        for (int i = 0; i < 21'500; ++i)
            bytes += "L" + QByteArray::number(i) + ",x,kategori " + QByteArray::number(i) + "\n";
        const auto result = m_here->run(m_here->write(u"a.csv"_s, bytes));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 21'500);
        QVERIFY((*m_here)->terms().count(TermKind::Category) < 25'000);
    }

private:
    template<class T> static T await(QFuture<T> future) { return ImportWorkspace::await(std::move(future)); }

    std::unique_ptr<ImportWorkspace> m_here;
};

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "tst_importservice.moc"
