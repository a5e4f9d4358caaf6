// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "domain/projection.h"
#include "services/changenotifier.h"
#include "services/importservice.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/eventstore.h"
#include "storage/searchstore.h"
#include "storage/storecheck.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

template<class T> T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

class ImportServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock = std::make_unique<FakeClock>();
        m_uuids = std::make_unique<CountingUuids>();
        m_dir = std::make_unique<QTemporaryDir>();
        auto workspace = Workspace::open({.profileDir = m_dir->filePath(u"profile"_s),
            .resourcesRoot = QStringLiteral(JAKOPS_RESOURCES),
            .clock = *m_clock,
            .uuids = *m_uuids,
            .minimumFreeBytes = 0});
        VERIFY_RESULT(workspace);
        m_workspace = std::move(*workspace);
        m_imports = std::make_unique<ImportService>(*m_workspace);
    }

    void cleanup()
    {
        m_imports.reset();
        m_workspace.reset();
        m_dir.reset();
    }

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
        const auto first = run(sharedFile(name));
        VERIFY_RESULT(first);
        QCOMPARE(first->read, records);
        QCOMPARE(first->added, tickets);
        QCOMPARE(first->rejected, 0);
        QCOMPARE(ticketCount(), tickets);
        const qint64 events = eventCount();
        m_clock->advanceHours(1);
        const auto second = run(sharedFile(name));
        VERIFY_RESULT(second);
        QCOMPARE(second->read, records);
        QCOMPARE(second->added, 0);
        QCOMPARE(second->updated, 0);
        QCOMPARE(second->unchanged, tickets);
        QCOMPARE(second->batch, 0);
        QCOMPARE(eventCount(), events);
        VERIFY_RESULT(check());
    }

    void aListOfServicesMakesItsNamesKnown()
    {
        VERIFY_RESULT(run(sharedFile(u"open311/service_list.json"_s)));
        QVERIFY(m_workspace->terms().term(TermKind::Category, u"Cans left out 24x7"_s) > 0);
    }

    void aChangedRecordIsAnUpdateAndNeverANewTicket()
    {
        VERIFY_RESULT(run(write(u"a.csv"_s, "nomor,isi,kategori\nL1,Lubang,Jalan\nL2,Pohon tumbang,Pohon\n")));
        const auto second = run(
            write(u"b.csv"_s, "nomor,isi,kategori\nL1,Lubang besar,Jalan\nL2,Pohon tumbang,Pohon\nL3,Baru,Jalan\n"));
        VERIFY_RESULT(second);
        QCOMPARE(second->added, 1);
        QCOMPARE(second->updated, 1);
        QCOMPARE(second->unchanged, 1);
        QCOMPARE(ticketCount(), 3);
        const auto detail = find(u"L1"_s);
        QCOMPARE(detail.ticket.text, u"Lubang besar"_s);
        QCOMPARE(detail.events.size(), 2);
        QCOMPARE(detail.events.last().kind, CommandKind::Update);
        QVERIFY(!found(u"Lubang besar"_s).empty());
    }

    void aNumberTwiceInOneFileIsOneTicket()
    {
        const auto result = run(write(u"a.csv"_s, "nomor,isi\nL1,pertama\nL1,pertama\nL1,kedua\n"));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->unchanged, 1);
        QCOMPARE(result->updated, 1);
        QCOMPARE(ticketCount(), 1);
        QCOMPARE(find(u"L1"_s).ticket.text, u"kedua"_s);
    }

    void rejectedRecordsGoToAFileAndTheRestIsKept()
    {
        const auto result = run(write(u"a.csv"_s, "nomor,isi\nL1,a\n,\nL3,\"=c\"\n,,\n"));
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
        const auto result = run(write(u"a.xml"_s,
            "<service_requests><request><service_request_id>1</service_request_id><description>a</description></"
            "request><request><serv"));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(result->rejected, 1);
        const auto nothing = run(write(u"b.xml"_s, "<service_requests><request><serv"));
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
        const auto result = run(write(u"a"_s, bytes));
        VERIFY_ERROR(result, code);
        QVERIFY(!result.error().detail.isEmpty());
        QCOMPARE(ticketCount(), 0);
        QCOMPARE(await(m_imports->batches())->size(), 0);
    }

    void missingFilesAndFoldersArePlainErrors()
    {
        VERIFY_ERROR(run(m_dir->filePath(u"none.csv"_s)), ErrorCode::NotFound);
        VERIFY_ERROR(run(m_dir->path()), ErrorCode::Unreadable);
    }

    void updatesBecomeEventsOfTheirReports()
    {
        VERIFY_RESULT(run(write(u"r.json"_s,
            "[{\"service_request_id\":\"JK2503050007\",\"status\":\"open\",\"description\":\"Lubang\"}]")));
        const QByteArray updates
            = "<service_request_updates><request_update><update_id>9041</update_id>"
              "<service_request_id>JK2503050007</service_request_id><status>closed</status>"
              "<updated_datetime>2026-11-20T11:15:00+07:00</updated_datetime><description>Sudah ditambal</description>"
              "</request_update><request_update><update_id>9042</update_id><service_request_id>X</service_request_id>"
              "<status>open</status></request_update></service_request_updates>";
        const auto result = run(write(u"u.xml"_s, updates));
        VERIFY_RESULT(result);
        QCOMPARE(result->updated, 1);
        QCOMPARE(result->rejected, 1);
        QCOMPARE(problemCodeName(result->problems[0].code), u"unknown_report"_s);
        const auto detail = find(u"JK2503050007"_s);
        QCOMPARE(detail.ticket.status, TicketStatus::Done);
        QCOMPARE(detail.events.last().body[BodyKey::text].toString(), u"Sudah ditambal"_s);
        QCOMPARE(run(write(u"u.xml"_s, updates))->unchanged, 1);
    }

    void anOfficersWorkStandsAboveTheSource()
    {
        VERIFY_RESULT(
            run(write(u"a.json"_s, "[{\"service_request_id\":\"1\",\"status\":\"open\",\"description\":\"a\"}]")));
        const auto before = find(u"1"_s);
        TicketCommand start;
        start.kind = CommandKind::Start;
        start.ticket = before.ticket.id;
        VERIFY_RESULT(await(m_workspace->commands().give(start, m_staff)));
        const auto result
            = run(write(u"a.json"_s, "[{\"service_request_id\":\"1\",\"status\":\"closed\",\"description\":\"a\"}]"));
        VERIFY_RESULT(result);
        QCOMPARE(result->updated, 1);
        const auto after = find(u"1"_s);
        QCOMPARE(after.ticket.status, TicketStatus::InProgress);
        QCOMPARE(after.events.last().body[BodyKey::sourceStatus].toString(), u"closed"_s);
    }

    void undoTakesBackAndImportingAgainRestores()
    {
        VERIFY_RESULT(run(write(u"a.csv"_s, "nomor,isi\nL1,a\nL2,b\n")));
        const auto second = run(write(u"b.csv"_s, "nomor,isi\nL1,a baru\nL3,c\nL4,d\n"));
        VERIFY_RESULT(second);
        TicketCommand note;
        note.kind = CommandKind::Note;
        note.ticket = find(u"L4"_s).ticket.id;
        note.text = u"dilihat"_s;
        VERIFY_RESULT(await(m_workspace->commands().give(note, m_staff)));
        const auto undone = await(m_imports->undo(second->batch, u"sari"_s));
        VERIFY_RESULT(undone);
        QCOMPARE(undone->removed, 1);
        QCOMPARE(undone->reverted, 1);
        QCOMPARE(undone->kept, 1);
        QCOMPARE(ticketCount(), 3);
        QCOMPARE(find(u"L1"_s).ticket.text, u"a"_s);
        VERIFY_ERROR(await(m_imports->undo(second->batch, u"sari"_s)), ErrorCode::InvalidInput);
        VERIFY_ERROR(await(m_imports->undo(999, u"sari"_s)), ErrorCode::NotFound);
        const auto again = run(m_dir->filePath(u"b.csv"_s));
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 1);
        QCOMPARE(again->updated, 1);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(find(u"L1"_s).ticket.text, u"a baru"_s);
        QCOMPARE(ticketCount(), 4);
        VERIFY_RESULT(check());
    }

    void whatWasCommittedBeforeACancelStays()
    {
        QByteArray bytes("nomor,isi\n");
        for (int i = 0; i < 20'000; ++i)
            bytes += "L" + QByteArray::number(i) + ",laporan " + QByteArray::number(i) + "\n";
        ImportJob job;
        job.path = write(u"a.csv"_s, bytes);
        const auto result
            = await(m_imports->run(job, [](const ImportProgress& progress) { return progress.records < 3'000; }));
        VERIFY_RESULT(result);
        QVERIFY(result->cancelled);
        QVERIFY(result->added >= 2'500 && result->added < 20'000);
        QCOMPARE(ticketCount(), result->added);
        const auto rest = run(job.path);
        VERIFY_RESULT(rest);
        QCOMPARE(rest->added + result->added, 20'000);
        QCOMPARE(rest->unchanged, result->added);
    }

    void tellsWhoShowsTickets()
    {
        QCoreApplication::processEvents(); // what the opening had to tell
        QSignalSpy spy(&m_workspace->notifier(), &ChangeNotifier::changed);
        VERIFY_RESULT(run(write(u"a.csv"_s, "nomor,isi\nL1,a\nL2,b\n")));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<ChangeSet>().added.size(), 2U);
    }

    void mappingIsRememberedForTheSameColumns()
    {
        ImportJob job;
        job.path = write(u"a.csv"_s, "Foo,Bar\nx1,Lubang\n");
        VERIFY_RESULT(job.mapping.add(u"number=Foo"_s));
        VERIFY_RESULT(job.mapping.add(u"text=Bar"_s));
        VERIFY_RESULT(await(m_imports->run(job)));
        const auto next = run(write(u"b.csv"_s, "Foo,Bar\nx2,Pohon\n"));
        VERIFY_RESULT(next);
        QCOMPARE(next->added, 1);
        ImportJob other;
        other.path = write(u"c.csv"_s, "Foo,Bar\nx3,Sampah\n");
        const auto preview = await(m_imports->preview(other));
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
        job.path = write(u"a.csv"_s, bytes);
        const auto preview = await(m_imports->preview(job));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->records.size(), 50);
        QVERIFY(!preview->complete);
        QCOMPARE(preview->columns.size(), 5);
        QCOMPARE(preview->columns[0].field, FeedField::Number);
        QCOMPARE(preview->columns[2].sample, u"-6,2"_s);
        QVERIFY(!preview->columns[4].field.has_value());
        QCOMPARE(preview->source, u"file"_s);
        QCOMPARE(ticketCount(), 0);
    }

    void previewOfUnknownColumnsAsksForAMapping()
    {
        ImportJob job;
        job.path = write(u"a.csv"_s, "Foo,Bar\n1,2\n");
        const auto preview = await(m_imports->preview(job));
        VERIFY_RESULT(preview);
        QVERIFY(preview->records.isEmpty());
        QCOMPARE(preview->columns.size(), 2);
        QCOMPARE(preview->columns[0].sample, u"1"_s);
        QCOMPARE(preview->problems.size(), 1);
    }

    void identitiesAreSealed()
    {
        VERIFY_RESULT(run(write(u"a.csv"_s, "nomor,isi,nama pelapor,telepon\nL1,Lubang,Budi Santoso,081234567890\n")));
        const auto detail = find(u"L1"_s);
        for (const TicketEvent& event : detail.events)
            QVERIFY(!canonicalBody(event.body).contains("Budi"));
        QVERIFY(found(u"Budi"_s).empty());
        m_imports.reset();
        m_workspace.reset();
        for (const QFileInfo& info : QDir(m_dir->filePath(u"profile"_s)).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Budi Santoso"), qPrintable(info.fileName()));
        }
    }

    void hostileWordsAreJustWords()
    {
        const auto result = run(write(u"a.csv"_s,
            "nomor,isi,kategori,kelurahan\n\"L1\",\"<img src=x onerror=1> \xe2\x80\xae'; DROP TABLE "
            "ticket;--\",\"<b>x</b>\",\"../../etc\"\n"));
        VERIFY_RESULT(result);
        const auto detail = find(u"L1"_s);
        QCOMPARE(detail.ticket.text, u"<img src=x onerror=1> '; DROP TABLE ticket;--"_s);
        QCOMPARE(detail.ticket.category, u"<b>x</b>"_s);
    }

    void tooManyInventedCategoriesDoNotStopAnImport()
    {
        QByteArray bytes("nomor,isi,kategori\n");
        for (int i = 0; i < 21'500; ++i)
            bytes += "L" + QByteArray::number(i) + ",x,kategori " + QByteArray::number(i) + "\n";
        const auto result = run(write(u"a.csv"_s, bytes));
        VERIFY_RESULT(result);
        QCOMPARE(result->added, 21'500);
        QVERIFY(m_workspace->terms().count(TermKind::Category) < 25'000);
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a fixture");
        return path;
    }
    Result<ImportSummary> run(const QString& path)
    {
        ImportJob job;
        job.path = path;
        job.officer = u"sari"_s;
        return await(m_imports->run(job));
    }
    TicketDetail find(const QString& number)
    {
        const auto key = await(m_workspace->reader().keyByNumber(number));
        if (!key)
            qFatal("no ticket %s", qPrintable(number));
        return *await(m_workspace->reader().detail(*key, m_staff));
    }
    std::vector<qint64> found(const QString& words)
    {
        return *await(m_workspace->database().read(
            [words](ReadSession& session) { return SearchStore::search(session, words, {.privateText = true}); }));
    }
    qint64 ticketCount()
    {
        return *await(m_workspace->database().read(
            [this](ReadSession& session) { return m_workspace->tickets().count(session); }));
    }
    qint64 eventCount()
    {
        return *await(m_workspace->database().read([](ReadSession& session) { return EventStore::count(session); }));
    }
    // The projection is what the events say.
    Result<> check()
    {
        return await(m_workspace->database().read([this](ReadSession& session) -> Result<> {
            return EventStore::forEach(session, 0, -1, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
                Ticket folded = foldEvents(std::span(events.cbegin(), events.cend()));
                const auto stored = m_workspace->tickets().ticketByKey(session, key);
                if (!stored)
                    return std::unexpected(stored.error());
                folded.village = stored->village;
                return folded == *stored ? Result<>() : fail(ErrorCode::StoreDamaged, u"ticket %1"_s.arg(key));
            });
        }));
    }

    const Officer m_staff{u"sari"_s, u"Sari"_s, Role::Bureau, {}, {}};
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<CountingUuids> m_uuids;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ImportService> m_imports;
};

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "tst_importservice.moc"
