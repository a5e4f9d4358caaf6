// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/price.h"
#include "support/testmain.h"

using namespace JakOps;

namespace {

// A price a day until 20 November 2026 (a Friday), the same every day but for those given.
std::vector<DayPrice> daily(int days, double value)
{
    std::vector<DayPrice> series;
    for (int i = days; i >= 0; --i)
        series.push_back({QDate(2026, 11, 20).addDays(-i), value});
    return series;
}

void set(std::vector<DayPrice>& series, QDate day, double value)
{
    std::ranges::find(series, day, &DayPrice::day)->value = value;
}

} // namespace

class TestPrice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void comparesWithYesterdayLastWeekAndLastMonth()
    {
        std::vector<DayPrice> series = daily(40, 50'000);
        set(series, QDate(2026, 11, 20), 60'000);
        set(series, QDate(2026, 11, 19), 48'000);
        set(series, QDate(2026, 11, 13), 40'000);
        set(series, QDate(2026, 10, 20), 30'000);
        const PriceChange change = priceChange(series);
        QCOMPARE(*change.day, 0.25);
        QCOMPARE(*change.week, 0.5);
        QCOMPARE(*change.month, 1.0);
        QVERIFY(!change.year);
    }

    void bridgesDaysWithoutAPriceButNotForEver()
    {
        std::vector<DayPrice> series{{QDate(2026, 11, 16), 100}, {QDate(2026, 11, 20), 110}};
        QVERIFY(qAbs(*priceChange(series).day - 0.1) < 1e-9); // Monday to Friday: three days before Thursday
        series.front().day = QDate(2026, 11, 15);
        QVERIFY(!priceChange(series).day);
        series.front().day = QDate(2026, 11, 10);
        QVERIFY(qAbs(*priceChange(series).week - 0.1) < 1e-9);
        series.front().day = QDate(2026, 11, 9);
        QVERIFY(!priceChange(series).week);
        series.front().day = QDate(2026, 10, 15);
        QVERIFY(qAbs(*priceChange(series).month - 0.1) < 1e-9);
        series.front().day = QDate(2026, 10, 14);
        QVERIFY(!priceChange(series).month);
    }

    void monthsEndWhereTheyEnd()
    {
        // A month before 31 March is 28 February.
        const std::vector<DayPrice> series{{QDate(2026, 2, 28), 100}, {QDate(2026, 3, 31), 150}};
        QCOMPARE(*priceChange(series).month, 0.5);
    }

    void comparesThisWeekWithTheSameWeekLastYear()
    {
        std::vector<DayPrice> series = daily(400, 100);
        for (int i = 0; i < 5; ++i) // Monday to Friday of this week
            set(series, QDate(2026, 11, 16).addDays(i), 130);
        for (int i = 0; i < 7; ++i)
            set(series, QDate(2025, 11, 17).addDays(i), 200);
        QVERIFY(qAbs(*priceChange(series).year + 0.35) < 1e-9);
    }

    void anEmptySeriesAndAZeroSayNothing()
    {
        QVERIFY(!priceChange({}).day);
        const std::vector<DayPrice> series{{QDate(2026, 11, 19), 0}, {QDate(2026, 11, 20), 110}};
        QVERIFY(!priceChange(series).day);
    }

    void fallsAreNegative()
    {
        const std::vector<DayPrice> series{{QDate(2026, 11, 19), 200}, {QDate(2026, 11, 20), 150}};
        QCOMPARE(*priceChange(series).day, -0.25);
    }
};

QTEST_GUILESS_MAIN(TestPrice)
#include "tst_price.moc"
