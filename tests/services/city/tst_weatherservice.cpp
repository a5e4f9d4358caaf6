// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/weatherservice.h"

#include "services/city/citystore.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWeatherService final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kHour = 3'600'000;

    static FeedResult weather(const CityStore& city)
    {
        FeedResult result;
        for (const QString& area : {u"31.71.01.1001"_s, u"31.74.01.1001"_s}) {
            for (int i = 0; i < 8; ++i) {
                result.forecasts.push_back({.area = area, .at = city.now() + i * 3 * kHour, .issuedAt = city.now() - kHour,
                    .receivedAt = city.now(), .words = area.contains(u"74"_s) ? u"Hujan Lebat"_s : u"Cerah"_s});
            }
        }
        result.warnings += WeatherWarning {.id = u"w"_s, .sentAt = city.now(), .expiresAt = city.now() + kHour, .severity = u"Severe"_s,
            .areas = {{{-6.2, 106.8}, {-6.2, 106.9}, {-6.3, 106.9}, {-6.2, 106.8}}}};
        result.quakes += Quake {.at = city.now() - kHour, .point = {-7.0, 105.6}, .magnitude = 4.6};
        return result;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTheKelurahanThatIsChosen()
    {
        CityStore city;
        city.write(weather(city));
        WeatherService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QCOMPARE(service.board()->areas, QStringList({u"31.71.01.1001"_s, u"31.74.01.1001"_s}));
        QVERIFY(service.board()->days.isEmpty()); // none is chosen
        QCOMPARE(service.board()->warnings.size(), 1);
        QCOMPARE(service.board()->quakes.size(), 1);
        service.setArea(u"31.74.01.1001"_s);
        QTRY_COMPARE(service.board()->area, u"31.74.01.1001"_s);
        QCOMPARE(service.board()->days.first().stretches.first().sky, SkyKind::HeavyRain);
    }

    void thePastKnowsNothingOfIt()
    {
        CityStore city;
        city.write(weather(city));
        WeatherService service(*city.readings, *city.moment);
        service.setArea(u"31.74.01.1001"_s);
        QTRY_VERIFY(!service.board()->isEmpty());
        city.moment->setPeriod({city.now() - 72 * kHour, city.now() - 47 * kHour});
        QTRY_COMPARE(service.board()->at, city.now() - 47 * kHour);
        QVERIFY(service.board()->isEmpty());
    }

    void aReplayShowsTheForecastThatWasKnownAndTheWarningThatWasInForce()
    {
        CityStore city;
        FeedResult before = weather(city);
        for (Forecast& one : before.forecasts) {
            one.issuedAt -= 12 * kHour;
            one.receivedAt = city.now() - 11 * kHour;
            one.words = u"Berawan"_s;
        }
        WeatherWarning& first = before.warnings.first();
        first.sentAt = city.now() - 3 * kHour;
        WeatherWarning update = first;
        update.id = u"u"_s;
        update.sentAt = city.now() - 2 * kHour;
        update.replaces = {first.id};
        before.warnings += update;
        city.write(before);
        FeedResult later = weather(city);
        later.warnings.clear();
        city.write(later, u"bmkg"_s);
        WeatherService service(*city.readings, *city.moment);
        service.setArea(u"31.74.01.1001"_s);
        QTRY_COMPARE(service.board()->days.size(), 2);
        QCOMPARE(service.board()->days.first().stretches.first().sky, SkyKind::HeavyRain);
        QCOMPARE(service.board()->sources(), QStringList({u"bmkg"_s, u"demo"_s}));
        city.moment->setPeriod({city.now() - 4 * kHour, city.now() - 2 * kHour - 1});
        QTRY_COMPARE(service.board()->at, city.now() - 2 * kHour - 1);
        QCOMPARE(service.board()->days.first().stretches.first().sky, SkyKind::Cloudy);
        QCOMPARE(service.board()->warnings.size(), 1);
        QCOMPARE(service.board()->warnings.first().warning.id, u"w"_s);
    }

    void anEmptyStoreIsReadyAndEmpty()
    {
        CityStore city;
        WeatherService service(*city.readings, *city.moment);
        service.refresh();
        QTRY_COMPARE(service.state(), BoardState::Ready);
        QVERIFY(service.board()->areas.isEmpty() && service.board()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWeatherService)
#include "tst_weatherservice.moc"
