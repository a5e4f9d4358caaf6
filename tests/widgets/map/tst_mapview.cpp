// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptest.h"

#include "index/ticketcolumnsbuilder.h"
#include "widgets/map/rasterlayer.h"

#include <QApplication>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The map as it stands on a screen. Runs on the software scene graph without a screen and on OpenGL under Xvfb: a layer that one
// of them does not draw is missing without a word, so pixels are counted.
class TestMapView : public MapTest
{
    Q_OBJECT

private:
    void open(Scheme scheme = Scheme::Light)
    {
        makeModel(scheme);
        showMap();
        m_model->scene()->setMarks(m_city.marks(m_model->camera()->zoom()));
        settle();
    }
    [[nodiscard]] static int different(const QImage& a, const QImage& b)
    {
        int n = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                n += a.pixel(x, y) != b.pixel(x, y);
        }
        return n;
    }
    [[nodiscard]] QObject* child(const QString& name) const { return m_view->rootObject()->findChild<QObject*>(name); }
    // One pin and one disc, far apart and away from the cards.
    void twoMarks()
    {
        const CameraView& view = m_model->camera()->view();
        ClusterMark pin {.world = view.toWorld({300, 350}), .key = 42, .count = 1};
        pin.statusCounts[size_t(TicketStatus::InProgress)] = 1;
        ClusterMark disc {.world = view.toWorld({600, 350}), .key = 7, .count = 12};
        disc.statusCounts[size_t(TicketStatus::Waiting)] = 12;
        m_model->scene()->setMarks(std::make_shared<MarkSet>(makeMarkSet({pin, disc})));
        settle();
    }
    const QPoint m_pinHead {300, 335};
    const QPoint m_disc {600, 350};

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_city = MapFixture::load(400);
    }
    void cleanup()
    {
        closeMap();
    }

    void everyLayerIsSeen_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void everyLayerIsSeen()
    {
        QFETCH(Scheme, scheme);
        open(scheme);
        const MapPalette palette = mapPalette(themeColors(scheme), scheme);
        const QImage image = picture();
        QVERIFY(countOf(image, palette.land, 2) > 100'000);
        QVERIFY(countOf(image, palette.water, 2) > 20'000);
        QVERIFY(countOf(image, palette.cityLine, 10) > 800); // outlines
        QVERIFY(countOf(image, statusLook(TicketStatus::Waiting).fill) > 1'500); // rings and pins
        QVERIFY(countOf(image, statusLook(TicketStatus::InProgress).fill) > 800);

        m_model->setShowsChoropleth(true);
        const QImage areas = picture();
        QVERIFY(different(image, areas) > 60'000);
    }

    void theDensityIsSeenWhereReportsAre()
    {
        open();
        TicketColumnsBuilder builder;
        const GeoPoint middle = geoFromWorld(m_model->camera()->view().toWorld({300, 350}));
        for (qint64 key = 1; key <= 200; ++key) {
            TicketRow row;
            row.key = key;
            row.lat = middle.lat + double(key % 5) * 1e-4;
            row.lon = middle.lon + double(key % 7) * 1e-4;
            builder.add(row);
        }
        const auto program = std::make_shared<FilterProgram>(TicketFilter(), std::make_shared<TermCodes>(), Officer(), 0);
        const auto selection = Selection::evaluate(builder.build(), program, 1);
        const QImage before = picture();
        m_model->setShowsHeat(true);
        m_model->scene()->setHeat(std::make_shared<HeatData>(heatData(selection, m_model->camera()->zoom())));
        const QImage dense = picture();
        const auto near = [](QPoint at) { return QRect(at - QPoint(20, 20), QSize(40, 40)); };
        QVERIFY(different(before.copy(near({300, 350})), dense.copy(near({300, 350}))) > 1'000);
        // The last colour in the middle, with some of the ground shining through, and clusters are gone.
        const QRgb full = heatColor(m_model->palette(), 1.0);
        const QColor land = m_model->palette().land;
        const auto over = [&](int above, int below) { return above + below * (255 - qAlpha(full)) / 255; };
        const QColor seen(over(qRed(full), land.red()), over(qGreen(full), land.green()), over(qBlue(full), land.blue()));
        QVERIFY(countOf(dense.copy(near({300, 350})), seen, 24) > 50);
        QVERIFY(countOf(dense, statusLook(TicketStatus::Waiting).fill) < countOf(before, statusLook(TicketStatus::Waiting).fill) / 10);
    }

    void layersCanBeSwitchedOff()
    {
        open();
        const MapPalette palette = m_model->palette();
        const QColor red = statusLook(TicketStatus::Waiting).fill;
        const int withReports = countOf(picture(), red);
        m_model->setShowsClusters(false);
        QVERIFY(countOf(picture(), red) < withReports / 10);
        const int withLines = countOf(picture(), palette.cityLine);
        m_model->setShowsOutlines(false);
        QVERIFY(countOf(picture(), palette.cityLine) < withLines / 3);
        const QImage named = picture();
        m_model->setShowsLabels(false);
        QVERIFY(different(named, picture()) > 1'500);
    }

    void theLayerMenuSwitchesWithTheMouse()
    {
        open();
        auto* const button = qobject_cast<QQuickItem*>(child(u"layersButton"_s));
        QVERIFY(button);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, button->mapToScene({16, 16}).toPoint());
        QTRY_VERIFY(child(u"choroplethSwitch"_s)->property("visible").toBool());
        auto* const toggle = qobject_cast<QQuickItem*>(child(u"choroplethSwitch"_s));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, toggle->mapToScene({20, 15}).toPoint());
        QTRY_VERIFY(m_model->showsChoropleth());
        QVERIFY(toggle->isVisible()); // for the next switch
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {300, 600});
        QTRY_VERIFY(!toggle->isVisible());
    }

    void aClickOnAPinChoosesItsTicket()
    {
        open();
        twoMarks();
        QSignalSpy chosen(m_model.get(), &MapViewModel::ticketChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_pinHead);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toLongLong(), 42);
    }

    void aClickOnADiscAsksToOpenIt()
    {
        open();
        twoMarks();
        QSignalSpy chosen(m_model.get(), &MapViewModel::clusterChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_disc);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<qsizetype>(), 1);
    }

    void aDragPansAndChoosesNothing()
    {
        open();
        twoMarks();
        QSignalSpy chosen(m_model.get(), &MapViewModel::ticketChosen);
        const QPointF before = m_model->camera()->view().toScreen(m_model->scene()->marks()->marks[0].world);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, m_pinHead);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(m_view.get(), m_pinHead + QPoint(step * 10, step * 5));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, m_pinHead + QPoint(100, 50));
        const QPointF after = m_model->camera()->view().toScreen(m_model->scene()->marks()->marks[0].world);
        QVERIFY(std::abs(after.x() - before.x() - 100.0) < 25.0); // less the way until it was a drag
        QVERIFY(std::abs(after.y() - before.y() - 50.0) < 25.0);
        QCOMPARE(chosen.size(), 0);
    }

    void theHoverCardShowsTextAsItIs()
    {
        open();
        twoMarks();
        QSignalSpy asked(m_model.get(), &MapViewModel::singleHovered);
        QTest::mouseMove(m_view.get(), m_pinHead - QPoint(60, 0));
        QTest::mouseMove(m_view.get(), m_pinHead);
        QTRY_VERIFY(!asked.isEmpty());
        QCOMPARE(asked[0][0].toLongLong(), 42);
        HoverInfo info;
        info.title = u"<b>JK1</b>"_s;
        info.status = statusEntry(TicketStatus::InProgress);
        info.words = u"<img src=file:///etc/passwd> lubang"_s;
        m_model->showHover(42, info);
        QTRY_VERIFY(child(u"hoverCard"_s)->property("visible").toBool());
        for (const QString& name : {u"hoverTitle"_s, u"hoverWords"_s}) {
            QCOMPARE(child(name)->property("textFormat").toInt(), int(Qt::PlainText));
            QVERIFY(child(name)->property("text").toString().startsWith(u'<'));
        }
        QTest::mouseMove(m_view.get(), m_pinHead + QPoint(0, 120));
        QTRY_VERIFY(!child(u"hoverCard"_s)->property("visible").toBool());
    }

    void aDiscTellsWhatItIsMadeOf()
    {
        open();
        twoMarks();
        QTest::mouseMove(m_view.get(), m_disc - QPoint(80, 0));
        QTest::mouseMove(m_view.get(), m_disc);
        QTRY_VERIFY(m_model->hover().visible);
        QCOMPARE(m_model->hover().count, 12);
        QCOMPARE(m_model->hover().shares.size(), 1);
        QCOMPARE(m_model->hover().shares[0].letter, u"M"_s);
    }

    void keysMoveTheMap()
    {
        open();
        MapCamera& camera = *m_model->camera();
        const CameraView home = camera.view();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTRY_VERIFY(camera.view().center.x() > home.center.x());
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QTRY_VERIFY(camera.view().center.y() < home.center.y());
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QTRY_COMPARE(camera.zoom(), home.zoom + 1.0);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTRY_COMPARE(camera.zoom(), home.zoom);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTRY_VERIFY(std::abs(camera.view().center.x() - home.center.x()) < 1e-12);
    }

    void thePinIsMovedByDraggingAndConfirmedByEnter()
    {
        open();
        QSignalSpy relocated(m_model.get(), &MapViewModel::relocated);
        RelocationInfo info;
        info.key = 42;
        info.accuracyMetres = 200.0;
        const GeoPoint start = m_model->camera()->view().toGeo({400, 400});
        info.place = {start.lat, start.lon};
        m_model->beginRelocation(info);
        QTRY_VERIFY(child(u"relocationPin"_s)->property("visible").toBool());
        (void)picture();
        const QPoint head(400, 376);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, head);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(m_view.get(), head + QPoint(step * 6, step * 4));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, head + QPoint(60, 40));
        QPointF at = m_model->camera()->view().toScreen(m_model->relocationPlace());
        QVERIFY(std::hypot(at.x() - 460, at.y() - 440) < 12.0);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTRY_VERIFY(m_model->camera()->view().toScreen(m_model->relocationPlace()).x() > at.x() + 7.0);
        at = m_model->camera()->view().toScreen(m_model->relocationPlace());
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_COMPARE(relocated.size(), 1);
        QCOMPARE(relocated[0][0].toLongLong(), 42);
        const QPointF told = m_model->camera()->view().toScreen(relocated[0][1].value<GeoPoint>());
        QVERIFY(std::hypot(told.x() - at.x(), told.y() - at.y()) < 1e-3);
        QVERIFY(!m_model->relocation().active);
    }

    void escapeLeavesThePinWhereItWas()
    {
        open();
        QSignalSpy relocated(m_model.get(), &MapViewModel::relocated);
        QSignalSpy cancelled(m_model.get(), &MapViewModel::relocationCancelled);
        m_model->beginRelocation({});
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_COMPARE(cancelled.size(), 1);
        QCOMPARE(relocated.size(), 0);
    }

    void theListOfOnePlaceChoosesATicket()
    {
        open();
        QList<LeafEntry> leaves;
        for (int i = 0; i < 3; ++i) {
            LeafEntry leaf;
            leaf.key = 100 + i;
            leaf.number = u"<i>JK</i>"_s;
            leaf.status = statusEntry(TicketStatus::Waiting);
            leaves.append(leaf);
        }
        m_model->setLeaves(leaves);
        auto* const list = qobject_cast<QQuickItem*>(child(u"leafList"_s));
        QTRY_VERIFY(list->isVisible());
        (void)picture();
        QSignalSpy chosen(m_model.get(), &MapViewModel::ticketChosen);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, list->mapToScene({120, 36 + 44 + 22}).toPoint());
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toLongLong(), 101);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTRY_VERIFY(!list->isVisible());
    }

    void picturesAreReusedWhilePanningInsideTheMargin()
    {
        open();
        auto* const layer = m_view->rootObject()->findChild<RasterLayer*>(u"groundLayer"_s);
        const qint64 before = layer->picture().cacheKey();
        m_model->camera()->panBy(60, 40);
        settle();
        QCOMPARE(layer->picture().cacheKey(), before);
        m_model->camera()->panBy(300, 0);
        settle();
        QVERIFY(layer->picture().cacheKey() != before);
    }

    void aScreenThatDoesNotLoadSaysSo()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"^screen NoSuchScreen does not load"_s));
        QuickPanel panel;
        QVERIFY(!panel.load(u"JakOps"_s, u"NoSuchScreen"_s, {}));
        QVERIFY(panel.rootObject());
        QVERIFY(!panel.rootObject()->property("title").toString().isEmpty());
    }

    void neverBecomesNative()
    {
        open();
        QVERIFY(!m_view->testAttribute(Qt::WA_NativeWindow) || m_view->isWindow());
        QWidget window;
        window.resize(500, 400);
        auto* const map = new MapView(*m_model, &window);
        auto* const native = new QWidget(&window);
        window.show();
        native->setAttribute(Qt::WA_NativeWindow);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!map->testAttribute(Qt::WA_NativeWindow));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    TestMapView test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mapview.moc"
