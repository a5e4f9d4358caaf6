// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that an earlier version left, at the command line of this one.
#include "app/commandline.h"
#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/storelock.h"
#include "support/programrun.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestEarlierStore final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    [[nodiscard]] QString store() const { return m_dir.filePath(u"store.db"_s); }
    [[nodiscard]] ProgramRun list() const
    {
        return ProgramRun::of(QStringLiteral(JAKOPS_BINARY), {u"--profile"_s, m_dir.path(), u"list"_s});
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        QFile::remove(store());
        const auto migrations = readMigrations(QStringLiteral(JAKOPS_RESOURCES "/sql"));
        VERIFY_RESULT(migrations);
        const auto made = Connection::open({.path = store(), .create = true});
        VERIFY_RESULT(made);
        VERIFY_RESULT(migrate(**made, migrations->first(migrations->size() - 1)));
    }

    void isBroughtUpBeforeItIsLookedAt()
    {
        const ProgramRun first = list();
        QVERIFY2(first.code == ExitDone, first.err.constData());
        QVERIFY(first.err.contains("Bringing the store to this version"));
        QVERIFY(!list().err.contains("Bringing"));
    }

    void isLeftAloneWhileAnotherProgramHasIt()
    {
        const auto window = StoreLock::acquire(m_dir.path());
        VERIFY_RESULT(window);
        const ProgramRun refused = list();
        QCOMPARE(refused.code, int(ExitFailed));
        QVERIFY2(refused.err.contains("Another program has the store open"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestEarlierStore)
#include "tst_earlierstore.moc"
