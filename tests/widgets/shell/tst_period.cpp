// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/period.h"

#include "support/fakeclock.h"
#include "support/testmain.h"

using namespace JakOps;

class TestPeriod : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock; // 20 November 2026, 10.00 WIB
    static constexpr qint64 kDay = 86'400'000;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void todayBeginsAtMidnightInJakarta()
    {
        const Period today = Period::of(PeriodPreset::Today, m_clock.nowMs());
        QCOMPARE(today.from, m_clock.nowMs() - 10 * 3'600'000);
        QCOMPARE(today.to, 0);
    }

    void sevenDaysIncludeToday()
    {
        QCOMPARE(Period::of(PeriodPreset::SevenDays, m_clock.nowMs()).from, wibDayStartMs(m_clock.nowMs()) - 6 * kDay);
    }

    void thisYearBeginsOnTheFirstOfJanuary()
    {
        const Period year = Period::of(PeriodPreset::ThisYear, m_clock.nowMs());
        QCOMPARE(toWib(year.from), QDateTime(QDate(2026, 1, 1), QTime(0, 0), toWib(year.from).timeZone()));
    }

    void limitsAreRecognised()
    {
        for (const PeriodPreset preset : {PeriodPreset::Any, PeriodPreset::Today, PeriodPreset::SevenDays,
                 PeriodPreset::ThirtyDays, PeriodPreset::ThisYear}) {
            const Period period = Period::of(preset, m_clock.nowMs());
            QCOMPARE(Period::fromLimits(period.from, period.to, m_clock.nowMs()), period);
        }
        const Period own = Period::fromLimits(1000, 2000, m_clock.nowMs());
        QCOMPARE(own.preset, PeriodPreset::Custom);
        QVERIFY(!own.label().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
