// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window on two million tickets. First: what a frame costs the window's thread while the map is panned with clusters,
// areas and a base map, against Qt Location's own way of showing things at places. Then: the longest step of the window's thread while a
// thousand reports arrive. Processor time of the one thread is measured, so that other programs do not count.
#include "bench/benchpoints.h"
#include "bench/benchreport.h"
#include "bench/steppedapplication.h"
#include "geo/packfile.h"
#include "index/facets.h"
#include "index/ticketcolumnsbuilder.h"
#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "tables/queuemodel.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapview.h"
#include "widgets/shell/mainwindow.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPromise>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFrames = 400;
constexpr int kPeerFrames = 4; // seconds each
constexpr int kPeerItems = 5'000;
constexpr int kArrivals = 1'000;
constexpr int kTogether = 100'000; // what an import brings in two seconds
constexpr QSize kMapSize(1060, 760); // as it stands in a window of 1920 x 1080

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[size_t(part * double(values.size() - 1))];
}

// What is seen once the move has been drawn: from the move to the painted widget.
class FrameMeter final : public QObject
{
public:
    explicit FrameMeter(QQuickWidget& widget)
        : m_widget(widget)
    {
        widget.installEventFilter(this);
        connect(widget.quickWindow(), &QQuickWindow::afterRendering, this, [this] { m_rendered = true; });
    }
    template<class Move> [[nodiscard]] double frame(Move move)
    {
        m_rendered = m_painted = false;
        const double before = threadMilliseconds();
        move();
        waitFor([this] { return m_painted; });
        return threadMilliseconds() - before;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_widget && event->type() == QEvent::Paint && m_rendered) {
            // After this event, when the picture is on the window.
            QMetaObject::invokeMethod(this, [this] { m_painted = true; }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QQuickWidget& m_widget;
    bool m_rendered = false;
    bool m_painted = false;
};

// The same way for both: a round trip over the city.
QPointF step(int frame)
{
    const int leg = frame / 50 % 4;
    return QPointF(leg == 0 ? 7 : leg == 2 ? -7 : 0, leg == 1 ? 5 : leg == 3 ? -5 : 0);
}

IndexSources sourcesOf(const std::shared_ptr<const TicketColumns>& columns, const std::shared_ptr<const TermCodes>& codes)
{
    const auto now = [](auto value) {
        QPromise<Result<decltype(value)>> promise;
        promise.start();
        promise.addResult(Result<decltype(value)>(std::move(value)));
        promise.finish();
        return promise.future();
    };
    IndexSources sources;
    sources.scan = [columns, now](quint64) { return now(columns); };
    sources.terms = [codes] { return codes; };
    sources.search = [now](const QString&, const Officer&) { return now(std::vector<qint64>()); };
    sources.numberOrder = [now] { return now(std::vector<qint64>()); };
    return sources;
}

QString benchPack(const QString& folder)
{
    PackFile file;
    file.metadata = {{u"name"_s, u"bench"_s}, {u"attribution"_s, u"bench"_s}};
    QImage picture(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            picture.setPixel(x, y, qRgb(200 + (x * y) % 40, 210 + (x ^ y) % 30, 215));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "png");
    for (int zoom = 10; zoom <= 13; ++zoom) {
        const QPointF low = worldFromGeo({-6.0, 106.6});
        const QPointF high = worldFromGeo({-6.45, 107.05});
        for (int y = int(std::ldexp(low.y(), zoom)); y <= int(std::ldexp(high.y(), zoom)); ++y) {
            for (int x = int(std::ldexp(low.x(), zoom)); x <= int(std::ldexp(high.x(), zoom)); ++x)
                file.tiles.append({zoom, x, y, bytes});
        }
    }
    const QString path = folder + u"/bench.mbtiles"_s;
    file.write(path);
    return path;
}

// Qt Location's own: a Map with an item for every report.
constexpr auto kPeer = R"(
import QtQuick
import QtLocation
import QtPositioning
Item {
    id: root
    required property list<var> places
    property var centre: QtPositioning.coordinate(-6.22, 106.83)
    property real zoom: 12
    Map {
        anchors.fill: parent
        center: root.centre
        copyrightsVisible: false
        plugin: Plugin { name: "itemsoverlay" }
        zoomLevel: root.zoom
        MapItemView {
            model: root.places
            delegate: MapQuickItem {
                required property var modelData
                anchorPoint: Qt.point(6, 6)
                autoFadeIn: false
                coordinate: modelData
                sourceItem: Rectangle { width: 12; height: 12; radius: 6; color: "#D32F2F" }
            }
        }
    }
}
)";

class PeerMap final
{
public:
    explicit PeerMap(const std::vector<TicketRow>& rows)
    {
        QVariantList places;
        for (size_t i = 0; i < kPeerItems; ++i) {
            const TicketRow& row = rows[i * (rows.size() / kPeerItems)];
            places.append(QVariant::fromValue(QGeoCoordinate(row.lat, row.lon)));
        }
        QQmlComponent component(&m_engine);
        component.setData(kPeer, QUrl(u"bench.qml"_s));
        m_root.reset(qobject_cast<QQuickItem*>(component.createWithInitialProperties({{u"places"_s, places}})));
        if (!m_root)
            qFatal("%s", qPrintable(component.errorString()));
        m_widget.setResizeMode(QQuickWidget::SizeRootObjectToView);
        m_widget.setContent(QUrl(), &component, m_root.release());
        m_widget.resize(kMapSize);
        m_widget.show();
        waitFor([this] { return m_widget.isVisible() && m_widget.rootObject()->width() > 0; });
    }
    [[nodiscard]] std::vector<double> frames()
    {
        FrameMeter meter(m_widget);
        CameraView view {.center = worldFromGeo({-6.22, 106.83}), .zoom = 12.0, .size = kMapSize};
        std::vector<double> times;
        for (int i = 0; i < kPeerFrames; ++i) {
            times.push_back(meter.frame([&] {
                view = pannedBy(view, step(i));
                const GeoPoint at = geoFromWorld(view.center);
                m_widget.rootObject()->setProperty("centre", QVariant::fromValue(QGeoCoordinate(at.lat, at.lon)));
            }));
        }
        return times;
    }

private:
    QQmlEngine m_engine;
    QQuickWidget m_widget {&m_engine, nullptr};
    std::unique_ptr<QQuickItem> m_root;
};

class OurWindow final
{
public:
    OurWindow(const QString& folder, const std::shared_ptr<const TicketColumns>& columns)
        : m_workspace(std::move(*Workspace::open({.profileDir = folder, .clock = m_clock, .uuids = m_uuids})))
        , m_settings(folder + u"/settings.ini"_s)
        , m_index(sourcesOf(columns, codes(*m_workspace)), m_clock)
        , m_queue(m_index, m_workspace->reader(), m_workspace->facts(), m_clock)
        , m_map(new MapPanel(*m_workspace, m_index, m_current, m_officer, m_theme))
        , m_window(m_theme, m_settings, m_officer, m_clock)
    {
        QObject::connect(&m_workspace->notifier(), &ChangeNotifier::changed, &m_index, &IndexService::applyChanges);
        m_officer.setOfficer({.code = u"x"_s, .name = u"X"_s, .role = Role::Staff});
        m_index.setOfficer(m_officer.officer());
        m_theme.setChoice(SchemeChoice::Light);
        m_window.open({.index = m_index, .queue = m_queue, .current = m_current, .facts = m_workspace->facts(), .map = m_map, .ticket = new QWidget});
        m_window.resize(1920, 1080);
        m_window.show();
        m_index.load();
        m_map->model().packs()->add(benchPack(folder));
        m_map->setLayers(u"clusters choropleth outlines labels"_s);
        m_map->model().camera()->setAnimated(false);
        waitFor([this] { return m_index.isLoaded() && !m_map->model().scene()->areas()->villages.empty(); });
        camera().flyTo(GeoPoint {-6.22, 106.83}, 12.0);
        waitFor([this] { return m_map->isSettled() && m_queue.rowCount() > 0; });
    }
    [[nodiscard]] std::vector<double> frames()
    {
        FrameMeter meter(m_map->view());
        std::vector<double> times;
        for (int i = 0; i < kFrames; ++i)
            times.push_back(meter.frame([&] { camera().panBy(step(i).x(), step(i).y()); }));
        return times;
    }
    // New reports come in ones, a hundred a second.
    void arrive(const std::vector<TicketRow>& rows, qint64 stored)
    {
        for (int i = 0; i < kArrivals; ++i) {
            TicketRow row = rows[size_t(i) * 977 % rows.size()];
            row.key = stored + i + 1;
            row.status = TicketStatus::Waiting;
            row.createdAt = m_clock.nowMs() + i;
            ChangeSet change;
            change.added = {row};
            m_workspace->notifier().publish(std::move(change));
            QElapsedTimer pause;
            pause.start();
            while (pause.elapsed() < 10)
                QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
        }
        waitFor([&] { return m_index.selection()->columns().count() == stored + kArrivals && m_map->isSettled(); });
    }
    // What an import tells in one go while it runs.
    void arriveTogether(const std::vector<TicketRow>& rows, qint64 stored)
    {
        ChangeSet change;
        for (int i = 0; i < kTogether; ++i) {
            TicketRow row = rows[size_t(i) * 19 % rows.size()];
            row.key = stored + i + 1; // of any year: they come in between those shown
            change.added.push_back(row);
        }
        m_workspace->notifier().publish(std::move(change));
        waitFor([&] { return m_index.selection()->columns().count() == stored + kTogether && m_map->isSettled(); });
    }
    [[nodiscard]] qint64 onMap() const
    {
        qint64 sum = 0;
        for (const ClusterMark& mark : m_map->model().scene()->marks()->marks)
            sum += mark.count;
        return sum;
    }
    [[nodiscard]] const IndexService& index() const { return m_index; }

private:
    [[nodiscard]] MapCamera& camera() const { return *m_map->model().camera(); }
    [[nodiscard]] static std::shared_ptr<const TermCodes> codes(const Workspace& workspace)
    {
        auto codes = std::make_shared<TermCodes>();
        for (QStringList* list : {&codes->villages, &codes->categories, &codes->agencies, &codes->channels})
            list->append(QString());
        for (const Area& area : workspace.facts().areas()) {
            if (area.level == AreaLevel::Village)
                codes->villages << area.code;
        }
        for (const Category& category : workspace.facts().categories())
            codes->categories << category.code;
        for (const Agency& agency : workspace.facts().agencies())
            codes->agencies << agency.code;
        for (const Channel& channel : workspace.facts().channels())
            codes->channels << channel.code;
        return codes;
    }

    FakeClock m_clock;
    CountingUuids m_uuids;
    std::unique_ptr<Workspace> m_workspace;
    Settings m_settings;
    CurrentTicket m_current;
    OfficerContext m_officer;
    Theme m_theme;
    IndexService m_index;
    QueueModel m_queue;
    MapPanel* m_map; // the window's
    MainWindow m_window;
};

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    SteppedApplication app(argc, argv);
    BenchReport report(u"frames"_s);
    const qint64 count = benchSize("JAKOPS_BENCH_TICKETS", 2'000'000);
    const std::vector<TicketRow> rows = benchTickets(count);
    TicketColumnsBuilder builder;
    builder.reserve(rows.size());
    for (const TicketRow& row : rows)
        builder.add(row);
    const QTemporaryDir folder;
    OurWindow ours(folder.path(), builder.build());
    if (ours.onMap() != ours.index().selection()->placedCount())
        report.note(u"the map shows %1 of %2 tickets"_s.arg(ours.onMap()).arg(ours.index().selection()->placedCount()));

    std::vector<double> medians, tails, peerMedians;
    {
        PeerMap peer(rows);
        for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
            const auto mine = ours.frames();
            const auto theirs = peer.frames();
            medians.push_back(percentile(mine, 0.5));
            tails.push_back(percentile(mine, 0.95));
            peerMedians.push_back(percentile(theirs, 0.5));
        }
    }
    report.add({.name = u"frame while panning, %1 tickets"_s.arg(count),
        .ours = median(medians),
        .peer = median(peerMedians),
        .peerName = u"MapItemView with %1 items"_s.arg(kPeerItems),
        .unit = u"ms"_s,
        .aim = u"<=0.2"_s});
    report.add({.name = u"frame while panning, 95 of 100, %1 tickets"_s.arg(count), .ours = median(tails), .unit = u"ms"_s, .aim = u"<=16"_s});

    app.measures = true;
    ours.arrive(rows, count);
    app.measures = false;
    report.note(u"the longest step was %1; with other programs' time it took %2 ms"_s.arg(QString::fromLatin1(app.what)).arg(app.longestWall, 0, 'f', 1));
    report.add({.name = u"longest step of the window's thread, %1 arrivals at %2 tickets"_s.arg(kArrivals).arg(count),
        .ours = app.longest,
        .unit = u"ms"_s,
        .aim = u"<=16"_s});

    std::vector<double> steps;
    QElapsedTimer shown;
    std::vector<double> untilShown;
    for (int repetition = 0; repetition < kBenchRepetitions; ++repetition) {
        app.longest = 0.0;
        app.measures = true;
        shown.start();
        ours.arriveTogether(rows, count + kArrivals + qint64(repetition) * kTogether);
        untilShown.push_back(double(shown.nsecsElapsed()) / 1e6);
        app.measures = false;
        steps.push_back(app.longest);
    }
    report.note(u"the longest step was %1; %2 imported reports were shown after %3 ms"_s.arg(QString::fromLatin1(app.what))
            .arg(kTogether)
            .arg(median(untilShown), 0, 'f', 0));
    report.add({.name = u"longest step of the window's thread, %1 reports of an import at once"_s.arg(kTogether),
        .ours = median(steps),
        .unit = u"ms"_s,
        .aim = u"<=16"_s});
    return 0;
}
