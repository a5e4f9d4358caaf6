// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/airservice.h"

#include "services/city/citystore.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

FeedResult published(const QString& code, double index, qint64 at)
{
    FeedResult result;
    result.add(Station{.code = code, .name = code, .kind = StationKind::Air});
    result.add(Reading{code, Quantity::Ispu, index, at, at, 0});
    return result;
}

} // namespace

class TestAirService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheBoardOfNow()
    {
        CityStore city;
        city.write(published(u"DKI1"_s, 142, city.now()));
        city.write(published(u"DKI2"_s, 40, city.now()));
        AirService service(*city.readings, *city.moment);
        QCOMPARE(service.state(), BoardState::Loading);
        QVERIFY(service.board());
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(service.board()->stations.size(), 2);
        QCOMPARE(*service.board()->worst()->index, 142.0);
        QCOMPARE(service.board()->at, city.now());
    }

    void averagesADayWhereNothingIsPublished()
    {
        CityStore city;
        FeedResult result;
        result.add(Station{.code = u"N1"_s, .name = u"N1"_s, .kind = StationKind::Air});
        for (int i = 0; i < 24; ++i)
            result.add(Reading{u"N1"_s, Quantity::Pm25, i == 0 ? 200.0 : 55.4, city.now() - i * kHour, city.now(), 0});
        city.write(result);
        AirService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        const AirStation& station = service.board()->stations.first();
        QCOMPARE(station.origin, IndexOrigin::Computed);
        QCOMPARE(*station.index, double(*ispuOf(Quantity::Pm25, (200.0 + 23 * 55.4) / 24)));
    }

    void followsTheMomentIntoThePast()
    {
        CityStore city;
        city.write(published(u"DKI1"_s, 60, city.now() - 48 * kHour));
        city.write(published(u"DKI1"_s, 142, city.now()));
        AirService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        city.moment->setPeriod({city.now() - 72 * kHour, city.now() - 47 * kHour});
        QTRY_COMPARE(service.board()->at, city.now() - 47 * kHour);
        QCOMPARE(*service.board()->stations.first().index, 60.0);
        QCOMPARE(service.board()->stations.first().freshness, Freshness::Fresh);
    }

    void aReplayKnowsNothingThatWasMeasuredAfterTheCursor()
    {
        CityStore city;
        const qint64 cursor = city.now() - 5 * kHour;
        city.write(published(u"DKI1"_s, 60, cursor - kHour));
        city.write(published(u"DKI1"_s, 142, cursor + 5 * 60'000));
        AirService service(*city.readings, *city.moment);
        city.moment->setPeriod({cursor - kHour, cursor});
        QTRY_COMPARE(service.board()->at, cursor);
        QCOMPARE(*service.board()->stations.first().index, 60.0);
        // Now, a clock that is a little ahead is borne.
        city.write(published(u"DKI1"_s, 99, city.now() + 5 * 60'000));
        city.moment->goLive();
        QTRY_COMPARE(service.board()->at, city.now());
        QCOMPARE(*service.board()->stations.first().index, 99.0);
    }

    void aFailedReadingKeepsTheBoardAndTellsWhy()
    {
        CityStore city;
        city.write(published(u"DKI1"_s, 142, city.now()));
        AirService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        city.breakIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Failed);
        QVERIFY(service.error());
        QCOMPARE(service.board()->stations.size(), 1);
        city.mendIt();
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QVERIFY(!service.error());
    }
};

QTEST_GUILESS_MAIN(TestAirService)
#include "tst_airservice.moc"
