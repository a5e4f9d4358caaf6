// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timeaxis.h"

#include "support/testmain.h"

#include <numeric>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTimeAxis : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static qint64 day(int year, int month, int dayOfMonth)
    {
        return dayOfDate(QDate(year, month, dayOfMonth));
    }
    [[nodiscard]] static DayHistogram counts(qint64 first, std::vector<quint32> values)
    {
        return {.firstDay = first, .counts = std::move(values)};
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void daysAreThoseOfTheCalendar()
    {
        QCOMPARE(dateOfDay(0), QDate(1970, 1, 1));
        QCOMPARE(dateOfDay(dayOfDate(QDate(2026, 11, 20))), QDate(2026, 11, 20));
        QCOMPARE(DayHistogram::startOfDayMs(day(2026, 11, 20)),
            QDateTime(QDate(2026, 11, 19), QTime(17, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    }

    void weeksBeginOnMondayAndMonthsOnTheFirst()
    {
        const qint64 friday = day(2026, 11, 20);
        QCOMPARE(dateOfDay(firstDayOf(barOf(friday, TimeUnit::Week), TimeUnit::Week)), QDate(2026, 11, 16));
        QCOMPARE(dateOfDay(firstDayOf(barOf(friday, TimeUnit::Month), TimeUnit::Month)), QDate(2026, 11, 1));
        for (qint64 d = day(1999, 12, 1); d < day(2001, 3, 1); ++d) {
            for (const TimeUnit unit : {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month}) {
                const qint64 bar = barOf(d, unit);
                QVERIFY(firstDayOf(bar, unit) <= d && d < firstDayOf(bar + 1, unit));
            }
        }
    }

    void barsHoldEveryReportOnce()
    {
        std::vector<quint32> values(4'000);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = quint32(i % 7 * 13 + 1);
        const DayHistogram histogram = counts(day(2015, 3, 9), values);
        const qint64 total = std::accumulate(values.begin(), values.end(), qint64(0));
        for (const TimeUnit unit : {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month}) {
            const DaySpan whole = wholeBars({histogram.firstDay, histogram.firstDay + 4'000}, unit);
            qint64 sum = 0;
            qint64 at = whole.first;
            for (const TimeBar& bar : timeBars(histogram, unit, {double(whole.first), double(whole.end), 900})) {
                QCOMPARE(bar.days.first, at);
                at = bar.days.end;
                sum += bar.count;
            }
            QCOMPARE(at, whole.end);
            QCOMPARE(sum, total);
        }
    }

    void theUnitFitsTheSpan()
    {
        QCOMPARE(unitFor({0, 90, 900}), TimeUnit::Day);
        QCOMPARE(unitFor({0, 900, 900}), TimeUnit::Week);
        QCOMPARE(unitFor({0, 4'000, 900}), TimeUnit::Month);
    }

    void strayTimesAreLeftOffAndCounted()
    {
        const qint64 today = day(2026, 11, 20);
        std::vector<quint32> values(size_t(day(2060, 1, 1) - day(2004, 1, 1)), 0);
        values.front() = 2; // a clock that was never set
        values.back() = 1; // a typing error
        for (qint64 d = day(2024, 1, 1); d <= today; ++d)
            values[size_t(d - day(2004, 1, 1))] = 10;
        DayHistogram histogram = counts(day(2004, 1, 1), values);
        histogram.outside = 4;
        const TimeExtent extent = timeExtent(histogram, today);
        QVERIFY(dateOfDay(extent.days.first) >= QDate(2024, 1, 1) && dateOfDay(extent.days.first) <= QDate(2024, 1, 3));
        QCOMPARE(dateOfDay(extent.days.end - 1), QDate(2026, 11, 20));
        QCOMPARE(extent.beyond + countIn(histogram, extent.days),
            countIn(histogram, {day(2004, 1, 1), day(2061, 1, 1)}) + 4);
        QVERIFY(extent.beyond >= 7);
    }

    void quietDaysBeforeTodayAreOnTheAxis()
    {
        const qint64 today = day(2026, 11, 20);
        QCOMPARE(
            timeExtent(counts(today - 30, std::vector<quint32>(20, 5)), today).days, (DaySpan{today - 30, today + 1}));
        // An old collection ends where it ends.
        QCOMPARE(timeExtent(counts(day(2014, 1, 1), std::vector<quint32>(365, 5)), today).days.end, day(2015, 1, 1));
        QCOMPARE(timeExtent({}, today).days, (DaySpan{today, today + 1}));
    }

    void zoomingKeepsThePlaceUnderThePointer()
    {
        const DaySpan whole{0, 4'000};
        const TimeScale scale{0, 4'000, 1'000};
        const TimeScale closer = zoomed(scale, 250, 2.0, whole);
        QCOMPARE(closer.days(), 1'000.0);
        QVERIFY(std::abs(closer.dayAt(250) - scale.dayAt(250)) < 1e-6);
        const TimeScale closest = zoomed(scale, 0, 99, whole);
        QCOMPARE(closest.days(), 14.0);
        QCOMPARE(closest.first, 0.0);
        const TimeScale back = zoomed(closer, 900, -99, whole);
        QCOMPARE(back.first, 0.0);
        QCOMPARE(back.last, 4'000.0);
    }

    void labelsDoNotTouch()
    {
        const QLocale locale = QLocale::c();
        for (double days = 14; days < 12'000; days *= 1.37) {
            const TimeScale scale{double(day(2015, 2, 11)), double(day(2015, 2, 11)) + days, 800};
            const auto ticks = timeTicks(scale, locale, 50);
            QVERIFY2(!ticks.empty(), qPrintable(QString::number(days)));
            for (size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(scale.x(double(ticks[i].day)) - scale.x(double(ticks[i - 1].day)) > 40.0);
        }
    }

    void titlesSayWhatABarHolds()
    {
        const QLocale locale = QLocale::c();
        QCOMPARE(barTitle({day(2026, 11, 1), day(2026, 12, 1)}, TimeUnit::Month, locale), u"November 2026"_s);
        QCOMPARE(barTitle({day(2026, 11, 2), day(2026, 11, 9)}, TimeUnit::Week, locale), u"2 – 8 Nov 2026"_s);
        QCOMPARE(barTitle({day(2026, 11, 30), day(2026, 12, 7)}, TimeUnit::Week, locale), u"30 Nov – 6 Dec 2026"_s);
        QCOMPARE(barTitle({day(2025, 12, 29), day(2026, 1, 5)}, TimeUnit::Week, locale), u"29 Dec 2025 – 4 Jan 2026"_s);
        QCOMPARE(barTitle({day(2026, 11, 20), day(2026, 11, 21)}, TimeUnit::Day, locale), u"Fri, 20 Nov 2026"_s);
    }
};

QTEST_APPLESS_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
