// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/defaultboundaries.h"
#include "geo/webmercator.h"
#include "support/testmain.h"

#include <random>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class DefaultBoundariesTest final : public QObject
{
    Q_OBJECT

private:
    Boundaries m_boundaries;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_boundaries = cityDefaultBoundaries();
    }

    void hasEveryAreaOfTheCity()
    {
        QVERIFY(m_boundaries.isSchematic());
        QCOMPARE(m_boundaries.villages().size(), 267u);
        QCOMPARE(m_boundaries.districts().size(), 44u);
        QCOMPARE(m_boundaries.cities().size(), 6u);
        for (const Area& area : cityAreas()) {
            const AreaShape* const shape = m_boundaries.find(area.code);
            QVERIFY2(shape, qPrintable(area.code));
            QCOMPARE(shape->name, area.name);
            QCOMPARE(shape->level, area.level);
            QVERIFY2(squareKm(shape->polygons) > 0.05, qPrintable(area.code));
        }
        QVERIFY(!m_boundaries.find(u"31.71.01.9999"_s));
    }

    void putsEveryLabelPointInItsOwnArea()
    {
        for (const AreaShape& shape : m_boundaries.villages())
            QVERIFY2(covers(shape.polygons, shape.label), qPrintable(shape.name));
    }

    void coversTheLandOnceAndOnlyOnce()
    {
        const Schematic schematic = citySchematic();
        double sum = 0.0;
        for (const AreaShape& shape : m_boundaries.villages()) {
            if (!shape.code.startsWith("31.01."_L1))
                sum += squareKm(shape.polygons);
        }
        const double land = squareKm(schematic.land);
        QVERIFY2(std::abs(sum - land) < 0.001, qPrintable(QString::number(sum - land)));

        std::mt19937 random(7);
        std::uniform_real_distribution<double> lat(-6.38, -6.07);
        std::uniform_real_distribution<double> lon(106.68, 106.98);
        for (int i = 0; i < 3000; ++i) {
            const GeoPoint p{lat(random), lon(random)};
            const auto owners = std::ranges::count_if(
                m_boundaries.villages(), [p](const AreaShape& shape) { return covers(shape.polygons, p); });
            QCOMPARE(owners, covers(schematic.land, p) ? 1 : 0);
        }
    }

    void givesAPointToTheNearestLabel()
    {
        std::mt19937 random(8);
        std::uniform_real_distribution<double> lat(-6.35, -6.12);
        std::uniform_real_distribution<double> lon(106.70, 106.96);
        for (int i = 0; i < 1000; ++i) {
            const GeoPoint p{lat(random), lon(random)};
            const auto owner = std::ranges::find_if(
                m_boundaries.villages(), [p](const AreaShape& shape) { return covers(shape.polygons, p); });
            if (owner == m_boundaries.villages().end())
                continue;
            const auto nearest = std::ranges::min_element(
                m_boundaries.villages(), {}, [p](const AreaShape& shape) { return distanceMetres(shape.label, p); });
            // The Mercator plane stretches north–south by a hair against the ground: allow a metre at the edges.
            QVERIFY(distanceMetres(owner->label, p) - distanceMetres(nearest->label, p) < 5.0);
        }
    }

    void dissolvesWithoutGapsOrLoss()
    {
        for (const AreaLevel level : {AreaLevel::District, AreaLevel::City}) {
            double upper = 0.0;
            for (const AreaShape& shape : m_boundaries.shapes(level))
                upper += squareKm(shape.polygons);
            double lower = 0.0;
            for (const AreaShape& shape : m_boundaries.villages())
                lower += squareKm(shape.polygons);
            QVERIFY2(std::abs(upper - lower) < 0.01, qPrintable(QString::number(upper - lower)));
        }
    }

    void isTheSameEveryTime() { QVERIFY(m_boundaries == cityDefaultBoundaries()); }

    void needsKelurahan() { VERIFY_ERROR(buildDefaultBoundaries(citySchematic(), {}), ErrorCode::InvalidInput); }
};

QTEST_GUILESS_MAIN(DefaultBoundariesTest)
#include "tst_defaultboundaries.moc"
