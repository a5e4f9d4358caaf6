// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/airboard.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kAt = 1'795'143'600'000; // 20 November 2026, 10:00 WIB

StoredStation station(qint64 id, const QString& name = {}, StationKind kind = StationKind::Air)
{
    StoredStation stored{.id = id, .source = u"klh"_s};
    stored.station.code = QString::number(id);
    stored.station.name = name.isEmpty() ? u"DKI%1"_s.arg(id) : name;
    stored.station.kind = kind;
    return stored;
}

// Its series is 100 times the station and the quantity.
LatestReading reading(qint64 of, Quantity quantity, double value, qint64 at = kAt, ReadingFlags flags = 0)
{
    return {.station = of,
        .series = of * 100 + qint64(quantity),
        .quantity = quantity,
        .value = value,
        .measuredAt = at,
        .receivedAt = at + 60'000,
        .flags = flags};
}

std::vector<TimedValue> hourly(int hours, double value)
{
    std::vector<TimedValue> series;
    for (int i = hours - 1; i >= 0; --i)
        series.push_back({kAt - i * kHour, value});
    return series;
}

AirStation only(const QList<LatestReading>& latest, const QHash<qint64, std::vector<TimedValue>>& days = {})
{
    const AirBoard board = makeAirBoard({station(1)}, latest, days, kAt);
    return board.stations.first();
}

} // namespace

class TestAirBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void showsThePublishedIndexAsPublished()
    {
        // What the table would give for 42.14 is 84; what the ministry said is what stands.
        const AirStation one = only({reading(1, Quantity::Ispu, 97), reading(1, Quantity::IspuPm25, 97),
            reading(1, Quantity::IspuPm10, 60), reading(1, Quantity::Pm25, 42.14)});
        QCOMPARE(*one.index, 97.0);
        QCOMPARE(one.origin, IndexOrigin::Published);
        QCOMPARE(one.critical, Quantity::Pm25);
        QCOMPARE(one.category, IspuCategory::Moderate);
        QCOMPARE(one.freshness, Freshness::Fresh);
        QCOMPARE(one.indexSeries, 100 + qint64(Quantity::Ispu));
        QCOMPARE(one.pollutants.size(), 2);
        QCOMPARE(*one.pollutant(Quantity::Pm10)->subIndex(), 60.0);
        QVERIFY(!one.pollutant(Quantity::Pm25)->computed);
    }

    void categoriesChangeAtTheirBoundaries_data()
    {
        QTest::addColumn<double>("index");
        QTest::addColumn<int>("category");
        QTest::newRow("0") << 0.0 << int(IspuCategory::Good);
        QTest::newRow("50") << 50.0 << int(IspuCategory::Good);
        QTest::newRow("51") << 51.0 << int(IspuCategory::Moderate);
        QTest::newRow("100") << 100.0 << int(IspuCategory::Moderate);
        QTest::newRow("101") << 101.0 << int(IspuCategory::Unhealthy);
        QTest::newRow("200") << 200.0 << int(IspuCategory::Unhealthy);
        QTest::newRow("201") << 201.0 << int(IspuCategory::VeryUnhealthy);
        QTest::newRow("300") << 300.0 << int(IspuCategory::VeryUnhealthy);
        QTest::newRow("301") << 301.0 << int(IspuCategory::Hazardous);
        QTest::newRow("not capped") << 1915.0 << int(IspuCategory::Hazardous);
    }
    void categoriesChangeAtTheirBoundaries()
    {
        QFETCH(double, index);
        QFETCH(int, category);
        QCOMPARE(int(only({reading(1, Quantity::Ispu, index)}).category), category);
    }

    void computesAtEveryStepOfTheTable_data()
    {
        QTest::addColumn<int>("pollutant");
        QTest::addColumn<double>("mean");
        QTest::addColumn<int>("index");
        const std::array<std::pair<Quantity, std::array<double, 5>>, 7> table{
            {{Quantity::Pm10, {50, 150, 350, 420, 500}}, {Quantity::Pm25, {15.5, 55.4, 150.4, 250.4, 500}},
                {Quantity::So2, {52, 180, 400, 800, 1'200}}, {Quantity::Co, {4'000, 8'000, 15'000, 30'000, 45'000}},
                {Quantity::O3, {120, 235, 400, 800, 1'000}}, {Quantity::No2, {80, 200, 1'130, 2'260, 3'000}},
                {Quantity::Hc, {45, 100, 215, 432, 648}}}};
        const std::array<int, 5> to{50, 100, 200, 300, 500};
        for (const auto& [pollutant, steps] : table) {
            const QByteArray name = quantityCode(pollutant).toLatin1();
            for (size_t i = 0; i < steps.size(); ++i) {
                QTest::addRow("%s up to %g", name.constData(), steps[i]) << int(pollutant) << steps[i] << to[i];
                if (i + 1 < steps.size())
                    QTest::addRow("%s above %g", name.constData(), steps[i])
                        << int(pollutant) << steps[i] + 0.001 << to[i] + 1;
            }
        }
    }
    void computesAtEveryStepOfTheTable()
    {
        QFETCH(int, pollutant);
        QFETCH(double, mean);
        QFETCH(int, index);
        const auto quantity = Quantity(pollutant);
        const AirStation one = only({reading(1, quantity, 1.0)}, {{100 + pollutant, hourly(24, mean)}});
        QCOMPARE(*one.index, double(index));
        QCOMPARE(one.origin, IndexOrigin::Computed);
        QCOMPARE(one.critical, quantity);
        QCOMPARE(one.category, ispuCategory(index));
        QCOMPARE(ispuSteps(quantity)->size(), size_t(5));
    }

    void computesFromTheMeanOfADayAndNotFromOneHour()
    {
        std::vector<TimedValue> day = hourly(24, 15.5);
        day.back().value = 400.0; // one bad hour
        const AirStation one = only({reading(1, Quantity::Pm25, 400.0)}, {{100 + qint64(Quantity::Pm25), day}});
        QCOMPARE(*one.index, double(*ispuOf(Quantity::Pm25, (23 * 15.5 + 400.0) / 24)));
        QCOMPARE(one.indexSeries, 0);
    }

    void computesNothingFromLessThanThreeQuartersOfADay()
    {
        const qint64 series = 100 + qint64(Quantity::Pm25);
        const AirStation enough = only({reading(1, Quantity::Pm25, 30)}, {{series, hourly(18, 30)}});
        QVERIFY(enough.index);
        const AirStation less = only({reading(1, Quantity::Pm25, 30)}, {{series, hourly(17, 30)}});
        QVERIFY(!less.index);
        QCOMPARE(less.origin, IndexOrigin::None);
        QCOMPARE(less.category, IspuCategory::Unknown);
        QCOMPARE(less.pollutant(Quantity::Pm25)->day->hours, 17);
        QCOMPARE(less.measuredAt, kAt); // what it knows still has its time
        QVERIFY(!less.counts());
    }

    void aBusyHourWeighsNoMoreThanAnother()
    {
        std::vector<TimedValue> series{{kAt - 2 * kHour, 10}};
        for (int i = 0; i < 60; ++i)
            series.push_back({kAt - i * 60'000, 40});
        const auto day = airDayMean(series, kAt);
        QCOMPARE(day->hours, 2);
        QCOMPARE(day->mean, 25.0);
    }

    void theDayEndsAtTheMomentAndIsTwentyFourHours()
    {
        const std::vector<TimedValue> series{
            {kAt - 24 * kHour, 1'000}, {kAt - 24 * kHour + 1, 10}, {kAt, 20}, {kAt + 1, 1'000}};
        const auto day = airDayMean(series, kAt);
        QCOMPARE(day->hours, 2);
        QCOMPARE(day->mean, 15.0);
        QVERIFY(!airDayMean({}, kAt));
    }

    void aDaysMeanIsTakenAsOne()
    {
        const AirStation one = only({reading(1, Quantity::Pm10, 150, kAt, ReadingFlags(ReadingFlag::Estimated))});
        QCOMPARE(*one.index, 100.0);
        QCOMPARE(one.origin, IndexOrigin::Computed);
        QVERIFY(one.isDaily);
    }

    void computesWhereWhatWasPublishedIsOld()
    {
        const qint64 series = 100 + qint64(Quantity::Pm25);
        const QList<LatestReading> latest{
            reading(1, Quantity::Ispu, 40, kAt - 30 * kHour), reading(1, Quantity::Pm25, 60)};
        QCOMPARE(airSeriesToAverage(latest, kAt), QList<qint64>{series});
        const AirStation one = only(latest, {{series, hourly(24, 60)}});
        QCOMPARE(one.origin, IndexOrigin::Computed);
        QVERIFY(*one.index > 100);
        // Without a whole day, what was published stays, marked by its age.
        const AirStation other = only(latest, {{series, hourly(3, 60)}});
        QCOMPARE(other.origin, IndexOrigin::Published);
        QCOMPARE(other.freshness, Freshness::Stale);
        QVERIFY(!other.counts());
    }

    void asksForNoDayWhereAnIndexIsPublished()
    {
        QVERIFY(airSeriesToAverage({reading(1, Quantity::Ispu, 40), reading(1, Quantity::Pm25, 60)}, kAt).isEmpty());
        QVERIFY(
            airSeriesToAverage({reading(1, Quantity::IspuPm25, 40), reading(1, Quantity::Pm25, 60)}, kAt).isEmpty());
        QVERIFY(airSeriesToAverage({reading(1, Quantity::Pm25, 60, kAt - 7 * kHour)}, kAt).isEmpty());
    }

    void takesTheLargestSubIndexWhereNoIndexIsPublished()
    {
        const AirStation one = only({reading(1, Quantity::IspuPm25, 80), reading(1, Quantity::IspuO3, 110),
            reading(1, Quantity::IspuCo, 290, kAt - 5 * kHour)}); // of another turn
        QCOMPARE(*one.index, 110.0);
        QCOMPARE(one.origin, IndexOrigin::Published);
        QCOMPARE(one.critical, Quantity::O3);
        QCOMPARE(one.indexSeries, 100 + qint64(Quantity::IspuO3));
    }

    void anIndexWorkedOutByTheReaderIsNotPublished()
    {
        const auto computed = ReadingFlags(ReadingFlag::Computed);
        const AirStation one = only({reading(1, Quantity::Ispu, 90, kAt, computed), reading(1, Quantity::Pm25, 45.9)});
        QCOMPARE(one.origin, IndexOrigin::Computed);
        QCOMPARE(*one.index, 90.0);
        QCOMPARE(one.critical, Quantity::Pm25); // the only one that came with it
    }

    void freshnessFollowsTheHourOfAirStations()
    {
        const auto freshness = [](qint64 age, ReadingFlags flags = 0) {
            return only({reading(1, Quantity::Ispu, 40, kAt - age, flags)}).freshness;
        };
        QCOMPARE(freshness(2 * kHour), Freshness::Fresh);
        QCOMPARE(freshness(2 * kHour + 1), Freshness::Late);
        QCOMPARE(freshness(6 * kHour), Freshness::Late);
        QCOMPARE(freshness(6 * kHour + 1), Freshness::Stale);
        // A table of days is not old at noon of the next.
        QCOMPARE(freshness(36 * kHour, ReadingFlags(ReadingFlag::Estimated)), Freshness::Fresh);
        QCOMPARE(freshness(49 * kHour, ReadingFlags(ReadingFlag::Estimated)), Freshness::Stale);
    }

    void ordersByTroubleThenOldThenUnknown()
    {
        const AirBoard board = makeAirBoard({station(1), station(2), station(3), station(4), station(5),
                                                station(6, u"Pintu air"_s, StationKind::FloodPost)},
            {reading(1, Quantity::Ispu, 45), reading(2, Quantity::Ispu, 180),
                reading(3, Quantity::Ispu, 300, kAt - 9 * kHour), reading(5, Quantity::Ispu, 101),
                reading(6, Quantity::WaterLevel, 800)},
            {}, kAt);
        QList<qint64> order;
        for (const AirStation& one : board.stations)
            order += one.station.id;
        QCOMPARE(order, (QList<qint64>{2, 5, 1, 3, 4}));
        QCOMPARE(board.worst()->station.id, 2);
        QCOMPARE(board.byCategory[size_t(IspuCategory::Unhealthy)], 2);
        QCOMPARE(board.byCategory[size_t(IspuCategory::Good)], 1);
        QCOMPARE(board.outdated, 1);
        QCOMPARE(board.station(5)->station.id, 5);
        QVERIFY(!board.station(6));
    }

    void equalIndicesAreInTheOrderOfNames()
    {
        const AirBoard board = makeAirBoard({station(1, u"Tebet"_s), station(2, u"Cakung"_s)},
            {reading(1, Quantity::Ispu, 60), reading(2, Quantity::Ispu, 60)}, {}, kAt);
        QCOMPARE(board.stations.first().station.station.name, u"Cakung"_s);
    }

    void oldValuesSpeakForNobody()
    {
        const AirBoard board = makeAirBoard({station(1)}, {reading(1, Quantity::Ispu, 300, kAt - 7 * kHour)}, {}, kAt);
        QVERIFY(!board.worst());
        QVERIFY(!makeAirBoard({}, {}, {}, kAt).worst());
    }

    void whatCannotBeTrueIsNotShown()
    {
        const AirStation one = only({reading(1, Quantity::Ispu, 5'000, kAt, ReadingFlags(ReadingFlag::OutOfRange))});
        QVERIFY(!one.index);
    }
};

QTEST_GUILESS_MAIN(TestAirBoard)
#include "tst_airboard.moc"
