// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "domain/floodposts.h"
#include "domain/siaga.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSiaga final : public QObject
{
    Q_OBJECT

    FloodPosts m_posts;

    static QByteArray resource(const QString& name)
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES "/city/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        auto posts = FloodPosts::read(resource(u"flood_posts.csv"_s), resource(u"flood_reaches.csv"_s));
        VERIFY_RESULT(posts);
        m_posts = std::move(*posts);
    }

    void isReachedExactlyAtItsThresholdForEveryPost()
    {
        QCOMPARE(m_posts.posts().size(), 12);
        for (const FloodPost& post : m_posts.posts()) {
            const SiagaThresholds& t = post.thresholds;
            QCOMPARE(siagaOf(*t.siaga3 - 0.1, t), Siaga::Normal);
            QCOMPARE(siagaOf(*t.siaga3, t), Siaga::Three);
            QCOMPARE(siagaOf(*t.siaga2 - 0.1, t), Siaga::Three);
            QCOMPARE(siagaOf(*t.siaga2, t), Siaga::Two);
            QCOMPARE(siagaOf(*t.siaga1 - 0.1, t), Siaga::Two);
            QCOMPARE(siagaOf(*t.siaga1, t), Siaga::One);
        }
    }

    void thresholdsAreThePublishedOnes()
    {
        QFile file(sharedFile(u"flood/thresholds_12_posts.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = readCsvTable(file.readAll(), {u"post"_s});
        VERIFY_RESULT(table);
        QCOMPARE(table->rows.size(), m_posts.posts().size());
        for (const QStringList& row : table->rows) {
            const FloodPost* const post = m_posts.postOf(row[0], {});
            QVERIFY2(post, qPrintable(row[0]));
            QCOMPARE(*post->thresholds.siaga1, row[1].toDouble());
            QCOMPARE(*post->thresholds.siaga2, row[2].toDouble());
            QCOMPARE(*post->thresholds.siaga3, row[3].toDouble());
            QVERIFY(qAbs(post->point.lat - row[4].toDouble()) < 1e-4);
            QVERIFY(qAbs(post->point.lon - row[5].toDouble()) < 1e-4);
        }
    }

    void knowsObservedStates()
    {
        QCOMPARE(siagaOf(473, m_posts.post(u"karet")->thresholds), Siaga::Three);
        QCOMPARE(siagaOf(180, m_posts.post(u"pasar_ikan")->thresholds), Siaga::Three);
        QCOMPARE(siagaOf(749.7, m_posts.post(u"manggarai")->thresholds), Siaga::Normal);
        QCOMPARE(siagaOf(856.97, m_posts.post(u"manggarai")->thresholds), Siaga::Two);
        QCOMPARE(siagaOf(961.6, m_posts.post(u"manggarai")->thresholds), Siaga::One);
    }

    void worksBelowZero()
    {
        const SiagaThresholds& pluit = m_posts.post(u"waduk_pluit")->thresholds;
        QCOMPARE(siagaOf(-190, pluit), Siaga::Normal);
        QCOMPARE(siagaOf(-51, pluit), Siaga::Three);
        QCOMPARE(siagaOf(0, pluit), Siaga::Two);
    }

    void isUnknownWithoutThresholdsThatMakeSense()
    {
        QCOMPARE(siagaOf(100, {}), Siaga::Unknown);
        QCOMPARE(siagaOf(100, {1, 1, 1}), Siaga::Unknown); // dummies
        QCOMPARE(siagaOf(100, {100, 200, 300}), Siaga::Unknown);
    }

    void readsTheWordsOfSources()
    {
        QCOMPARE(siagaFromWords(u"Status : Siaga 2"), Siaga::Two);
        QCOMPARE(siagaFromWords(u"Status : Normal"), Siaga::Normal);
        QCOMPARE(siagaFromWords(u"SIAGA IV "), Siaga::Normal);
        QCOMPARE(siagaFromWords(u"SIAGA III"), Siaga::Three);
        QCOMPARE(siagaFromWords(u"1"), Siaga::One);
        QCOMPARE(siagaFromWords(u"Siaga 9"), Siaga::Unknown);
        QCOMPARE(siagaFromWords(u""), Siaga::Unknown);
    }

    void sortsTroubleFirst()
    {
        QVERIFY(isWorse(Siaga::One, Siaga::Two));
        QVERIFY(isWorse(Siaga::Normal, Siaga::Unknown));
        QVERIFY(!isWorse(Siaga::Three, Siaga::Three));
    }

    void namesTheNextThreshold()
    {
        const SiagaThresholds t{200, 150, 80};
        QCOMPARE(nextThreshold(10, t), std::optional(80.0));
        QCOMPARE(nextThreshold(80, t), std::optional(150.0));
        QCOMPARE(nextThreshold(199, t), std::optional(200.0));
        QVERIFY(!nextThreshold(200, t));
    }

    void findsAPostUnderAllItsNames()
    {
        for (const QString& name :
            {u"PS. Angke Hulu"_s, u"P.S. Angke Hulu (Baru)"_s, u"P.S. Angke Hulu 1"_s, u"Pos Angke Hulu"_s})
            QCOMPARE(m_posts.postOf(name, {})->code, u"angke_hulu"_s);
        QCOMPARE(m_posts.postOf(u"P.A. Manggarai"_s, {})->code, u"manggarai"_s);
        QVERIFY(!m_posts.postOf(u"P.S. Entah"_s, GeoPoint{-6.0, 106.0}));
        // An unknown name at a known place.
        QCOMPARE(m_posts.postOf(u"AWLR 7"_s, GeoPoint{-6.2079, 106.8490})->code, u"manggarai"_s);
    }

    void preferTheSourcesOwnThresholds()
    {
        Station station{.code = u"1"_s, .name = u"PA Karet"_s};
        QCOMPARE(*m_posts.thresholdsOf(station).siaga1, 600.0);
        station.thresholds = {610, 550, 450};
        QCOMPARE(*m_posts.thresholdsOf(station).siaga1, 610.0);
        station.thresholds = {1, 1, 1};
        QCOMPARE(*m_posts.thresholdsOf(station).siaga1, 600.0);
    }

    void knowsWhenTheWaveArrives()
    {
        const QList<Arrival> arrivals = m_posts.downstreamOf(u"katulampa"_s);
        QCOMPARE(arrivals.size(), 2);
        QCOMPARE(arrivals[0].post, u"depok"_s);
        QCOMPARE(arrivals[1].post, u"manggarai"_s);
        QCOMPARE(arrivals[1].leastMinutes, arrivals[0].leastMinutes + 300);
        QVERIFY(m_posts.downstreamOf(u"manggarai"_s).isEmpty());
    }

    void refusesAPostWithoutSense()
    {
        const QByteArray header = "code,name,river,order,siaga1_cm,siaga2_cm,siaga3_cm,lat,lon,names\n";
        VERIFY_ERROR(FloodPosts::read(header + "a,A,R,1,10,20,30,-6.2,106.8,\n", "from,to,least_min,most_min\n"),
            ErrorCode::WrongFormat);
        VERIFY_ERROR(
            FloodPosts::read(header + "a,A,R,1,30,20,10,-6.2,106.8,\n", "from,to,least_min,most_min\na,b,1,2\n"),
            ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(TestSiaga)
#include "tst_siaga.moc"
