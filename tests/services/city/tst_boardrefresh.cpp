// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/boardrefresh.h"

#include "support/fakeclock.h"
#include "support/testmain.h"

using namespace JakOps;

class TestBoardRefresh final : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void manyWishesAreOneReadingMore()
    {
        const CityMoment moment(m_clock);
        int begun = 0;
        BoardRefresh refresh(moment, [&begun] { ++begun; });
        for (int i = 0; i < 10; ++i)
            refresh.ask();
        QCOMPARE(begun, 1);
        refresh.done();
        QCOMPARE(begun, 2);
        refresh.done();
        QCOMPARE(begun, 2);
        QVERIFY(!refresh.isReading());
        refresh.ask();
        QCOMPARE(begun, 3);
    }

    void aReadingThatEndsAtOnceIsNoTrouble()
    {
        const CityMoment moment(m_clock);
        int begun = 0;
        BoardRefresh* self = nullptr;
        BoardRefresh refresh(moment, [&] {
            ++begun;
            self->done();
        });
        self = &refresh;
        refresh.ask();
        refresh.ask();
        QCOMPARE(begun, 2);
    }

    void anotherMomentIsAWish()
    {
        CityMoment moment(m_clock);
        int begun = 0;
        const BoardRefresh refresh(moment, [&begun] { ++begun; });
        moment.setPeriod({m_clock.nowMs() - 2'000, m_clock.nowMs() - 1'000});
        QCOMPARE(begun, 1);
    }
};

QTEST_GUILESS_MAIN(TestBoardRefresh)
#include "tst_boardrefresh.moc"
