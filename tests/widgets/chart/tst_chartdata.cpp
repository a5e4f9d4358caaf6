// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartdata.h"

#include "support/testmain.h"

#include <limits>

using namespace JakOps;

namespace {

constexpr qint64 kTen = 600'000;

ChartLine line(std::initializer_list<std::pair<qint64, double>> values)
{
    ChartLine line;
    for (const auto& [at, value] : values)
        line.buckets.push_back({at * kTen, at * kTen, value, value, value, 1});
    return line;
}

} // namespace

class TestChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aGapIsLongerThanThreeUsualSteps()
    {
        QCOMPARE(gapOf(line({{0, 1}, {1, 1}, {2, 1}, {3, 1}, {20, 1}, {21, 1}})), 3 * kTen);
    }

    void nothingIsUsualOfTwoValues() { QCOMPARE(gapOf(line({{0, 1}, {90, 1}})), std::numeric_limits<qint64>::max()); }

    void daysBesideHoursAreNoGaps()
    {
        ChartLine old; // ten days by the day, then three days by the hour
        for (int day = 0; day < 10; ++day)
            old.buckets.push_back({day * 144 * kTen, day * 144 * kTen, 1, 1, 1, 1});
        for (int hour = 0; hour < 72; ++hour)
            old.buckets.push_back({(10 * 144 + hour * 6) * kTen, (10 * 144 + hour * 6) * kTen, 1, 1, 1, 1});
        const qint64 gap = gapOf(old);
        QCOMPARE(gap, 18 * kTen); // of the hours, which are more
        for (size_t i = 1; i < old.buckets.size(); ++i)
            QVERIFY2(!isGapBefore(old.buckets, i, gap, false), qPrintable(QString::number(i)));
        QVERIFY(isGapBefore(old.buckets, 3, gap, true)); // told is told
        // A pause among hours stays one, also with a value alone in it.
        old.buckets.erase(old.buckets.begin() + 30, old.buckets.begin() + 45);
        QVERIFY(isGapBefore(old.buckets, 30, gap, false));
        const ChartLine alone = line({{0, 1}, {1, 1}, {2, 1}, {3, 1}, {60, 1}, {120, 1}, {121, 1}, {122, 1}, {123, 1}});
        QVERIFY(isGapBefore(alone.buckets, 4, gapOf(alone), false) && isGapBefore(alone.buckets, 5, gapOf(alone), false));
    }

    void aGapCanBeTold()
    {
        ChartLine told = line({{0, 1}, {1, 1}, {2, 1}});
        told.gapMs = 7 * kTen;
        QCOMPARE(gapOf(told), 7 * kTen);
    }

    void moreBucketsThanPixelsArePutTogetherWithoutLosingAPeak()
    {
        ChartLine many;
        for (qint64 i = 0; i < 10'000; ++i)
            many.buckets.push_back({i * kTen, i * kTen, double(i % 7), double(i % 7), double(i % 7), 1});
        many.buckets[5'003].most = 999;
        const auto drawn = drawnBuckets(many, 0, 10'000 * kTen, 500);
        QVERIFY(drawn.size() <= 503);
        qint64 count = 0;
        double most = 0;
        for (const SeriesBucket& bucket : drawn) {
            count += bucket.count;
            most = std::max(most, bucket.most);
            QVERIFY(bucket.until >= bucket.at);
            QVERIFY(bucket.least <= bucket.mean && bucket.mean <= bucket.most);
        }
        QCOMPARE(count, 10'000);
        QCOMPARE(most, 999.0);
    }

    void whatIsBesideTheViewIsDrawnByOneBucket()
    {
        const ChartLine one = line({{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}});
        const auto drawn = drawnBuckets(one, 2 * kTen, 3 * kTen, 500);
        QCOMPARE(drawn.size(), 4);
        QCOMPARE(drawn.front().mean, 2.0);
        QCOMPARE(drawn.back().mean, 5.0);
    }

    void onlyWhatIsInViewMakesTheScale()
    {
        const ChartLine one = line({{0, 1000}, {10, 20}, {11, 30}, {20, -1000}});
        const auto scale = chartScale({&one}, {}, BandScale::Next, 9 * kTen, 12 * kTen);
        QVERIFY(scale);
        QVERIFY(scale->most > 30 && scale->most < 32);
        QVERIFY(scale->least < 20 && scale->least > 18);
    }

    void aStillLineHasRoomAroundIt()
    {
        const ChartLine one = line({{0, 40}, {1, 40}});
        const auto scale = chartScale({&one}, {}, BandScale::Next, 0, kTen);
        QVERIFY(scale->least < 40 && scale->most > 40);
    }

    void withoutValuesThereIsNoScale()
    {
        const ChartLine one = line({{0, 40}});
        QVERIFY(!chartScale({&one}, {{0, 10, {}, {}}}, BandScale::All, 5 * kTen, 6 * kTen));
    }

    void theNearestBucketIsFoundWithinReach()
    {
        const ChartLine one = line({{0, 1}, {10, 2}});
        QCOMPARE(bucketAt(one, 4 * kTen, 5 * kTen)->mean, 1.0);
        QCOMPARE(bucketAt(one, 6 * kTen, 5 * kTen)->mean, 2.0);
        QVERIFY(!bucketAt(one, 5 * kTen, 4 * kTen));
        QVERIFY(!bucketAt(ChartLine {}, 0, kTen));
    }
};

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
