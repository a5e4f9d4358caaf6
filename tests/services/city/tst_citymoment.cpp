// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/citymoment.h"

#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace JakOps;

class TestCityMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(10'000);
    }

    void followsTheClockWhileLive()
    {
        CityMoment moment(m_clock);
        m_clock.set(5000);
        QVERIFY(moment.isLive());
        QCOMPARE(moment.at(), 5000);
    }

    void showsTheEndOfAPeriodOfThePastFirst()
    {
        CityMoment moment(m_clock);
        QSignalSpy changed(&moment, &CityMoment::changed);
        moment.setPeriod({.from = 1000, .to = 4000});
        QVERIFY(!moment.isLive());
        QCOMPARE(moment.at(), 4000);
        moment.setPeriod({.from = 1000, .to = 4000});
        QCOMPARE(changed.count(), 1);
    }

    void keepsTheCursorWithinThePeriod()
    {
        CityMoment moment(m_clock);
        moment.setPeriod({.from = 1000, .to = 4000});
        moment.setCursor(99);
        QCOMPARE(moment.at(), 1000);
        moment.setCursor(9999);
        QCOMPARE(moment.at(), 4000);
    }

    void isLiveAgainWhereThePeriodIsEmptyOrNotOver_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::newRow("empty") << qint64(4000) << qint64(4000);
        QTest::newRow("backwards") << qint64(4000) << qint64(1000);
        QTest::newRow("not over yet") << qint64(4000) << qint64(10'001);
    }

    void isLiveAgainWhereThePeriodIsEmptyOrNotOver()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        CityMoment moment(m_clock);
        moment.setPeriod({.from = 1000, .to = 4000});
        moment.setPeriod({.from = from, .to = to});
        QVERIFY(moment.isLive());
        QCOMPARE(moment.at(), 10'000);
        moment.setCursor(2000);
        QCOMPARE(moment.at(), 10'000);
    }

private:
    FakeClock m_clock;
};

QTEST_APPLESS_MAIN(TestCityMoment)
#include "tst_citymoment.moc"
