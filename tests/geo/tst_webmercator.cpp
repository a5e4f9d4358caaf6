// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/webmercator.h"
#include "support/testmain.h"

#include <cmath>

using namespace JakOps;

class WebMercatorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void putsTheOriginInTheMiddle()
    {
        const WorldPoint middle = toWorld({0.0, 0.0});
        QCOMPARE(middle.x, 0.5);
        QCOMPARE(middle.y, 0.5);
    }

    void growsEastAndSouth()
    {
        const WorldPoint monas = toWorld({-6.1754, 106.8272});
        const WorldPoint bogor = toWorld({-6.5950, 106.8000});
        QVERIFY(monas.x > bogor.x);
        QVERIFY(monas.y < bogor.y);
        // 106.8272 / 360 + 0.5, and the logarithm worked out apart.
        QVERIFY(std::abs(monas.x - 0.7967422222) < 1e-9);
        QVERIFY(std::abs(monas.y - 0.5171871978) < 1e-9);
    }

    void comesBackFromTheWorld()
    {
        for (const double lat : {-85.0, -6.2, 0.0, 51.5, 85.0}) {
            for (const double lon : {-180.0, -0.1, 106.8, 179.9}) {
                const GeoPoint back = fromWorld(toWorld({lat, lon}));
                QVERIFY(std::abs(back.lat - lat) < 1e-9);
                QVERIFY(std::abs(back.lon - lon) < 1e-9);
            }
        }
    }

    void clampsThePoles()
    {
        QVERIFY(std::abs(toWorld({90.0, 0.0}).y) < 1e-9);
        QVERIFY(std::abs(toWorld({-90.0, 0.0}).y - 1.0) < 1e-9);
    }

    void keepsUnitsWithinACentimetre()
    {
        const GeoPoint monas{-6.1754, 106.8272};
        QVERIFY(distanceMetres(monas, unitsToGeo(toUnits(monas))) < 0.01);
        QCOMPARE(toUnits(unitsToWorld(toUnits(monas))), toUnits(monas));
    }

    void clampsUnitsToTheWorld() { QCOMPARE(toUnits(WorldPoint{-1.0, 2.0}), (WorldUnits{0, 0xffffffff})); }

    void halvesAPixelWithEachZoom()
    {
        QCOMPARE(metresPerPixel(-6.2, 12) / 2.0, metresPerPixel(-6.2, 13));
        QVERIFY(std::abs(metresPerPixel(0.0, 0) - 156543.03) < 0.01);
        QCOMPARE(worldPixels(2), 1024.0);
    }

    void measuresDistancesOnTheGround()
    {
        // Monas to the Bundaran HI: 2.2 km by any map.
        QVERIFY(std::abs(distanceMetres({-6.1754, 106.8272}, {-6.1950, 106.8230}) - 2228) < 10);
        QCOMPARE(distanceMetres({-6.2, 106.8}, {-6.2, 106.8}), 0.0);
        QVERIFY(std::abs(distanceMetres({0, 0}, {0, 180}) - 20'015'115) < 10);
    }
};

QTEST_GUILESS_MAIN(WebMercatorTest)
#include "tst_webmercator.moc"
