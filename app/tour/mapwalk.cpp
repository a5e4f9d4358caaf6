// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/mapwalk.h"

#include "app/application.h"
#include "app/consolepanels.h"
#include "app/tour/tourhand.h"
#include "index/facets.h"
#include "services/indexservice.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/timeline/timehistogram.h"

#include <QApplication>
#include <QMouseEvent>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

#define STEP(expression)                                                                                                \
    if (const Result<> done = (expression); !done)                                                                      \
        return fail(done.error())

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
    return listCluster();
}

} // namespace JakOps
