// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/liveseed.h"

#include "services/indexservice.h"
#include "services/seedservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestLiveSeed final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    CountingUuids m_uuids;

    [[nodiscard]] std::unique_ptr<Workspace> open(const QString& name)
    {
        auto workspace = Workspace::open({.profileDir = m_dir.filePath(name), .clock = m_clock, .uuids = m_uuids});
        return workspace ? std::move(*workspace) : nullptr;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void reportsComeIntoTheOpenQueueWithoutMovingIt()
    {
        auto workspace = open(u"live"_s);
        QVERIFY(workspace);
        VERIFY_RESULT(SeedService(*workspace).seed({.tickets = 200, .seed = 3}).result());
        IndexService index(*workspace);
        QueueModel queue(index, workspace->reader(), workspace->facts(), m_clock);
        index.load();
        QTRY_COMPARE(queue.rowCount(), 200);
        queue.setFollowing(false); // the officer reads further down
        const qint64 first = queue.keyOfRow(0);
        m_clock.advanceMs(60'000);
        LiveSeed live(*workspace);
        QSignalSpy stopped(&live, &LiveSeed::finished);
        live.start(LiveSeed::kMaxPerMinute, 25);
        QTRY_COMPARE(stopped.count(), 1);
        QVERIFY(!live.isRunning());
        QCOMPARE(live.arrived(), 25);
        QTRY_COMPARE(index.facets()->total(), 225); // counts tick
        QTRY_COMPARE(queue.newCount(), 25); // rows do not
        QCOMPARE(queue.rowCount(), 200);
        QCOMPARE(queue.keyOfRow(0), first);
        queue.showNew();
        QTRY_COMPARE(queue.rowCount(), 225);
    }

    void realReportsAreLeftAlone()
    {
        auto workspace = open(u"real"_s);
        QVERIFY(workspace);
        LiveSeed live(*workspace);
        QSignalSpy stopped(&live, &LiveSeed::failed);
        live.start(60.0, 1);
        QCOMPARE(stopped.count(), 1);
        QVERIFY(!live.isRunning());
        const auto count
            = workspace->database().read([&](ReadSession& s) { return workspace->tickets().count(s); }).result();
        QCOMPARE(*count, 0);
    }

    void aRateThatIsNoneIsRefused()
    {
        auto workspace = open(u"rate"_s);
        QVERIFY(workspace);
        VERIFY_RESULT(workspace->markDemo(true).result());
        LiveSeed live(*workspace);
        QSignalSpy stopped(&live, &LiveSeed::failed);
        for (const double rate : {0.0, -1.0, 1e9, std::nan("")})
            live.start(rate);
        QCOMPARE(stopped.count(), 4);
        QVERIFY(!live.isRunning());
    }
};

QTEST_GUILESS_MAIN(TestLiveSeed)
#include "tst_liveseed.moc"
