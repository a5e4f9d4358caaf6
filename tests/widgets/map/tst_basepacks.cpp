// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/basepacks.h"

#include "geo/packfile.h"
#include "mapfixture.h"
#include "support/testmain.h"
#include "widgets/map/mapview.h"
#include "widgets/map/rasterlayer.h"

#include <QBuffer>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestBasePacks : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static QByteArray picture(const QColor& color, const char* format = "png", int edge = 256)
    {
        QImage image(edge, edge, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static std::pair<int, int> tileOf(GeoPoint place, int zoom)
    {
        const QPointF world = worldFromGeo(place);
        return {int(std::ldexp(world.x(), zoom)), int(std::ldexp(world.y(), zoom))};
    }
    // The 3 x 3 tiles around the middle of the city at one zoom; the middle one left out when told so.
    QString pack(const QString& name, int zoom, const QColor& color, bool hole = false, const char* format = "png")
    {
        PackFile file;
        file.metadata = {{u"name"_s, name}, {u"attribution"_s, u"<b>"_s + name + u"</b> \u00A9"_s}};
        const auto [x, y] = tileOf({-6.2, 106.83}, zoom);
        for (int dy = -1; dy <= 1; ++dy) {
            for (int dx = -1; dx <= 1; ++dx) {
                if (!hole || dx != 0 || dy != 0)
                    file.tiles.append({zoom, x + dx, y + dy, picture(color, format)});
            }
        }
        const QString path = m_dir.filePath(name + u".mbtiles"_s);
        file.write(path);
        return path;
    }
    static PackSources source(const QString& path)
    {
        auto opened = Mbtiles::open(path);
        if (!opened)
            return {};
        return {std::make_shared<PackSource>(std::move(*opened))};
    }
    static CameraView camera(double zoom, GeoPoint at = {-6.2, 106.83})
    {
        return {.center = worldFromGeo(at), .zoom = zoom, .size = {400, 300}};
    }
    static QColor middle(const QImage& image) { return image.pixelColor(image.width() / 2, image.height() / 2); }
    static bool near(const QColor& a, const QColor& b)
    {
        return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 && std::abs(a.blue() - b.blue()) < 8;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void drawsTilesOfEveryFormatWhereTheyBelong()
    {
        for (const char* format : {"png", "jpg", "webp"}) {
            const PackSources packs = source(pack(u"satu"_s, 12, QColor(40, 120, 90), false, format));
            QCOMPARE(packs.size(), 1U);
            const QImage image = paintPacks(packs, {.view = camera(12.0)});
            QVERIFY2(near(middle(image), QColor(40, 120, 90)), format);
            const QImage away = paintPacks(packs, {.view = camera(12.0, {-5.9, 106.4})});
            QCOMPARE(qAlpha(away.pixel(200, 150)), 0);
        }
    }

    void fartherInItEnlargesAndWhereNothingIsTheGroundShows()
    {
        const PackSources packs = source(pack(u"dua"_s, 12, Qt::red));
        QVERIFY(near(middle(paintPacks(packs, {.view = camera(16.4)})), Qt::red));
        QCOMPARE(qAlpha(middle(paintPacks(packs, {.view = camera(9.0)})).rgba()), 0); // too far out
        const PackSources hole = source(pack(u"lubang"_s, 12, Qt::red, true));
        const auto [x, y] = tileOf({-6.2, 106.83}, 12);
        const QPointF heart(std::ldexp(x + 0.5, -12), std::ldexp(y + 0.5, -12));
        CameraView view = camera(12.0);
        view.center = heart;
        QCOMPARE(qAlpha(middle(paintPacks(hole, {.view = view})).rgba()), 0);
    }

    void neighboursLeaveNoLineBetweenThem()
    {
        const PackSources packs = source(pack(u"rapat"_s, 12, Qt::blue));
        for (const double zoom : {11.7, 12.0, 12.31, 12.9}) {
            const QImage image = paintPacks(packs, {.view = camera(zoom)});
            for (int x = 100; x < 300; ++x)
                QCOMPARE(qAlpha(image.pixel(x, 150)), 255);
        }
    }

    void aTileThatIsAnImageBombIsLeftOut()
    {
        PackFile file;
        const auto [x, y] = tileOf({-6.2, 106.83}, 12);
        file.tiles = {{12, x, y, picture(Qt::red, "png", 3'000)}, {12, x + 1, y, QByteArray("\x89PNG\r\n\x1a\n", 8) + "rubbish"}};
        const QString path = m_dir.filePath(u"bom.mbtiles"_s);
        file.write(path);
        const PackSources packs = source(path);
        QCOMPARE(packs.size(), 1U);
        QVERIFY(packs.front()->tile(12, x, y).isNull());
        QVERIFY(packs.front()->tile(12, x + 1, y).isNull());
    }

    void orderChoiceAndRefusalsAreKept()
    {
        MapScene scene(nullptr);
        BasePacks packs(scene, nullptr);
        QSignalSpy edited(&packs, &BasePacks::edited);
        packs.add(pack(u"bawah"_s, 12, Qt::red));
        packs.add(pack(u"atas"_s, 12, Qt::green));
        packs.add(m_dir.filePath(u"tidak-ada.mbtiles"_s));
        QTRY_VERIFY(packs.isSettled());
        QCOMPARE(packs.entries().size(), 3);
        QVERIFY(packs.entries()[0].refused && !packs.entries()[0].remark.isEmpty());
        QCOMPARE(packs.entries()[1].name, u"atas"_s);
        QCOMPARE(scene.packs().size(), 2U);
        QVERIFY(near(middle(paintPacks(scene.packs(), {.view = camera(12.0)})), Qt::green));
        packs.raise(2); // the lowest, one up
        QVERIFY(near(middle(paintPacks(scene.packs(), {.view = camera(12.0)})), Qt::red));
        packs.setShown(1, false);
        QCOMPARE(packs.attributions(), QStringList {u"atas \u00A9"_s});
        QCOMPARE(edited.count(), 5);

        MapScene other(nullptr);
        BasePacks again(other, nullptr);
        again.restore(packs.remembered());
        QTRY_VERIFY(again.isSettled());
        QCOMPARE(again.entries(), packs.entries());
        QCOMPARE(again.remembered(), packs.remembered());
        again.remove(0);
        QCOMPARE(again.entries().size(), 2);
        again.add(m_dir.filePath(u"bawah.mbtiles"_s)); // twice is once
        QTRY_VERIFY(again.isSettled());
        QCOMPARE(again.entries().size(), 2);
    }

    void theMapShowsThePackAndSaysWhoseItIs()
    {
        const MapFixture city = MapFixture::load(0);
        MapViewModel model(nullptr);
        city.fill(model, Scheme::Light);
        MapView view(model);
        view.resize(700, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        model.camera()->flyTo(GeoPoint {-6.2, 106.83}, 12.0);
        QTRY_VERIFY(view.isSettled());
        model.packs()->add(pack(u"Kota"_s, 12, QColor(200, 60, 160)));
        QTRY_VERIFY(model.packs()->isSettled());
        QTRY_VERIFY(view.isSettled());
        QVERIFY(model.attribution().startsWith(u"Kota \u00A9"_s));
        const auto* layer = view.rootObject()->findChild<RasterLayer*>(u"packLayer"_s);
        QVERIFY(near(middle(layer->picture()), QColor(200, 60, 160)));
        const QImage shown = view.grab().toImage();
        int coloured = 0;
        for (int i = 0; i < shown.width(); ++i)
            coloured += near(shown.pixelColor(i, shown.height() / 2 + 40), QColor(200, 60, 160));
        QVERIFY(coloured > 300);
    }
};

QTEST_MAIN(TestBasePacks)
#include "tst_basepacks.moc"
