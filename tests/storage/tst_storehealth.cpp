// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a store does after everything that can befall it: cuts, damage, full and read-only disks, other programs' files.
#include "storage/failingvfs.h"
#include "storage/storehealth.h"
#include "storage/teststore.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestStoreHealth final : public QObject
{
    Q_OBJECT

    static void fill(TestStore& store, int tickets)
    {
        for (int i = 0; i < tickets; ++i)
            VERIFY_RESULT(store.add(store.report(i), WritePriority::Bulk));
    }
    // The files as they lie on the disk at this moment: what a power cut leaves.
    static QString copyFiles(const TestStore& store, const QString& name)
    {
        const QString target = store.dir() + u'/' + name;
        for (const auto& suffix : {u""_s, u"-wal"_s}) {
            QFile::remove(target + suffix);
            QFile::copy(store.path() + suffix, target + suffix);
        }
        return target;
    }
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void knowsACleanEndFromACut()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        QVERIFY(!store.database().wasUnclean());
        fill(store, 3);
        const QString cut = copyFiles(store, u"cut.db"_s);
        store.close();
        VERIFY_RESULT(store.open());
        QVERIFY(!store.database().wasUnclean());
        VERIFY_RESULT(store.open({.path = cut}));
        QVERIFY(store.database().wasUnclean());
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 3);
        store.close();
        VERIFY_RESULT(store.open({.path = cut}));
        QVERIFY(!store.database().wasUnclean());
    }

    void aLargeStoreIsCheckedWhenItIsOpen()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 200);
        const QString cut = copyFiles(store, u"cut.db"_s);
        const DatabaseOptions later {.path = cut, .checkLater = true, .largeFrom = 1};
        VERIFY_RESULT(store.open(later));
        QVERIFY(store.database().wasUnclean());
        QVERIFY(store.database().isCheckDue());
        store.close(); // before it was checked: the next start still knows
        VERIFY_RESULT(store.open(later));
        QVERIFY(store.database().isCheckDue());
        VERIFY_RESULT(store.database().check().result());
        QVERIFY(!store.database().isCheckDue());
        store.close();
        VERIFY_RESULT(store.open(later));
        QVERIFY(!store.database().isCheckDue());
    }

    void damageFoundLaterIsToldAndRemembered()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 200);
        store.close();
        VERIFY_RESULT(store.open());
        const QString cut = copyFiles(store, u"cut.db"_s);
        store.close();
        QByteArray bytes = contents(cut);
        // A page of reports, not one of the schema: the store opens.
        const qsizetype page = bytes.lastIndexOf("Jalan rusak") / 4096 * 4096;
        QVERIFY(page > 0);
        bytes.replace(page, 4096, QByteArray(4096, '\x55'));
        write(cut, bytes);
        const DatabaseOptions later {.path = cut, .checkLater = true, .largeFrom = 1};
        VERIFY_RESULT(store.open(later));
        VERIFY_ERROR(store.database().check().result(), ErrorCode::StoreDamaged);
        QVERIFY(store.database().sawDamage());
        store.close();
        VERIFY_ERROR(store.open({.path = cut}), ErrorCode::StoreDamaged);
    }

    void refusesAStoreOfANewerVersion()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.execute("PRAGMA user_version = 999"));
        store.close();
        VERIFY_ERROR(store.open(), ErrorCode::StoreTooNew);
        VERIFY_ERROR(store.open({.readOnly = true}), ErrorCode::StoreTooNew);
    }

    void onlyReadsAStoreOfItsOwnVersion()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const auto version = store.number("PRAGMA user_version");
        VERIFY_RESULT(version);
        const QByteArray earlier = "PRAGMA user_version = " + QByteArray::number(*version - 1);
        VERIFY_RESULT(store.execute(earlier.constData()));
        store.close();
        VERIFY_ERROR(store.open({.readOnly = true}), ErrorCode::StoreTooOld);
    }

    void refusesWhatIsNotAStore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("This is a letter, not a database. ").repeated(50);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("header and nothing else") << QByteArray("SQLite format 3\0", 16).leftJustified(4096, '\x7f');
    }
    void refusesWhatIsNotAStore()
    {
        QFETCH(QByteArray, bytes);
        TestStore store;
        write(store.path(), bytes);
        VERIFY_ERROR(store.open(), ErrorCode::StoreDamaged);
        QCOMPARE(contents(store.path()), bytes); // left as it was
    }

    void refusesAnotherProgramsDatabase()
    {
        TestStore store;
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(store.path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "CREATE TABLE recipe(name)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        VERIFY_ERROR(store.open(), ErrorCode::StoreDamaged);
    }

    void findsTruncationAndFlippedPagesAfterACut()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 200);
        store.close();
        const QByteArray good = contents(store.path());
        // As after a cut: the mark of the clean end is not there.
        VERIFY_RESULT(store.open());
        const QString cut = copyFiles(store, u"cut.db"_s);
        store.close();
        write(cut, contents(cut).first(good.size() / 2));
        QFile::remove(cut + u"-wal"_s);
        VERIFY_ERROR(store.open({.path = cut}), ErrorCode::StoreDamaged);
    }

    // Flipped bytes are found, or do no harm: never a wrong answer from a store that opened.
    void survivesFlippedBytes()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 60);
        const QString cut = copyFiles(store, u"cut.db"_s);
        store.close();
        // Everything into one file, still marked as not closed.
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(cut.toUtf8().constData(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
        const QByteArray good = contents(cut);
        QRandomGenerator random(42);
        int found = 0;
        for (int round = 0; round < 150; ++round) {
            QByteArray bytes = good;
            for (int i = 0; i < 1 + round % 4; ++i) {
                const auto at = qsizetype(random.bounded(quint32(bytes.size())));
                bytes[at] = char(bytes[at] ^ char(1 << random.bounded(8)));
            }
            QFile::remove(cut + u"-wal"_s);
            write(cut, bytes);
            if (const auto opened = store.open({.path = cut}); !opened) {
                ++found;
                QVERIFY2(
                    opened.error().code == ErrorCode::StoreDamaged || opened.error().code == ErrorCode::StoreTooNew,
                    qPrintable(opened.error().toLog()));
                continue;
            }
            (void)store.number("SELECT sum(length(body)) FROM event"); // must not crash
            (void)store.ticket(1);
            store.close();
        }
        QVERIFY(found > 0);
    }

    void fullStoreKeepsWhatStoodAndGoesOnWhenThereIsSpace()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        fill(store, 5);
        VERIFY_RESULT(store.execute("PRAGMA max_page_count = 60"));
        Result<qint64> added = 0;
        int n = 5;
        while (added && n < 5000)
            added = store.add(store.report(n++, u"kata "_s.repeated(200)));
        VERIFY_ERROR(added, ErrorCode::DiskFull);
        const qint64 stood = store.number("SELECT count(*) FROM event").value_or(-1);
        QCOMPARE(stood, n - 1);
        VERIFY_RESULT(store.execute("PRAGMA max_page_count = 1000000"));
        VERIFY_RESULT(store.add(store.report(n)));
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), stood + 1);
        QCOMPARE(store.number("SELECT count(*) FROM ticket").value_or(-1), stood + 1);
    }

    // A disk that fails at every write position in turn: the command is refused and nothing of it stays, or it stands
    // whole.
    void failsCleanlyAtEveryWrite_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("sync");
        QTest::newRow("full") << SQLITE_FULL << false;
        QTest::newRow("write error") << SQLITE_IOERR_WRITE << false;
        QTest::newRow("sync error") << SQLITE_IOERR_FSYNC << true;
    }
    void failsCleanlyAtEveryWrite()
    {
        QFETCH(int, code);
        QFETCH(bool, sync);
        FailingVfs vfs;
        TestStore store;
        VERIFY_RESULT(store.open({.vfs = FailingVfs::name()}));
        fill(store, 10);
        qint64 stood = 10;
        int refused = 0;
        for (int position = 0; position < 40; ++position) {
            sync ? vfs.failSyncsAfter(position % 3, code) : vfs.failWritesAfter(position, code);
            const auto added = store.add(store.report(100 + position));
            vfs.heal();
            if (!added) {
                ++refused;
                QCOMPARE(errorCodeName(added.error().code),
                    errorCodeName(code == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::Unwritable));
            } else {
                ++stood;
            }
            QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), stood);
            QCOMPARE(store.number("SELECT count(*) FROM ticket").value_or(-1), stood);
        }
        QVERIFY(refused > 0);
        VERIFY_RESULT(store.add(store.report(999))); // and goes on
        store.close();
        VERIFY_RESULT(store.open());
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), stood + 1);
    }

    void readOnlyStoreIsReadAndRefusesWrites()
    {
        TestStore store;
        VERIFY_ERROR(store.open({.readOnly = true}), ErrorCode::NotFound);
        VERIFY_RESULT(store.open());
        fill(store, 2);
        store.close();
        const QByteArray before = contents(store.path());
        VERIFY_RESULT(store.open({.readOnly = true}));
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 2);
        VERIFY_ERROR(store.add(store.report(3)), ErrorCode::Unwritable);
        store.close();
        QCOMPARE(contents(store.path()), before);
    }

    void movesADamagedStoreAsideTogetherAndDeletesNothing()
    {
        TestStore store;
        write(store.path(), "db");
        write(store.path() + u"-wal"_s, "wal");
        write(store.path() + u"-shm"_s, "shm");
        for (int round = 0; round < 2; ++round) {
            const auto moved = StoreHealth::moveAside(store.path(), store.clock.nowMs());
            VERIFY_RESULT(moved);
            QVERIFY(!QFile::exists(store.path()) && !QFile::exists(store.path() + u"-wal"_s));
            if (round == 0) {
                QCOMPARE(QFileInfo(*moved).fileName(), u"store-damaged-20261120-030000.db"_s);
                QCOMPARE(contents(*moved), "db");
                QCOMPARE(contents(*moved + u"-wal"_s), "wal");
                QCOMPARE(contents(*moved + u"-shm"_s), "shm");
                write(store.path(), "another");
            } else {
                QCOMPARE(QFileInfo(*moved).fileName(), u"store-damaged-20261120-030000-2.db"_s);
            }
        }
    }

    void tellsWhenTheDiskIsNearlyFull()
    {
        TestStore store;
        VERIFY_RESULT(StoreHealth::checkDiskSpace(store.dir(), 1));
        VERIFY_ERROR(
            StoreHealth::checkDiskSpace(store.path(), std::numeric_limits<qint64>::max()), ErrorCode::DiskFull);
    }
};

QTEST_GUILESS_MAIN(TestStoreHealth)
#include "tst_storehealth.moc"
