// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the map on a demo city, as large as it stands in the window: mappanelgallery FOLDER [TICKETS]. Not a test.
#include "mapdesk.h"

#include "index/facets.h"
#include "widgets/map/groundpainter.h"
#include "widgets/map/labelpainter.h"
#include "widgets/map/mapview.h"
#include "widgets/map/placemap.h"
#include "widgets/map/rasterlayer.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

void settle(MapDesk& desk)
{
    QCoreApplication::processEvents();
    while (!desk.index->isLoaded() || desk.panel->model().scene()->areas()->villages.empty() || !desk.panel->isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QEventLoop frame;
    QObject::connect(desk.panel->view().quickWindow(), &QQuickWindow::afterRendering, &frame, &QEventLoop::quit);
    desk.panel->view().quickWindow()->update();
    frame.exec();
}

void shoot(MapDesk& desk, const QDir& dir, const QString& name)
{
    settle(desk);
    desk.panel->grab().save(dir.filePath(name + u".png"_s));
}

// How long a painting takes, the best of five: a figure to watch, not a test.
void time(const char* what, const std::function<QImage()>& paint)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        (void)paint();
        best = std::min(best, timer.nsecsElapsed());
    }
    std::printf("%-12s %6.1f ms\n", what, double(best) / 1e6);
}

void timePainters(MapDesk& desk)
{
    MapScene& scene = *desk.panel->model().scene();
    RasterRequest request {.view = scene.camera().view()};
    request.view.size += QSizeF(2 * RasterLayer::kMargin, 2 * RasterLayer::kMargin);
    std::printf("%.0f x %.0f, zoom %.1f\n", request.view.size.width(), request.view.size.height(), request.view.zoom);
    const MarkStyle& style = scene.style();
    time("ground", [&] { return paintGround(*scene.ground(), *scene.areas(), style.palette, request); });
    time("choropleth", [&] { return paintChoropleth(*scene.areas(), *scene.choropleth(), style.palette, request); });
    time("labels", [&] { return paintLabels(*scene.ground(), *scene.areas(), {style.palette, style.font}, request); });
    time("marks", [&] { return paintMarks(*scene.marks(), style, request); });
    QImage frame;
    time("frame", [&] {
        desk.panel->model().camera()->panBy(3, 0);
        return desk.panel->view().grabFramebuffer();
    });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(u"id_ID"_s));
    QTranslator indonesian;
    if (argc > 3 && indonesian.load(QString::fromLocal8Bit(argv[3])))
        QCoreApplication::installTranslator(&indonesian);
    const QDir dir(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    const int tickets = argc > 2 ? QByteArray(argv[2]).toInt() : 20'000;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString suffix = scheme == Scheme::Dark ? u"-dark"_s : u"-light"_s;
        MapDesk desk(tickets, scheme);
        desk.theme.install(app);
        TicketFilter open;
        open.statuses = TicketFilter::openStatuses();
        desk.index->setFilter(open);
        desk.panel->resize(1060, 760); // at 1920 x 1080
        desk.panel->show();
        shoot(desk, dir, u"panel-wide"_s + suffix);
        TicketFilter brushed = open;
        brushed.from = DayHistogram::startOfDayMs(DayHistogram::dayOf(desk.clock.nowMs()) - 60);
        brushed.to = brushed.from + 21 * 86'400'000LL;
        desk.index->setFilter(brushed);
        settle(desk);
        shoot(desk, dir, u"panel-period"_s + suffix);
        desk.index->setFilter(open);
        desk.panel->model().setShowsChoropleth(true);
        shoot(desk, dir, u"panel-areas"_s + suffix);
        timePainters(desk);
        desk.panel->model().setShowsChoropleth(false);
        desk.index->setFilter({});
        settle(desk);
        desk.panel->model().setShowsHeat(true);
        desk.panel->view().rootObject()->findChild<QObject*>(u"layersButton"_s)->setProperty("checked", true);
        shoot(desk, dir, u"panel-heat"_s + suffix);
        desk.panel->view().rootObject()->findChild<QObject*>(u"layersButton"_s)->setProperty("checked", false);
        desk.panel->model().camera()->flyTo(GeoPoint {-6.2, 106.84}, 14.6);
        shoot(desk, dir, u"panel-heat-near"_s + suffix);
        desk.panel->model().setShowsHeat(false);
        desk.panel->fitAll();
        shoot(desk, dir, u"panel-all"_s + suffix);
        desk.panel->model().camera()->flyTo(GeoPoint {-6.2, 106.84}, 13.6);
        shoot(desk, dir, u"panel-near"_s + suffix);
        timePainters(desk);
        desk.index->setFilter(open);
        desk.panel->model().camera()->flyTo(GeoPoint {-6.2, 106.84}, 14.4);
        settle(desk);
        const auto inside = desk.panel->model().camera()->view().worldRect(-200);
        for (const ClusterMark& mark : desk.panel->model().scene()->marks()->marks) {
            if (!mark.isSingle() || !inside.contains(mark.world))
                continue;
            const QPoint at = desk.panel->model().camera()->view().toScreen(mark.world).toPoint() - QPoint(0, 14);
            QTest::mouseMove(&desk.panel->view(), at - QPoint(30, 0));
            QTest::mouseMove(&desk.panel->view(), at);
            while (!desk.panel->model().hover().visible)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            break;
        }
        shoot(desk, dir, u"panel-hover"_s + suffix);
        PlaceMap place(*desk.workspace, desk.theme);
        place.resize(388, 160);
        place.show();
        place.setPlace(GeoPoint {-6.2101, 106.8502}, 120.0, TicketStatus::InProgress);
        QEventLoop painted;
        QObject::connect(&place, &PlaceMap::paintSettled, &painted, &QEventLoop::quit);
        painted.exec();
        place.grab().save(dir.filePath(u"place"_s + suffix + u".png"_s));
        desk.panel->resize(600, 500); // at 1280 x 720
        desk.panel->fitAll();
        shoot(desk, dir, u"panel-small"_s + suffix);
    }
    return 0;
}
