// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfixture.h"

#include "support/testmain.h"
#include "widgets/map/groundpainter.h"
#include "widgets/map/heat.h"
#include "widgets/map/labelpainter.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// Painters are pure: the same values give the same pixels, on no screen and in any thread.
class TestMapPainters : public QObject
{
    Q_OBJECT

private:
    MapFixture m_city;
    MapPalette m_light = mapPalette(themeColors(Scheme::Light), Scheme::Light);
    MapPalette m_dark = mapPalette(themeColors(Scheme::Dark), Scheme::Dark);

    [[nodiscard]] RasterRequest request(QSizeF size = {600, 500}, double ratio = 1.0) const
    {
        RasterRequest r;
        r.view = fitted(CameraView {.size = size}, m_city.ground->mainland, 20.0);
        r.devicePixelRatio = ratio;
        return r;
    }
    [[nodiscard]] MarkStyle style(const MapPalette& palette) const
    {
        return {palette, QGuiApplication::font(), {QLocale(u"id_ID"_s), u" rb"_s, u" jt"_s}};
    }
    [[nodiscard]] static int countOf(const QImage& image, const QColor& color, int tolerance = 6)
    {
        int n = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                n += c.alpha() > 200 && std::abs(c.red() - color.red()) <= tolerance
                    && std::abs(c.green() - color.green()) <= tolerance && std::abs(c.blue() - color.blue()) <= tolerance;
            }
        }
        return n;
    }
    [[nodiscard]] ClusterMark mark(const RasterRequest& r, QPointF at, TicketStatus status, int count) const
    {
        ClusterMark m {.world = r.view.toWorld(at), .key = 1, .count = count};
        m.statusCounts[size_t(status)] = count;
        return m;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_city = MapFixture::load(300);
    }

    void theGroundHasLandWaterAndItsNeighbours()
    {
        for (const MapPalette& palette : {m_light, m_dark}) {
            const QImage image = paintGround(*m_city.ground, *m_city.areas, palette, request());
            const int all = image.width() * image.height();
            QVERIFY(countOf(image, palette.land, 1) > all / 5);
            QVERIFY(countOf(image, palette.water, 1) > all / 50);
            QVERIFY(countOf(image, palette.surroundings, 1) > all / 10);
            QVERIFY(countOf(image, palette.road, 2) > 200);
        }
    }

    void monasIsOnLandAndTheBayIsWater()
    {
        const RasterRequest r = request();
        const QImage image = paintGround(*m_city.ground, *m_city.areas, m_light, r);
        const QPointF bay = r.view.toScreen(GeoPoint {-6.085, 106.82});
        QCOMPARE(image.pixelColor(bay.toPoint()), m_light.water);
        const QPointF land = r.view.toScreen(GeoPoint {-6.3405, 106.8275}); // Jagakarsa, away from roads
        const QColor ground = image.pixelColor(land.toPoint());
        QVERIFY(ground.blue() - ground.red() < 12); // grey, not water
    }

    void picturesHaveTheSizeOfTheScreen()
    {
        const QImage image = paintGround(*m_city.ground, *m_city.areas, m_light, request({300, 200}, 2.0));
        QCOMPARE(image.size(), QSize(600, 400));
        QCOMPARE(image.devicePixelRatio(), 2.0);
    }

    void theSameValuesGiveTheSamePixels()
    {
        const auto r = request();
        QCOMPARE(paintMarks(*m_city.marks(r.view.zoom), style(m_light), r), paintMarks(*m_city.marks(r.view.zoom), style(m_light), r));
    }

    void aCancelledPaintingGivesNothing()
    {
        RasterRequest r = request();
        r.cancelled = std::make_shared<std::atomic_bool>(true);
        QVERIFY(paintGround(*m_city.ground, *m_city.areas, m_light, r).isNull());
    }

    void aPinHasItsStatusColourAboveItsTip()
    {
        const RasterRequest r = request({200, 200});
        for (const TicketStatus status : kAllStatuses) {
            const QImage image = paintMarks(makeMarkSet({mark(r, {100, 100}, status, 1)}), style(m_light), r);
            QVERIFY(countOf(image, statusLook(status).fill) > 120);
            QCOMPARE(image.pixelColor(100 - 7, int(100 - kPinHeight + kPinRadius)), statusLook(status).fill);
            QCOMPARE(image.pixelColor(100, 112).alpha(), 0);
            QVERIFY(countOf(image, statusLook(status).ink, 40) > 4); // its letter
        }
    }

    void aClusterHasItsNumberOnTheSurfaceAndARingOfItsStatuses()
    {
        const RasterRequest r = request({200, 200});
        ClusterMark half = mark(r, {100, 100}, TicketStatus::Waiting, 50);
        half.statusCounts[size_t(TicketStatus::Done)] = 50;
        half.count = 100;
        for (const MapPalette& palette : {m_light, m_dark}) {
            const QImage image = paintMarks(makeMarkSet({half}), style(palette), r);
            const int red = countOf(image, statusLook(TicketStatus::Waiting).fill);
            const int green = countOf(image, statusLook(TicketStatus::Done).fill);
            QVERIFY(red > 200 && green > 200);
            QVERIFY(std::abs(red - green) < red / 5);
            QVERIFY(countOf(image, palette.surface) > 300);
            QVERIFY(countOf(image, palette.text, 60) > 20); // the number
            const double radius = markRadius(half, 100);
            // Clockwise from noon, the first status on the right half.
            QCOMPARE(image.pixelColor(int(100 + radius - 2), 100), statusLook(TicketStatus::Waiting).fill);
            QCOMPARE(image.pixelColor(int(100 - radius + 2), 100), statusLook(TicketStatus::Done).fill);
        }
    }

    void countsAreShortAndInTheLanguage()
    {
        const CountWords id = style(m_light).words;
        QCOMPARE(compactCount(7, id), u"7"_s);
        QCOMPARE(compactCount(1'284, id), u"1.284"_s);
        QCOMPARE(compactCount(12'849, id), u"12,8 rb"_s);
        QCOMPARE(compactCount(12'000, id), u"12 rb"_s);
        QCOMPARE(compactCount(999'999, id), u"999 rb"_s);
        QCOMPARE(compactCount(2'000'000, id), u"2 jt"_s);
    }

    void theChoroplethColoursByClassAndLeavesZeroAlone()
    {
        std::vector<qint64> counts(m_city.areas->villages.size(), 0);
        for (size_t i = 0; i < counts.size(); i += 2)
            counts[i] = qint64(i);
        const ChoroplethData data = choroplethData(counts);
        QVERIFY(data.classes.limits.size() == MapPalette::kRampSize);
        const QImage image = paintChoropleth(*m_city.areas, data, m_light, request());
        for (int i = 0; i < MapPalette::kRampSize; ++i)
            QVERIFY(countOf(image, m_light.ramp[size_t(i)], 2) > 300);
        const QImage none = paintChoropleth(*m_city.areas, choroplethData(std::vector<qint64>(counts.size(), 0)), m_light, request());
        QCOMPARE(countOf(none, m_light.ramp[0], 255), 0);
    }

    void classesAreRoundAscendingAndCoverEverything()
    {
        const std::vector<qint64> counts {0, 1, 1, 2, 4, 6, 7, 9, 13, 14, 22, 31, 57, 88, 140, 1'203};
        const ChoroplethClasses classes = choroplethClasses(counts);
        QCOMPARE(classes.limits.front(), 1);
        QVERIFY(std::ranges::is_sorted(classes.limits, std::less_equal()));
        QCOMPARE(classes.classOf(0), -1);
        QCOMPARE(classes.classOf(1), 0);
        QCOMPARE(classes.classOf(1'203), int(classes.limits.size()) - 1);
        QVERIFY(choroplethClasses(std::vector<qint64> {0, 0}).limits.empty());
        QCOMPARE(choroplethClasses(std::vector<qint64> {3, 3, 3}).limits.size(), 2U);
    }

    void whereAreasMeetThereIsOneLine()
    {
        const auto length = [](const std::vector<WorldPath>& paths) {
            double sum = 0.0;
            for (const WorldPath& path : paths) {
                const size_t steps = path.points.size() - (path.closed ? 0 : 1);
                for (size_t i = 0; i < steps; ++i) {
                    const QPointF d = path.points[(i + 1) % path.points.size()] - path.points[i];
                    sum += std::hypot(d.x(), d.y());
                }
            }
            return sum;
        };
        double rings = 0.0; // inner borders are in the rings of two villages, outer ones in one
        for (const AreaPath& village : m_city.areas->villages)
            rings += length(village.rings);
        double outer = 0.0;
        for (const WorldPath& ring : m_city.ground->land)
            outer += length({ring});
        const double lines = length(m_city.areas->villageLines) + length(m_city.areas->districtLines) + length(m_city.areas->cityLines);
        QVERIFY(std::abs(lines - (rings + outer) / 2.0) < lines * 0.01);
    }

    void labelsDoNotOverlapAndDoNotMoveWithTheCamera()
    {
        for (const double zoom : {10.5, 12.0, 13.0, 14.5}) {
            const auto labels = placeLabels(*m_city.ground, *m_city.areas, QGuiApplication::font(), zoom);
            QVERIFY(labels.size() > 5);
            const double scale = 256.0 * std::exp2(zoom);
            for (size_t i = 0; i < labels.size(); ++i) {
                for (size_t j = i + 1; j < labels.size(); ++j)
                    QVERIFY(!labels[i].box.translated(labels[i].world * scale).intersects(labels[j].box.translated(labels[j].world * scale)));
            }
        }
    }

    void heatRisesFromNothingToItsLastColour()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const MapPalette palette = mapPalette(themeColors(scheme), scheme);
            QCOMPARE(qAlpha(heatColor(palette, 0.0)), 0);
            int before = 0;
            for (int i = 0; i <= 50; ++i) { // much is never more transparent than little
                const int alpha = qAlpha(heatColor(palette, i / 50.0));
                QVERIFY(alpha >= before);
                before = alpha;
            }
            QCOMPARE(qUnpremultiply(heatColor(palette, 1.0)) & 0xf0f0f0, palette.heat.back().rgb() & 0xf0f0f0);
            // Much stands out from the land, little does not.
            QVERIFY(contrastRatio(palette.heat.back(), palette.land) > 5.0);
            QVERIFY(contrastRatio(palette.heat.back(), palette.land) > contrastRatio(palette.heat.front(), palette.land));
        }
    }

    void outlinesAndNamesCanBeSwitchedOff()
    {
        const RasterRequest r = request();
        const auto paint = [&](bool outlines, bool labels) {
            return paintLabels(*m_city.ground, *m_city.areas, {m_light, QGuiApplication::font(), outlines, labels}, r);
        };
        const auto inked = [](const QImage& image) {
            int n = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    n += qAlpha(image.pixel(x, y)) > 0;
            }
            return n;
        };
        QCOMPARE(inked(paint(false, false)), 0);
        QVERIFY(inked(paint(true, false)) > 1'000);
        QVERIFY(inked(paint(false, true)) > 1'000);
    }
};

QTEST_MAIN(TestMapPainters)
#include "tst_mappainters.moc"
