// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/courserefresh.h"

#include "storage/metastore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCourseRefresh final : public QObject
{
    Q_OBJECT

    static constexpr int kBatch = 500;
    static constexpr int kTickets = 1203; // more than two batches

    static void fill(TestStore& store)
    {
        for (int i = 1; i <= kTickets; ++i) {
            const auto key = store.add(store.report(i), WritePriority::Bulk);
            VERIFY_RESULT(key);
            const auto give = [&](CommandKind kind, const QJsonObject& body) {
                store.clock.advanceHours(1);
                VERIFY_RESULT(store.append(*key, store.next(*store.ticket(*key), kind, body)));
            };
            if (i % 40 == 0)
                give(CommandKind::Ask, {{BodyKey::text, u"Di mana?"_s}, {BodyKey::until, store.clock.nowMs() + 9'000'000}});
            if (i % 80 == 0)
                give(CommandKind::Answer, {{BodyKey::text, u"Di sini"_s}});
            if (i % 50 == 0) {
                give(CommandKind::Validate, {{BodyKey::to, u"done"_s}});
                give(CommandKind::Reopen, {{BodyKey::to, u"in_progress"_s}});
            }
            if (i % 100 == 0)
                give(CommandKind::Group, {{BodyKey::parent, QUuid(u"01923456-789a-7fff-bfff-000000000001"_s).toString()}});
        }
    }
    // As a version before left it.
    static void forget(TestStore& store)
    {
        VERIFY_RESULT(store.execute("UPDATE ticket SET responded_at=0, closed_at=0, reopened=0, rejected=0, flags=0, asked_until=0, stood_ms=0"));
        VERIFY_RESULT(store.execute("UPDATE report SET came_back=0, asked_at=0, asked_until=0, paused_ms=0, parent=NULL"));
        VERIFY_RESULT(store.execute("DELETE FROM meta WHERE key = 'course_up_to'"));
    }
    static CourseRefresh::Step step(TestStore& store)
    {
        const auto done = store.database()
                              .write(WritePriority::Bulk,
                                  [&store](WriteSession& session) { return CourseRefresh::run(session, store.tickets(), kBatch); })
                              .result();
        if (!done)
            qWarning() << done.error().toLog();
        return done.value_or(CourseRefresh::Step {});
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void bringsAnEarlierVersionsStoreUp()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store);
        QList<Ticket> before;
        for (int key = 1; key <= kTickets; ++key)
            before += *store.ticket(key);
        forget(store);
        QCOMPARE(store.ticket(50)->reopened, 0);

        QVERIFY(step(store).more);
        store.close(); // the program ends in between
        VERIFY_RESULT(store.open());
        int steps = 1;
        CourseRefresh::Step last;
        do {
            last = step(store);
            ++steps;
        } while (last.more);
        QVERIFY(last.finished);
        QCOMPARE(steps, 4);
        for (int key = 1; key <= kTickets; ++key)
            QVERIFY(*store.ticket(key) == before[key - 1]);
        QCOMPARE(*store.number("SELECT count(*) FROM ticket WHERE flags <> 0"), 48);
        QVERIFY(!step(store).finished); // once is enough
    }

    void foldsThoseAgainThatAMigrationNamed()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store);
        const Ticket answered = *store.ticket(80);
        const Ticket reopened = *store.ticket(50);
        QVERIFY(answered.answered && answered.cameBack && answered.pausedMs > 0);
        QVERIFY(reopened.cameBack && !reopened.answered);
        // The marks as the version before 0013 left them.
        VERIFY_RESULT(store.execute("UPDATE ticket SET flags = flags & 31, asked_until = 0, stood_ms = 0;"
                                    "INSERT INTO refold SELECT id FROM ticket WHERE flags & 1"));
        QVERIFY(!store.ticket(80)->answered);
        const qint64 named = *store.number("SELECT count(*) FROM refold");
        QVERIFY(named > 10 && named < 100);
        const auto done = step(store);
        QVERIFY(done.finished && !done.more);
        QVERIFY(*store.ticket(80) == answered);
        QVERIFY(*store.ticket(50) == reopened);
        QCOMPARE(*store.number("SELECT stood_ms FROM ticket WHERE id = 80"), answered.pausedMs);
        QCOMPARE(*store.number("SELECT count(*) FROM refold"), 0);
        QVERIFY(!step(store).finished);
    }

    void aNewStoreHasNothingToBringUp()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto done = step(store);
        QVERIFY(!done.more);
        QVERIFY(!done.finished);
    }
};

QTEST_GUILESS_MAIN(TestCourseRefresh)
#include "tst_courserefresh.moc"
