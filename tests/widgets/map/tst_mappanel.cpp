// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapdesk.h"

#include "index/facets.h"
#include "support/testmain.h"
#include "widgets/map/mapview.h"
#include "widgets/map/placemap.h"
#include "widgets/map/rasterlayer.h"

#include <QApplication>
#include <QQuickItem>
#include <QQuickItem>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The map on a real store and index.
class TestMapPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MapDesk> m_desk;

    void open(int tickets = 600, Role role = Role::Staff)
    {
        m_desk = std::make_unique<MapDesk>(tickets, Scheme::Light, role);
        m_desk->panel->resize(1000, 760);
        m_desk->panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_desk->panel.get()));
        QTRY_VERIFY(m_desk->index->isLoaded());
        QTRY_VERIFY(!model().scene()->areas()->villages.empty());
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_desk->panel->isSettled(), 20'000); }
    [[nodiscard]] MapViewModel& model() { return m_desk->panel->model(); }
    [[nodiscard]] qint64 onMap()
    {
        qint64 sum = 0;
        for (const ClusterMark& mark : model().scene()->marks()->marks)
            sum += mark.count;
        return sum;
    }
    // A ticket with a place, private or not.
    [[nodiscard]] qint64 someTicket(bool isPrivate)
    {
        for (qint64 key = 1; key <= 600; ++key) {
            const auto row = m_desk->index->row(key);
            if (row && row->isPrivate == isPrivate && std::isfinite(row->lat) && row->village != 0)
                return key;
        }
        return 0;
    }
    // The camera above a ticket so that its pin stands alone, and where the pin's head is then.
    [[nodiscard]] QPoint goTo(qint64 key)
    {
        const auto row = m_desk->index->row(key);
        model().camera()->flyTo(GeoPoint {row->lat, row->lon}, 19.0);
        settle();
        const QPointF at = model().camera()->view().toScreen(GeoPoint {row->lat, row->lon});
        return at.toPoint() - QPoint(0, int(kPinHeight - kPinRadius));
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void cleanup() { m_desk.reset(); }

    void showsEveryReportOfTheSelectionAndSaysHowMany()
    {
        open();
        const auto selection = m_desk->index->selection();
        QVERIFY(selection->placedCount() > 300);
        QCOMPARE(onMap(), selection->placedCount());
        QVERIFY(model().countLine().startsWith(QString::number(selection->placedCount())));
        QCOMPARE(model().countLine().contains(u","), selection->withoutPlace() > 0);
    }

    void followsTheFilter()
    {
        open();
        const qint64 all = onMap();
        TicketFilter filter;
        filter.statuses = TicketFilter::bit(TicketStatus::Waiting);
        m_desk->index->setFilter(filter);
        QTRY_VERIFY(m_desk->index->selection()->filter() == filter);
        QTRY_VERIFY(m_desk->panel->isSettled() && onMap() == m_desk->index->selection()->placedCount());
        QVERIFY(onMap() < all);
        for (const StatusEntry& entry : model().statuses())
            QCOMPARE(entry.letter, u"M"_s);
    }

    void theChoroplethCountsTheReportsOfTheFilter()
    {
        open();
        qint64 sum = 0;
        QTRY_VERIFY(!model().scene()->choropleth()->counts.empty());
        for (const qint64 count : model().scene()->choropleth()->counts)
            sum += count;
        qint64 expected = 0;
        for (const qint64 count : m_desk->index->facets()->selectedByVillage())
            expected += count;
        QVERIFY(sum > 0);
        QCOMPARE(sum, expected);
    }

    void aClickOnAPinMakesItTheCurrentTicket()
    {
        open();
        const qint64 key = someTicket(false);
        QVERIFY(key > 0);
        const QPoint head = goTo(key);
        QTest::mouseClick(&m_desk->panel->view(), Qt::LeftButton, {}, head);
        QTRY_COMPARE(m_desk->current.key(), key);
        QTRY_VERIFY(model().selection().visible);
        QCOMPARE(model().selection().key, key);
    }

    void theCurrentTicketIsBroughtIntoView()
    {
        open();
        const qint64 key = someTicket(false);
        model().camera()->flyTo(GeoPoint {-5.6, 106.56}, 15.0); // Kepulauan Seribu
        settle();
        m_desk->current.setKey(key);
        const auto row = m_desk->index->row(key);
        QTRY_VERIFY(model().camera()->view().worldRect().contains(worldFromGeo({row->lat, row->lon})));
        m_desk->current.clear();
        QTRY_VERIFY(!model().selection().visible);
    }

    void aClickOnAClusterComesCloser()
    {
        open();
        const auto marks = model().scene()->marks();
        const auto cluster = std::ranges::max_element(marks->marks, {}, &ClusterMark::count);
        QVERIFY(cluster->count > 5);
        const double before = model().camera()->zoom();
        Q_EMIT model().clusterChosen(cluster - marks->marks.begin());
        QTRY_VERIFY(model().camera()->zoom() > before + 0.5);
        settle();
        QVERIFY(model().camera()->view().worldRect().contains(cluster->world));
    }

    void aRightClickListsWhatAClusterIsMadeOf()
    {
        open();
        const auto marks = model().scene()->marks();
        const QRectF inside = model().camera()->view().worldRect(-250);
        const auto cluster = std::ranges::find_if(
            marks->marks, [&](const ClusterMark& mark) { return mark.count > 2 && mark.count < 200 && inside.contains(mark.world); });
        QVERIFY(cluster != marks->marks.end());
        const double zoom = model().camera()->zoom();
        const QPoint at = model().camera()->view().toScreen(cluster->world).toPoint();
        QTest::mouseClick(&m_desk->panel->view(), Qt::RightButton, {}, at);
        QTRY_COMPARE(model().leaves().size(), qsizetype(cluster->count));
        QCOMPARE(model().camera()->zoom(), zoom);
        QVERIFY(model().leavesTitle().startsWith(QString::number(cluster->count)));
        model().choose(model().leaves().constFirst().key);
        QCOMPARE(m_desk->current.key(), model().leaves().constFirst().key);
        model().closeLeaves();
        QTest::mouseClick(&m_desk->panel->view(), Qt::LeftButton, Qt::ShiftModifier, at);
        QTRY_COMPARE(model().leaves().size(), qsizetype(cluster->count));
    }

    void densityReplacesClustersUntilReportsStandOneByOne()
    {
        open();
        model().setShowsHeat(true);
        QTRY_VERIFY(model().scene()->heat()->selection == m_desk->index->selection());
        settle();
        QVERIFY(!model().areMarksVisible());
        QCOMPARE(model().heatLabels().size(), 3);
        const auto* layer = m_desk->panel->view().rootObject()->findChild<RasterLayer*>(u"heatLayer"_s);
        QVERIFY(layer->isVisible());
        const auto coloured = [&] {
            int n = 0;
            const QImage& image = layer->picture();
            for (int y = 0; y < image.height(); y += 4) {
                for (int x = 0; x < image.width(); x += 4)
                    n += qAlpha(image.pixel(x, y)) > 20;
            }
            return n;
        };
        QVERIFY(coloured() > 500);
        const auto marks = model().scene()->marks();
        const QPointF at = model().camera()->view().toScreen(marks->marks.front().world);
        model().hoverAt(at.x(), at.y());
        QVERIFY(!model().hover().visible); // nothing to point at
        TicketFilter none;
        none.from = 1;
        none.to = 2;
        m_desk->index->setFilter(none);
        QTRY_VERIFY(model().scene()->heat()->selection->count() == 0);
        settle();
        QCOMPARE(coloured(), 0);
        m_desk->index->setFilter({});
        model().camera()->flyTo(GeoPoint {-6.2, 106.83}, 17.5);
        settle();
        QVERIFY(model().areMarksVisible() && !layer->isVisible());
    }

    void densityDoesNotTellWherePrivateReportsAre()
    {
        open(600, Role::Viewer);
        model().setShowsHeat(true);
        QTRY_VERIFY(model().scene()->heat()->selection);
        settle();
        const auto exact = m_desk->index->selection();
        const auto shown = model().scene()->heat()->selection;
        QCOMPARE(shown->placedCount(), exact->placedCount());
        const auto a = exact->columns().row(someTicket(true));
        const auto b = shown->columns().row(someTicket(true));
        QVERIFY(a && b && (std::abs(a->lat - b->lat) > 1e-5 || std::abs(a->lon - b->lon) > 1e-5));
    }

    void theHoverCardOfAPrivateReportHasALockAndNoWords()
    {
        open();
        for (const bool isPrivate : {true, false}) {
            const qint64 key = someTicket(isPrivate);
            QVERIFY(key > 0);
            const QPoint head = goTo(key);
            QTest::mouseMove(&m_desk->panel->view(), head - QPoint(90, 0));
            QTest::mouseMove(&m_desk->panel->view(), head);
            QTRY_VERIFY(model().hover().visible);
            QCOMPARE(model().hover().isPrivate, isPrivate);
            QCOMPARE(model().hover().words.isEmpty(), isPrivate);
            QVERIFY(!model().hover().title.isEmpty());
            QTest::mouseMove(&m_desk->panel->view(), QPoint(4, 400));
            QTRY_VERIFY(!model().hover().visible);
        }
    }

    void whoMayNotKnowThePlaceSeesTheVillage()
    {
        open(600, Role::Viewer);
        const qint64 key = someTicket(true);
        QVERIFY(key > 0);
        m_desk->current.setKey(key);
        QTRY_VERIFY(model().selection().visible);
        const auto row = m_desk->index->row(key);
        const auto areas = model().scene()->areas();
        const QString village = m_desk->index->codes()->villages[row->village];
        const GeoPoint label = geoFromWorld(areas->villages[size_t(areas->villageByCode.value(village))].label);
        QVERIFY(std::abs(model().selection().place.latitude() - label.lat) < 1e-6);
        QVERIFY(std::abs(model().selection().place.longitude() - label.lon) < 1e-6);
    }

    void relocationTellsTheNewPlace()
    {
        open();
        const qint64 key = someTicket(false);
        QSignalSpy relocated(m_desk->panel.get(), &MapPanel::relocated);
        QVERIFY(!m_desk->panel->beginRelocate(999'999));
        QVERIFY(m_desk->panel->beginRelocate(key));
        QVERIFY(m_desk->panel->isRelocating());
        settle();
        model().nudgeRelocation(30, 0);
        const GeoPoint expected = model().relocationPlace();
        QTest::keyClick(&m_desk->panel->view(), Qt::Key_Return);
        QTRY_COMPARE(relocated.size(), 1);
        QCOMPARE(relocated[0][0].value<GeoPoint>(), expected);
        QVERIFY(!m_desk->panel->isRelocating());
    }

    void anEmptyStoreShowsTheGround()
    {
        open(0);
        QVERIFY(model().countLine().startsWith(u"0"_s));
        QVERIFY(model().scene()->ground()->lines.size() > 20);
    }

    void controlsAndTheCurrentReportKeepClearOfTheDrawer()
    {
        open();
        model().camera()->setAnimated(false);
        const qint64 key = someTicket(false);
        const QPoint head = goTo(key);
        m_desk->current.setKey(key);
        QTRY_VERIFY(model().selection().visible);
        QVERIFY(head.x() > 400);
        m_desk->panel->setRightInset(600);
        const QQuickItem* const tools
            = m_desk->panel->view().rootObject()->findChild<QQuickItem*>(u"layersButton"_s);
        QVERIFY(tools->mapToScene({tools->width(), 0}).x() <= 400);
        const auto row = m_desk->index->row(key);
        QVERIFY(model().camera()->view().toScreen(GeoPoint {row->lat, row->lon}).x() < 400);
    }

    void layersAreRemembered()
    {
        open(0);
        const QString city = u" city="_s + model().city()->shownText();
        QCOMPARE(m_desk->panel->layers(), u"clusters outlines labels"_s + city);
        m_desk->panel->setLayers(u"clusters heat"_s);
        QVERIFY(model().showsClusters() && model().showsHeat());
        QCOMPARE(m_desk->panel->layers(), u"clusters heat"_s + city); // nothing was said of the city
        m_desk->panel->setLayers(u"choropleth labels"_s);
        QVERIFY(!model().showsClusters() && model().showsChoropleth() && !model().showsOutlines() && model().showsLabels());
        QCOMPARE(m_desk->panel->layers(), u"choropleth labels"_s + city);
        m_desk->panel->setLayers(u"labels city=air+markets"_s);
        QVERIFY(!model().city()->shows(CityLayer::Warnings) && model().city()->shows(CityLayer::Markets));
        QCOMPARE(m_desk->panel->layers(), u"labels city=air+markets"_s);
    }

    void thePlaceMapDrawsGroundPinAndCircle()
    {
        open(0);
        PlaceMap map(*m_desk->workspace, m_desk->theme);
        map.resize(320, 160);
        map.show();
        QSignalSpy painted(&map, &PlaceMap::paintSettled);
        map.setPlace(GeoPoint {-6.2, 106.83}, 150.0, TicketStatus::InProgress);
        QTRY_COMPARE(painted.size(), 1);
        const QImage image = map.grab().toImage();
        map.setPlace(GeoPoint {-6.2, 106.83}, -1.0, TicketStatus::InProgress);
        QTRY_COMPARE(painted.size(), 2);
        const QImage bare = map.grab().toImage();
        int pin = 0;
        int circle = 0;
        const QColor fill = statusLook(TicketStatus::InProgress).fill;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = bare.pixelColor(x, y);
                pin += std::abs(c.red() - fill.red()) + std::abs(c.green() - fill.green()) + std::abs(c.blue() - fill.blue()) < 24;
                circle += image.pixel(x, y) != bare.pixel(x, y);
            }
        }
        QVERIFY(pin > 150);
        QVERIFY(circle > 3'000);
        map.clear();
        QCOMPARE(map.accessibleDescription(), u"Without a place"_s);
    }

    void thePlaceMapKeepsTheCircleInView()
    {
        for (const double metres : {-1.0, 5.0, 100.0, 900.0, 4'000.0}) {
            const CameraView view = PlaceMap::viewOf({-6.2, 106.83}, metres, {320, 160});
            const QPointF at = view.toScreen(GeoPoint {-6.2, 106.83});
            const double radius = std::max(0.0, metres / view.metresPerPixel());
            QVERIFY(at.x() - radius >= 0 && at.y() - radius >= 0 && at.x() + radius <= 320 && at.y() + radius <= 160);
        }
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    TestMapPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mappanel.moc"
