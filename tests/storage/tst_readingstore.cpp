// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readingretention.h"
#include "storage/readingstore.h"
#include "storage/teststore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

} // namespace

class TestReadingStore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStore> m_store;
    qint64 m_now = 0;
    qint64 m_series = 0;

    template<class F> auto write(F function)
    {
        return m_store->database().write(WritePriority::Bulk, function).result();
    }
    template<class F> auto read(F function) { return m_store->database().read(function).result(); }

    [[nodiscard]] Result<qint64> addStation(const Station& station)
    {
        return write(
            [&](WriteSession& session) { return ReadingStore::putStation(session, u"dsda"_s, station, m_now); });
    }
    [[nodiscard]] qint64 put(const std::vector<SeriesReading>& readings)
    {
        const auto count = write([&](WriteSession& session) { return ReadingStore::put(session, readings); });
        return count ? count->written : -1;
    }
    [[nodiscard]] SeriesWindow window(qint64 from, qint64 to, int pixels)
    {
        return read([&](ReadSession& session) {
            return ReadingStore::window(session, m_series, from, to, pixels);
        }).value_or(SeriesWindow{});
    }
    [[nodiscard]] QList<LatestReading> latest(const std::vector<Quantity>& quantities, qint64 until = 0)
    {
        return read([&](ReadSession& session) {
            return ReadingStore::latest(session, quantities, until != 0 ? until : m_now);
        }).value_or(QList<LatestReading>());
    }
    void sweep(ReadingRetention& retention, qint64 now)
    {
        for (int steps = 0; steps < 10'000; ++steps) {
            const auto more = write([&](WriteSession& session) { return retention.step(session, now); });
            VERIFY_RESULT(more);
            if (!*more)
                return;
        }
        QFAIL("the sweep does not end");
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestStore>();
        VERIFY_RESULT(m_store->open());
        m_now = m_store->clock.nowMs();
        const auto station = addStation({.code = u"122"_s,
            .name = u"PS. Angke Hulu"_s,
            .kind = StationKind::FloodPost,
            .group = u"Angke"_s,
            .point = GeoPoint{-6.218, 106.694},
            .thresholds = {300, 250, 150}});
        VERIFY_RESULT(station);
        const auto series = write(
            [&](WriteSession& session) { return ReadingStore::seriesOf(session, *station, Quantity::WaterLevel); });
        VERIFY_RESULT(series);
        m_series = *series;
    }

    void readingTwiceChangesNothing()
    {
        const std::vector<SeriesReading> readings{
            {m_series, m_now - kHour, 100, m_now, 0}, {m_series, m_now, -44.5, m_now, 0}};
        QCOMPARE(put(readings), 2);
        std::vector<SeriesReading> later = readings;
        for (SeriesReading& reading : later)
            reading.receivedAt += kHour;
        QCOMPARE(put(later), 0);
        QCOMPARE(latest({Quantity::WaterLevel}).first().receivedAt, m_now); // of the first receipt
        later[1].value = -40;
        QCOMPARE(put(later), 1);
        QCOMPARE(latest({Quantity::WaterLevel}).first().value, -40.0);
    }

    void seriesAreMadeOnce()
    {
        const auto again
            = write([&](WriteSession& session) { return ReadingStore::seriesOf(session, 1, Quantity::WaterLevel); });
        QCOMPARE(*again, m_series);
        const auto other
            = write([&](WriteSession& session) { return ReadingStore::seriesOf(session, 1, Quantity::Rain); });
        QVERIFY(*other != m_series);
    }

    void aRenamedStationKeepsItsReadingsAndItsFormerName()
    {
        VERIFY_RESULT(addStation({.code = u"122"_s, .name = u"P.S. Angke Hulu 1"_s}));
        const auto stations = read([](ReadSession& session) { return ReadingStore::stations(session); });
        VERIFY_RESULT(stations);
        QCOMPARE(stations->size(), 1);
        const StoredStation& stored = stations->first();
        QCOMPARE(stored.station.name, u"P.S. Angke Hulu 1"_s);
        QCOMPARE(stored.formerName, u"PS. Angke Hulu"_s);
        // What the new answer does not say is not forgotten.
        QCOMPARE(stored.station.group, u"Angke"_s);
        QCOMPARE(*stored.station.thresholds.siaga1, 300.0);
        QCOMPARE(*stored.station.point, (GeoPoint{-6.218, 106.694}));
        QCOMPARE(stored.station.kind, StationKind::FloodPost);
    }

    void latestIsNeitherFromTheFutureNorImpossible()
    {
        QCOMPARE(put({{m_series, m_now - kHour, 120, m_now, 0},
                     {m_series, m_now - kMinute, 9500, m_now, ReadingFlags(ReadingFlag::OutOfRange)},
                     {m_series, m_now + kDay, 80, m_now, ReadingFlags(ReadingFlag::FromFuture)}}),
            3);
        const QList<LatestReading> found = latest({Quantity::WaterLevel});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().value, 120.0);
        QCOMPARE(found.first().measuredAt, m_now - kHour);
        QCOMPARE(found.first().receivedAt, m_now);
        QVERIFY(latest({Quantity::Rain}).isEmpty());
    }

    void aWindowHasNoMoreBucketsThanPixels()
    {
        std::vector<SeriesReading> readings;
        for (int i = 0; i < 1000; ++i)
            readings.push_back({m_series, m_now - kDay + i * kMinute, double(i % 100), m_now, 0});
        QCOMPARE(put(readings), 1000);
        const SeriesWindow all = window(m_now - kDay, m_now, 24);
        QVERIFY(all.buckets.size() <= 24);
        qint64 count = 0;
        for (const SeriesBucket& bucket : all.buckets) {
            count += bucket.count;
            QVERIFY(bucket.least <= bucket.mean && bucket.mean <= bucket.most);
            QVERIFY(bucket.at <= bucket.until);
        }
        QCOMPARE(count, 1000);
        QCOMPARE(std::ranges::max_element(all.buckets, {}, &SeriesBucket::most)->most, 99.0); // a peak is never lost
        QCOMPARE(window(m_now - kDay, m_now - kDay + 9 * kMinute, 10'000).buckets.size(), 10U);
        QVERIFY(window(m_now, m_now - kDay, 100).buckets.empty());
    }

    void whatCannotBeTrueDoesNotStretchTheScale()
    {
        QCOMPARE(put({{m_series, m_now - kHour, 120, m_now, 0},
                     {m_series, m_now - kMinute, 9500, m_now, ReadingFlags(ReadingFlag::OutOfRange)}}),
            2);
        const SeriesWindow found = window(m_now - kDay, m_now, 100);
        QCOMPARE(found.buckets.size(), 1U);
        QCOMPARE(found.buckets.front().most, 120.0);
        QCOMPARE(found.flagged, (std::vector<TimedValue>{{m_now - kMinute, 9500}}));
        QCOMPARE(found.flaggedCount, 1);
    }

    void recentIsInOrderAndTheNewest()
    {
        QCOMPARE(put({{m_series, m_now - 3 * kHour, 1, m_now, 0}, {m_series, m_now - kHour, 3, m_now, 0},
                     {m_series, m_now - 2 * kHour, 2, m_now, 0}}),
            3);
        const auto values
            = read([&](ReadSession& session) { return ReadingStore::recent(session, m_series, 0, m_now, 2); });
        QCOMPARE(*values, (std::vector<TimedValue>{{m_now - 2 * kHour, 2}, {m_now - kHour, 3}}));
    }

    void oldReadingsBecomeHoursThenDays()
    {
        // Ten minutes apart for 200 days, from a WIB midnight.
        const qint64 start = wibDayStartMs(m_now) - 200 * kDay;
        std::vector<SeriesReading> readings;
        for (int i = 0; i < 200 * 144; ++i)
            readings.push_back({m_series, start + i * 10 * kMinute, double(i % 6), start, 0});
        QCOMPARE(put(readings), qint64(readings.size()));
        ReadingRetention retention({.rawDays = 90, .hourDays = 150});
        sweep(retention, m_now);
        QCOMPARE(m_store->number("SELECT count(*) FROM reading").value_or(-1) > 89 * 144, true);
        QCOMPARE(m_store->number("SELECT count(*) FROM reading").value_or(-1) <= 91 * 144, true);
        QCOMPARE(
            m_store->number("SELECT count(*) FROM reading_hour WHERE n = 6 AND mean = 2.5 AND least = 0 AND most = 5")
                .value_or(-1),
            m_store->number("SELECT count(*) FROM reading_hour").value_or(-2));
        QCOMPARE(m_store->number("SELECT count(*) FROM reading_day WHERE n = 144 AND mean = 2.5").value_or(-1),
            m_store->number("SELECT count(*) FROM reading_day").value_or(-2));
        QVERIFY(m_store->number("SELECT count(*) FROM reading_day").value_or(0) >= 49);
        QCOMPARE(m_store->number("SELECT min(at) FROM reading_day").value_or(0), start); // days of WIB
        // Nothing is lost on the way, and a window over all of it sees everything.
        QCOMPARE(m_store
                     ->number("SELECT (SELECT count(*) FROM reading) + (SELECT sum(n) FROM reading_hour) + (SELECT "
                              "sum(n) FROM reading_day)")
                     .value_or(0),
            qint64(readings.size()));
        qint64 count = 0;
        for (const SeriesBucket& bucket : window(start, m_now, 500).buckets)
            count += bucket.count;
        QCOMPARE(count, qint64(readings.size()));
    }

    void aSweepBeginsOnceAnHour()
    {
        ReadingRetention retention;
        sweep(retention, m_now);
        QCOMPARE(put({{m_series, m_now - 100 * kDay, 5, m_now, 0}}), 1);
        sweep(retention, m_now + kMinute);
        QCOMPARE(m_store->number("SELECT count(*) FROM reading").value_or(-1), 1);
        sweep(retention, m_now + kHour);
        QCOMPARE(m_store->number("SELECT count(*) FROM reading").value_or(-1), 0);
    }

    void aLateReadingJoinsItsHour()
    {
        const qint64 hour = (m_now - 100 * kDay) / kHour * kHour;
        QCOMPARE(put({{m_series, hour, 10, m_now, 0}, {m_series, hour + 10 * kMinute, 20, m_now, 0},
                     {m_series, hour + 20 * kMinute, 9999, m_now, ReadingFlags(ReadingFlag::OutOfRange)}}),
            3);
        ReadingRetention retention;
        sweep(retention, m_now);
        QCOMPARE(put({{m_series, hour + 30 * kMinute, 40, m_now, 0}}), 1);
        sweep(retention, m_now + kHour);
        QCOMPARE(m_store
                     ->number("SELECT count(*) FROM reading_hour WHERE n = 2 AND mean = 15 AND least = 10 AND most = "
                              "40 AND flagged = 1")
                     .value_or(-1),
            1);
        // The same history once more changes nothing.
        QCOMPARE(put({{m_series, hour, 10, m_now, 0}, {m_series, hour + 10 * kMinute, 20, m_now, 0}}), 2);
        sweep(retention, m_now + 2 * kHour);
        QCOMPARE(
            m_store->number("SELECT count(*) FROM reading_hour WHERE n = 2 AND mean = 15 AND least = 10 AND most = 40")
                .value_or(-1),
            1);
    }

    void anHourWithNothingTrueHasNoMean()
    {
        const auto untrue = ReadingFlags(ReadingFlag::OutOfRange);
        const qint64 at = m_now - 100 * kDay;
        QCOMPARE(put({{m_series, at, 9999, m_now, untrue}}), 1);
        ReadingRetention retention;
        sweep(retention, m_now);
        QCOMPARE(
            m_store
                ->number(
                    "SELECT count(*) FROM reading_hour WHERE n = 0 AND mean IS NULL AND least IS NULL AND flagged = 1")
                .value_or(-1),
            1);
        QVERIFY(latest({Quantity::WaterLevel}).isEmpty());
        QCOMPARE(window(at - kDay, m_now, 100).flaggedCount, 1);
        QVERIFY(window(at - kDay, m_now, 100).buckets.empty());
    }

    void theLastStateStaysWhenItsReadingsAreThinned()
    {
        const qint64 at = (m_now - 100 * kDay) / kHour * kHour;
        QCOMPARE(put({{m_series, at, 77, at, 0}}), 1);
        ReadingRetention retention;
        sweep(retention, m_now);
        const QList<LatestReading> found = latest({Quantity::WaterLevel});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().value, 77.0);
        QCOMPARE(found.first().measuredAt, at);
        QVERIFY(has(found.first().flags, ReadingFlag::Estimated));
    }

    void anHoursMeanIsNotKnownBeforeTheHourIsOver()
    {
        const qint64 hour = (m_now - 100 * kDay) / kHour * kHour;
        QCOMPARE(put({{m_series, hour - kMinute, 40, m_now, 0}, {m_series, hour + kMinute, 90, m_now, 0}}), 2);
        ReadingRetention retention;
        sweep(retention, m_now);
        QCOMPARE(latest({Quantity::WaterLevel}, hour + 30 * kMinute).first().value, 40.0);
        QCOMPARE(latest({Quantity::WaterLevel}, hour + kHour).first().value, 90.0);
    }
};

QTEST_GUILESS_MAIN(TestReadingStore)
#include "tst_readingstore.moc"
