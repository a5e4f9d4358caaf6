// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/foodservice.h"

#include "services/city/citystore.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kToday(2026, 11, 20);

FeedResult prices(const QList<std::pair<QDate, double>>& days)
{
    FeedResult result;
    result.add(Station{.code = u"senen"_s, .name = u"Pasar Senen"_s, .kind = StationKind::Market});
    result.add(Commodity{u"cabai"_s, u"Cabai"_s, u"kg"_s});
    for (const auto& [day, value] : days)
        result.add(Price{u"cabai"_s, u"senen"_s, day, value, {}, {}, 1, 0});
    return result;
}

} // namespace

class TestFoodService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheBoardOfToday()
    {
        CityStore city;
        city.write(prices({{kToday.addDays(-7), 40'000}, {kToday, 50'000}}));
        FoodService service(*city.readings, *city.moment);
        QCOMPARE(service.state(), BoardState::Loading);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(service.board()->day, kToday);
        const FoodCommodity& one = service.board()->commodities.first();
        QCOMPARE(*one.mean, 50'000.0);
        QVERIFY(qAbs(*one.change.week - 0.25) < 1e-9);
        QCOMPARE(service.board()->market(one.mostAt.first())->name, u"Pasar Senen"_s);
        QCOMPARE(service.board()->jump()->stored.commodity.name, u"Cabai"_s);
    }

    void aPriceOutOfRangeIsInTheBoardAndNotInTheMean()
    {
        CityStore city;
        city.write(prices({{kToday, 50'000'000}}));
        FoodService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QVERIFY(service.board()->commodities.first().prices.first().untrue);
        QVERIFY(!service.board()->commodities.first().mean);
    }

    void followsTheMomentToAnEarlierDay()
    {
        CityStore city;
        city.write(prices({{kToday.addDays(-7), 40'000}, {kToday, 50'000}}));
        FoodService service(*city.readings, *city.moment);
        constexpr qint64 day = 86'400'000;
        city.moment->setPeriod({city.now() - 9 * day, city.now() - 6 * day});
        QTRY_COMPARE(service.board()->day, kToday.addDays(-6));
        QCOMPARE(*service.board()->commodities.first().mean, 40'000.0);
    }

    void aReplayKnowsThePricesOfADayOnceTheyWereReceived()
    {
        CityStore city;
        FeedResult result = prices({{kToday.addDays(-2), 40'000}, {kToday.addDays(-1), 50'000}});
        const qint64 received = city.now() - 24 * 3'600'000LL;
        for (Price& price : result.prices)
            price.receivedAt = received;
        city.write(result);
        FoodService service(*city.readings, *city.moment);
        city.moment->setPeriod({received - 3'600'000, received + 3'600'000});
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(service.board()->day, kToday.addDays(-1));
        QCOMPARE(*service.board()->commodities.first().mean, 50'000.0);
        city.moment->setCursor(received - 1);
        QTRY_COMPARE(*service.board()->commodities.first().mean, 40'000.0);
    }

    void aFailedReadingIsToldAndCanBeRepeated()
    {
        CityStore city;
        FoodService service(*city.readings, *city.moment);
        city.breakIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Failed);
        city.mendIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QVERIFY(service.board()->commodities.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFoodService)
#include "tst_foodservice.moc"
