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

    template<class... T> [[nodiscard]] bool put(const T&... values)
    {
        const auto done
            = m_store->database()
                  .write(WritePriority::Bulk, [&](WriteSession& s) { return WeatherStore::put(s, values...); })
                  .result();
        if (!done)
            qWarning() << done.error().toLog();
        return done.value_or(false);
    }
    [[nodiscard]] QList<WeatherWarning> warnings(qint64 from, qint64 to)
    {
        return m_store->database()
            .read([=](ReadSession& s) { return WeatherStore::warnings(s, from, to); })
            .result()
            .value();
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
                {{-6.3, 106.8}, {-6.3, 106.9}, {-6.4, 106.9}, {-6.3, 106.8}}}};
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestStore>();
        VERIFY_RESULT(m_store->open());
        m_now = m_store->clock.nowMs();
    }

    void theNewestRunOfAForecastCounts()
    {
        Forecast forecast{.area = u"31.71.01.1001"_s,
            .at = m_now,
            .issuedAt = m_now - kHour,
            .receivedAt = m_now,
            .code = 2,
            .words = u"Cerah"_s,
            .temperature = 31.5};
        QVERIFY(put(forecast));
        QVERIFY(!put(forecast));
        Forecast older = forecast;
        older.issuedAt -= kHour;
        older.words = u"Hujan"_s;
        QVERIFY(!put(older));
        Forecast newer = forecast;
        newer.issuedAt += kHour;
        newer.words = u"Hujan Petir"_s;
        QVERIFY(put(newer));
        const auto found
            = m_store->database()
                  .read([&](ReadSession& s) { return WeatherStore::forecasts(s, forecast.area, m_now, m_now + kHour); })
                  .result();
        VERIFY_RESULT(found);
        QCOMPARE(*found, QList{newer});
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

    void updatesAndCancelsTakeEffect()
    {
        QVERIFY(put(warning(u"A"_s)));
        WeatherWarning update = warning(u"B"_s);
        update.status = WarningStatus::Update;
        update.replaces = {u"A"_s};
        QVERIFY(put(update));
        QCOMPARE(warnings(m_now, m_now).size(), 1);
        QCOMPARE(warnings(m_now, m_now).first().id, u"B"_s);
        WeatherWarning cancel{.id = u"C"_s,
            .status = WarningStatus::Cancel,
            .replaces = {u"B"_s},
            .sentAt = m_now,
            .expiresAt = m_now + kHour};
        QVERIFY(put(cancel));
        QVERIFY(warnings(m_now, m_now).isEmpty());
        WeatherWarning exercise = warning(u"D"_s);
        exercise.isTest = true;
        QVERIFY(put(exercise));
        QVERIFY(warnings(m_now, m_now).isEmpty());
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
    }

    void floodsCanBeReplayed()
    {
        FloodState flood{.area = u"3174040007007000"_s,
            .name = u"RW 09"_s,
            .parent = u"GROGOL"_s,
            .depth = FloodDepthClass::To70,
            .at = m_now,
            .receivedAt = m_now,
            .rings = {{{-6.1, 106.8}, {-6.1, 106.9}, {-6.2, 106.9}, {-6.1, 106.8}}}};
        QVERIFY(put(u"petabencana"_s, flood));
        QVERIFY(!put(u"petabencana"_s, flood));
        FloodState deeper = flood;
        deeper.at += kHour;
        deeper.depth = FloodDepthClass::Over150;
        deeper.rings.clear();
        QVERIFY(put(u"petabencana"_s, deeper));
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
