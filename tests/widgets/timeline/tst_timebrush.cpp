// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timebrush.h"

#include "support/testmain.h"

using namespace JakOps;

class TestTimeBrush : public QObject
{
    Q_OBJECT

private:
    TimeBrush m_brush;
    const qint64 m_first = dayOfDate(QDate(2024, 1, 1));
    const qint64 m_end = dayOfDate(QDate(2026, 11, 21));

    [[nodiscard]] static qint64 at(int year, int month, int day)
    {
        return DayHistogram::startOfDayMs(dayOfDate(QDate(year, month, day)));
    }
    void axis(TimeUnit unit)
    {
        m_brush = {};
        m_brush.setAxis(wholeBars({m_first, m_end}, TimeUnit::Month), {m_first, m_end}, unit);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void choosesWholeBarsInEitherDirection()
    {
        axis(TimeUnit::Month);
        m_brush.choose(dayOfDate(QDate(2025, 5, 17)), dayOfDate(QDate(2025, 3, 2)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 3, 1), at(2025, 6, 1)}));
        axis(TimeUnit::Day);
        m_brush.choose(dayOfDate(QDate(2025, 5, 17)), dayOfDate(QDate(2025, 5, 17)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 5, 17), at(2025, 5, 18)}));
    }

    void hasNoLimitWhereItReachesAnEnd()
    {
        axis(TimeUnit::Month);
        m_brush.choose(m_first, dayOfDate(QDate(2024, 2, 1)));
        QCOMPARE(m_brush.period(), (TimePeriod{0, at(2024, 3, 1)}));
        m_brush.choose(dayOfDate(QDate(2026, 10, 9)), m_end - 1);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2026, 10, 1), 0}));
        axis(TimeUnit::Day); // today is the end of what there is, though its month is not over
        m_brush.choose(m_end - 7, m_end - 1);
        QCOMPARE(m_brush.period(), (TimePeriod{DayHistogram::startOfDayMs(m_end - 7), 0}));
        m_brush.choose(m_first, m_end - 1);
        QVERIFY(!m_brush.isSet());
    }

    void movesByBarsAndStopsAtTheEnds()
    {
        axis(TimeUnit::Month);
        m_brush.setPeriod({at(2025, 1, 1), at(2025, 3, 1)});
        m_brush.moveBy(1);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 2, 1), at(2025, 4, 1)}));
        m_brush.moveToEnd();
        QCOMPARE(m_brush.period(), (TimePeriod{at(2026, 10, 1), 0}));
        m_brush.moveToStart();
        QCOMPARE(m_brush.period(), (TimePeriod{0, at(2024, 3, 1)}));
        m_brush.moveBy(-3);
        QCOMPARE(m_brush.period(), (TimePeriod{0, at(2024, 3, 1)}));
    }

    void aPeriodAcrossBarsKeepsItsLength()
    {
        axis(TimeUnit::Month);
        m_brush.setPeriod({at(2025, 1, 10), at(2025, 1, 17)});
        m_brush.moveBy(2);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 3, 1), at(2025, 3, 8)}));
    }

    void theFirstStepOfTheKeyboardTakesTheLastBar()
    {
        axis(TimeUnit::Week);
        m_brush.moveBy(-1);
        QVERIFY(m_brush.isSet());
        QCOMPARE(m_brush.period().to, 0);
    }

    void edgesResizeAndCrossOver()
    {
        axis(TimeUnit::Month);
        m_brush.setPeriod({at(2025, 3, 1), at(2025, 6, 1)});
        m_brush.resize(TimeBrush::Part::First, dayOfDate(QDate(2025, 4, 20)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 4, 1), at(2025, 6, 1)}));
        m_brush.resize(TimeBrush::Part::Last, dayOfDate(QDate(2025, 8, 1)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 4, 1), at(2025, 9, 1)}));
        m_brush.resize(TimeBrush::Part::Last, dayOfDate(QDate(2025, 2, 2)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 2, 1), at(2025, 4, 1)}));
        m_brush.resize(TimeBrush::Part::First, dayOfDate(QDate(2025, 6, 2)));
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 4, 1), at(2025, 7, 1)}));
    }

    void keysResizeButNeverToNothing()
    {
        axis(TimeUnit::Month);
        m_brush.setPeriod({at(2025, 3, 1), at(2025, 4, 1)});
        m_brush.moveEdge(TimeBrush::Part::Last, -5);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 3, 1), at(2025, 4, 1)}));
        m_brush.moveEdge(TimeBrush::Part::Last, 2);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 3, 1), at(2025, 6, 1)}));
        m_brush.moveEdge(TimeBrush::Part::First, 1);
        QCOMPARE(m_brush.period(), (TimePeriod{at(2025, 4, 1), at(2025, 6, 1)}));
    }

    void edgesAreTakenBeforeTheBody()
    {
        axis(TimeUnit::Month);
        m_brush.setPeriod({at(2025, 1, 1), at(2026, 1, 1)});
        const TimeScale scale{double(m_first), double(m_end), 1'000};
        const double first = scale.x(m_brush.firstDay());
        const double last = scale.x(m_brush.lastDay());
        QCOMPARE(m_brush.partAt(scale, first - 3), TimeBrush::Part::First);
        QCOMPARE(m_brush.partAt(scale, last + 3), TimeBrush::Part::Last);
        QCOMPARE(m_brush.partAt(scale, (first + last) / 2), TimeBrush::Part::Body);
        QCOMPARE(m_brush.partAt(scale, first - 30), TimeBrush::Part::Nothing);
        m_brush.setPeriod({at(2025, 1, 1), at(2025, 1, 4)}); // three pixels wide
        QCOMPARE(m_brush.partAt(scale, scale.x((m_brush.firstDay() + m_brush.lastDay()) / 2)), TimeBrush::Part::Body);
    }
};

QTEST_APPLESS_MAIN(TestTimeBrush)
#include "tst_timebrush.moc"
