// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the city's readings on the map, from a demo store: citygallery FOLDER [QM FILE] [ONLY]. Not a test.
#include "mapdesk.h"

#include "services/city/airservice.h"
#include "services/city/floodservice.h"
#include "services/city/foodservice.h"
#include "services/city/replay.h"
#include "widgets/map/citymapfeed.h"
#include "widgets/map/mapview.h"
#include "widgets/map/rasterlayer.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTranslator>

#include <cstdio>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bytes(const QString& name)
{
    QFile file(u":/city/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

struct Gallery
{
    explicit Gallery(Scheme scheme)
        : desk(3'000, scheme)
        , posts(*FloodPosts::read(bytes(u"flood_posts.csv"_s), bytes(u"flood_reaches.csv"_s)))
        , readings(desk.workspace->database())
        , moment(desk.clock)
        , flood(readings, posts, moment)
        , air(readings, moment)
        , food(readings, moment)
        , feed({readings, posts, moment, flood, air, food, *desk.panel->model().city()})
    {
        feed.setCredits({{u"demo"_s, {u"Data contoh"_s, true}}});
    }
    void settle()
    {
        QCoreApplication::processEvents();
        while (!desk.index->isLoaded() || desk.panel->model().scene()->areas()->villages.empty() || !desk.panel->isSettled() || !feed.isSettled()
            || flood.state() == BoardState::Loading || air.state() == BoardState::Loading || food.state() == BoardState::Loading)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QEventLoop frame;
        QObject::connect(desk.panel->view().quickWindow(), &QQuickWindow::afterRendering, &frame, &QEventLoop::quit);
        desk.panel->view().quickWindow()->update();
        frame.exec();
    }
    void shoot(const QDir& dir, const QString& name)
    {
        settle();
        desk.panel->grab().save(dir.filePath(name + u".png"_s));
    }
    [[nodiscard]] QPointF place(CityLayer layer) const
    {
        const auto& marks = desk.panel->model().city()->marks()->marks;
        const auto found = std::ranges::find(marks, layer, &StationMark::layer);
        return desk.panel->model().camera()->view().toScreen(found->world);
    }

    MapDesk desk;
    FloodPosts posts;
    CityReadings readings;
    CityMoment moment;
    FloodService flood;
    AirService air;
    FoodService food;
    CityMapFeed feed;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    QTranslator indonesian;
    const bool translated = argc > 2 && indonesian.load(QString::fromLocal8Bit(argv[2]));
    if (translated)
        QCoreApplication::installTranslator(&indonesian);
    QLocale::setDefault(QLocale(translated ? u"id_ID"_s : u"en_GB"_s));
    const QDir dir(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString suffix = scheme == Scheme::Dark ? u"-dark"_s : u"-light"_s;
        Gallery gallery(scheme);
        MapDesk& desk = gallery.desk;
        desk.theme.install(app);
        MapViewModel& model = desk.panel->model();
        TicketFilter open;
        open.statuses = TicketFilter::openStatuses();
        desk.index->setFilter(open);
        desk.panel->resize(1060, 820);
        desk.panel->show();
        gallery.shoot(dir, u"city"_s + suffix);
        QObject* const layers = desk.panel->view().rootObject()->findChild<QObject*>(u"layersButton"_s);
        layers->setProperty("checked", true);
        const QPointF level = gallery.place(CityLayer::Levels);
        model.hoverAt(level.x(), level.y());
        gallery.shoot(dir, u"city-menu"_s + suffix);
        layers->setProperty("checked", false);
        model.setShowsClusters(false);
        model.city()->setShown(CityLayer::Markets, true);
        gallery.shoot(dir, u"city-alone"_s + suffix);
        desk.panel->showStation(model.city()->marks()->marks.front().station);
        gallery.shoot(dir, u"city-near"_s + suffix);
        model.camera()->flyTo(GeoPoint{-6.23, 106.862}, 14.2);
        gallery.settle();
        model.clickAt(420, 500);
        gallery.shoot(dir, u"city-flood"_s + suffix);
        model.camera()->fit();
        desk.panel->resize(600, 480);
        gallery.shoot(dir, u"city-small"_s + suffix);
        layers->setProperty("checked", true);
        gallery.shoot(dir, u"city-small-menu"_s + suffix);
        QFile places(desk.dir.filePath(u"posko.csv"_s));
        if (places.open(QIODevice::WriteOnly))
            places.write("nama,lat,lon,kategori,telepon\nPosko Kampung Pulo,-6.223,106.862,Posko,021-5550101\nRSUD contoh,-6.19,106.80,Rumah "
                         "sakit,021-5550102\nPuskesmas contoh,-6.25,106.79,Puskesmas,\nRusak,,,,\n");
        places.close();
        ReferenceLayers& lists = *model.reference();
        lists.add(places.fileName(), u"Posko dan rumah sakit (contoh)"_s, {u"nama"_s, u"lat"_s, u"lon"_s, u"kategori"_s, u"telepon"_s, {}}, 1'795'143'600'000);
        while (!lists.isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        lists.setSearch(u"contoh"_s);
        desk.panel->resize(1060, 1010);
        model.city()->close();
        gallery.shoot(dir, u"lists"_s + suffix);
        layers->setProperty("checked", false);
        model.setShowsClusters(true);
        desk.panel->resize(1060, 820);
        Replay replay(*desk.index, gallery.moment, desk.clock);
        desk.panel->setReplay(replay);
        desk.index->setFilter({});
        const qint64 now = desk.clock.nowMs();
        replay.show({now - 86'400'000, now});
        replay.seek(now - 5 * 3'600'000);
        gallery.shoot(dir, u"replay"_s + suffix);
        QElapsedTimer timer;
        qint64 longest = 0;
        int steps = 0;
        while (replay.cursor() < now) {
            timer.start();
            replay.advance(200);
            longest = std::max(longest, timer.nsecsElapsed());
            gallery.settle();
            ++steps;
        }
        std::printf("%d steps, the longest took %.2f ms of the window\'s thread\n", steps, double(longest) / 1e6);
    }
    return 0;
}
