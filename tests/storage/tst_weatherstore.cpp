// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/teststore.h"
#include "storage/weatherstore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWeatherStore final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kHour = 3'600'000;
    std::unique_ptr<TestStore> m_store;
    qint64 m_now = 0;

    template<class T> [[nodiscard]] bool put(const T& value)
    {
        const auto done
            = m_store->database()
                  .write(WritePriority::Bulk, [&](WriteSession& s) { return WeatherStore::put(s, u"bmkg"_s, value); })
                  .result();
        if (!done)
            qWarning() << done.error().toLog();
        return done.value_or(false);
    }
    // `until`: as it was known then; 0: as it is known now.
    [[nodiscard]] QList<WeatherWarning> warnings(qint64 from, qint64 to, qint64 until = 0)
    {
        return m_store->database()
            .read([=](ReadSession& s) { return WeatherStore::warnings(s, from, to, until != 0 ? until : to); })
            .result()
            .value();
    }
    [[nodiscard]] QStringList ids(qint64 at)
    {
        QStringList found;
        for (const WeatherWarning& one : warnings(at, at))
            found += one.id;
        return found;
    }
    [[nodiscard]] QString words(qint64 until) // of the forecast from m_now on
    {
        const auto found = m_store->database()
                               .read([=, this](ReadSession& s) {
                                   return WeatherStore::forecasts(s, forecast().area, m_now, m_now + kHour, until);
                               })
                               .result()
                               .value();
        return found.isEmpty() ? QString() : found.first().words;
    }
    [[nodiscard]] Forecast forecast(const QString& says = u"Cerah"_s, qint64 issuedHoursAgo = 1, qint64 receivedHoursAgo = 0) const
    {
        return {.area = u"31.71.01.1001"_s,
            .at = m_now,
            .issuedAt = m_now - issuedHoursAgo * kHour,
            .receivedAt = m_now - receivedHoursAgo * kHour,
            .code = 2,
            .words = says,
            .temperature = 31.5,
            .source = u"bmkg"_s};
    }
    [[nodiscard]] WeatherWarning warning(const QString& id) const
    {
        return {.id = id,
            .sentAt = m_now,
            .effectiveAt = m_now,
            .expiresAt = m_now + 2 * kHour,
            .receivedAt = m_now,
            .headline = u"Hujan"_s,
            .areas = {{{-6.1, 106.8}, {-6.1, 106.9}, {-6.2, 106.9}, {-6.1, 106.8}},
                {{-6.3, 106.8}, {-6.3, 106.9}, {-6.4, 106.9}, {-6.3, 106.8}}},
            .source = u"bmkg"_s};
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestStore>();
        VERIFY_RESULT(m_store->open());
        m_now = m_store->clock.nowMs();
    }

    void everyRunOfAForecastStaysAndTheOneKnownThenIsRead()
    {
        QVERIFY(put(forecast(u"Hujan"_s, 12, 10)));
        QVERIFY(put(forecast(u"Cerah"_s, 24, 22))); // an older one may come later
        QVERIFY(put(forecast(u"Berawan"_s, 1, 0)));
        QVERIFY(!put(forecast(u"Berawan"_s, 1, -3))); // the same run again
        QCOMPARE(words(m_now), u"Berawan"_s);
        QCOMPARE(words(m_now - 1), u"Hujan"_s);
        QCOMPARE(words(m_now - 10 * kHour), u"Hujan"_s);
        QCOMPARE(words(m_now - 10 * kHour - 1), u"Cerah"_s);
        QCOMPARE(words(m_now - 22 * kHour - 1), QString());
        const auto read = m_store->database()
                              .read([&](ReadSession& s) {
                                  return WeatherStore::forecasts(s, forecast().area, m_now, m_now + kHour, m_now);
                              })
                              .result();
        QCOMPARE(*read, QList{forecast(u"Berawan"_s, 1, 0)});
        const auto areas = [&](qint64 until) {
            return m_store->database()
                .read([=, this](ReadSession& s) { return WeatherStore::forecastAreas(s, m_now, m_now + kHour, until); })
                .result()
                .value();
        };
        QCOMPARE(areas(m_now), QStringList{forecast().area});
        QVERIFY(areas(m_now - 23 * kHour).isEmpty());
    }

    void aForecastReadInLaterCountsFromHalfADayAfterItsRun()
    {
        QVERIFY(put(forecast(u"Hujan"_s, 24, -1000)));
        QCOMPARE(words(m_now - 12 * kHour), u"Hujan"_s);
        QCOMPARE(words(m_now - 12 * kHour - 1), QString());
    }

    void aForecastThatTellsNoRunIsKeptWhereItSaysSomethingElse()
    {
        Forecast one = forecast();
        one.issuedAt = 0;
        QVERIFY(put(one));
        one.receivedAt += kHour;
        QVERIFY(!put(one));
        one.words = u"Hujan"_s;
        QVERIFY(put(one));
        QCOMPARE(words(m_now), u"Cerah"_s);
        QCOMPARE(words(m_now + kHour), u"Hujan"_s);
    }

    void ofOldForecastsTheLastBeforeTheirHoursStays()
    {
        for (const int hoursAgo : {36, 24, 12, -12}) // the last came when the hours were over
            QVERIFY(put(forecast(u"%1"_s.arg(hoursAgo), hoursAgo, hoursAgo - 1)));
        const auto thin = [this](qint64 before) {
            return m_store->database()
                .write(WritePriority::Bulk, [=, this](WriteSession& s) { return WeatherStore::thinForecasts(s, forecast().area, before, m_now - 90 * 24 * kHour); })
                .result();
        };
        VERIFY_RESULT(thin(m_now));
        QCOMPARE(m_store->number("SELECT count(*) FROM forecast").value_or(-1), 4);
        VERIFY_RESULT(thin(m_now + 1));
        QCOMPARE(m_store->number("SELECT count(*) FROM forecast").value_or(-1), 1);
        QCOMPARE(words(m_now), u"12"_s);
    }

    void warningsAreThoseInForce()
    {
        QVERIFY(put(warning(u"A"_s)));
        QVERIFY(!put(warning(u"A"_s)));
        QCOMPARE(warnings(m_now, m_now), QList{warning(u"A"_s)});
        QVERIFY(warnings(m_now + 2 * kHour, m_now + 3 * kHour).isEmpty());
        QVERIFY(warnings(m_now - kHour, m_now - 1).isEmpty());
        QCOMPARE(warnings(m_now - kHour, m_now + kHour).size(), 1);
    }

    void aListsEntryDoesNotEraseTheWarning()
    {
        WeatherWarning entry{.id = u"A"_s, .sentAt = m_now, .receivedAt = m_now, .headline = u"Hujan"_s};
        QVERIFY(put(entry));
        QVERIFY(warnings(m_now, m_now).first().areas.isEmpty());
        QVERIFY(put(warning(u"A"_s)));
        QVERIFY(!put(entry));
        QCOMPARE(warnings(m_now, m_now).first().areas.size(), 2);
    }

    void aReplacedWarningIsInForceUntilItsUpdateWasSent()
    {
        QVERIFY(put(warning(u"A"_s)));
        WeatherWarning update = warning(u"B"_s);
        update.status = WarningStatus::Update;
        update.sentAt = update.effectiveAt = m_now + kHour;
        update.replaces = {u"A"_s};
        QVERIFY(put(update));
        QCOMPARE(ids(m_now), QStringList{u"A"_s});
        QCOMPARE(ids(m_now + kHour - 1), QStringList{u"A"_s});
        QCOMPARE(ids(m_now + kHour), QStringList{u"B"_s});
        // Of what comes, that is known which was sent.
        QCOMPARE(warnings(m_now, m_now + 2 * kHour, m_now).size(), 1);
    }

    void aCancelledWarningIsInForceUntilItsCancelWasSentWhicheverIsReadFirst()
    {
        WeatherWarning cancel{.id = u"C"_s,
            .status = WarningStatus::Cancel,
            .replaces = {u"A"_s},
            .sentAt = m_now + kHour,
            .expiresAt = m_now + 2 * kHour};
        QVERIFY(put(cancel));
        QVERIFY(put(warning(u"A"_s)));
        QCOMPARE(ids(m_now), QStringList{u"A"_s});
        QVERIFY(ids(m_now + kHour).isEmpty());
    }

    void anExerciseIsNotShownAndEndsNothing()
    {
        QVERIFY(put(warning(u"A"_s)));
        WeatherWarning exercise = warning(u"D"_s);
        exercise.isTest = true;
        exercise.replaces = {u"A"_s};
        QVERIFY(put(exercise));
        QCOMPARE(ids(m_now), QStringList{u"A"_s});
    }

    void threeListsTellOfOneQuake()
    {
        Quake strong{.at = m_now,
            .receivedAt = m_now,
            .point = {-8.51, 123.27},
            .magnitude = 5.2,
            .depthKm = 12,
            .place = u"Laut"_s,
            .potential = u"Tidak berpotensi tsunami"_s};
        Quake felt = strong;
        felt.potential.clear();
        felt.felt = u"II-III Lembata"_s;
        QVERIFY(put(strong));
        QVERIFY(put(felt));
        QVERIFY(!put(strong));
        const auto found = m_store->database()
                               .read([&](ReadSession& s) { return WeatherStore::quakes(s, m_now - kHour, m_now); })
                               .result();
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().potential, strong.potential);
        QCOMPARE(found->first().felt, felt.felt);
        QCOMPARE(found->first().source, u"bmkg"_s);
    }

    void floodsCanBeReplayed()
    {
        FloodState flood{.area = u"3174040007007000"_s,
            .name = u"RW 09"_s,
            .parent = u"GROGOL"_s,
            .depth = FloodDepthClass::To70,
            .at = m_now,
            .receivedAt = m_now,
            .rings = {{{-6.1, 106.8}, {-6.1, 106.9}, {-6.2, 106.9}, {-6.1, 106.8}}},
            .source = u"bmkg"_s};
        QVERIFY(put(flood));
        QVERIFY(!put(flood));
        FloodState deeper = flood;
        deeper.at += kHour;
        deeper.depth = FloodDepthClass::Over150;
        deeper.rings.clear();
        QVERIFY(put(deeper));
        const auto at = [&](qint64 when) {
            return m_store->database()
                .read([=](ReadSession& s) { return WeatherStore::floods(s, when, 6 * kHour); })
                .result()
                .value();
        };
        QVERIFY(at(m_now - 1).isEmpty());
        QCOMPARE(at(m_now), QList{flood});
        QCOMPARE(at(m_now + kHour).first().depth, FloodDepthClass::Over150);
        QCOMPARE(at(m_now + kHour).first().rings, flood.rings); // the shape stays
        QVERIFY(at(m_now + 8 * kHour).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWeatherStore)
#include "tst_weatherstore.moc"
