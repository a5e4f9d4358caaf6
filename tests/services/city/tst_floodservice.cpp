// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/floodservice.h"

#include "services/city/citystore.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kTen = 600'000;
constexpr qint64 kHour = 3'600'000;

// A level that rises by `perHour` for a day, up to `last`.
FeedResult rising(const QString& name, double last, double perHour, qint64 at)
{
    FeedResult result;
    result.add(Station {.code = name, .name = name, .kind = StationKind::FloodPost});
    for (qint64 back = 0; back <= 24 * kHour; back += kTen)
        result.add(Reading {name, Quantity::WaterLevel, last - perHour * double(back) / double(kHour), at - back, at, 0});
    return result;
}

} // namespace

class TestFloodService final : public QObject
{
    Q_OBJECT

    const FloodPosts m_posts = cityPosts();

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheBoardOfNow()
    {
        CityStore city;
        city.write(rising(u"Manggarai"_s, 760, 20, city.now()));
        city.write(rising(u"Katulampa"_s, 40, 0, city.now()));
        FloodService service(*city.readings, m_posts, *city.moment);
        QCOMPARE(service.state(), BoardState::Loading);
        QVERIFY(service.board()->isEmpty());
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(service.board()->rows.size(), 2);
        const FloodRow* const worst = service.board()->worst();
        QCOMPARE(worst->siaga, Siaga::Three);
        QCOMPARE(*worst->trend.over3h, 60.0);
        QCOMPARE(*worst->nextAt, city.now() + qint64(4.5 * kHour));
    }

    void aReplayKnowsNothingOfWhatCameLater()
    {
        CityStore city;
        city.write(rising(u"Manggarai"_s, 860, 20, city.now()));
        FloodService service(*city.readings, m_posts, *city.moment);
        city.moment->setPeriod({city.now() - 12 * kHour, city.now() - 6 * kHour});
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        const FloodRow& row = service.board()->rows[0];
        QCOMPARE(*row.level, 740.0);
        QCOMPARE(row.siaga, Siaga::Normal);
        QCOMPARE(row.freshness, Freshness::Fresh);
        city.moment->goLive();
        QTRY_COMPARE(*service.board()->rows[0].level, 860.0);
    }

    void valuesThatCannotBeTrueAreCountedAndLeftOut()
    {
        CityStore city;
        FeedResult result = rising(u"Manggarai"_s, 700, 0, city.now() - kTen);
        Reading wrong {u"Manggarai"_s, Quantity::WaterLevel, 99'999, city.now(), city.now(), 0};
        checkReading(wrong);
        result.add(wrong);
        city.write(result);
        FloodService service(*city.readings, m_posts, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(*service.board()->rows[0].level, 700.0);
        QCOMPARE(service.board()->rows[0].flagged, 1);
    }

    void aFailureKeepsTheBoardAndIsTold()
    {
        CityStore city;
        city.write(rising(u"Manggarai"_s, 860, 0, city.now()));
        FloodService service(*city.readings, m_posts, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        city.breakIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Failed);
        QVERIFY(service.error().has_value());
        QCOMPARE(service.board()->rows.size(), 1);
        city.mendIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QVERIFY(!service.error());
    }
};

QTEST_GUILESS_MAIN(TestFloodService)
#include "tst_floodservice.moc"
