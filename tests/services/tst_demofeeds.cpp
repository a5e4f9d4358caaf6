// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cityfacts.h"
#include "domain/ispu.h"
#include "domain/siaga.h"
#include "services/demo/demofeeds.h"
#include "support/testmain.h"

#include <map>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestDemoFeeds final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kNow = 1'795'143'600'000;
    static constexpr qint64 kHour = 3'600'000;
    std::optional<DemoFeeds> m_feeds;

    [[nodiscard]] static double levelAt(const FeedResult& result, QStringView station, qint64 at)
    {
        double value = std::numeric_limits<double>::quiet_NaN();
        for (const Reading& reading : result.readings) {
            if (reading.station == station && reading.quantity == Quantity::WaterLevel && reading.measuredAt <= at)
                value = reading.value;
        }
        return value;
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        const QString city = QStringLiteral(JAKOPS_RESOURCES "/city");
        const auto facts = CityFacts::load(city);
        VERIFY_RESULT(facts);
        auto feeds = DemoFeeds::load(city, *facts);
        VERIFY_RESULT(feeds);
        m_feeds.emplace(std::move(*feeds));
    }

    void theSameOrderGivesTheSame()
    {
        const auto order = DemoFeeds::fillOrder(1, kNow, kNow);
        const FeedResult once = m_feeds->make(order);
        const FeedResult twice = m_feeds->make(order);
        QVERIFY(once.readings == twice.readings);
        QVERIFY(once.prices == twice.prices);
        QVERIFY(once.floods == twice.floods);
        QVERIFY(m_feeds->make(DemoFeeds::fillOrder(2, kNow, kNow)).readings != once.readings);
    }

    void goingOnAgreesWithWhatWasThere()
    {
        const FeedResult first = m_feeds->make(DemoFeeds::fillOrder(1, kNow, kNow));
        const FeedResult next = m_feeds->make(DemoFeeds::nextOrder(1, kNow, kNow + 10 * 60'000));
        std::map<std::tuple<QString, int, qint64>, double> values;
        for (const Reading& r : first.readings)
            values[{r.station, int(r.quantity), r.measuredAt}] = r.value;
        int shared = 0;
        for (const Reading& r : next.readings) {
            const auto found = values.find({r.station, int(r.quantity), r.measuredAt});
            if (found != values.end()) {
                ++shared;
                QCOMPARE(r.value, found->second);
            }
        }
        QVERIFY(shared > 1000);
    }

    void aFloodEveningBuildsUp()
    {
        const FeedResult result = m_feeds->make(DemoFeeds::fillOrder(1, kNow, kNow));
        const auto siaga = [&](QStringView post, qint64 at) {
            const auto station = std::ranges::find(result.stations, post, &Station::code);
            return siagaOf(levelAt(result, post, at), station->thresholds);
        };
        QCOMPARE(siaga(u"katulampa", kNow - 3 * kHour), Siaga::Two);
        QVERIFY(isWorse(siaga(u"depok", kNow), Siaga::Normal));
        QVERIFY(levelAt(result, u"manggarai", kNow) > levelAt(result, u"manggarai", kNow - kHour) + 5.0); // rising
        const FeedResult later = m_feeds->make(DemoFeeds::nextOrder(1, kNow, kNow + 6 * kHour));
        const auto manggarai = std::ranges::find(later.stations, u"manggarai"_s, &Station::code);
        QCOMPARE(siagaOf(levelAt(later, u"manggarai", kNow + 6 * kHour), manggarai->thresholds), Siaga::Two);
    }

    void waterNeverJumps()
    {
        const FeedResult result = m_feeds->make(DemoFeeds::fillOrder(1, kNow, kNow + 40 * kHour));
        std::map<QString, Reading> before;
        for (const Reading& reading : result.readings) {
            if (reading.quantity != Quantity::WaterLevel)
                continue;
            const auto last = before.find(reading.station);
            if (last != before.end())
                QVERIFY2(std::abs(reading.value - last->second.value) < 25.0, qPrintable(reading.station));
            before[reading.station] = reading;
        }
        QCOMPARE(before.size(), 12);
    }

    void aBadAirDayAndAChilliJump()
    {
        const FeedResult result = m_feeds->make(DemoFeeds::fillOrder(1, kNow, kNow));
        double worst = 0.0;
        double before = 0.0;
        for (const Reading& reading : result.readings) {
            if (reading.quantity == Quantity::Ispu && reading.measuredAt > kNow - 2 * kHour)
                worst = std::max(worst, reading.value);
            if (reading.quantity == Quantity::Ispu && reading.measuredAt < kNow - 5 * 24 * kHour)
                before = std::max(before, reading.value);
        }
        QCOMPARE(ispuCategory(worst), IspuCategory::Unhealthy);
        QVERIFY(before <= 100.0);
        std::vector<DayPrice> chilli;
        for (const Price& price : result.prices) {
            if (price.commodity == "cabe_rawit_merah"_L1 && price.market.isEmpty())
                chilli.push_back({price.day, price.value});
        }
        QVERIFY(chilli.size() > 300);
        QVERIFY(*priceChange(chilli).week > 0.15);
    }

    void nothingIsLaterThanNowAndAllIsPossible()
    {
        const FeedResult result = m_feeds->make(DemoFeeds::fillOrder(1, kNow, kNow));
        QCOMPARE(result.notes.value(FeedNote::FromFuture), 0);
        QCOMPARE(result.notes.value(FeedNote::OutOfRange), 0);
        for (const Reading& reading : result.readings)
            QVERIFY(reading.measuredAt <= kNow && reading.receivedAt <= kNow);
        for (const FloodState& flood : result.floods)
            QVERIFY(flood.at <= kNow && !flood.name.isEmpty() && !flood.rings.isEmpty());
        for (const WeatherWarning& warning : result.warnings)
            QVERIFY(warning.sentAt <= kNow);
        QVERIFY(!result.warnings.isEmpty() && result.warnings.first().isActive(kNow));
        QVERIFY(!result.floods.isEmpty());
        QCOMPARE(result.forecasts.size(), 267U * 24U * 4U); // runs, so that the last day can be replayed
        for (const Forecast& forecast : result.forecasts)
            QVERIFY(forecast.receivedAt <= kNow);
        for (const Station& station : result.stations) // every place is found in the city
            QVERIFY2(station.point && station.point->lat != -6.2, qPrintable(station.name));
    }
};

QTEST_GUILESS_MAIN(TestDemoFeeds)
#include "tst_demofeeds.moc"
