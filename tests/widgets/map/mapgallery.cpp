// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the map to look at: mapgallery FOLDER. Not a test.
#include "mapfixture.h"

#include "widgets/common/theme.h"
#include "widgets/map/mapview.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QQuickItem>
#include <QQuickWindow>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shot
{
    QString name;
    QSize size;
    Scheme scheme;
    double zoom = 0.0; // 0: the whole city
    bool choropleth = false;
    GeoPoint at {-6.2, 106.83};
    QString extra {};
};

void settle(MapView& view)
{
    QCoreApplication::processEvents();
    if (!view.isSettled()) {
        QEventLoop loop;
        QObject::connect(&view, &MapView::paintSettled, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

void take(const MapFixture& fixture, const Shot& shot, const QDir& dir)
{
    MapViewModel model(nullptr);
    fixture.fill(model, shot.scheme);
    MapView view(model);
    view.resize(shot.size);
    view.show();
    QCoreApplication::processEvents();
    if (shot.zoom > 0.0)
        model.camera()->flyTo(shot.at, shot.zoom);
    model.setShowsChoropleth(shot.choropleth);
    model.scene()->setMarks(fixture.marks(model.camera()->zoom()));
    settle(view);
    QObject* layers = view.rootObject()->findChild<QObject*>(u"layersButton"_s);
    layers->setProperty("checked", shot.extra == "menu"_L1);
    const auto& marks = model.scene()->marks()->marks;
    const auto pick = [&](bool single) {
        const QRectF inside = model.camera()->view().worldRect(-250);
        for (const ClusterMark& mark : marks) {
            if (mark.isSingle() == single && inside.contains(mark.world))
                return mark;
        }
        return ClusterMark();
    };
    if (shot.extra == "hover"_L1) {
        const ClusterMark mark = pick(true);
        const QPointF at = model.camera()->view().toScreen(mark.world);
        model.hoverAt(at.x(), at.y() - 14);
        HoverInfo info;
        info.title = u"JK2611200042"_s;
        info.status = statusEntry(mark.status());
        info.isPrivate = false;
        info.lines = {u"Jalan Rusak · Proses"_s, u"Kelurahan Manggarai"_s, u"3 hr lalu"_s};
        info.warning = u"Terlambat 2 hr"_s;
        info.words = u"Jalan berlubang <b>dalam</b> di depan pasar, sudah dua motor jatuh pagi ini, mohon segera ditambal."_s;
        model.showHover(mark.key, info);
    } else if (shot.extra == "cluster"_L1) {
        const QPointF at = model.camera()->view().toScreen(pick(false).world);
        model.hoverAt(at.x(), at.y());
    } else if (shot.extra == "move"_L1 || shot.extra == "select"_L1) {
        const ClusterMark mark = pick(true);
        const GeoPoint place = geoFromWorld(mark.world);
        PinInfo pin;
        pin.visible = true;
        pin.key = mark.key;
        pin.place = {place.lat, place.lon};
        pin.status = int(mark.status());
        model.setSelection(pin);
        if (shot.extra == "move"_L1) {
            RelocationInfo move;
            move.key = mark.key;
            move.place = pin.place;
            move.accuracyMetres = 250;
            move.status = pin.status;
            model.beginRelocation(move);
        }
    } else if (shot.extra == "leaves"_L1) {
        QList<LeafEntry> leaves;
        for (int i = 0; i < 14; ++i) {
            LeafEntry leaf;
            leaf.key = i + 1;
            leaf.number = u"JK26112000%1"_s.arg(i + 10);
            leaf.line = u"Jalan Rusak · 3 hr · Manggarai"_s;
            leaf.status = statusEntry(TicketStatus(i % 6));
            leaves.append(leaf);
        }
        model.setLeaves(leaves);
    }
    QEventLoop frame;
    QObject::connect(view.quickWindow(), &QQuickWindow::afterRendering, &frame, &QEventLoop::quit);
    view.rootObject()->update();
    view.quickWindow()->update();
    frame.exec();
    view.grab().save(dir.filePath(shot.name + u".png"_s));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(u"id_ID"_s));
    const QDir dir(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    Theme theme;
    theme.setChoice(SchemeChoice::Light);
    theme.install(app);
    const QSize small(560, 560);
    const QSize wide(1060, 900);
    const QList<Shot> shots {
        {u"city-light"_s, wide, Scheme::Light},
        {u"city-dark"_s, wide, Scheme::Dark},
        {u"small-light"_s, small, Scheme::Light},
        {u"choropleth-light"_s, wide, Scheme::Light, 0, true, {}, u"menu"_s},
        {u"choropleth-dark"_s, wide, Scheme::Dark, 0, true, {}, u"cluster"_s},
        {u"z13-light"_s, wide, Scheme::Light, 13.0, false, {-6.2, 106.83}, u"hover"_s},
        {u"z13-dark"_s, wide, Scheme::Dark, 13.0, false, {-6.2, 106.83}, u"select"_s},
        {u"z15-light"_s, wide, Scheme::Light, 15.0, false, {-6.21, 106.85}, u"move"_s},
        {u"z15-dark"_s, wide, Scheme::Dark, 15.0, false, {-6.21, 106.85}, u"leaves"_s},
        {u"z9-light"_s, wide, Scheme::Light, 9.2, false, {-5.9, 106.75}},
    };
    const MapFixture fixture = MapFixture::load(700);
    const QString only = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    for (const Shot& shot : shots) {
        if (only.isEmpty() || shot.name.contains(only))
            take(fixture, shot, dir);
    }
    return 0;
}
