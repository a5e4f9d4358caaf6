// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/arealocator.h"
#include "geo/boundaryreader.h"
#include "geo/webmercator.h"
#include "support/testmain.h"

#include <future>
#include <random>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

GeoPolygon box(double south, double west, double north, double east)
{
    return {{{south, west}, {south, east}, {north, east}, {north, west}}, {}};
}

AreaShape village(const QString& code, GeoPoint label, GeoMultiPolygon polygons)
{
    return {code, code, AreaLevel::Village, label, std::move(polygons)};
}

AreaLocator locatorFor(std::vector<AreaShape> villages)
{
    const Result<Boundaries> boundaries = Boundaries::fromVillages(std::move(villages), {}, false, {});
    return boundaries ? AreaLocator(*boundaries) : AreaLocator();
}

} // namespace

class AreaLocatorTest final : public QObject
{
    Q_OBJECT

private:
    Boundaries m_official;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        const auto import = readBoundaries(officialBoundaries(), cityAreas(), {});
        VERIFY_RESULT(import);
        m_official = import->boundaries;
    }

    void findsTheAreaAPointLiesIn()
    {
        const AreaLocator locator
            = locatorFor({village(u"31.71.01.1001"_s, {-6.195, 106.805}, {box(-6.2, 106.8, -6.19, 106.81)}),
                village(u"31.71.01.1002"_s, {-6.195, 106.815}, {box(-6.2, 106.81, -6.19, 106.82)})});
        const AreaHit hit = locator.locate({-6.1951, 106.8149});
        QCOMPARE(hit.kind, AreaHitKind::Inside);
        QCOMPARE(hit.villageCode, u"31.71.01.1002"_s);
        QCOMPARE(hit.index, 1);
        QCOMPARE(hit.distanceMetres, 0.0);
    }

    void prefersTheNearerLabelWhereAreasOverlap()
    {
        const AreaLocator locator
            = locatorFor({village(u"31.71.01.1001"_s, {-6.195, 106.805}, {box(-6.2, 106.8, -6.19, 106.812)}),
                village(u"31.71.01.1002"_s, {-6.195, 106.815}, {box(-6.2, 106.808, -6.19, 106.82)})});
        QCOMPARE(locator.locate({-6.195, 106.8095}).villageCode, u"31.71.01.1001"_s);
        const AreaHit right = locator.locate({-6.195, 106.8105});
        QCOMPARE(right.villageCode, u"31.71.01.1002"_s);
        QCOMPARE(right.kind, AreaHitKind::Overlap);
    }

    void takesTheNearestWithin200Metres()
    {
        const AreaLocator locator
            = locatorFor({village(u"31.71.01.1001"_s, {-6.195, 106.805}, {box(-6.2, 106.8, -6.19, 106.81)}),
                village(u"31.71.01.1002"_s, {-6.195, 106.816}, {box(-6.2, 106.8125, -6.19, 106.82)})});
        const double metreLon = 1.0 / (111'320.0 * std::cos(6.195 * 3.14159265 / 180.0));
        const AreaHit gap = locator.locate({-6.195, 106.81 + 100 * metreLon});
        QCOMPARE(gap.kind, AreaHitKind::Near);
        QCOMPARE(gap.villageCode, u"31.71.01.1001"_s);
        QVERIFY(std::abs(gap.distanceMetres - 100.0) < 0.5);
        QCOMPARE(locator.locate({-6.195, 106.8 - 199 * metreLon}).kind, AreaHitKind::Near);
        const AreaHit out = locator.locate({-6.195, 106.8 - 201 * metreLon});
        QCOMPARE(out.kind, AreaHitKind::Outside);
        QVERIFY(out.villageCode.isEmpty());
        QCOMPARE(out.index, -1);
    }

    void leavesHolesAndOtherPartsAlone()
    {
        GeoPolygon ring = box(-6.22, 106.80, -6.18, 106.84);
        ring.holes.push_back(box(-6.21, 106.81, -6.19, 106.83).outer);
        const AreaLocator locator
            = locatorFor({village(u"31.71.01.1001"_s, {-6.185, 106.805}, {ring, box(-6.1, 106.9, -6.09, 106.91)}),
                village(u"31.71.01.1002"_s, {-6.2, 106.82}, {box(-6.205, 106.815, -6.195, 106.825)})});
        QCOMPARE(locator.locate({-6.2, 106.82}).villageCode, u"31.71.01.1002"_s);
        QCOMPARE(locator.locate({-6.2, 106.8125}).kind, AreaHitKind::Outside); // in the hole, 277 m from either
        QCOMPARE(locator.locate({-6.095, 106.905}).villageCode, u"31.71.01.1001"_s);
    }

    void saysOutsideToWhatIsNoPlace()
    {
        const AreaLocator locator(m_official);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const GeoPoint p : {GeoPoint{nan, nan}, {0, 0}, {106.8, -6.2}, {1e300, -1e300}, {-6.2, nan}, {-90, -180}})
            QCOMPARE(locator.locate(p).kind, AreaHitKind::Outside);
        QCOMPARE(AreaLocator().locate({-6.2, 106.8}).kind, AreaHitKind::Outside);
        QCOMPARE(AreaLocator(Boundaries()).locate({-6.2, 106.8}).kind, AreaHitKind::Outside);
    }

    void agreesWithPlainArithmeticOnOfficialBoundaries()
    {
        const AreaLocator locator(m_official);
        std::mt19937 random(1);
        std::uniform_real_distribution<double> lat(-6.38, -6.06);
        std::uniform_real_distribution<double> lon(106.68, 106.98);
        int inside = 0;
        int several = 0;
        for (int i = 0; i < 4000; ++i) {
            const GeoPoint p{lat(random), lon(random)};
            std::vector<const AreaShape*> owners;
            for (const AreaShape& shape : m_official.villages()) {
                if (covers(shape.polygons, p))
                    owners.push_back(&shape);
            }
            const AreaHit hit = locator.locate(p);
            if (owners.empty()) {
                QVERIFY(hit.kind == AreaHitKind::Near || hit.kind == AreaHitKind::Outside);
                continue;
            }
            ++inside;
            several += owners.size() > 1;
            const AreaShape* const nearest = *std::ranges::min_element(
                owners, {}, [p](const AreaShape* shape) { return distanceMetres(shape->label, p); });
            QCOMPARE(hit.villageCode, nearest->code);
            QCOMPARE(hit.kind, owners.size() > 1 ? AreaHitKind::Overlap : AreaHitKind::Inside);
        }
        QVERIFY(inside > 2000);
        QVERIFY(several < 20);
    }

    void measuresToTheNearestEdge()
    {
        const AreaLocator locator(m_official);
        std::mt19937 random(2);
        std::uniform_real_distribution<double> lat(-6.38, -6.06);
        std::uniform_real_distribution<double> lon(106.68, 106.98);
        int near = 0;
        for (int i = 0; i < 20'000 && near < 60; ++i) {
            const GeoPoint p{lat(random), lon(random)};
            const AreaHit hit = locator.locate(p);
            if (hit.kind != AreaHitKind::Near)
                continue;
            ++near;
            // A sample every few metres along all edges of the area: the least distance must agree.
            double least = 1e9;
            for (const GeoPolygon& polygon : m_official.villages()[size_t(hit.index)].polygons) {
                for (size_t k = 0; k < polygon.outer.size(); ++k) {
                    const GeoPoint& a = polygon.outer[k];
                    const GeoPoint& b = polygon.outer[(k + 1) % polygon.outer.size()];
                    for (int s = 0; s <= 20; ++s)
                        least = std::min(least,
                            distanceMetres(
                                p, {a.lat + (b.lat - a.lat) * s / 20.0, a.lon + (b.lon - a.lon) * s / 20.0}));
                }
            }
            QVERIFY2(
                std::abs(least - hit.distanceMetres) < 5.0, qPrintable(QString::number(least - hit.distanceMetres)));
        }
        QVERIFY(near >= 60);
    }

    void locatesEveryLabelPointAtHome()
    {
        for (const Boundaries& boundaries : {m_official, cityDefaultBoundaries()}) {
            const AreaLocator locator(boundaries);
            for (const AreaShape& shape : boundaries.villages())
                QCOMPARE(locator.locate(shape.label).villageCode, shape.code);
        }
    }

    void answersFromManyThreadsAtOnce()
    {
        const AreaLocator locator(m_official);
        const auto work = [&locator](int seed) {
            std::mt19937 random{quint32(seed)};
            std::uniform_real_distribution<double> lat(-6.38, -6.06);
            std::uniform_real_distribution<double> lon(106.68, 106.98);
            size_t sum = 0;
            for (int i = 0; i < 20'000; ++i)
                sum += size_t(locator.locate({lat(random), lon(random)}).index + 1);
            return sum;
        };
        const size_t alone = work(5);
        std::vector<std::future<size_t>> futures;
        for (int t = 0; t < 4; ++t)
            futures.push_back(std::async(std::launch::async, work, 5));
        for (std::future<size_t>& future : futures)
            QCOMPARE(future.get(), alone);
    }

    void manyPoints()
    {
        const AreaLocator locator(m_official);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> lat(-6.37, -6.10);
        std::uniform_real_distribution<double> lon(106.70, 106.97);
        std::vector<GeoPoint> points(100'000);
        for (GeoPoint& p : points)
            p = {lat(random), lon(random)};
        QBENCHMARK
        {
            size_t sum = 0;
            for (const GeoPoint& p : points)
                sum += size_t(locator.locate(p).index + 1);
            QVERIFY(sum > 0);
        }
    }
};

QTEST_GUILESS_MAIN(AreaLocatorTest)
#include "tst_arealocator.moc"
