// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stationstate.h"

#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestStationState : public QObject
{
    Q_OBJECT

private:
    FloodPosts m_posts = *FloodPosts::read("code,name,river,order,siaga1_cm,siaga2_cm,siaga3_cm,lat,lon,names\n"
                                           "manggarai,Manggarai BKB,Ciliwung,3,950,850,750,-6.20790,106.84844,Manggarai\n",
        "from,to,least_min,most_min\n");

    [[nodiscard]] static StoredStation station(StationKind kind)
    {
        return {.id = 7, .source = u"s"_s, .station = {.code = u"1"_s, .name = u"Manggarai"_s, .kind = kind}};
    }
    [[nodiscard]] StationState only(const FloodBoard& flood, const AirBoard& air = {}, const FoodBoard& food = {}) const
    {
        const auto states = stationStates(flood, air, food, m_posts);
        return states.size() == 1 ? states.front() : StationState{.station = -1};
    }
    [[nodiscard]] static FloodBoard level(Siaga siaga, Freshness freshness, std::optional<double> perHour = {})
    {
        FloodRow row{.station = station(StationKind::FloodPost), .level = 860, .freshness = freshness, .siaga = siaga};
        row.trend.perHour = perHour;
        return {.rows = {row}};
    }

private Q_SLOTS:
    void aPostWithoutPlaceStandsWhereTheRiverPostIs()
    {
        const StationState state = only(level(Siaga::Two, Freshness::Fresh));
        QCOMPARE(state.station, 7);
        QVERIFY(state.place);
        QCOMPARE(state.place->lat, -6.20790);
        QCOMPARE(state.concern(), Concern::Act);
    }

    void aStaleLevelAsksForNobodyAndDoesNotMove()
    {
        QCOMPARE(only(level(Siaga::One, Freshness::Late)).concern(), Concern::Emergency);
        const StationState state = only(level(Siaga::One, Freshness::Stale, 30.0));
        QCOMPARE(state.concern(), Concern::None);
        QCOMPARE(state.direction(), 0);
    }

    void theNoiseOfAGaugeIsNoMovement()
    {
        QCOMPARE(only(level(Siaga::Normal, Freshness::Fresh, 1.9)).direction(), 0);
        QCOMPARE(only(level(Siaga::Normal, Freshness::Fresh, 2.0)).direction(), 1);
        QCOMPARE(only(level(Siaga::Normal, Freshness::Fresh, -2.0)).direction(), -1);
        QCOMPARE(only(level(Siaga::Normal, Freshness::Fresh)).direction(), 0);
    }

    void concernFollowsTheAirCategory()
    {
        const auto concern = [this](IspuCategory category) {
            return only({}, {.stations = {{.station = station(StationKind::Air), .index = 1, .category = category, .freshness = Freshness::Fresh}}})
                .concern();
        };
        QCOMPARE(concern(IspuCategory::Moderate), Concern::None);
        QCOMPARE(concern(IspuCategory::Unhealthy), Concern::Watch);
        QCOMPARE(concern(IspuCategory::VeryUnhealthy), Concern::Act);
        QCOMPARE(concern(IspuCategory::Hazardous), Concern::Emergency);
    }

    void heavyRainAsksForAPerson()
    {
        const auto concern = [this](double mm) {
            return only({.rain = {{.station = station(StationKind::RainPost), .mm = mm, .rain = rainClass(mm), .measuredAt = 1, .freshness = Freshness::Fresh}}})
                .concern();
        };
        QCOMPARE(concern(9.9), Concern::None);
        QCOMPARE(concern(10), Concern::Watch);
        QCOMPARE(concern(20), Concern::Act);
    }

    void aRainPostThatNeverMeasuredHasNoValueRatherThanZero()
    {
        QVERIFY(!only({.rain = {{.station = station(StationKind::RainPost)}}}).value);
    }

    void aMarketTellsWhatRoseMost()
    {
        FoodBoard food;
        food.markets = {{.id = 7, .name = u"Pasar"_s}};
        const auto rises = [](qint64 id, double week, bool stale) {
            return FoodCommodity{.stored = {.id = id}, .prices = {{.market = 7, .change = {.week = week}, .stale = stale}}};
        };
        food.commodities = {rises(1, 0.05, false), rises(2, 0.2, false), rises(3, 0.9, true)};
        const StationState state = only({}, {}, food);
        QVERIFY(state.rise);
        QCOMPARE(state.rise->commodity, 2);
        QCOMPARE(state.concern(), Concern::Watch);
    }
};

QTEST_GUILESS_MAIN(TestStationState)
#include "tst_stationstate.moc"
