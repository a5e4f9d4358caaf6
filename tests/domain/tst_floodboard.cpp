// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floodboard.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kNow = 1'795'143'600'000; // 20 Nov 2026, 10.00 WIB

const QByteArray kPosts = "code,name,river,order,siaga1_cm,siaga2_cm,siaga3_cm,lat,lon,names\n"
                          "katulampa,Bendung Katulampa,Ciliwung,1,200,150,80,-6.63310,106.83708,Katulampa\n"
                          "depok,Pos Depok,Ciliwung,2,350,270,200,-6.40053,106.83184,Depok\n"
                          "manggarai,Manggarai BKB,Ciliwung,3,950,850,750,-6.20790,106.84844,Manggarai\n"
                          "angke,Pos Angke Hulu,Angke,1,300,250,150,-6.21830,106.69443,Angke Hulu\n";
const QByteArray kReaches = "from,to,least_min,most_min\nkatulampa,depok,180,300\ndepok,manggarai,300,480\n";

// Builds what the store would give.
struct Given
{
    FloodReadings readings;
    qint64 nextId = 1;

    qint64 station(const QString& name, StationKind kind = StationKind::FloodPost)
    {
        const qint64 id = nextId++;
        readings.stations += StoredStation {.id = id, .source = u"dsda"_s, .station = {.code = name, .name = name, .kind = kind}, .seenAt = kNow};
        return id;
    }
    void value(qint64 station, Quantity quantity, double value, qint64 at)
    {
        readings.latest += LatestReading {station, station * 10 + qint64(quantity), quantity, value, at, at, 0};
    }
    // A level that moves evenly, every `step` for `hours`, up to `last` at `at`.
    qint64 post(const QString& name, double last, double perHour = 0.0, qint64 at = kNow, qint64 step = 10 * kMinute, int hours = 30)
    {
        const qint64 id = station(name);
        value(id, Quantity::WaterLevel, last, at);
        RecentReadings& recent = readings.recent[id * 10 + qint64(Quantity::WaterLevel)];
        for (qint64 back = hours * kHour / step * step; back >= 0; back -= step)
            recent.values.push_back({at - back, last - perHour * double(back) / double(kHour)});
        return id;
    }
};

QStringList names(const FloodBoard& board)
{
    QStringList names;
    for (const FloodRow& row : board.rows)
        names << row.station.station.name;
    return names;
}

} // namespace

class TestFloodBoard : public QObject
{
    Q_OBJECT

private:
    FloodPosts m_posts;

    FloodRow only(const Given& given, qint64 at = kNow) const { return makeFloodBoard(given.readings, m_posts, at).rows.value(0); }

private Q_SLOTS:
    void initTestCase()
    {
        auto posts = FloodPosts::read(kPosts, kReaches);
        VERIFY_RESULT(posts);
        m_posts = std::move(*posts);
    }
    void init() { pinEnvironment(); }

    void aStateHoldsFromItsThresholdOn_data()
    {
        QTest::addColumn<double>("cm");
        QTest::addColumn<int>("siaga");
        QTest::addColumn<double>("next");
        QTest::newRow("below Siaga 3") << 749.9 << 4 << 750.0;
        QTest::newRow("Siaga 3") << 750.0 << 3 << 850.0;
        QTest::newRow("below Siaga 2") << 849.9 << 3 << 850.0;
        QTest::newRow("Siaga 2") << 850.0 << 2 << 950.0;
        QTest::newRow("below Siaga 1") << 949.9 << 2 << 950.0;
        QTest::newRow("Siaga 1") << 950.0 << 1 << 0.0;
        QTest::newRow("under the post's zero") << -20.0 << 4 << 750.0;
    }
    void aStateHoldsFromItsThresholdOn()
    {
        QFETCH(double, cm);
        QFETCH(int, siaga);
        QFETCH(double, next);
        Given given;
        given.post(u"Manggarai"_s, cm);
        const FloodRow row = only(given);
        QCOMPARE(int(row.siaga), siaga);
        QCOMPARE(row.origin, SiagaOrigin::Thresholds);
        QCOMPARE(row.next.value_or(0.0), next);
        QVERIFY(!row.ownThresholds);
    }

    void theSourcesThresholdsComeBeforeThePosts()
    {
        Given given;
        given.post(u"Manggarai"_s, 700);
        given.readings.stations[0].station.thresholds = {800, 720, 690};
        const FloodRow row = only(given);
        QCOMPARE(row.siaga, Siaga::Three);
        QVERIFY(row.ownThresholds);
        QCOMPARE(row.next, 720.0);
    }

    void withoutThresholdsTheSourcesWordHolds()
    {
        Given given;
        given.post(u"Istiqlal"_s, 170);
        given.readings.stations[0].station.note = u"Siaga 2"_s;
        FloodRow row = only(given);
        QCOMPARE(row.siaga, Siaga::Two);
        QCOMPARE(row.origin, SiagaOrigin::Published);
        QVERIFY(!row.next);
        // In a replay the word of today says nothing of then.
        given.readings.stations[0].seenAt = kNow + 6 * kHour + 1;
        QCOMPARE(only(given).siaga, Siaga::Unknown);
        QCOMPARE(only(given).origin, SiagaOrigin::None);
        given.readings.stations[0].seenAt = kNow + 6 * kHour;
        QCOMPARE(only(given).siaga, Siaga::Two);
    }

    void trendsAndTheTimeToTheNextThreshold()
    {
        Given given;
        given.post(u"Manggarai"_s, 700, 25);
        const FloodRow row = only(given);
        QCOMPARE(*row.trend.over1h, 25.0);
        QCOMPARE(*row.trend.over3h, 75.0);
        QCOMPARE(*row.trend.over24h, 600.0);
        QCOMPARE(*row.trend.perHour, 25.0);
        QVERIFY(row.isRising());
        QCOMPARE(*row.nextAt, kNow + 2 * kHour);
    }

    void whatFallsReachesNothing()
    {
        Given given;
        given.post(u"Manggarai"_s, 700, -25);
        const FloodRow row = only(given);
        QVERIFY(row.isFalling());
        QVERIFY(!row.nextAt);
    }

    void aThresholdMoreThanADayAwayIsNotForetold_data()
    {
        QTest::addColumn<double>("perHour");
        QTest::addColumn<bool>("foretold");
        QTest::newRow("just a day") << 2.5 << true;
        QTest::newRow("longer") << 2.49 << false;
    }
    void aThresholdMoreThanADayAwayIsNotForetold()
    {
        QFETCH(double, perHour);
        QFETCH(bool, foretold);
        Given given;
        given.post(u"Manggarai"_s, 690.1, perHour); // not quite 60 cm below Siaga 3
        QCOMPARE(only(given).nextAt.has_value(), foretold);
    }

    void aGaugesNoiseForetellsNothing()
    {
        Given given;
        given.post(u"Manggarai"_s, 749, 1.9);
        QVERIFY(!only(given).nextAt);
        given.post(u"Depok"_s, 199, 2.1);
        QVERIFY(makeFloodBoard(given.readings, m_posts, kNow).row(2)->nextAt);
    }

    void aGaugesNoiseIsNoMovement_data()
    {
        QTest::addColumn<double>("perHour");
        QTest::addColumn<int>("way");
        QTest::newRow("still") << 1.99 << 0;
        QTest::newRow("rising") << 2.0 << 1;
        QTest::newRow("falling") << -2.0 << -1;
        QTest::newRow("hardly falling") << -1.99 << 0;
    }
    void aGaugesNoiseIsNoMovement()
    {
        QFETCH(double, perHour);
        QFETCH(int, way);
        Given given;
        const qint64 id = given.station(u"Manggarai"_s);
        given.value(id, Quantity::WaterLevel, 700, kNow);
        FloodRow row = only(given);
        row.trend.perHour = perHour;
        QCOMPARE(row.isRising(), way > 0);
        QCOMPARE(row.isFalling(), way < 0);
    }

    void waterArrivesDownstream()
    {
        Given given;
        given.post(u"Katulampa"_s, 160, 0, kNow - 20 * kMinute);
        const FloodRow row = only(given);
        QCOMPARE(row.arrivals.size(), 2);
        QCOMPARE(row.arrivals[0], (FloodArrival {u"Pos Depok"_s, kNow + 160 * kMinute, kNow + 280 * kMinute}));
        QCOMPARE(row.arrivals[1], (FloodArrival {u"Manggarai BKB"_s, kNow + 460 * kMinute, kNow + 760 * kMinute}));
    }

    void theLastPostHasNothingBelow()
    {
        Given given;
        given.post(u"Manggarai"_s, 800);
        QVERIFY(only(given).arrivals.isEmpty());
    }

    void oldValuesCountForNothing_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<Freshness>("freshness");
        QTest::newRow("just measured") << qint64(0) << Freshness::Fresh;
        QTest::newRow("two turns") << 20 * kMinute << Freshness::Fresh;
        QTest::newRow("more") << 20 * kMinute + 1 << Freshness::Late;
        QTest::newRow("six turns") << kHour << Freshness::Late;
        QTest::newRow("more than six") << kHour + 1 << Freshness::Stale;
        QTest::newRow("three years") << 3 * 365 * 24 * kHour << Freshness::Stale;
    }
    void oldValuesCountForNothing()
    {
        QFETCH(qint64, age);
        QFETCH(Freshness, freshness);
        Given given;
        given.post(u"Manggarai"_s, 960, 30, kNow - age);
        const FloodBoard board = makeFloodBoard(given.readings, m_posts, kNow);
        const FloodRow& row = board.rows[0];
        QCOMPARE(row.freshness, freshness);
        QCOMPARE(row.siaga, Siaga::One); // what it was, to be shown with its age
        const bool counts = freshness != Freshness::Stale;
        QCOMPARE(board.worst() != nullptr, counts);
        QCOMPARE(board.bySiaga[1], counts ? 1 : 0);
        QCOMPARE(board.outdated, counts ? 0 : 1);
        QCOMPARE(row.trend.perHour.has_value(), counts);
    }

    void aPostReadByTheHourIsNotLateAfterHalfAnHour()
    {
        Given given;
        given.post(u"Manggarai"_s, 700, 0, kNow - 100 * kMinute, kHour);
        QCOMPARE(only(given).everyMs, kHour);
        QCOMPARE(only(given).freshness, Freshness::Fresh);
    }

    void whatWasMeasuredInTheFutureIsNotKnown()
    {
        Given given;
        given.post(u"Manggarai"_s, 960, 0, kNow + kFutureToleranceMs + 1);
        QCOMPARE(only(given).freshness, Freshness::Unknown);
        QVERIFY(!makeFloodBoard(given.readings, m_posts, kNow).worst());
    }

    void troubleComesFirst()
    {
        Given given;
        given.post(u"Angke Hulu"_s, 100, 1); // normal
        given.post(u"Manggarai"_s, 760, 0); // Siaga 3, still
        given.post(u"Depok"_s, 210, 30); // Siaga 3, Siaga 2 in two hours
        given.post(u"Katulampa"_s, 190, -10); // Siaga 2, falling
        const qint64 old = given.post(u"Karet lama"_s, 990, 0, kNow - 3 * kHour); // too old
        given.readings.stations[old - 1].station.thresholds = {600, 550, 450};
        given.station(u"Tanpa bacaan"_s);
        given.post(u"Istiqlal"_s, 170); // state unknown
        QCOMPARE(names(makeFloodBoard(given.readings, m_posts, kNow)),
            QStringList({u"Katulampa"_s, u"Depok"_s, u"Manggarai"_s, u"Angke Hulu"_s, u"Istiqlal"_s, u"Karet lama"_s, u"Tanpa bacaan"_s}));
    }

    void amongEqualsTheFasterComesFirst()
    {
        Given given;
        given.post(u"A"_s, 100, 0);
        given.post(u"B"_s, 100, 5);
        given.post(u"C"_s, 100, -5);
        QCOMPARE(names(makeFloodBoard(given.readings, m_posts, kNow)), QStringList({u"B"_s, u"A"_s, u"C"_s}));
    }

    void byRiverUpstreamComesFirst()
    {
        Given given;
        given.post(u"Manggarai"_s, 960);
        given.post(u"Somewhere"_s, 10);
        given.post(u"Katulampa"_s, 20);
        given.post(u"Angke Hulu"_s, 20);
        given.post(u"Depok"_s, 20);
        given.post(u"Saringan Sampah"_s, 10);
        given.readings.stations.last().station.group = u"Ciliwung"_s; // on the river, its place along it is not known
        const FloodBoard board = makeFloodBoard(given.readings, m_posts, kNow);
        QStringList order;
        for (const qsizetype index : board.byRiver)
            order << board.rows[index].station.station.name;
        QCOMPARE(order,
            QStringList({u"Angke Hulu"_s, u"Katulampa"_s, u"Depok"_s, u"Manggarai"_s, u"Saringan Sampah"_s, u"Somewhere"_s}));
    }

    void pumpsTellWhatRunsAndWhatStands()
    {
        Given given;
        const qint64 idle = given.station(u"Waduk Melati"_s, StationKind::PumpHouse);
        given.value(idle, Quantity::PumpsRunning, 0, kNow);
        given.value(idle, Quantity::PumpsIdle, 6, kNow);
        const qint64 busy = given.station(u"Waduk Pluit"_s, StationKind::PumpHouse);
        given.value(busy, Quantity::PumpsRunning, 8, kNow - 2 * kHour);
        const qint64 old = given.station(u"Ancol"_s, StationKind::PumpHouse);
        given.value(old, Quantity::PumpsRunning, 9, kNow - 6 * kHour - 1);
        given.station(u"Belum ada"_s, StationKind::PumpHouse);
        const FloodBoard board = makeFloodBoard(given.readings, m_posts, kNow);
        QVERIFY(board.rows.isEmpty());
        QCOMPARE(board.pumps.size(), 4);
        QCOMPARE(board.pumps[0].station.id, busy);
        QCOMPARE(board.pumps[0].running, 8);
        QVERIFY(!board.pumps[0].idle);
        QCOMPARE(board.pumps[0].freshness, Freshness::Fresh);
        QCOMPARE(board.pumps[1].idle, 6);
        QCOMPARE(board.pumps[2].station.id, old);
        QVERIFY(!board.pumps[2].counts());
        QCOMPARE(board.pumps[3].freshness, Freshness::Unknown);
    }

    void rainHasItsClass_data()
    {
        QTest::addColumn<double>("mm");
        QTest::addColumn<RainClass>("rain");
        QTest::newRow("none") << 0.4 << RainClass::None;
        QTest::newRow("light") << 0.5 << RainClass::Light;
        QTest::newRow("moderate") << 5.0 << RainClass::Moderate;
        QTest::newRow("heavy") << 10.0 << RainClass::Heavy;
        QTest::newRow("very heavy") << 20.0 << RainClass::VeryHeavy;
        QTest::newRow("still very heavy") << 50.0 << RainClass::VeryHeavy;
        QTest::newRow("extreme") << 50.1 << RainClass::Extreme;
    }
    void rainHasItsClass()
    {
        QFETCH(double, mm);
        QFETCH(RainClass, rain);
        Given given;
        const qint64 post = given.station(u"Cawang"_s, StationKind::RainPost);
        given.value(post, Quantity::Rain, mm, kNow);
        const FloodBoard board = makeFloodBoard(given.readings, m_posts, kNow);
        QVERIFY(board.rows.isEmpty());
        QCOMPARE(board.rain.size(), 1);
        QCOMPARE(board.rain[0].rain, rain);
    }

    void whatCannotBeTrueIsCounted()
    {
        Given given;
        const qint64 id = given.post(u"Manggarai"_s, 700);
        given.readings.recent[id * 10 + qint64(Quantity::WaterLevel)].flagged = 3;
        QCOMPARE(only(given).flagged, 3);
    }

    void otherStationsAreNoPosts()
    {
        Given given;
        given.station(u"DKI1"_s, StationKind::Air);
        given.station(u"Pasar Senen"_s, StationKind::Market);
        given.station(u"Waduk tanpa alat"_s, StationKind::Reservoir);
        QVERIFY(makeFloodBoard(given.readings, m_posts, kNow).isEmpty());
    }

    void anEmptyStoreGivesAnEmptyBoard()
    {
        const FloodBoard board = makeFloodBoard({}, m_posts, kNow);
        QVERIFY(board.isEmpty());
        QVERIFY(!board.worst());
        QVERIFY(!board.row(1));
        QCOMPARE(board.at, kNow);
    }
};

QTEST_GUILESS_MAIN(TestFloodBoard)
#include "tst_floodboard.moc"
