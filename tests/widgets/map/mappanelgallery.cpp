// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the map on a demo city, as large as it stands in the window: mappanelgallery FOLDER [TICKETS]. Not a test.
#include "mapdesk.h"

#include "widgets/map/mapview.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTest>
#include <QTranslator>

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
        desk.panel->model().setShowsChoropleth(true);
        shoot(desk, dir, u"panel-areas"_s + suffix);
        desk.panel->model().setShowsChoropleth(false);
        desk.index->setFilter({});
        settle(desk);
        shoot(desk, dir, u"panel-all"_s + suffix);
        desk.panel->model().camera()->flyTo(GeoPoint {-6.2, 106.84}, 13.6);
        shoot(desk, dir, u"panel-near"_s + suffix);
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
        desk.panel->resize(600, 500); // at 1280 x 720
        desk.panel->fitAll();
        shoot(desk, dir, u"panel-small"_s + suffix);
    }
    return 0;
}
