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

    static SingleInstance::LiveAnswer askLive(const QString& profile, int perMinute, qint64 count)
    {
        auto answer = SingleInstance::LiveAnswer::NobodyThere;
        std::unique_ptr<QThread> other(
            QThread::create([&] { answer = SingleInstance(profile).askLive(perMinute, count); }));
        other->start();
        while (!other->isFinished())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        other->wait();
        return answer;
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

    void theWindowAnswersARequestForSampleReports()
    {
        using Answer = SingleInstance::LiveAnswer;
        const QTemporaryDir profile;
        QCOMPARE(askLive(profile.path(), 10, 3), Answer::NobodyThere);
        SingleInstance window(profile.path());
        window.listen();
        QCOMPARE(askLive(profile.path(), 10, 3), Answer::NotReady);
        QList<std::pair<int, qint64>> asked;
        Answer answer = Answer::Started;
        window.setLiveHandler([&](int perMinute, qint64 count) {
            asked.emplace_back(perMinute, count);
            return answer;
        });
        QCOMPARE(askLive(profile.path(), 10, 3), Answer::Started);
        answer = Answer::NotDemo;
        QCOMPARE(askLive(profile.path(), 6000, 0), Answer::NotDemo);
        QCOMPARE(asked, (QList<std::pair<int, qint64>> {{10, 3}, {6000, 0}}));
    }

    void requestsOutOfBoundsReachNobody()
    {
        const QTemporaryDir profile;
        SingleInstance window(profile.path());
        window.listen();
        int asked = 0;
        window.setLiveHandler([&](int, qint64) {
            ++asked;
            return SingleInstance::LiveAnswer::Started;
        });
        for (const auto& [rate, count] : {std::pair<int, qint64> {0, 1}, {-5, 1}, {6001, 1}, {10, -1}, {10, qint64(1) << 40}})
            QCOMPARE(askLive(profile.path(), rate, count), SingleInstance::LiveAnswer::NotReady);
        QCOMPARE(asked, 0);
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
