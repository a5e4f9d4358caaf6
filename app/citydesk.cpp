// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/citydesk.h"

#include "base/clock.h"
#include "base/logging.h"
#include "domain/citypulse.h"
#include "services/city/airservice.h"
#include "services/city/foodservice.h"
#include "services/city/replay.h"
#include "services/city/floodpostsfile.h"
#include "services/city/floodservice.h"
#include "services/city/weatherservice.h"
#include "services/indexservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "widgets/map/citymapfeed.h"
#include "widgets/map/mapcamera.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/panels/air/airpanel.h"
#include "widgets/panels/food/foodpanel.h"
#include "widgets/panels/flood/floodpanel.h"
#include "widgets/panels/sources/sourcespanel.h"
#include "widgets/panels/weather/weatherpanel.h"
#include "widgets/common/currentticket.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QTimer>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPlaceZoom = 14.5;

} // namespace

CityDesk::CityDesk(const Parts& parts)
    : m_parts(parts)
    , m_readings(parts.workspace.database())
    , m_moment(parts.workspace.clock())
{
    m_loading = QtConcurrent::run(&CityDesk::load, parts.workspace.resourcesRoot(), parts.workspace.profileDir());
    m_loading.then(this, [this](Result<Loaded> loaded) { onLoaded(std::move(loaded)); });
}

CityDesk::~CityDesk()
{
    m_loading.waitForFinished();
}

Result<CityDesk::Loaded> CityDesk::load(const QString& resourcesRoot, const QString& profileDir)
{
    const QString city = resourcesRoot + u"/city"_s;
    auto catalog = FeedCatalog::load(city + u"/feeds.json"_s, FeedCatalog::profileFile(profileDir));
    if (!catalog)
        return fail(catalog.error());
    auto posts = readFloodPosts(city);
    if (!posts)
        return fail(posts.error());
    return Loaded {std::move(*catalog), std::move(*posts)};
}

void CityDesk::onLoaded(Result<Loaded> loaded)
{
    if (!loaded) { // the program's own files: a broken installation
        qCWarning(lcApp) << loaded.error().toLog();
        m_parts.window.notices().fail([] { return tr("Read the list of sources"); }, loaded.error());
        return;
    }
    m_posts = std::move(loaded->posts);
    m_runner = std::make_unique<FeedRunner>(
        m_parts.workspace, std::move(loaded->catalog), FeedRunner::Options {.offline = m_parts.offline});
    connect(m_runner.get(), &FeedRunner::notKept, &m_parts.window, [this](const Error& error) {
        m_parts.window.notices().fail([] { return tr("Keep what was chosen of the sources"); }, error);
    });
    QTimer::singleShot(0, this, &CityDesk::makeNext);
}

// Each page: its service (a member of this), its panel (the window's), and what leads from one to the other. One a turn of the event
// loop, so that the window answers in between.
void CityDesk::makeNext()
{
    static constexpr std::array steps {&CityDesk::makeFloodPage, &CityDesk::makeAirPage, &CityDesk::makeFoodPage,
        &CityDesk::makeWeatherPage, &CityDesk::makeSourcesPage, &CityDesk::fillMap, &CityDesk::begin};
    (this->*steps[m_made++])();
    if (m_made < steps.size())
        QTimer::singleShot(0, this, &CityDesk::makeNext);
}

void CityDesk::begin()
{
    connect(&m_parts.map, &MapPanel::stationActivated, this, &CityDesk::stationAsked);
    connect(m_flood.get(), &FloodService::changed, this, &CityDesk::tellPulse);
    connect(m_air.get(), &AirService::changed, this, &CityDesk::tellPulse);
    connect(m_food.get(), &FoodService::changed, this, &CityDesk::tellPulse);
    connect(&m_moment, &CityMoment::changed, this, &CityDesk::tellPulse);
    tellPulse(); // what was read already
    m_runner->start();
    m_ready = true;
    Q_EMIT ready();
}

TicketFilter CityDesk::lastingFilter() const
{
    return m_replay ? m_replay->lasting() : m_parts.index.filter();
}

void CityDesk::readAgain()
{
    if (!m_ready)
        return; // it is read when it is made
    m_flood->refresh();
    m_air->refresh();
    m_food->refresh();
    m_weather->refresh();
    m_mapFeed->refresh();
    m_runner->tick(); // a profile that has become a demo has a source more
}

void CityDesk::fillMap()
{
    // The map's, and gone with it: the window goes before the services.
    auto* const feed = new CityMapFeed({.readings = m_readings,
                                           .posts = m_posts,
                                           .moment = m_moment,
                                           .flood = *m_flood,
                                           .air = *m_air,
                                           .food = *m_food,
                                           .layers = *m_parts.map.model().city()},
        &m_parts.map);
    m_mapFeed = feed;
    feed->setCredits(sourceCredits(m_runner->catalog().feeds()));
    connect(m_runner.get(), &FeedRunner::stored, feed, &CityMapFeed::refresh);
    m_replay = std::make_unique<Replay>(m_parts.index, m_moment, m_parts.workspace.clock());
    m_parts.map.setReplay(*m_replay);
}

// The strip stands beside the reports of today: while the past is shown elsewhere it says nothing of the city, nor of a board that is
// still one of the past.
void CityDesk::tellPulse()
{
    const auto present = [this](const auto& service) {
        return m_moment.isLive() && service.isOfNow() ? *service.board() : std::remove_cvref_t<decltype(*service.board())>();
    };
    m_parts.window.setCityPulse(makeCityPulse(present(*m_flood), present(*m_air), present(*m_food)));
}

template<class Service, class Panel> void CityDesk::addPage(PageId page, Service& service, Panel* panel)
{
    panel->setCredits(sourceCredits(m_runner->catalog().feeds()));
    connect(m_runner.get(), &FeedRunner::stored, &service, &Service::refresh);
    connect(panel, &Panel::sourcesRequested, this, [this] { m_parts.window.showPage(PageId::Sources); });
    m_parts.window.addPage(page, panel);
    service.refresh();
}

template<class Panel> void CityDesk::tieStations(PageId page, Panel* panel, const std::function<Found(qint64)>& find)
{
    connect(panel, &Panel::mapRequested, this, [this, find](qint64 id) { showOnMap(id, find(id).value_or(std::nullopt)); });
    connect(this, &CityDesk::stationAsked, panel, [this, page, panel, find](qint64 id) {
        if (!find(id))
            return;
        m_parts.window.showPage(page);
        panel->showStation(id);
    });
}

void CityDesk::makeFloodPage()
{
    m_flood = std::make_unique<FloodService>(m_readings, m_posts, m_moment);
    auto* const panel = new FloodPanel(*m_flood, m_readings, m_moment, m_parts.theme);
    tieStations(PageId::Flood, panel, [this](qint64 id) {
        const auto place = m_flood->board()->placeOf(id);
        return place || m_flood->board()->row(id) ? Found(std::in_place, place) : Found();
    });
    addPage(PageId::Flood, *m_flood, panel);
}

void CityDesk::makeAirPage()
{
    m_air = std::make_unique<AirService>(m_readings, m_moment);
    auto* const panel = new AirPanel(*m_air, m_readings, m_moment, m_parts.theme);
    tieStations(PageId::Air, panel, [this](qint64 id) {
        const AirStation* const station = m_air->board()->station(id);
        return station ? Found(std::in_place, station->station.station.point) : Found();
    });
    addPage(PageId::Air, *m_air, panel);
}

void CityDesk::makeFoodPage()
{
    m_food = std::make_unique<FoodService>(m_readings, m_moment);
    auto* const panel = new FoodPanel(*m_food, m_readings, m_moment, m_parts.theme);
    tieStations(PageId::Food, panel, [this](qint64 id) {
        const FoodMarket* const market = m_food->board()->market(id);
        return market ? Found(std::in_place, market->point) : Found();
    });
    connect(this, &CityDesk::commodityAsked, panel, [this, panel](qint64 id) {
        m_parts.window.showPage(PageId::Food);
        panel->showCommodity(id);
    });
    addPage(PageId::Food, *m_food, panel);
}

void CityDesk::showSubject(const AlertSign& sign)
{
    switch (sign.subject.kind) {
    case AlertKind::Siaga:
    case AlertKind::Rising:
    case AlertKind::Air:
        Q_EMIT stationAsked(sign.target);
        return;
    case AlertKind::Price:
        Q_EMIT commodityAsked(sign.target);
        return;
    case AlertKind::Stale:
        m_parts.window.showPage(PageId::Sources);
        return;
    }
}

void CityDesk::showOnMap(qint64 station, const std::optional<GeoPoint>& place)
{
    if (!place)
        return;
    m_parts.window.showPage(PageId::Operations);
    if (!m_parts.map.showStation(station)) // its layer may have nothing to show of it
        m_parts.map.model().camera()->flyTo(*place, kPlaceZoom);
}

void CityDesk::makeWeatherPage()
{
    Workspace& workspace = m_parts.workspace;
    m_weather = std::make_unique<WeatherService>(m_readings, m_moment);
    auto* const panel = new WeatherPanel(*m_weather, workspace.facts(), m_moment, m_parts.settings, m_parts.theme);
    const auto tellSources = [this, panel] {
        qint64 warningsAt = 0, quakesAt = 0;
        for (const FeedDescription& feed : m_runner->catalog().feeds()) {
            const qint64 okAt = m_runner->state(feed.name).okAt;
            if (feed.isDemo() || feed.adapter == "bmkg-nowcast"_L1)
                warningsAt = std::max(warningsAt, okAt);
            if (feed.isDemo() || feed.adapter == "bmkg-quakes"_L1)
                quakesAt = std::max(quakesAt, okAt);
        }
        panel->setAsked(warningsAt, quakesAt);
    };
    connect(m_runner.get(), &FeedRunner::finished, panel, tellSources);
    connect(m_runner.get(), &FeedRunner::started, panel, tellSources);
    connect(&m_parts.window, &MainWindow::pageShown, panel, tellSources);
    connect(panel, &WeatherPanel::warningRequested, this, &CityDesk::showWarningOnMap);
    connect(&m_parts.current, &CurrentTicket::keyChanged, panel, [this, panel, &workspace](qint64 key) {
        if (key == 0)
            return panel->setTicketArea({});
        workspace.reader().rows({key}).then(panel, [this, key, panel, &workspace](const Result<std::vector<TicketRow>>& rows) {
            if (rows && !rows->empty() && m_parts.current.key() == key)
                panel->setTicketArea(workspace.terms().code(TermKind::Village, rows->front().village));
        });
    });
    addPage(PageId::Weather, *m_weather, panel);
}

void CityDesk::showWarningOnMap(const QList<AreaRing>& areas)
{
    QRectF world;
    for (const AreaRing& ring : areas) {
        for (const GeoPoint point : ring) {
            if (const QPointF at = worldFromGeo(point); world.isNull())
                world = QRectF(at, QSizeF(1e-9, 1e-9));
            else
                world = world.united(QRectF(at, QSizeF(1e-9, 1e-9)));
        }
    }
    if (world.isNull())
        return;
    m_parts.window.showPage(PageId::Operations);
    m_parts.map.model().camera()->flyToFit(world);
}

void CityDesk::makeSourcesPage()
{
    MainWindow& window = m_parts.window;
    Workspace& workspace = m_parts.workspace;
    auto* const panel = new SourcesPanel(*m_runner, m_parts.settings, m_parts.theme, workspace.clock());
    connect(&window, &MainWindow::pageShown, panel, [panel, &workspace] { panel->setDemoProfile(workspace.isDemo()); });
    window.addPage(PageId::Sources, panel);
}

} // namespace JakOps
