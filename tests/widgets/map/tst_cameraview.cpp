// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cameraview.h"
#include "widgets/map/mapcamera.h"

#include "support/testmain.h"

#include <QSignalSpy>

#include <random>

using namespace JakOps;

class TestCameraView : public QObject
{
    Q_OBJECT

private:
    const CameraView m_view {.center = worldFromGeo({-6.2, 106.83}), .zoom = 12.4, .size = {1060, 900}};

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void agreesWithTheFormulaOfQtLocation()
    {
        // screen = 256 * 2^zoom * (world - world(center)) + size / 2, with the closed form of spherical Mercator.
        const double lat = -6.3451 * M_PI / 180.0;
        const double x = 106.7012 / 360.0 + 0.5;
        const double y = 0.5 - std::log((1.0 + std::sin(lat)) / (1.0 - std::sin(lat))) / (4.0 * M_PI);
        const double s = 256.0 * std::exp2(12.4);
        const QPointF at = m_view.toScreen(GeoPoint {-6.3451, 106.7012});
        QVERIFY(std::abs(at.x() - ((x - m_view.center.x()) * s + 530.0)) < 1e-6);
        QVERIFY(std::abs(at.y() - ((y - m_view.center.y()) * s + 450.0)) < 1e-6);
    }

    void screenAndWorldAreInverse()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> pixel(-3000.0, 3000.0);
        for (int i = 0; i < 500; ++i) {
            const QPointF p(pixel(random), pixel(random));
            const QPointF back = m_view.toScreen(m_view.toWorld(p));
            QVERIFY(std::hypot(back.x() - p.x(), back.y() - p.y()) < 1e-6);
            const QPointF overGeo = m_view.toScreen(m_view.toGeo(p));
            QVERIFY(std::hypot(overGeo.x() - p.x(), overGeo.y() - p.y()) < 1e-4);
        }
    }

    void zoomingAtAPointLeavesItThere()
    {
        const QPointF anchor(200, 700);
        const QPointF world = m_view.toWorld(anchor);
        const CameraView closer = zoomedAt(m_view, anchor, 15.0);
        QCOMPARE(closer.zoom, 15.0);
        const QPointF after = closer.toScreen(world);
        QVERIFY(std::hypot(after.x() - 200, after.y() - 700) < 1e-6);
    }

    void panningMovesByPixels()
    {
        const QPointF world = m_view.toWorld({500, 500});
        const QPointF after = pannedBy(m_view, {30, -20}).toScreen(world);
        QVERIFY(std::hypot(after.x() - 470, after.y() - 520) < 1e-6);
    }

    void fittingShowsTheWholeRectangleWithItsPadding()
    {
        const QRectF city(worldFromGeo({-6.08, 106.69}), worldFromGeo({-6.37, 106.97}));
        const CameraView fit = fitted(m_view, city, 24.0);
        const QRectF shown(fit.toScreen(city.topLeft()), fit.toScreen(city.bottomRight()));
        QVERIFY(shown.left() >= 23.9 && shown.top() >= 23.9 && shown.right() <= 1036.1 && shown.bottom() <= 876.1);
        QVERIFY(std::abs(shown.width() - 1012.0) < 0.5 || std::abs(shown.height() - 852.0) < 0.5);
    }

    void aFlightStartsAndEndsWhereItShouldAndKeepsItsFixedPlace()
    {
        const CameraView to = zoomedAt(m_view, {900, 100}, 14.4);
        const CameraView start = between(m_view, to, 0.0);
        const CameraView end = between(m_view, to, 1.0);
        QVERIFY(std::hypot(start.center.x() - m_view.center.x(), start.center.y() - m_view.center.y()) < 1e-12);
        QVERIFY(std::hypot(end.center.x() - to.center.x(), end.center.y() - to.center.y()) < 1e-12);
        const QPointF fixed = m_view.toWorld({900, 100});
        for (const double t : {0.2, 0.5, 0.9}) {
            const QPointF at = between(m_view, to, t).toScreen(fixed);
            QVERIFY(std::hypot(at.x() - 900, at.y() - 100) < 1e-3);
        }
    }

    void staysNearJakartaAndInItsZooms()
    {
        CameraView lost = m_view;
        lost.zoom = 40.0;
        lost.center = worldFromGeo({52.5, 13.4});
        const CameraView found = clamped(lost, jakartaLimits());
        QCOMPARE(found.zoom, 19.0);
        const GeoPoint center = geoFromWorld(found.center);
        QVERIFY(center.lat > -7.0 && center.lat < -4.5 && center.lon > 105.5 && center.lon < 108.0);
    }

    void theScaleBarIsRoundAndFits()
    {
        for (const double metres : {0.3, 1.2, 7.0, 19.9, 76.0, 410.0}) {
            const ScaleBar bar = scaleBar(metres, 120.0);
            QVERIFY(bar.pixels <= 120.0 && bar.pixels > 45.0);
            double lead = bar.metres;
            while (lead >= 10.0)
                lead /= 10.0;
            QVERIFY(lead == 1.0 || lead == 2.0 || lead == 5.0);
        }
        QCOMPARE(scaleBar(0.0, 120.0).metres, 0.0);
    }

    void theCameraShowsHomeAtItsFirstSizeAndStaysWhereItWasPutThen()
    {
        MapCamera camera(nullptr);
        camera.setAnimated(false);
        const QRectF home(worldFromGeo({-6.08, 106.69}), worldFromGeo({-6.37, 106.97}));
        camera.setHome(home);
        camera.setSize({300, 200});
        camera.setSize({1060, 900});
        QVERIFY(camera.view().worldRect().contains(home));
        camera.flyTo(GeoPoint {-6.2, 106.8}, 15.0);
        camera.setSize({800, 600});
        QCOMPARE(camera.zoom(), 15.0);
        QVERIFY(std::abs(camera.center().latitude() + 6.2) < 1e-9);
        camera.fit();
        QVERIFY(camera.view().worldRect().contains(home));
    }

    void whatIsCoveredAtTheRightIsLeftOut()
    {
        MapCamera camera(nullptr);
        camera.setAnimated(false);
        const QRectF home(worldFromGeo({-6.08, 106.69}), worldFromGeo({-6.37, 106.97}));
        camera.setHome(home);
        camera.setSize({940, 600});
        camera.setRightInset(420.0);
        QVERIFY(camera.openWorld().contains(home)); // nobody had said where to look
        const GeoPoint place {-6.2, 106.8};
        camera.flyTo(place, 15.0);
        QVERIFY(std::abs(camera.view().toScreen(place).x() - 260.0) < 1e-6);
        camera.zoomBy(1.0);
        QVERIFY(std::abs(camera.view().toScreen(place).x() - 260.0) < 1e-6);
        camera.fit();
        QVERIFY(camera.openWorld().contains(home));
        camera.flyToFit(home, 48.0, 9.5); // farther away than needed: still beside
        QVERIFY(std::abs(camera.view().toScreen(home.center()).x() - 260.0) < 1e-6);
        camera.setRightInset(0.0);
        camera.flyTo(place, 15.0);
        QVERIFY(std::abs(camera.view().toScreen(place).x() - 470.0) < 1e-6);
    }

    void flightsArriveAndAreReplacedByNewerOnes()
    {
        MapCamera camera(nullptr);
        camera.setSize({1060, 900});
        QSignalSpy arrived(&camera, &MapCamera::arrived);
        camera.flyTo(GeoPoint {-6.2, 106.8}, 15.0);
        camera.flyTo(GeoPoint {-6.3, 106.9}, 13.0);
        QVERIFY(arrived.wait());
        QCOMPARE(camera.zoom(), 13.0);
        QVERIFY(std::abs(camera.center().longitude() - 106.9) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestCameraView)
#include "tst_cameraview.moc"
