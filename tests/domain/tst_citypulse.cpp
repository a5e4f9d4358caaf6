// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/citypulse.h"

#include "domain/airboard.h"
#include "domain/floodboard.h"
#include "domain/foodboard.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestCityPulse final : public QObject
{
    Q_OBJECT

    static FoodCommodity commodity(const QString& name, PriceTrouble trouble, double week)
    {
        FoodCommodity one;
        one.stored.commodity.name = name;
        one.trouble = trouble;
        one.change.week = week;
        return one;
    }

private Q_SLOTS:
    void whatNobodyKnowsIsMissing()
    {
        QCOMPARE(makeCityPulse({}, {}, {}), CityPulse());
        FoodBoard old;
        old.commodities = {commodity(u"Cabai"_s, PriceTrouble::Stale, 0.5), commodity(u"Beras"_s, PriceTrouble::Missing, 0)};
        QVERIFY(!makeCityPulse({}, {}, old).food);
    }
    void theWorstPostSpeaksForTheRivers()
    {
        FloodBoard board;
        FloodRow row;
        row.station.station.name = u"Depok"_s;
        row.level = 290;
        row.freshness = Freshness::Fresh;
        row.siaga = Siaga::Two;
        row.trend.perHour = 44.0;
        row.measuredAt = 5;
        board.rows = {row};
        board.bySiaga = {0, 0, 1, 2, 9};
        const CityPulse pulse = makeCityPulse(board, {}, {});
        QCOMPARE(pulse.flood,
            (CityPulse::Flood {.post = u"Depok"_s, .siaga = Siaga::Two, .isRising = true, .troubled = 3, .measuredAt = 5}));
        board.rows.first().freshness = Freshness::Stale;
        QVERIFY(!makeCityPulse(board, {}, {}).flood);
    }
    void theWorstStationSpeaksForTheAir()
    {
        AirBoard board;
        AirStation station;
        station.station.station.name = u"DKI4"_s;
        station.index = 142;
        station.category = IspuCategory::Unhealthy;
        station.freshness = Freshness::Fresh;
        board.stations = {station};
        const CityPulse pulse = makeCityPulse({}, board, {});
        QCOMPARE(pulse.air->index, 142.0);
        QCOMPARE(pulse.air->category, IspuCategory::Unhealthy);
    }
    void theLargestJumpSpeaksForThePrices()
    {
        FoodBoard board;
        board.commodities = {commodity(u"Beras"_s, PriceTrouble::None, 0.01)};
        QCOMPARE(makeCityPulse({}, {}, board).food, CityPulse::Food());
        board.commodities = {commodity(u"Cabai"_s, PriceTrouble::Rise, 0.23), commodity(u"Telur"_s, PriceTrouble::Rise, 0.16),
            commodity(u"Beras"_s, PriceTrouble::None, 0.01)};
        QCOMPARE(makeCityPulse({}, {}, board).food, (CityPulse::Food {.commodity = u"Cabai"_s, .change = 0.23, .jumps = 2}));
    }
};

QTEST_GUILESS_MAIN(TestCityPulse)
#include "tst_citypulse.moc"
