// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/boundaryreader.h"
#include "geo/placecheck.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMetre = 1.0 / 111'320.0; // in degrees of latitude
const QString kNorth = u"31.71.01.1002"_s;
const QString kSouth = u"31.71.01.1001"_s;

GeoPolygon box(double south, double west, double north, double east)
{
    return {{{south, west}, {south, east}, {north, east}, {north, west}}, {}};
}

// By every edge of its outline.
double nearestMetres(GeoPoint point, const AreaShape& shape)
{
    const double shrink = std::cos(point.lat * 3.14159265358979 / 180.0);
    double best = 1e9;
    const auto walk = [&](const GeoRing& ring) {
        for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double ax = (ring[j].lon - point.lon) * shrink;
            const double ay = ring[j].lat - point.lat;
            const double dx = (ring[i].lon - ring[j].lon) * shrink;
            const double dy = ring[i].lat - ring[j].lat;
            const double length = dx * dx + dy * dy;
            const double t = length > 0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0.0;
            best = std::min(best, std::hypot(ax + t * dx, ay + t * dy) * 111'320.0);
        }
    };
    for (const GeoPolygon& polygon : shape.polygons) {
        walk(polygon.outer);
        for (const GeoRing& hole : polygon.holes)
            walk(hole);
    }
    return best;
}

AreaShape village(const QString& code, GeoPoint label, GeoMultiPolygon polygons)
{
    return {code, code, AreaLevel::Village, label, std::move(polygons)};
}

} // namespace

// Two square kelurahan, one north of the other; their border runs along 6.19° south.
class PlaceCheckTest final : public QObject
{
    Q_OBJECT

    Boundaries m_boundaries;
    AreaLocator m_locator;
    CityFacts m_facts;

    // `north`: metres north of the border.
    [[nodiscard]] PlaceCheck at(double north, double accuracy, const QString& area = {}) const
    {
        Ticket ticket;
        ticket.place = GeoPoint{-6.19 + north * kMetre, 106.805};
        ticket.accuracyMetres = accuracy;
        ticket.area = area;
        return checkPlace(ticket, m_locator, m_boundaries, m_facts);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        const auto boundaries
            = Boundaries::fromVillages({village(kSouth, {-6.195, 106.805}, {box(-6.2, 106.8, -6.19, 106.81)}),
                                           village(kNorth, {-6.185, 106.805}, {box(-6.19, 106.8, -6.18, 106.81)})},
                {}, false, {});
        VERIFY_RESULT(boundaries);
        m_boundaries = *boundaries;
        m_locator = AreaLocator(m_boundaries);
        const auto facts = CityFacts::load(QStringLiteral(JAKOPS_CITY_DIR));
        VERIFY_RESULT(facts);
        m_facts = *facts;
    }

    void saysNothingWithoutAPlaceOrBoundaries()
    {
        QCOMPARE(checkPlace({}, m_locator, m_boundaries, m_facts).fit, PlaceFit::NoPlace);
        Ticket ticket;
        ticket.place = GeoPoint{-6.195, 106.805};
        QCOMPARE(checkPlace(ticket, {}, {}, m_facts).fit, PlaceFit::NoPlace);
    }

    void measuresTheWayToTheBorder()
    {
        const PlaceCheck check = at(-120, 10);
        QCOMPARE(check.fit, PlaceFit::Inside);
        QCOMPARE(check.village, kSouth);
        QVERIFY(check.borderMetres && std::abs(*check.borderMetres - 120) < 0.5);
        QVERIFY(check.neighbours.isEmpty());
    }

    void isAtTheBorderWhenTheAccuracyReachesAcross_data()
    {
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<PlaceFit>("fit");
        QTest::newRow("just not") << 39.5 << PlaceFit::Inside;
        QTest::newRow("just") << 40.5 << PlaceFit::Border;
        QTest::newRow("exact to the metre") << 0.0 << PlaceFit::Inside;
        QTest::newRow("a whole kilometre") << 1'000.0 << PlaceFit::Border;
    }
    void isAtTheBorderWhenTheAccuracyReachesAcross()
    {
        QFETCH(double, accuracy);
        QFETCH(PlaceFit, fit);
        const PlaceCheck check = at(-40, accuracy);
        QCOMPARE(check.fit, fit);
        QCOMPARE(check.village, kSouth);
        QCOMPARE(check.neighbours.size(), fit == PlaceFit::Border ? 1 : 0);
        if (fit == PlaceFit::Border)
            QCOMPARE(check.neighbours.first().village, kNorth);
    }

    void reckonsWithAUsualAccuracyWhereNoneIsKnown()
    {
        const PlaceCheck near = at(-(kUnknownAccuracyMetres - 1), -1);
        QVERIFY(!near.accuracyKnown);
        QCOMPARE(near.fit, PlaceFit::Border);
        QCOMPARE(at(-(kUnknownAccuracyMetres + 1), -1).fit, PlaceFit::Inside);
        QCOMPARE(at(-(kUnknownAccuracyMetres + 1), std::numeric_limits<double>::quiet_NaN()).fit, PlaceFit::Inside);
    }

    void doesNotReckonWithAnAccuracyThatSaysNothing()
    {
        QCOMPARE(at(-40, 1e9).accuracyMetres, kMostAccuracyMetres);
    }

    void findsThatTheNamedAreaDoesNotHoldThePoint()
    {
        QCOMPARE(at(-500, 10, kSouth).fit, PlaceFit::Inside);
        QCOMPARE(at(-500, 10, u"31.71.01"_s).fit, PlaceFit::Inside); // its kecamatan
        QCOMPARE(at(-500, 10, u"kata sumber"_s).fit, PlaceFit::Inside); // names nothing
        const PlaceCheck other = at(-500, 10, kNorth);
        QCOMPARE(other.fit, PlaceFit::Contradicts);
        QCOMPARE(other.named, kNorth);
        QCOMPARE(at(-500, 10, u"31.74"_s).fit, PlaceFit::Contradicts);
        QCOMPARE(at(-500, 10, m_facts.areaName(u"31.74.01.1007"_s)).fit, PlaceFit::Contradicts); // by its name
        QCOMPARE(at(-500, 10, m_facts.areaName(u"31.74.01.1007"_s)).named, u"31.74.01.1007"_s);
    }

    void takesTheWordOfTheSourceWithinTheAccuracy()
    {
        const PlaceCheck check = at(-20, 30, kNorth);
        QCOMPARE(check.fit, PlaceFit::Border);
        QCOMPARE(check.neighbours.first().village, kNorth);
        QVERIFY(check.named.isEmpty());
    }

    void isOutsideOnlyBeyondItsAccuracy()
    {
        // The northern edge is 0.01° from the border.
        const double edge = 0.01 / kMetre;
        QCOMPARE(at(edge + 5'000, 10).fit, PlaceFit::Outside);
        QVERIFY(at(edge + 5'000, 10).village.isEmpty());
        QVERIFY(at(edge + 5'000, 10).neighbours.isEmpty());
        // What lies next to Jakarta counts to the kelurahan beside it, as everywhere else (AreaLocator).
        QCOMPARE(at(edge + 100, 10).village, kNorth);
        QCOMPARE(at(edge + 400, 500).fit, PlaceFit::Border);
        QCOMPARE(at(edge + 400, 300).fit, PlaceFit::Outside);
    }

    void goesOverOfficialBoundaries()
    {
        const auto import = readBoundaries(officialBoundaries(), cityAreas(), {});
        VERIFY_RESULT(import);
        const AreaLocator locator(import->boundaries);
        for (const AreaShape& shape : import->boundaries.villages()) {
            Ticket ticket;
            ticket.place = shape.label;
            ticket.accuracyMetres = 0.0;
            ticket.area = shape.code;
            const PlaceCheck check = checkPlace(ticket, locator, import->boundaries, m_facts);
            QCOMPARE(check.fit, PlaceFit::Inside);
            QCOMPARE(check.village, shape.code);
            QVERIFY(!check.borderMetres || *check.borderMetres > 0.0);
        }
    }

    void aReportWithoutAPlaceIsInDoubtUntilATeamFoundIt()
    {
        Ticket ticket;
        QVERIFY(isPlaceDoubtful(ticket, m_locator, m_facts));
        ticket.place = GeoPoint{-6.195, 106.805};
        ticket.accuracyMetres = 10.0;
        QVERIFY(!isPlaceDoubtful(ticket, m_locator, m_facts));
        ticket.place->lat = -6.19 - 5 * kMetre; // at the border
        QVERIFY(isPlaceDoubtful(ticket, m_locator, m_facts));
        ticket.verification = Verification::NotFound;
        QVERIFY(isPlaceDoubtful(ticket, m_locator, m_facts));
        ticket.verification = Verification::Found;
        QVERIFY(!isPlaceDoubtful(ticket, m_locator, m_facts));
        ticket.verification = Verification::None;
        ticket.place = GeoPoint{-6.25, 106.9}; // outside
        QVERIFY(isPlaceDoubtful(ticket, m_locator, m_facts));
        QVERIFY(!isPlaceDoubtful(ticket, {}, m_facts)); // without boundaries nobody can tell
    }

    void theQuickAnswerIsTheThoroughOne()
    {
        const auto import = readBoundaries(officialBoundaries(), cityAreas(), {});
        VERIFY_RESULT(import);
        const AreaLocator locator(import->boundaries);
        QRandomGenerator random(7);
        int doubtful = 0;
        for (int i = 0; i < 3'000; ++i) {
            Ticket ticket;
            ticket.place = GeoPoint{-6.38 + 0.31 * random.generateDouble(), 106.68 + 0.31 * random.generateDouble()};
            ticket.accuracyMetres = i % 7 == 0 ? -1.0 : i % 5 == 0 ? 900.0 * random.generateDouble() : 60.0 * random.generateDouble();
            const PlaceCheck check = checkPlace(ticket, locator, import->boundaries, m_facts);
            QCOMPARE(isPlaceDoubtful(ticket, locator, m_facts), check.fit != PlaceFit::Inside);
            // Every neighbour is as near as the whole outline says.
            for (const AreaShape& shape : import->boundaries.villages()) {
                if (shape.code == check.village || check.accuracyMetres > kNearMetres || check.village.isEmpty())
                    continue;
                const bool listed = std::ranges::contains(check.neighbours, shape.code, &Neighbour::village);
                QCOMPARE(listed, nearestMetres(*ticket.place, shape) <= check.accuracyMetres);
            }
            doubtful += check.fit != PlaceFit::Inside ? 1 : 0;
        }
        QVERIFY(doubtful > 300 && doubtful < 2'900);
    }
};

QTEST_GUILESS_MAIN(PlaceCheckTest)
#include "tst_placecheck.moc"
