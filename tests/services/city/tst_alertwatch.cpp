// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/alertwatch.h"

#include "services/city/citystore.h"

#include <QFile>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(JAKOPS_RESOURCES "/city/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

    FloodPosts m_posts;
    AlertRules m_rules;
    QList<SourceHealth> m_sources;

    std::unique_ptr<AlertWatch> watch(CityStore& city)
    {
        return std::make_unique<AlertWatch>(
            AlertWatch::Parts {city.database(), *city.readings, m_posts, city.clock(), [this] { return m_sources; }}, m_rules);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto posts = FloodPosts::read(resource(u"flood_posts.csv"_s), resource(u"flood_reaches.csv"_s));
        VERIFY_RESULT(posts);
        m_posts = std::move(*posts);
        const auto rules = readAlertRules(resource(u"alerts.json"_s));
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
        auto first = watch(city);
        QSignalSpy raised(first.get(), &AlertWatch::raised);
        QTRY_COMPARE(first->log().size(), 1);
        QCOMPARE(raised.count(), 1);
        QCOMPARE(first->log()[0].sign.level, 2); // Siaga 2
        QCOMPARE(first->unacknowledged(), 1);
        QCOMPARE(first->mostPressing()->sign.name, u"Manggarai"_s);

        city.clock().advanceMs(10 * kMinute);
        city.write(level(865, city.now()));
        QSignalSpy changed(first.get(), &AlertWatch::changed);
        first->refresh();
        QTRY_VERIFY(!changed.isEmpty()); // held again
        QCOMPARE(first->log().size(), 1);
        QCOMPARE(raised.count(), 1);
        first.reset();

        auto again = watch(city);
        QSignalSpy raisedAgain(again.get(), &AlertWatch::raised);
        QTRY_COMPARE(again->log().size(), 1);
        city.clock().advanceMs(kMinute);
        QSignalSpy heldAgain(again.get(), &AlertWatch::changed);
        again->refresh();
        QTRY_VERIFY(!heldAgain.isEmpty());
        QCOMPARE(raisedAgain.count(), 0);
    }

    void whoeverTakesNoteSilencesItUntilItIsWorse()
    {
        CityStore city;
        city.write(level(760, city.now()));
        const auto watched = watch(city);
        QTRY_COMPARE(watched->unacknowledged(), 1);
        watched->acknowledge({watched->log()[0].id}, u"jsc.operator"_s);
        QTRY_COMPARE(watched->unacknowledged(), 0);
        QCOMPARE(watched->log()[0].acknowledgedBy, u"jsc.operator"_s);
        QVERIFY(watched->mostPressing() == nullptr);
        city.clock().advanceMs(10 * kMinute);
        city.write(level(960, city.now()));
        watched->refresh();
        QTRY_COMPARE(watched->log().size(), 2);
        QCOMPARE(watched->mostPressing()->sign.level, 3);
        QVERIFY(!watched->log()[1].isOpen());
    }

    void isOverWhenItWasCalmForLongEnough()
    {
        CityStore city;
        city.write(level(760, city.now()));
        const auto watched = watch(city);
        QTRY_COMPARE(watched->log().size(), 1);
        city.clock().advanceMs(m_rules.calmMs);
        city.write(level(500, city.now()));
        watched->refresh();
        QTRY_VERIFY(!watched->log()[0].isOpen());
        QCOMPARE(watched->log()[0].endedAt, city.now());
    }

    void aBoardThatCannotBeReadEndsNothing()
    {
        CityStore city;
        city.write(level(760, city.now()));
        const auto watched = watch(city);
        QTRY_COMPARE(watched->log().size(), 1);
        city.clock().advanceMs(m_rules.calmMs + kHour);
        city.breakIt();
        watched->refresh();
        city.mendIt();
        watched->acknowledge({watched->log()[0].id}, u"x"_s);
        QTRY_COMPARE(watched->unacknowledged(), 0);
        QVERIFY(watched->log()[0].isOpen());
    }
};

QTEST_GUILESS_MAIN(TestAlertWatch)
#include "tst_alertwatch.moc"
