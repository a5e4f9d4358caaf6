// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/connection.h"
#include "storage/teststore.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void takesAVerifiedCopyOfAnOpenStore()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        for (int i = 0; i < 10; ++i)
            VERIFY_RESULT(store.add(store.report(i)));
        const QString dir = store.dir() + u"/backups"_s;
        const auto backup = Backup::take(store.path(), dir, store.clock.nowMs());
        VERIFY_RESULT(backup);
        QCOMPARE(QFileInfo(backup->path).fileName(), u"store-20261120-030000.db"_s);
        QVERIFY(backup->bytes > 0);
        QCOMPARE(QDir(dir).entryList(QDir::Files),
            QStringList{u"store-20261120-030000.db"_s}); // nothing half-made beside it
        VERIFY_RESULT(store.open({.path = backup->path, .readOnly = true}));
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 10);
    }

    void keepsSevenAndNothingElseIsTouched()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        const QString dir = store.dir() + u"/backups"_s;
        QVERIFY(QDir().mkpath(dir));
        QFile other(dir + u"/store-mine.db"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        for (int day = 0; day < 9; ++day) {
            VERIFY_RESULT(Backup::take(store.path(), dir, store.clock.nowMs()));
            store.clock.advanceHours(24);
        }
        const QList<BackupFile> kept = Backup::list(dir);
        QCOMPARE(kept.size(), Backup::kKept);
        QCOMPARE(QFileInfo(kept.first().path).fileName(), u"store-20261128-030000.db"_s);
        QCOMPARE(QFileInfo(kept.last().path).fileName(), u"store-20261122-030000.db"_s);
        QVERIFY(other.exists());
    }

    void lastGoodPassesOverDamagedOnes()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        const QString dir = store.dir() + u"/backups"_s;
        const auto good = Backup::take(store.path(), dir, store.clock.nowMs());
        VERIFY_RESULT(good);
        QFile broken(dir + u"/store-20991231-000000.db"_s);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("broken");
        broken.close();
        QCOMPARE(Backup::lastGood(dir)->path, good->path);
        VERIFY_ERROR(Backup::restore({broken.fileName(), {}, 0}, store.path(), 0), ErrorCode::StoreDamaged);
        VERIFY_ERROR(Backup::lastGood(store.dir() + u"/none"_s), ErrorCode::NotFound);
    }

    void restoreMovesWhatIsThereAside()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        VERIFY_RESULT(store.add(store.report(1)));
        const auto backup = Backup::take(store.path(), store.dir() + u"/backups"_s, store.clock.nowMs());
        VERIFY_RESULT(backup);
        VERIFY_RESULT(store.add(store.report(2)));
        store.close();
        VERIFY_RESULT(Backup::restore(*backup, store.path(), store.clock.nowMs()));
        VERIFY_RESULT(store.open());
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 1);
        VERIFY_RESULT(store.open({.path = store.dir() + u"/store-damaged-20261120-030000.db"_s}));
        QCOMPARE(store.number("SELECT count(*) FROM event").value_or(-1), 2);
    }

    void aBackupAskedToStopLeavesNothingBehind()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        for (int i = 0; i < 2000; ++i) // enough work that the copying itself looks up
            VERIFY_RESULT(store.add(store.report(i)));
        const QString dir = store.dir() + u"/backups"_s;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(Backup::take(store.path(), dir, store.clock.nowMs(), stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(dir).entryList(QDir::Files).isEmpty());

        auto connection = Connection::open({.path = store.path(), .mode = AccessMode::ReadOnly});
        VERIFY_RESULT(connection);
        (*connection)->stopOn(stop.get_token());
        QCOMPARE((*connection)->text("PRAGMA integrity_check(1)").error().code, ErrorCode::Cancelled);
    }

    void refusesWhereItCannotWrite()
    {
        TestStore store;
        VERIFY_RESULT(store.open());
        QFile file(store.dir() + u"/occupied"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_ERROR(Backup::take(store.path(), file.fileName(), 0), ErrorCode::Unwritable);
        QVERIFY(!Backup::take(store.dir() + u"/none.db"_s, store.dir() + u"/backups"_s, 0));
        QVERIFY(QDir(store.dir() + u"/backups"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
