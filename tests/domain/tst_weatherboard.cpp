// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weatherboard.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kNow = 1'795'262'400'000; // 21 Nov 2026 19.00 WIB

Forecast forecast(int hours, const QString& words, double temperature = 28.0)
{
    return {.area = u"31.74.01.1001"_s, .at = kNow + hours * kHour, .issuedAt = kNow - 6 * kHour, .receivedAt = kNow - kHour,
        .words = words, .temperature = temperature};
}
WeatherWarning warning(const QString& id, const QString& severity, int from, int to)
{
    return {.id = id, .sentAt = kNow - 2 * kHour, .effectiveAt = kNow + from * kHour, .expiresAt = kNow + to * kHour,
        .severity = severity};
}
WeatherBoard board(const QList<Forecast>& forecasts, const QList<WeatherWarning>& warnings = {}, const QList<Quake>& quakes = {})
{
    return makeWeatherBoard(u"31.74.01.1001"_s, forecasts, warnings, quakes, kNow);
}
QStringList ids(const WeatherBoard& made)
{
    QStringList all;
    for (const WarningEntry& entry : made.warnings)
        all += entry.warning.id + (entry.isComing ? u"?"_s : QString());
    return all;
}

} // namespace

class TestWeatherBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStretchThatIsNowIsTheFirst()
    {
        const WeatherBoard made = board({forecast(3, u"Berawan"_s), forecast(-1, u"Cerah"_s), forecast(-4, u"Hujan Lebat"_s),
            forecast(6, u"Hujan Ringan"_s)});
        QCOMPARE(made.days.size(), 2); // midnight WIB is five hours away
        QCOMPARE(made.days[0].day, QDate(2026, 11, 21));
        QCOMPARE(made.days[0].stretches.size(), 2);
        QCOMPARE(made.days[0].stretches[0].sky, SkyKind::Clear);
        QCOMPARE(made.days[0].stretches[0].until, kNow + 2 * kHour);
        QVERIFY(made.days[0].stretches[0].isNight);
        QCOMPARE(made.days[1].day, QDate(2026, 11, 22));
        QCOMPARE(made.wetFrom, std::optional(kNow + 6 * kHour));
        QCOMPARE(made.freshness, Freshness::Fresh);
    }
    void rainThatFallsNowBeginsNow()
    {
        QCOMPARE(board({forecast(-1, u"Hujan Petir"_s)}).wetFrom, std::optional(kNow));
        QCOMPARE(board({forecast(0, u"Berawan"_s)}).wetFrom, std::nullopt);
    }
    void aGapIsNotFilledByTheStretchBeforeIt()
    {
        const WeatherBoard made = board({forecast(0, u"Cerah"_s), forecast(9, u"Cerah"_s)});
        QCOMPARE(made.days[0].stretches[0].until, kNow + 3 * kHour);
    }
    void aDayHasItsLowAndHigh()
    {
        Forecast unknown = forecast(1, u"Cerah"_s);
        unknown.temperature.reset();
        const WeatherBoard made = board({forecast(0, u"Cerah"_s, 31), unknown, forecast(3, u"Cerah"_s, 25)});
        QCOMPARE(made.days[0].low, std::optional(25.0));
        QCOMPARE(made.days[0].high, std::optional(31.0));
    }
    void aForecastOfTheDayBeforeYesterdayIsStale()
    {
        Forecast old = forecast(0, u"Cerah"_s);
        old.issuedAt = kNow - 24 * kHour;
        QCOMPARE(board({old}).freshness, Freshness::Fresh);
        old.issuedAt = kNow - 24 * kHour - 1;
        QCOMPARE(board({old}).freshness, Freshness::Stale);
    }

    void exercisesAndCancelledWarningsAreNeverShown()
    {
        WeatherWarning exercise = warning(u"test"_s, u"Extreme"_s, -1, 2);
        exercise.isTest = true;
        WeatherWarning cancelled = warning(u"cancelled"_s, u"Extreme"_s, -1, 2);
        cancelled.status = WarningStatus::Cancel;
        WeatherWarning coming = warning(u"coming test"_s, u"Extreme"_s, 1, 2);
        coming.isTest = true;
        QCOMPARE(ids(board({}, {exercise, cancelled, coming})), QStringList());
    }
    void theWorstWarningIsFirstAndThoseToComeLast()
    {
        QCOMPARE(ids(board({},
                     {warning(u"later"_s, u"Extreme"_s, 1, 3), warning(u"minor"_s, u"Minor"_s, -1, 2),
                         warning(u"over"_s, u"Severe"_s, -3, 0), warning(u"long"_s, u"severe"_s, -1, 5),
                         warning(u"short"_s, u"Severe"_s, -1, 1), warning(u"odd"_s, u"Apa"_s, -1, 1)})),
            QStringList({u"short"_s, u"long"_s, u"minor"_s, u"odd"_s, u"later?"_s}));
    }

    void quakesAreNewestFirstWithTheirDistanceFromMonas()
    {
        Quake near {.at = kNow - kHour, .point = kMonas, .felt = u"III JAKARTA, II Bogor"_s};
        Quake far {.at = kNow - 2 * kHour, .point = {-7.1754, 106.8272}};
        const WeatherBoard made = board({}, {}, {far, near});
        QCOMPARE(made.quakes.size(), 2);
        QCOMPARE(made.quakes[0].quake, near);
        QCOMPARE(made.quakes[0].distanceKm, 0.0);
        QVERIFY(made.quakes[0].feltHere);
        QVERIFY(std::abs(made.quakes[1].distanceKm - 111.2) < 0.1);
        QVERIFY(!made.quakes[1].feltHere);
    }

    void aTsunamiIsFearedWhereTheSourceSaysSo()
    {
        const auto feared = [](const QString& potential) {
            return board({}, {}, {Quake {.at = kNow, .point = kMonas, .potential = potential}}).quakes.first().isTsunamiFeared;
        };
        QVERIFY(!feared(QString()));
        QVERIFY(!feared(u"Tidak berpotensi tsunami"_s));
        QVERIFY(feared(u"Berpotensi TSUNAMI untuk diteruskan pada masyarakat"_s));
    }

    void wordsSayWhatTheSkyDoes_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<SkyKind>("kind");
        QTest::newRow("clear") << u"Cerah"_s << 0 << SkyKind::Clear;
        QTest::newRow("few clouds") << u"Cerah Berawan"_s << 2 << SkyKind::FewClouds;
        QTest::newRow("cloudy") << u"Berawan Tebal"_s << 4 << SkyKind::Cloudy;
        QTest::newRow("haze") << u"Udara Kabur"_s << 5 << SkyKind::Haze;
        QTest::newRow("light rain") << u"Hujan Ringan"_s << 61 << SkyKind::LightRain;
        QTest::newRow("rain") << u"Hujan Sedang"_s << 63 << SkyKind::Rain;
        QTest::newRow("heavy rain") << u"hujan lebat"_s << 65 << SkyKind::HeavyRain;
        QTest::newRow("thunder") << u"Hujan Petir"_s << 95 << SkyKind::Thunder;
        QTest::newRow("words win") << u"Cerah"_s << 95 << SkyKind::Clear;
        QTest::newRow("code alone") << QString() << 95 << SkyKind::Thunder;
        QTest::newRow("nothing") << QString() << -1 << SkyKind::Unknown;
    }
    void wordsSayWhatTheSkyDoes()
    {
        QFETCH(const QString, words);
        QFETCH(const int, code);
        QFETCH(const SkyKind, kind);
        QCOMPARE(skyKind({.code = code, .words = words}), kind);
    }
};

QTEST_GUILESS_MAIN(TestWeatherBoard)
#include "tst_weatherboard.moc"
