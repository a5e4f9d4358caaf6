// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foodboard.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kDay(2026, 11, 20); // a Friday

StoredCommodity commodity(qint64 id, const QString& name)
{
    return {id, u"infopangan"_s, {QString::number(id), name, u"kg"_s}};
}

StoredStation market(qint64 id, const QString& name)
{
    StoredStation stored{.id = id, .source = u"infopangan"_s};
    stored.station.code = QString::number(id);
    stored.station.name = name;
    stored.station.kind = StationKind::Market;
    return stored;
}

PriceCell cell(qint64 of, qint64 at, double value, std::optional<double> week = {}, QDate day = kDay)
{
    PriceCell made{.commodity = of, .market = at, .last = {day, value}};
    made.change.week = week;
    if (!kPriceRange.holds(value))
        mark(made.flags, ReadingFlag::OutOfRange);
    return made;
}

const QList<StoredStation> kMarkets{
    market(11, u"Pasar Senen"_s), market(12, u"Pasar Minggu"_s), market(13, u"Pasar Grogol"_s)};

FoodCommodity only(const QList<PriceCell>& cells)
{
    return makeFoodBoard({commodity(1, u"Cabai"_s)}, kMarkets, cells, kDay).commodities.first();
}

bool near(const std::optional<double>& value, double wanted)
{
    return value && qAbs(*value - wanted) < 1e-9;
}

} // namespace

class TestFoodBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void tellsMeanLeastAndMostWithTheirMarkets()
    {
        const FoodCommodity one = only({cell(1, 11, 50'000), cell(1, 12, 40'000), cell(1, 13, 60'000)});
        QCOMPARE(*one.mean, 50'000.0);
        QVERIFY(!one.meanPublished);
        QCOMPARE(*one.least, 40'000.0);
        QCOMPARE(one.leastAt, QList<qint64>{12});
        QCOMPARE(*one.most, 60'000.0);
        QCOMPARE(one.mostAt, QList<qint64>{13});
        QVERIFY(near(one.at(12)->deviation, -0.2));
        QVERIFY(near(one.at(13)->deviation, 0.2));
        QCOMPARE(one.day, kDay);
    }

    void marketsOfTheSamePriceAreAllNamed()
    {
        const FoodCommodity one = only({cell(1, 11, 50'000), cell(1, 12, 40'000), cell(1, 13, 40'000)});
        QCOMPARE(one.leastAt, (QList<qint64>{13, 12})); // in the order of names
        QCOMPARE(one.mostAt, QList<qint64>{11});
    }

    void theSourcesOwnMeanStandsWhereItGivesOne()
    {
        PriceCell city = cell(1, 0, 51'200, 0.2);
        city.least = 30'000;
        city.most = 90'000;
        const FoodCommodity one = only({city, cell(1, 11, 50'000, 0.9), cell(1, 12, 40'000, 0.9)});
        QCOMPARE(*one.mean, 51'200.0);
        QVERIFY(one.meanPublished);
        QVERIFY(near(one.change.week, 0.2));
        QCOMPARE(*one.least, 40'000.0); // with a market that has a name
        const FoodCommodity alone = only({city});
        QCOMPARE(*alone.least, 30'000.0);
        QCOMPARE(*alone.most, 90'000.0);
        QVERIFY(alone.leastAt.isEmpty());
    }

    void anOlderMeanOfTheSourceDoesNotStand()
    {
        const FoodCommodity one = only({cell(1, 0, 10'000, {}, kDay.addDays(-1)), cell(1, 11, 50'000)});
        QCOMPARE(*one.mean, 50'000.0);
        QVERIFY(!one.meanPublished);
    }

    void aPriceOutOfRangeIsKeptFlaggedAndNotCounted()
    {
        const FoodCommodity one = only({cell(1, 11, 50'000), cell(1, 12, 50'000'000), cell(1, 13, -7)});
        QCOMPARE(*one.mean, 50'000.0);
        QCOMPARE(*one.most, 50'000.0);
        QVERIFY(one.at(12)->untrue);
        QCOMPARE(one.at(12)->last.value, 50'000'000.0);
        QVERIFY(!one.at(12)->deviation);
        QVERIFY(one.at(13)->untrue);
        const FoodCommodity none = only({cell(1, 12, 50'000'000)});
        QVERIFY(!none.mean);
        QCOMPARE(none.trouble, PriceTrouble::Missing);
    }

    void aPriceAtTheEdgeOfTheRangeCounts()
    {
        QVERIFY(!only({cell(1, 11, 1)}).at(11)->untrue);
        QVERIFY(!only({cell(1, 11, 10'000'000)}).at(11)->untrue);
        QVERIFY(only({cell(1, 11, 10'000'001)}).at(11)->untrue);
        QVERIFY(only({cell(1, 11, 0.5)}).at(11)->untrue);
    }

    void aZeroIsAMissingPrice()
    {
        const FoodCommodity one = only({cell(1, 11, 50'000), cell(1, 12, 0)});
        QCOMPARE(one.prices.size(), 1);
        QCOMPARE(*one.mean, 50'000.0);
        const FoodBoard board = makeFoodBoard({commodity(1, u"Cabai"_s)}, kMarkets, {cell(1, 12, 0)}, kDay);
        QCOMPARE(board.commodities.first().trouble, PriceTrouble::Missing);
        QVERIFY(board.markets.isEmpty());
    }

    void aPriceGoesStaleAfterThreeDays()
    {
        const FoodCommodity one
            = only({cell(1, 11, 50'000, {}, kDay.addDays(-3)), cell(1, 12, 80'000, {}, kDay.addDays(-4))});
        QVERIFY(!one.at(11)->stale);
        QVERIFY(one.at(12)->stale);
        QVERIFY(!one.at(12)->deviation);
        QCOMPARE(*one.mean, 50'000.0);
        QCOMPARE(one.trouble, PriceTrouble::None);
        const FoodCommodity old
            = only({cell(1, 11, 50'000, 0.5, kDay.addDays(-4)), cell(1, 12, 80'000, 0.5, kDay.addDays(-6))});
        QCOMPARE(old.trouble, PriceTrouble::Stale); // not the jump it once was
        QCOMPARE(*old.mean, 50'000.0);
        QCOMPARE(old.day, kDay.addDays(-4));
    }

    void aJumpBeginsAtFifteenPercentOfAWeek()
    {
        QCOMPARE(only({cell(1, 0, 11'500, 11'500.0 / 10'000.0 - 1.0)}).trouble, PriceTrouble::Rise);
        QCOMPARE(only({cell(1, 0, 11'499, 0.1499)}).trouble, PriceTrouble::None);
        QCOMPARE(only({cell(1, 0, 8'500, 8'500.0 / 10'000.0 - 1.0)}).trouble, PriceTrouble::Fall);
        QCOMPARE(only({cell(1, 0, 8'501, -0.1499)}).trouble, PriceTrouble::None);
        QCOMPARE(only({cell(1, 0, 8'501)}).trouble, PriceTrouble::None); // no price of a week ago
    }

    void theMeanChangesByMarketsThatHaveBothPrices()
    {
        // 20.000 was 10.000; 30.000 is new: it says nothing about a change.
        const FoodCommodity one = only({cell(1, 11, 20'000, 1.0), cell(1, 12, 30'000)});
        QVERIFY(near(one.change.week, 1.0));
        const FoodCommodity both = only({cell(1, 11, 20'000, 1.0), cell(1, 12, 30'000, 0.0)});
        QVERIFY(near(both.change.week, 50'000.0 / 40'000.0 - 1.0));
        QVERIFY(!both.change.year);
    }

    void namesTheMarketThatRoseMost()
    {
        QCOMPARE(only({cell(1, 11, 20'000, 0.1), cell(1, 12, 30'000, 0.4), cell(1, 13, 1, -0.2)}).risesMostAt, 12);
        QCOMPARE(only({cell(1, 11, 20'000, 0.0), cell(1, 12, 30'000, -0.4)}).risesMostAt, 0);
    }

    void jumpsComeFirst()
    {
        const QList<StoredCommodity> all{commodity(1, u"Beras"_s), commodity(2, u"Cabai rawit"_s),
            commodity(3, u"Cabai keriting"_s), commodity(4, u"Gula"_s), commodity(5, u"Telur"_s),
            commodity(6, u"Tomat"_s), commodity(7, u"Ayam"_s)};
        const FoodBoard board = makeFoodBoard(all, kMarkets,
            {cell(1, 11, 14'000, 0.02), cell(2, 11, 90'000, 0.2), cell(3, 11, 80'000, 0.4), cell(4, 11, 18'000),
                cell(5, 11, 20'000, -0.3), cell(6, 11, 20'000, 0.9, kDay.addDays(-9))},
            kDay);
        QStringList names;
        for (const FoodCommodity& one : board.commodities)
            names += one.stored.commodity.name;
        QCOMPARE(names,
            (QStringList{
                u"Cabai keriting"_s, u"Cabai rawit"_s, u"Telur"_s, u"Beras"_s, u"Gula"_s, u"Tomat"_s, u"Ayam"_s}));
        QCOMPARE(board.jump()->stored.id, 3);
        QCOMPARE(board.commodity(4)->stored.commodity.name, u"Gula"_s);
        QCOMPARE(board.markets.size(), 1);
        QCOMPARE(board.market(11)->name, u"Pasar Senen"_s);
        QVERIFY(!makeFoodBoard(all, kMarkets, {cell(1, 11, 14'000, 0.1)}, kDay).jump());
    }

    void theCitysDaysHaveMeanAndReachAndGaps()
    {
        const QList<std::vector<DayPrice>> markets{{{kDay.addDays(-2), 10'000}, {kDay, 12'000}},
            {{kDay.addDays(-2), 20'000}, {kDay, 0}, {kDay.addDays(1), 20'000'000}}};
        const auto days = cityPriceByDay(markets, {});
        QCOMPARE(days.size(), size_t(2)); // the day between is missing, not zero
        QCOMPARE(days[0].mean, 15'000.0);
        QCOMPARE(days[0].least, 10'000.0);
        QCOMPARE(days[0].most, 20'000.0);
        QCOMPARE(days[1].mean, 12'000.0);
        QCOMPARE(days[1].count, 1);
        QCOMPARE(
            days[1].at, QDateTime(kDay, QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(7 * 3600)).toMSecsSinceEpoch());
        const std::vector<DayPrice> published{{kDay, 12'500}, {kDay.addDays(3), 9'000}};
        const auto told = cityPriceByDay(markets, published);
        QCOMPARE(told[1].mean, 12'500.0);
        QCOMPARE(told[1].most, 12'500.0);
        QCOMPARE(told[2].mean, 9'000.0);
        QCOMPARE(priceByDay(published).size(), size_t(2));
        const std::vector<UntruePrice> untrue{{11, {kDay, 5e7}}, {12, {kDay, 6e7}}};
        QCOMPARE(untrueByDay(untrue, 0).size(), size_t(2));
        QCOMPARE(untrueByDay(untrue, 12).front().value, 6e7);
        QCOMPARE(untrueByDay(untrue, 12).front().at, days[1].at);
    }
};

QTEST_GUILESS_MAIN(TestFoodBoard)
#include "tst_foodboard.moc"
