// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/freshness.h"
#include "domain/rainclass.h"
#include "domain/reading.h"
#include "domain/trend.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kNow = 1'795'143'600'000;

// Every ten minutes of the last `hours`, rising `perHour`, ending at `last`.
std::vector<TimedValue> rising(int hours, double perHour, double last)
{
    std::vector<TimedValue> series;
    for (int i = hours * 6; i >= 0; --i)
        series.push_back({kNow - i * 10 * kMinute, last - perHour * i / 6.0});
    return series;
}

} // namespace

class TestTrend final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void tellsChangeOverThreeSpans()
    {
        const Trend trend = trendOf(rising(25, 12.0, 300.0));
        QCOMPARE(*trend.over1h, 12.0);
        QCOMPARE(*trend.over3h, 36.0);
        QCOMPARE(*trend.over24h, 288.0);
        QVERIFY(qAbs(*trend.perHour - 12.0) < 1e-6);
    }

    void isMissingWhereTheSeriesIs()
    {
        const Trend trend = trendOf(rising(2, 5.0, 100.0));
        QVERIFY(trend.over1h);
        QVERIFY(!trend.over3h);
        QVERIFY(!trend.over24h);
        QVERIFY(!trendOf({}).over1h);
        const std::array one{TimedValue{kNow, 5}};
        QVERIFY(!trendOf(one).over1h);
        QVERIFY(!trendOf(one).perHour);
    }

    void doesNotTakeAFarPointForTheOneAnHourAgo()
    {
        const std::array series{TimedValue{kNow - 2 * kHour, 10}, TimedValue{kNow, 20}};
        QVERIFY(!trendOf(series).over1h);
        const std::array near{TimedValue{kNow - kHour - 14 * kMinute, 10}, TimedValue{kNow, 20}};
        QCOMPARE(*trendOf(near).over1h, 10.0);
    }

    void fitsTheRateThroughASpike()
    {
        std::vector<TimedValue> series = rising(2, 6.0, 100.0);
        QVERIFY(qAbs(*trendOf(series).perHour - 6.0) < 1e-6);
        const std::array two{TimedValue{kNow - 30 * kMinute, 1}, TimedValue{kNow, 2}};
        QVERIFY(!trendOf(two).perHour); // two points are no trend
        const std::array close{
            TimedValue{kNow - 10 * kMinute, 1}, TimedValue{kNow - 5 * kMinute, 9}, TimedValue{kNow, 2}};
        QVERIFY(!trendOf(close).perHour);
    }

    void reckonsTheTimeToAThreshold()
    {
        QCOMPARE(timeToReach(100, 150, 25.0), std::optional(2 * kHour));
        QVERIFY(!timeToReach(100, 150, 0.0));
        QVERIFY(!timeToReach(100, 150, -3.0));
        QVERIFY(!timeToReach(100, 150, std::nullopt));
        QVERIFY(!timeToReach(100, 100, 5.0)); // reached
        QVERIFY(!timeToReach(100, 150, 1.0)); // in 50 hours: nobody knows
        QCOMPARE(timeToReach(-44, -20, 12.0), std::optional(2 * kHour));
    }

    void ageIsToldAgainstTheSourcesPace()
    {
        QCOMPARE(freshnessOf(kNow - 20 * kMinute, kNow, 10 * kMinute), Freshness::Fresh);
        QCOMPARE(freshnessOf(kNow - 21 * kMinute, kNow, 10 * kMinute), Freshness::Late);
        QCOMPARE(freshnessOf(kNow - 60 * kMinute, kNow, 10 * kMinute), Freshness::Late);
        QCOMPARE(freshnessOf(kNow - 61 * kMinute, kNow, 10 * kMinute), Freshness::Stale);
        QCOMPARE(freshnessOf(kNow - 30 * kHour, kNow, 24 * kHour), Freshness::Fresh);
        QCOMPARE(freshnessOf(kNow - 49 * kHour, kNow, 24 * kHour), Freshness::Stale);
        QCOMPARE(freshnessOf(kNow - 7 * kHour, kNow, 6 * kHour), Freshness::Fresh);
    }

    void aRowThreeYearsOldIsStale()
    {
        QCOMPARE(freshnessOf(kNow - 3 * 365 * 24 * kHour, kNow, kHour), Freshness::Stale);
    }

    void whatIsMeasuredInTheFutureIsUnknown()
    {
        QCOMPARE(freshnessOf(kNow + kHour, kNow, kHour), Freshness::Unknown);
        QCOMPARE(freshnessOf(kNow + 5 * kMinute, kNow, kHour), Freshness::Fresh); // clocks differ a little
        QCOMPARE(freshnessOf(0, kNow, kHour), Freshness::Unknown);
    }

    void keepsAndFlagsWhatCannotBe_data()
    {
        QTest::addColumn<Quantity>("quantity");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("flagged");
        QTest::newRow("negative level") << Quantity::WaterLevel << -44.0 << false;
        QTest::newRow("record level") << Quantity::WaterLevel << 1050.0 << false;
        QTest::newRow("millimetres taken for centimetres") << Quantity::WaterLevel << 9500.0 << true;
        QTest::newRow("fake temperature") << Quantity::Temperature << 0.0 << true;
        QTest::newRow("fake humidity") << Quantity::Humidity << 0.0 << true;
        QTest::newRow("uncapped index") << Quantity::IspuPm25 << 1915.0 << false;
        QTest::newRow("index beyond reason") << Quantity::IspuPm25 << 9999.0 << true;
        QTest::newRow("negative dust") << Quantity::Pm25 << -1.0 << true;
        QTest::newRow("end of the scale") << Quantity::Ispu << 500.0 << false;
    }
    void keepsAndFlagsWhatCannotBe()
    {
        QFETCH(const Quantity, quantity);
        QFETCH(const double, value);
        QFETCH(const bool, flagged);
        Reading reading{u"1"_s, quantity, value, kNow, kNow, 0};
        checkReading(reading);
        QCOMPARE(reading.value, value);
        QCOMPARE(has(reading.flags, ReadingFlag::OutOfRange), flagged);
    }

    void rainHasItsClasses()
    {
        const QList<std::pair<double, RainClass>> expected{{0.0, RainClass::None}, {0.49, RainClass::None},
            {0.5, RainClass::Light}, {4.9, RainClass::Light}, {5.0, RainClass::Moderate}, {9.9, RainClass::Moderate},
            {10.0, RainClass::Heavy}, {19.9, RainClass::Heavy}, {20.0, RainClass::VeryHeavy},
            {50.0, RainClass::VeryHeavy}, {50.1, RainClass::Extreme}};
        for (const auto& [mm, rain] : expected)
            QCOMPARE(rainClass(mm), std::optional(rain));
        QVERIFY(!rainClass(-1.0));
        QVERIFY(!rainClass(std::numeric_limits<double>::quiet_NaN()));
    }

    void codesOfQuantitiesGoBothWays()
    {
        for (const Quantity quantity : kQuantities)
            QCOMPARE(quantityFromCode(quantityCode(quantity)), std::optional(quantity));
        QVERIFY(!quantityFromCode(u"level"));
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
