// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/replay.h"

#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace JakOps;

class TestReplay : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kDay = 86'400'000;
    static constexpr qint64 kHour = 3'600'000;
    FakeClock m_clock;

    struct Desk
    {
        explicit Desk(const Clock& clock)
            : index(store.sources(), clock)
            , moment(clock)
            , replay(index, moment, clock)
        {
        }
        void period(qint64 from, qint64 to)
        {
            TicketFilter filter = index.filter();
            filter.from = from;
            filter.to = to;
            index.setFilter(filter);
        }
        FakeStore store{2'000};
        IndexService index;
        CityMoment moment;
        Replay replay;
    };
    [[nodiscard]] qint64 ago(qint64 ms) const { return m_clock.nowMs() - ms; }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }

    void aPeriodOfThePastIsReplayedAndOneUntilNowIsNot()
    {
        Desk desk(m_clock);
        QVERIFY(!desk.replay.isActive());
        desk.period(ago(3 * kDay), ago(kDay));
        QVERIFY(desk.replay.isActive());
        QCOMPARE(desk.replay.cursor(), ago(kDay)); // at its end
        desk.period(ago(3 * kDay), 0);
        QVERIFY(!desk.replay.isActive());
        desk.period(ago(3 * kDay), m_clock.nowMs() + kDay);
        QVERIFY(!desk.replay.isActive());
        QCOMPARE(desk.index.filter().to, m_clock.nowMs() + kDay); // nothing of the filter was touched
    }

    void theReportsGrowUntilTheCursorAndThePeriodComesBackAtItsEnd()
    {
        Desk desk(m_clock);
        desk.index.load();
        QTRY_VERIFY(desk.index.isLoaded());
        const qint64 from = ago(300 * kDay);
        const qint64 to = ago(kDay);
        desk.period(from, to);
        desk.replay.play();
        QCOMPARE(desk.replay.cursor(), from);
        QCOMPARE(desk.index.filter().from, from);
        QCOMPARE(desk.index.filter().to, from);
        qint64 last = from;
        qsizetype shown = 0;
        for (int i = 0; i < 400 && desk.replay.cursor() < to; ++i) {
            desk.replay.advance(500);
            QVERIFY(desk.replay.cursor() > last);
            last = desk.replay.cursor();
            QCOMPARE(desk.index.filter().to, last);
            QTRY_VERIFY(desk.index.selection()->filter() == desk.index.filter());
            QVERIFY(desk.index.selection()->count() >= shown);
            shown = desk.index.selection()->count();
            QCOMPARE(shown, desk.store.count(desk.index.filter()));
        }
        QCOMPARE(desk.replay.cursor(), to);
        QVERIFY(!desk.replay.isPlaying());
        QCOMPARE(desk.index.filter().to, to);
    }

    void theHandEndsAReplayWithAnotherPeriod()
    {
        Desk desk(m_clock);
        desk.period(ago(3 * kDay), ago(kDay));
        desk.replay.seek(ago(2 * kDay));
        QCOMPARE(desk.index.filter().to, ago(2 * kDay));
        TicketFilter filter = desk.index.filter();
        filter.statuses = TicketFilter::openStatuses();
        desk.index.setFilter(filter); // another part: the moment stays
        QCOMPARE(desk.replay.cursor(), ago(2 * kDay));
        QCOMPARE(desk.replay.period().to, ago(kDay));
        desk.period(ago(9 * kDay), ago(8 * kDay));
        QCOMPARE(desk.replay.cursor(), ago(8 * kDay));
        QCOMPARE(desk.replay.period().from, ago(9 * kDay));
        // The same one again: at its end, like the filter.
        desk.replay.seek(ago(8 * kDay) - kHour);
        desk.period(ago(9 * kDay), ago(8 * kDay));
        QCOMPARE(desk.replay.cursor(), ago(8 * kDay));
    }

    void stepsAreWholeAndStayWithinThePeriod()
    {
        Desk desk(m_clock);
        const qint64 from = ago(2 * kDay) / kHour * kHour;
        desk.period(from, from + kDay);
        const qint64 step = replayPace(desk.replay.period()).stepMs;
        desk.replay.seek(from + 1);
        desk.replay.step(1);
        QCOMPARE(desk.replay.cursor(), from + step);
        desk.replay.step(-1);
        desk.replay.step(-1);
        QCOMPARE(desk.replay.cursor(), from);
        desk.replay.seek(from + kDay - 1);
        desk.replay.step(1);
        QCOMPARE(desk.replay.cursor(), from + kDay);
    }

    void backToNowTakesThePeriodAway()
    {
        Desk desk(m_clock);
        desk.period(ago(3 * kDay), ago(kDay));
        desk.replay.play();
        desk.replay.goLive();
        QVERIFY(!desk.replay.isActive());
        QVERIFY(!desk.replay.isPlaying());
        QCOMPARE(desk.index.filter().from, 0);
        QCOMPARE(desk.index.filter().to, 0);
    }

    void whatIsKeptOfTheFilterIsThePeriodAndNotTheCursor()
    {
        Desk desk(m_clock);
        desk.period(ago(3 * kDay), ago(kDay));
        const TicketFilter chosen = desk.index.filter();
        desk.replay.seek(ago(2 * kDay));
        QVERIFY(desk.index.filter() != chosen);
        QCOMPARE(desk.replay.lasting(), chosen);
    }

    void afterAReplayTheFilterIsWhatItWasBefore()
    {
        Desk desk(m_clock);
        desk.period(ago(9 * kDay), 0);
        const TicketFilter before = desk.index.filter();
        desk.replay.showLastDay();
        desk.replay.seek(ago(kHour));
        QCOMPARE(desk.replay.lasting(), before);
        desk.replay.show({ago(4 * kDay), ago(2 * kDay)}); // another one out of it
        QCOMPARE(desk.replay.lasting(), before);
        desk.replay.goLive();
        QCOMPARE(desk.index.filter(), before);
        QCOMPARE(desk.replay.lasting(), before);
    }

    void aPeriodWithoutABeginningHasOneForTheCity()
    {
        Desk desk(m_clock);
        desk.period(0, ago(kDay));
        QVERIFY(desk.replay.isActive());
        QVERIFY(desk.replay.period().from > ago(60 * kDay));
        desk.replay.seek(ago(2 * kDay));
        QCOMPARE(desk.index.filter().from, 0); // the reports have none
    }

    void thePaceFitsThePeriod()
    {
        QCOMPARE(replayPace({0, kHour}).stepMs, 600'000);
        QCOMPARE(replayPace({0, kDay}).msPerSecond, kHour);
        QVERIFY(replayPace({0, 30 * kDay}).msPerSecond <= kDay);
    }

    void theLastDayCanBePlayedAtOnce()
    {
        Desk desk(m_clock);
        desk.replay.showLastDay();
        QVERIFY(desk.replay.isPlaying());
        QCOMPARE(desk.replay.cursor(), ago(kDay));
        QCOMPARE(desk.replay.period().to, m_clock.nowMs());
        desk.replay.pause();
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
