// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/mapwalk.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/tour/step.h"
#include "app/tour/tourhand.h"
#include "index/facets.h"
#include "services/indexservice.h"
#include "widgets/map/mapcamera.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/map/referencedialog.h"
#include "widgets/map/referencelayers.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/timeline/timehistogram.h"

#include <QApplication>
#include <QFile>
#include <QMouseEvent>
#include <QTemporaryDir>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Places as a hospital list has them.
constexpr QByteArrayView kPlaces = "nama,lintang,bujur,jenis,telepon\n"
                                   "RSUPN Dr. Cipto Mangunkusumo,-6.1972,106.8469,Rumah sakit,021-1500135\n"
                                   "RSPAD Gatot Soebroto,-6.1757,106.8378,Rumah sakit,021-3441008\n"
                                   "RSUD Tarakan,-6.1715,106.8103,Rumah sakit,021-3503003\n"
                                   "RS St. Carolus,-6.1957,106.8512,Rumah sakit,021-3904441\n"
                                   "RS Abdi Waluyo,-6.1892,106.8279,Rumah sakit,021-3144989\n"
                                   "RSIA Bunda,-6.1908,106.8369,Rumah sakit,021-31922005\n"
                                   "RS Menteng Mitra Afia,-6.1867,106.8390,Rumah sakit,021-3154050\n"
                                   "RSUD Matraman,-6.2040,106.8604,Rumah sakit,021-8581957\n"
                                   "RS MH Thamrin Salemba,-6.1921,106.8505,Rumah sakit,021-3904422\n";

void drag(QWidget& widget, QPointF from, QPointF to)
{
    const auto send = [&widget](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 8; ++i)
        send(QEvent::MouseMove, from + (to - from) * i / 8.0, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace

MapWalk::MapWalk(Application& application, const TourHand& hand, Settle settle, QString look)
    : m_app(application)
    , m_hand(hand)
    , m_settle(std::move(settle))
    , m_look(std::move(look))
{
}

Result<> MapWalk::shot(const QString& name) const
{
    STEP(m_settle());
    return m_hand.picture(name + u'-' + m_look);
}

Result<> MapWalk::showLayers()
{
    MapPanel& map = *m_app.panels()->map();
    map.fitAll();
    map.setLayers(u"clusters outlines labels"_s);
    STEP(shot(u"everything"_s));
    map.setLayers(u"clusters choropleth outlines labels"_s);
    STEP(shot(u"choropleth"_s));
    map.setLayers(u"clusters heat outlines labels"_s);
    STEP(m_hand.waitFor(u"the density"_s, [&] { return map.model().scene()->heat()->selection == m_app.index()->selection(); }));
    STEP(shot(u"heat"_s));
    map.setLayers(u"clusters outlines labels"_s);
    return {};
}

Result<> MapWalk::brushPeriod()
{
    TimeHistogram& times = m_app.panels()->map()->times();
    const double width = times.width();
    drag(times, {width * 0.42, 40.0}, {width * 0.7, 40.0});
    STEP(m_hand.waitFor(u"the brushed period"_s, [&] {
        const TicketFilter& filter = m_app.index()->filter();
        return !times.period().isAll() && times.period() == TimePeriod {filter.from, filter.to} && m_app.index()->selection()->filter() == filter;
    }));
    STEP(shot(u"period"_s));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&times, &leave);
    return {};
}

Result<> MapWalk::listCluster()
{
    MapViewModel& model = m_app.panels()->map()->model();
    STEP(m_settle());
    const auto& marks = model.scene()->marks()->marks;
    const QRectF inside = model.camera()->view().worldRect(-160.0);
    const ClusterMark* most = nullptr;
    for (const ClusterMark& mark : marks) {
        if (!mark.isSingle() && mark.count <= 120 && inside.contains(mark.world) && (!most || mark.count > most->count))
            most = &mark;
    }
    if (!most)
        return fail(ErrorCode::NotFound, u"no cluster with few reports"_s);
    const QPointF at = model.camera()->view().toScreen(most->world);
    model.listAt(at.x(), at.y());
    STEP(m_hand.waitFor(u"the list of the cluster"_s, [&] { return !model.leaves().isEmpty(); }));
    STEP(shot(u"cluster-list"_s));
    model.closeLeaves();
    return {};
}

// A list of a few well-known places, asked for and added as a person does, then looked at from near, and taken out again.
Result<> MapWalk::showPlaces()
{
    MapPanel& map = *m_app.panels()->map();
    ReferenceLayers& lists = *map.model().reference();
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"Rumah sakit rujukan.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(kPlaces.data(), kPlaces.size()) < 0)
        return fail(ErrorCode::Unwritable, file.errorString());
    file.close();
    lists.offer(file.fileName());
    ReferenceDialog* dialog = nullptr;
    STEP(m_hand.waitFor(u"the question about the columns"_s, [&] {
        dialog = m_app.window().findChild<ReferenceDialog*>();
        return dialog && dialog->isVisible();
    }));
    STEP(m_hand.picture(u"places-columns-"_s + m_look, *dialog));
    dialog->accept();
    STEP(m_hand.waitFor(u"the list of places"_s, [&] { return lists.isSettled() && !lists.shown().empty(); }));
    map.model().camera()->flyTo(GeoPoint {-6.1905, 106.8400}, 14.2);
    STEP(m_hand.waitFor(u"the camera"_s, [&] { return !map.model().camera()->isMoving(); }));
    STEP(shot(u"places"_s));
    lists.remove(0);
    map.fitAll();
    return {};
}

Result<> MapWalk::run()
{
    // All there is, of all times and statuses; then again what the window opened on.
    const TicketFilter before = m_app.index()->filter();
    m_app.index()->setFilter({});
    STEP(m_hand.waitFor(u"all reports"_s, [&] { return m_app.index()->facets()->selected() == m_app.index()->facets()->total(); }));
    STEP(showLayers());
    STEP(brushPeriod());
    m_app.index()->setFilter(before);
    STEP(m_hand.waitFor(u"the whole period again"_s, [&] { return m_app.index()->selection()->filter() == before; }));
    STEP(listCluster());
    return showPlaces();
}

} // namespace JakOps
