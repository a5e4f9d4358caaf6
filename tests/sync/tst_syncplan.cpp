// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "sync/syncplan.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSyncPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheHubWhatIsOpenWhenNothingElseIsDue()
    {
        SyncOutlook outlook;
        outlook.connected = outlook.pushAllowed = true;
        outlook.pollAt = 1'000;
        QCOMPARE(SyncPlan::next(outlook, 10), (SyncStep{SyncAct::Wait, 1'000})); // nothing is
        outlook.presentAt = 500;
        QCOMPARE(SyncPlan::next(outlook, 10), (SyncStep{SyncAct::Wait, 500}));
        QCOMPARE(SyncPlan::next(outlook, 500).act, SyncAct::Present);
        outlook.sendable = 1;
        QCOMPARE(SyncPlan::next(outlook, 500).act, SyncAct::Push); // work comes first
    }
    void init() { pinEnvironment(); }

    void bringsWhoReportedAfterTheReport()
    {
        auto outlook = connected();
        outlook.pollAt = 1000; // nothing is to be read
        outlook.identityDue = true;
        outlook.downloadDue = true;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Identities);
        outlook.sendable = 1;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Push);
        outlook = connected();
        outlook.pollAt = 1000;
        outlook.identityAt = 400;
        QCOMPARE(SyncPlan::next(outlook, 10), (SyncStep{SyncAct::Wait, 400}));
        QCOMPARE(SyncPlan::next(outlook, 400).act, SyncAct::Identities);
    }
    void connectsOnlyWhenTheTimeHasCome()
    {
        SyncOutlook outlook;
        outlook.retryAt = 100;
        QCOMPARE(SyncPlan::next(outlook, 99), (SyncStep{SyncAct::Wait, 100}));
        QCOMPARE(SyncPlan::next(outlook, 100).act, SyncAct::Connect);
    }
    void beginsAnewBeforeAnythingElse()
    {
        auto outlook = connected();
        outlook.firstSyncDue = true;
        outlook.sendable = 3;
        outlook.pullDue = true;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::FirstSync);
    }
    void readsWhatBecameOfThePushBeforeItPushesMore()
    {
        auto outlook = connected();
        outlook.sendable = 3;
        outlook.pullDue = true;
        outlook.pushAllowed = false;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Pull);
        outlook.pullDue = false;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Pull);
    }
    void sendsAnOfficersWorkBeforeItReadsOthers()
    {
        auto outlook = connected();
        outlook.sendable = 1;
        outlook.pullDue = true;
        outlook.downloadDue = true;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Push);
    }
    void looksEveryHalfMinuteEvenIfNobodyCalls()
    {
        auto outlook = connected();
        outlook.pollAt = 30'000;
        QCOMPARE(SyncPlan::next(outlook, 29'999), (SyncStep{SyncAct::Wait, 30'000}));
        QCOMPARE(SyncPlan::next(outlook, 30'000).act, SyncAct::Pull);
    }
    void carriesPhotosLast()
    {
        auto outlook = connected();
        outlook.pollAt = 30'000;
        outlook.uploadDue = outlook.downloadDue = true;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Upload);
        outlook.uploadDue = false;
        QCOMPARE(SyncPlan::next(outlook, 0).act, SyncAct::Download);
        outlook.downloadDue = false;
        outlook.attachmentAt = 10'000;
        QCOMPARE(SyncPlan::next(outlook, 0), (SyncStep{SyncAct::Wait, 10'000}));
    }
    void waitsLongerEachTimeButNotAMinute()
    {
        QCOMPARE(SyncPlan::backOffMs(1, 0.0), 1'000);
        QCOMPARE(SyncPlan::backOffMs(2, 0.0), 2'000);
        QCOMPARE(SyncPlan::backOffMs(2, 1.0), 1'000);
        QCOMPARE(SyncPlan::backOffMs(50, 0.0), 45'000);
        QCOMPARE(SyncPlan::backOffMs(50, 1.0), 22'500);
        QCOMPARE(SyncPlan::pollAfterMs(0.0), 24'000);
        QCOMPARE(SyncPlan::pollAfterMs(1.0), 33'000);
    }
    void knowsWhenEverythingBeginsAnew()
    {
        HubHello hello;
        hello.hub = QUuid::createUuidV5(QUuid(), u"h"_s);
        hello.protocol = SyncPlan::kProtocol;
        hello.enabled = true;
        hello.epoch = 2;
        hello.scopeVersion = 5;
        hello.code = u"a"_s;
        hello.role = u"bureau"_s;
        QCOMPARE(SyncPlan::greet({}, hello), SyncPlan::Greeting::NotEnrolled);
        hello.lastSeq = 0;
        QCOMPARE(SyncPlan::greet({}, hello), SyncPlan::Greeting::First);
        SyncIdentity known = SyncPlan::identityOf(hello);
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::Same);
        known.scopeVersion = 4;
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::OtherScope);
        known.epoch = 1;
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::OtherEpoch);
        known.hub = QUuid::createUuidV5(QUuid(), u"g"_s);
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::OtherHub);
        hello.deviceRevoked = true;
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::Revoked);
        hello.enabled = false;
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::Disabled);
        hello.protocol = 2;
        QCOMPARE(SyncPlan::greet(known, hello), SyncPlan::Greeting::OtherProtocol);
        QVERIFY(!SyncPlan::mayWork(SyncPlan::Greeting::OtherProtocol));
    }
    void seesAFeedThatIsNotTheOneReadBefore()
    {
        const SyncPosition read{1, 5, "x"};
        QCOMPARE(SyncPlan::feedState(read, {1, 5, "x"}), SyncPlan::FeedState::UpToDate);
        QCOMPARE(SyncPlan::feedState(read, {1, 6, "y"}), SyncPlan::FeedState::Behind);
        QCOMPARE(SyncPlan::feedState(read, {1, 5, "y"}), SyncPlan::FeedState::Fork);
        QCOMPARE(SyncPlan::feedState(read, {1, 4, "x"}), SyncPlan::FeedState::Fork);
        QCOMPARE(SyncPlan::feedState({}, {2, 4, "x"}), SyncPlan::FeedState::Unknown);
        QCOMPARE(SyncPlan::feedState({}, {2, 0, {}}), SyncPlan::FeedState::UpToDate);
    }

private:
    static SyncOutlook connected()
    {
        SyncOutlook outlook;
        outlook.connected = outlook.pushAllowed = true;
        return outlook;
    }
};

QTEST_GUILESS_MAIN(TestSyncPlan)
#include "tst_syncplan.moc"
