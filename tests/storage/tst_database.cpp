// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/teststore.h"
#include "support/testmain.h"

#include <QSemaphore>

#include <thread>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestDatabase final : public QObject
{
    Q_OBJECT

    // A job that holds its thread until released.
    struct Gate
    {
        QSemaphore entered;
        QSemaphore released;
        void pass()
        {
            entered.release();
            released.acquire();
        }
    };

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void opensWithTheSettingsThatKeepWork()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto pragma = [&store](const char* sql) {
            return store.database()
                .write(WritePriority::User, [sql](WriteSession& s) { return s.number(sql); })
                .result()
                .value_or(-1);
        };
        QCOMPARE(pragma("PRAGMA synchronous"), 2);
        QCOMPARE(pragma("PRAGMA foreign_keys"), 1);
        QCOMPARE(pragma("PRAGMA trusted_schema"), 0);
        QCOMPARE(pragma("PRAGMA cell_size_check"), 1);
        QCOMPARE(pragma("PRAGMA journal_size_limit"), 67108864);
        QCOMPARE(pragma("PRAGMA busy_timeout"), 5000);
        QCOMPARE(pragma("PRAGMA mmap_size"), 0);
        QCOMPARE(pragma("PRAGMA application_id"), 0x4a414b4f);
        QVERIFY(QFile::exists(store.path() + u"-wal"_s));
        // DEFENSIVE: not even our own connection can change the schema by hand.
        VERIFY_RESULT(store.execute("PRAGMA writable_schema=ON"));
        QVERIFY(!store.execute("DELETE FROM sqlite_schema"));
    }

    void readersCannotWrite()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto written = store.database()
                                 .read([](ReadSession& session) -> Result<> {
                                     auto statement = session.prepare("INSERT INTO meta(key, value) VALUES('x', 1)");
                                     return statement ? statement->run() : fail(statement.error());
                                 })
                                 .result();
        VERIFY_ERROR(written, ErrorCode::Unwritable);
    }

    void rollsBackWhatFailedAndItsCodes()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        bool rolledBack = false;
        const auto failed = store.database()
                                .write(WritePriority::User,
                                    [&](WriteSession& session) -> Result<> {
                                        session.afterCommit([] { QFAIL("committed"); });
                                        session.afterRollback([&] { rolledBack = true; });
                                        (void)session.execute("INSERT INTO meta(key, value) VALUES('x', 1)");
                                        const auto term = store.terms().ensure(session, TermKind::Agency, u"dbm"_s);
                                        if (!term || store.terms().term(TermKind::Agency, u"dbm"_s) != 1)
                                            return fail(ErrorCode::Internal);
                                        return fail(ErrorCode::InvalidInput, u"no"_s);
                                    })
                                .result();
        VERIFY_ERROR(failed, ErrorCode::InvalidInput);
        QVERIFY(rolledBack);
        QCOMPARE(store.number("SELECT count(*) FROM meta WHERE key = 'x'").value_or(-1), 0);
        QCOMPARE(store.terms().count(TermKind::Agency), 0);
        QCOMPARE(store.terms().term(TermKind::Agency, u"dbm"_s), Term(0));
    }

    void officersGoBeforeImports()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        Gate gate;
        QStringList order;
        const auto note = [&order](const QString& what) {
            return [&order, what](WriteSession&) -> Result<> {
                order += what; // the writer's thread only
                return {};
            };
        };
        auto first = store.database().write(WritePriority::Bulk, [&gate](WriteSession&) -> Result<> {
            gate.pass();
            return {};
        });
        gate.entered.acquire();
        auto a = store.database().write(WritePriority::Bulk, note(u"import 1"_s));
        auto b = store.database().write(WritePriority::Bulk, note(u"import 2"_s));
        auto c = store.database().write(WritePriority::User, note(u"officer"_s));
        QCOMPARE(store.database().pendingWrites(), 4);
        gate.released.release();
        b.waitForFinished();
        QCOMPARE(order, QStringList({u"officer"_s, u"import 1"_s, u"import 2"_s}));
        QVERIFY(first.result() && a.result() && c.result());
    }

    void aLongBatchIsToldThatAnOfficerWaits()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        Gate gate;
        QList<bool> told;
        auto batch = store.database().write(WritePriority::Bulk, [&](WriteSession& session) -> Result<> {
            told += session.isAwaited();
            gate.pass();
            told += session.isAwaited();
            return {};
        });
        gate.entered.acquire();
        auto another = store.database().write(WritePriority::Bulk, [&](WriteSession& session) -> Result<> {
            told += session.isAwaited();
            return {};
        });
        auto officer = store.database().write(WritePriority::User, [](WriteSession&) -> Result<> { return {}; });
        gate.released.release();
        QVERIFY(officer.result() && batch.result() && another.result());
        QCOMPARE(told, QList<bool>({false, true, false}));
    }

    void readJobsSeeOneSnapshot()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        Gate gate;
        auto counts = store.database().read([&gate](ReadSession& session) -> Result<std::pair<qint64, qint64>> {
            const qint64 before = session.number("SELECT count(*) FROM term").value_or(-1);
            gate.pass();
            return std::pair(before, session.number("SELECT count(*) FROM term").value_or(-1));
        });
        gate.entered.acquire();
        VERIFY_RESULT(store.execute("INSERT INTO term(kind, id, code) VALUES(0, 1, 'jalan')"));
        gate.released.release();
        QCOMPARE(*counts.result(), (std::pair<qint64, qint64>(0, 0)));
        QCOMPARE(store.number("SELECT count(*) FROM term").value_or(-1), 1);
    }

    void scansLeaveAReaderFree()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        Gate gate;
        const auto scan = [&] {
            return store.database().read(
                [&gate](ReadSession&) -> Result<> {
                    gate.pass();
                    return {};
                },
                ReadPriority::Scan);
        };
        QList<QFuture<Result<>>> scans;
        for (int i = 0; i < 4; ++i)
            scans += scan();
        gate.entered.acquire(2);
        QCOMPARE(store.number("SELECT 7").value_or(-1), 7); // while two scans hold their readers and two wait
        gate.released.release(4);
        for (auto& one : scans)
            VERIFY_RESULT(one.result());
    }

    void everyJobEndsOnceWhenTheStoreCloses()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        Gate gate;
        std::atomic<int> ended = 0;
        auto held = store.database().write(WritePriority::Bulk, [&gate](WriteSession&) -> Result<> {
            gate.pass();
            return {};
        });
        gate.entered.acquire();
        QList<QFuture<Result<int>>> users;
        QList<QFuture<Result<int>>> bulk;
        const auto count = [&ended](auto future) { future.then([&ended](const Result<int>&) { ++ended; }); };
        for (int i = 0; i < 20; ++i) {
            users += store.database().write(WritePriority::User, [i](WriteSession&) -> Result<int> { return i; });
            bulk += store.database().write(WritePriority::Bulk, [i](WriteSession&) -> Result<int> { return i; });
            count(users.last());
            count(bulk.last());
        }
        auto endless = store.database().read([](ReadSession& session) {
            return session.number(
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
        });
        std::thread closer([&store] { store.database().close(); });
        // The endless read is cut off first, so the readers are on their way out.
        VERIFY_ERROR(endless.result(), ErrorCode::Cancelled);
        gate.released.release();
        closer.join();
        QVERIFY(held.result());
        for (int i = 0; i < users.size(); ++i) {
            QCOMPARE(users[i].result().value_or(-1), i); // what an officer gave is done
            QVERIFY(bulk[i].isFinished());
            const bool doneOrCancelled = bulk[i].result() || bulk[i].result().error().code == ErrorCode::Cancelled;
            QVERIFY(doneOrCancelled);
        }
        QCOMPARE(ended.load(), 40);
        VERIFY_ERROR(store.number("SELECT 1"), ErrorCode::Cancelled);
        VERIFY_ERROR(store.execute("SELECT 1"), ErrorCode::Cancelled);
    }

    void doesIdleWorkUntilThereIsNoMore()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        std::atomic<int> runs = 0;
        store.database().setIdleWork([&runs](WriteSession& session) -> Result<bool> {
            if (session.priority() != WritePriority::Bulk)
                return fail(ErrorCode::Internal);
            return ++runs < 3;
        });
        QTRY_COMPARE(runs.load(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
