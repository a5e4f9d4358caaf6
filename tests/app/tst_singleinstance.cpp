// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "support/testmain.h"

#include <QSignalSpy>
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

using namespace JakOps;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private:
    // Asks as a second program would, from beside the event loop that must answer.
    static bool askFromElsewhere(const QString& profile)
    {
        bool raised = false;
        std::unique_ptr<QThread> other(QThread::create([&] { raised = SingleInstance(profile).raiseOther(); }));
        other->start();
        while (!other->isFinished())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        other->wait();
        return raised;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aSecondStartRaisesTheFirst()
    {
        const QTemporaryDir profile;
        SingleInstance first(profile.path());
        QSignalSpy raise(&first, &SingleInstance::raiseRequested);
        first.listen();
        QVERIFY(askFromElsewhere(profile.path()));
        QCOMPARE(raise.count(), 1);
        QVERIFY(askFromElsewhere(profile.path() + QLatin1StringView("/./")));
        QCOMPARE(raise.count(), 2);
    }

    void anotherProfileIsAnotherProgram()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        SingleInstance first(one.path());
        first.listen();
        QVERIFY(!askFromElsewhere(two.path()));
    }

    void nobodyThereMeansToStart()
    {
        const QTemporaryDir profile;
        QVERIFY(!SingleInstance(profile.path()).raiseOther());
    }

    void aProfileThatIsStillToBeMadeIsTheSameAfterwards()
    {
        const QTemporaryDir parent;
        const QString path = parent.path() + QLatin1StringView("/new");
        SingleInstance first(path);
        first.listen();
        QVERIFY(QDir().mkpath(path));
        QVERIFY(askFromElsewhere(path));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
