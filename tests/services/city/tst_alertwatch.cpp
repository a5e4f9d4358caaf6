// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/alertwatch.h"

#include "base/files.h"
#include "services/city/citystore.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

FeedResult level(double cm, qint64 at)
{
    FeedResult result;
    result.add(Station {.code = u"Manggarai"_s, .name = u"Manggarai"_s, .kind = StationKind::FloodPost});
    result.add(Reading {u"Manggarai"_s, Quantity::WaterLevel, cm, at, at, 0});
    return result;
}

} // namespace

class TestAlertWatch final : public QObject
{
    Q_OBJECT

    const FloodPosts m_posts = cityPosts();
    AlertRules m_rules;
    QList<SourceHealth> m_sources;

    // The panels' boards and what watches over them.
    struct Desk
    {
        Desk(CityStore& city, TestAlertWatch& test)
            : moment(*city.moment)
            , flood(*city.readings, test.m_posts, moment)
            , air(*city.readings, moment)
            , food(*city.readings, moment)
            , watch({city.database(), *city.readings, test.m_posts, city.clock(), moment, flood, air, food,
                        [&test] { return test.m_sources; }},
                  test.m_rules)
        {
            refresh();
        }
        void refresh() // something was stored
        {
            flood.refresh();
            air.refresh();
            food.refresh();
            watch.refresh();
        }
        CityMoment& moment;
        FloodService flood;
        AirService air;
        FoodService food;
        AlertWatch watch;
    };

private Q_SLOTS:
    void initTestCase()
    {
        const auto rules = readFile(QStringLiteral(JAKOPS_RESOURCES "/city/alerts.json")).and_then(
            [](const QByteArray& json) { return readAlertRules(json); });
        VERIFY_RESULT(rules);
        m_rules = *rules;
    }
    void init()
    {
        pinEnvironment();
        m_sources.clear();
    }

    void tellsOnceAndKeepsTheLogOverARestart()
    {
        CityStore city;
        city.write(level(860, city.now()));
        auto first = std::make_unique<Desk>(city, *this);
        QSignalSpy raised(&first->watch, &AlertWatch::raised);
        QTRY_COMPARE(first->watch.log().size(), 1);
        QCOMPARE(raised.count(), 1);
        QCOMPARE(first->watch.log()[0].sign.level, 2); // Siaga 2
        QCOMPARE(first->watch.unacknowledged(), 1);
        QCOMPARE(first->watch.mostPressing()->sign.name, u"Manggarai"_s);

        city.clock().advanceMs(10 * kMinute);
        city.write(level(865, city.now()));
        QSignalSpy changed(&first->watch, &AlertWatch::changed);
        first->refresh();
        QTRY_VERIFY(!changed.isEmpty()); // held again
        QCOMPARE(first->watch.log().size(), 1);
        QCOMPARE(raised.count(), 1);
        first.reset();

        auto again = std::make_unique<Desk>(city, *this);
        QSignalSpy raisedAgain(&again->watch, &AlertWatch::raised);
        QTRY_COMPARE(again->watch.log().size(), 1);
        city.clock().advanceMs(kMinute);
        QSignalSpy heldAgain(&again->watch, &AlertWatch::changed);
        again->refresh();
        QTRY_VERIFY(!heldAgain.isEmpty());
        QCOMPARE(raisedAgain.count(), 0);
    }

    void whoeverTakesNoteSilencesItUntilItIsWorse()
    {
        CityStore city;
        city.write(level(760, city.now()));
        Desk desk(city, *this);
        AlertWatch* const watched = &desk.watch;
        QTRY_COMPARE(watched->unacknowledged(), 1);
        watched->acknowledge({watched->log()[0].id}, u"jsc.operator"_s);
        QTRY_COMPARE(watched->unacknowledged(), 0);
        QCOMPARE(watched->log()[0].acknowledgedBy, u"jsc.operator"_s);
        QVERIFY(watched->mostPressing() == nullptr);
        city.clock().advanceMs(10 * kMinute);
        city.write(level(960, city.now()));
        desk.refresh();
        QTRY_COMPARE(watched->log().size(), 2);
        QCOMPARE(watched->mostPressing()->sign.level, 3);
        QVERIFY(!watched->log()[1].isOpen());
    }

    void isOverWhenItWasCalmForLongEnough()
    {
        CityStore city;
        city.write(level(760, city.now()));
        Desk desk(city, *this);
        AlertWatch* const watched = &desk.watch;
        QTRY_COMPARE(watched->log().size(), 1);
        city.clock().advanceMs(m_rules.calmMs);
        city.write(level(500, city.now()));
        desk.refresh();
        QTRY_VERIFY(!watched->log()[0].isOpen());
        QCOMPARE(watched->log()[0].endedAt, city.now());
    }

    void aBoardThatCannotBeReadEndsNothing()
    {
        CityStore city;
        city.write(level(760, city.now()));
        Desk desk(city, *this);
        AlertWatch* const watched = &desk.watch;
        QTRY_COMPARE(watched->log().size(), 1);
        city.clock().advanceMs(m_rules.calmMs + kHour);
        city.breakIt();
        desk.refresh();
        city.mendIt();
        watched->acknowledge({watched->log()[0].id}, u"x"_s);
        QTRY_COMPARE(watched->unacknowledged(), 0);
        QVERIFY(watched->log()[0].isOpen());
    }

    void whileThePastIsShownItWatchesTheCityOfNow()
    {
        CityStore city;
        city.write(level(500, city.now() - 2 * kHour));
        city.write(level(960, city.now() - kHour)); // a past Siaga is no alert
        city.write(level(500, city.now()));
        Desk desk(city, *this);
        QTRY_VERIFY(desk.flood.isOfNow());
        city.moment->setPeriod({city.now() - 2 * kHour, city.now() - kHour});
        QTRY_COMPARE(*desk.flood.board()->rows[0].level, 960.0);
        QVERIFY(!desk.flood.isOfNow());
        QVERIFY(desk.watch.log().isEmpty());
        city.clock().advanceMs(10 * kMinute);
        city.write(level(760, city.now()));
        desk.refresh();
        QTRY_COMPARE(desk.watch.log().size(), 1);
        QCOMPARE(desk.watch.log()[0].sign.level, 1);
        city.moment->goLive();
        QTRY_VERIFY(desk.flood.isOfNow());
        QCOMPARE(desk.watch.log().size(), 1);
        QVERIFY(desk.watch.log()[0].isOpen());
    }
};

QTEST_GUILESS_MAIN(TestAlertWatch)
#include "tst_alertwatch.moc"
