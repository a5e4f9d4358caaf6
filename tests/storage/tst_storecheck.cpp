// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "storage/courserefresh.h"
#include "storage/outbox.h"
#include "storage/storecheck.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestStoreCheck final : public QObject
{
    Q_OBJECT

    // Tickets with histories, some of officers.
    static void fill(TestStore& store, int tickets)
    {
        for (int i = 1; i <= tickets; ++i) {
            const auto key = store.add(store.report(i, u"laporan nomor %1"_s.arg(i)), WritePriority::Bulk);
            VERIFY_RESULT(key);
            store.clock.advanceHours(1);
            VERIFY_RESULT(store.append(
                *key, store.next(*store.ticket(*key), CommandKind::Start, {{BodyKey::to, u"in_progress"_s}})));
            if (i % 3 == 0)
                VERIFY_RESULT(store.append(*key,
                    store.next(
                        *store.ticket(*key), CommandKind::Relocate, {{BodyKey::lat, -6.17}, {BodyKey::lon, 106.82}})));
        }
    }
    static void learnCourse(TestStore& store)
    {
        bool more = true;
        while (more) {
            const auto step = store.database()
                                  .write(WritePriority::Bulk,
                                      [&](WriteSession& s) { return CourseRefresh::run(s, store.tickets()); })
                                  .result();
            VERIFY_RESULT(step);
            more = step->more;
        }
    }
    static CheckReport check(TestStore& store)
    {
        const auto report = StoreCheck::check(store.database(), store.tickets()).result();
        if (report)
            return *report;
        CheckReport failed;
        failed.problems += report.error().toLog();
        return failed;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aGoodStoreHasNoProblems()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 12);
        const CheckReport report = check(store);
        QCOMPARE(report.problems, QStringList());
        QCOMPARE(report.tickets, 12);
        QCOMPARE(report.events, 28);
        store.close();
        VERIFY_RESULT(store.open({.readOnly = true}));
        QCOMPARE(check(store).problems, QStringList());
    }

    void findsAndMendsEveryColumnThatDiffers_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        for (const char* column : {"created_at", "updated_at", "due_at", "lat", "lon", "category", "agency", "assignee",
                 "channel", "village", "status", "priority", "private", "gone", "status_at", "version",
                 "version_status", "version_assignment", "version_place", "version_triage", "responded_at", "reopened",
                 "rejected", "flags", "closed_at", "asked_until", "stood_ms"})
            QTest::newRow(column) << u"ticket"_s << QString::fromLatin1(column);
        for (const char* column : {"closed_at", "asked_until"})
            QTest::newRow(qPrintable(u"report."_s + QString::fromLatin1(column))) << u"report"_s << QString::fromLatin1(column);
        for (const char* column : {"number", "source", "external_id", "area", "accuracy", "follow_up_by",
                 "merged_into", "text", "address", "photos", "came_back", "asked_at", "paused_ms",
                 "verification", "public_text", "public_photos"})
            QTest::newRow(column) << u"report"_s << QString::fromLatin1(column);
    }
    void findsAndMendsEveryColumnThatDiffers()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 4);
        learnCourse(store);
        const bool isText
            = u"number external_id area follow_up_by merged_into text address photos public_text public_photos"_s.split(u' ').contains(column);
        const bool isReal = u"lat lon accuracy"_s.split(u' ').contains(column);
        const QString other = isText ? (column.endsWith("photos"_L1) ? u"'[\"x\"]'"_s : u"'x'"_s)
            : isReal                 ? u"%1 + 1e-12"_s.arg(column)
                                     : u"%1 <> 1"_s.arg(column);
        VERIFY_RESULT(
            store.execute(u"UPDATE %1 SET %2 = %3 WHERE id = 2"_s.arg(table, column, other).toLatin1().constData()));
        const CheckReport found = check(store);
        QVERIFY2(!found.ok(), qPrintable(column));
        QVERIFY2(std::ranges::any_of(found.problems, [](const QString& p) { return p.startsWith("ticket 2:"_L1); }),
            qPrintable(found.problems.join(u'\n')));
        const QString told = table == "report"_L1 && (column == "closed_at"_L1 || column == "asked_until"_L1)
            ? QString(u"report."_s + column)
            : column;
        const auto rebuilt = StoreCheck::rebuild(store.database(), store.tickets());
        VERIFY_RESULT(rebuilt);
        QCOMPARE(rebuilt->problems, QStringList{u"ticket 2: differed in "_s + told});
        QCOMPARE(rebuilt->repaired, 1);
        QCOMPARE(check(store).problems, QStringList());
    }

    void rebuildReproducesTheProjectionBitForBit()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 700); // more than one batch
        const auto rebuilt = StoreCheck::rebuild(store.database(), store.tickets());
        VERIFY_RESULT(rebuilt);
        QCOMPARE(rebuilt->problems, QStringList());
        QCOMPARE(rebuilt->tickets, 700);
        QCOMPARE(rebuilt->repaired, 0);
    }

    void rebuildsRowsThatAreGone()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 4);
        const Ticket before = *store.ticket(3);
        VERIFY_RESULT(store.execute("DELETE FROM report WHERE id = 3"));
        QVERIFY(!check(store).ok());
        VERIFY_RESULT(StoreCheck::rebuild(store.database(), store.tickets()));
        QCOMPARE(check(store).problems, QStringList());
        QVERIFY(*store.ticket(3) == before);
    }

    void findsAndMendsTheTextIndex()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 4);
        QVERIFY(check(store).ok());
        VERIFY_RESULT(store.execute("INSERT INTO report_fts(rowid, text, address) VALUES(2, 'kata asing', '')"));
        QCOMPARE(check(store).problems, QStringList{u"text index: not what the reports say"_s});
        VERIFY_RESULT(StoreCheck::rebuild(store.database(), store.tickets()));
        for (int i = 0; i < 8; ++i) // by whichever reader
            QCOMPARE(check(store).problems, QStringList());
    }

    void findsHolesInTheOutbox()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 1);
        for (int i = 0; i < 3; ++i) {
            const auto done
                = store.database()
                      .write(WritePriority::User,
                          [&](WriteSession& session) -> Result<> {
                              const qint64 seq = *Outbox::takeSeq(session);
                              Ticket ticket = *store.tickets().ticketByKey(session, 1);
                              TicketEvent event = store.next(ticket, CommandKind::Note);
                              event.deviceSeq = seq;
                              applyEvent(ticket, event);
                              (void)store.tickets().append(session, 1, event, ticket);
                              return Outbox::append(session,
                                  {seq, event.id, event.ticket, event.version, 0, event.kind, 1, u"a"_s, "{}"});
                          })
                      .result();
            VERIFY_RESULT(done);
        }
        QVERIFY(check(store).ok());
        VERIFY_RESULT(store.execute("DELETE FROM outbox WHERE seq = 2"));
        const QStringList problems = check(store).problems;
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems[0].contains("2 rows for numbers 1 to 3"_L1));
        const auto rebuilt = StoreCheck::rebuild(store.database(), store.tickets());
        VERIFY_RESULT(rebuilt);
        QCOMPARE(rebuilt->problems, QStringList{u"outbox: number 2 was missing"_s});
        QVERIFY(check(store).ok());
    }

    void canBeCancelled()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 3);
        VERIFY_ERROR(StoreCheck::rebuild(store.database(), store.tickets(), [](qint64, qint64) { return false; }),
            ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_storecheck.moc"
