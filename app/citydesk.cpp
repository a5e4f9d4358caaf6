// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/citydesk.h"

#include "base/clock.h"
#include "base/logging.h"
#include "domain/citypulse.h"
#include "services/city/airservice.h"
#include "services/city/foodservice.h"
#include "services/city/replay.h"
#include "services/city/floodservice.h"
#include "services/city/weatherservice.h"
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

#include <QFile>
#include <QTimer>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPlaceZoom = 14.5;
constexpr qint64 kPulseMs = 10 * 60'000; // a board read longer ago is of another moment

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    return file.readAll();
}

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
    const QString city = resourcesRoot + u"/city/"_s;
    auto catalog = FeedCatalog::load(city + u"feeds.json"_s, FeedCatalog::profileFile(profileDir));
    if (!catalog)
        return fail(catalog.error());
    const auto posts = readFile(city + u"flood_posts.csv"_s);
    const auto reaches = readFile(city + u"flood_reaches.csv"_s);
    if (!posts || !reaches)
        return fail(posts ? reaches.error() : posts.error());
    auto floodPosts = FloodPosts::read(*posts, *reaches);
    if (!floodPosts)
        return fail(floodPosts.error());
    return Loaded {std::move(*catalog), std::move(*floodPosts)};
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
    const auto credit = [this, feed] {
        feed->setCredits(sourceCredits(m_runner->catalog().feeds()), m_parts.workspace.isDemo());
    };
    credit();
    connect(m_runner.get(), &FeedRunner::stored, feed, [feed, credit] {
        credit();
        feed->refresh();
    });
    m_replay = std::make_unique<Replay>(m_parts.index, m_moment, m_parts.workspace.clock());
    m_parts.map.setReplay(*m_replay);
}

// The strip stands beside the reports of today: while the past is shown elsewhere it says nothing of the city, nor of a board that is
// still one of the past.
void CityDesk::tellPulse()
{
    const qint64 now = m_moment.at();
    const bool live = m_moment.isLive();
    const auto isPresent = [now, live](qint64 at) { return live && at > now - kPulseMs; };
    m_parts.window.setCityPulse(makeCityPulse(isPresent(m_flood->board()->at) ? *m_flood->board() : FloodBoard(),
        isPresent(m_air->board()->at) ? *m_air->board() : AirBoard(),
        live && m_food->board()->day == toWib(now).date() ? *m_food->board() : FoodBoard()));
}

void CityDesk::makeFloodPage()
{
    m_flood = std::make_unique<FloodService>(m_readings, m_posts, m_moment);
    auto* const panel = new FloodPanel(*m_flood, m_readings, m_moment, m_parts.theme);
    panel->setCredits(sourceCredits(m_runner->catalog().feeds()));
    connect(m_runner.get(), &FeedRunner::stored, m_flood.get(), &FloodService::refresh);
    connect(panel, &FloodPanel::sourcesRequested, this, [this] { m_parts.window.showPage(PageId::Sources); });
    connect(panel, &FloodPanel::mapRequested, this, [this](qint64 id) { showOnMap(id, m_flood->board()->placeOf(id)); });
    connect(this, &CityDesk::stationAsked, panel, [this, panel](qint64 id) {
        if (!m_flood->board()->row(id) && !m_flood->board()->placeOf(id))
            return;
        m_parts.window.showPage(PageId::Flood);
        panel->showStation(id);
    });
    m_parts.window.addPage(PageId::Flood, panel);
    m_flood->refresh();
}

void CityDesk::makeAirPage()
{
    m_air = std::make_unique<AirService>(m_readings, m_moment);
    auto* const panel = new AirPanel(*m_air, m_readings, m_moment, m_parts.theme);
    panel->setSources(sourceCredits(m_runner->catalog().feeds()));
    connect(m_runner.get(), &FeedRunner::stored, m_air.get(), &AirService::refresh);
    connect(panel, &AirPanel::sourcesRequested, this, [this] { m_parts.window.showPage(PageId::Sources); });
    connect(panel, &AirPanel::mapRequested, this, [this](qint64 id) {
        const AirStation* const station = m_air->board()->station(id);
        showOnMap(id, station ? station->station.station.point : std::nullopt);
    });
    connect(this, &CityDesk::stationAsked, panel, [this, panel](qint64 id) {
        if (!m_air->board()->station(id))
            return;
        m_parts.window.showPage(PageId::Air);
        panel->showStation(id);
    });
    m_parts.window.addPage(PageId::Air, panel);
    m_air->refresh();
}

void CityDesk::makeFoodPage()
{
    m_food = std::make_unique<FoodService>(m_readings, m_moment);
    auto* const panel = new FoodPanel(*m_food, m_readings, m_moment, m_parts.theme);
    panel->setSources(sourceCredits(m_runner->catalog().feeds()));
    connect(m_runner.get(), &FeedRunner::stored, m_food.get(), &FoodService::refresh);
    connect(panel, &FoodPanel::sourcesRequested, this, [this] { m_parts.window.showPage(PageId::Sources); });
    connect(panel, &FoodPanel::mapRequested, this, [this](qint64 id) {
        const FoodMarket* const market = m_food->board()->market(id);
        showOnMap(id, market ? market->point : std::nullopt);
    });
    connect(this, &CityDesk::stationAsked, panel, [this, panel](qint64 id) {
        if (!m_food->board()->market(id))
            return;
        m_parts.window.showPage(PageId::Food);
        panel->showStation(id);
    });
    connect(this, &CityDesk::commodityAsked, panel, [this, panel](qint64 id) {
        m_parts.window.showPage(PageId::Food);
        panel->showCommodity(id);
    });
    m_parts.window.addPage(PageId::Food, panel);
    m_food->refresh();
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
    const auto tellSources = [this, panel, &workspace] {
        qint64 warningsAt = 0, quakesAt = 0;
        for (const FeedDescription& feed : m_runner->catalog().feeds()) {
            const qint64 okAt = m_runner->state(feed.name).okAt;
            if (feed.isDemo() || feed.adapter == "bmkg-nowcast"_L1)
                warningsAt = std::max(warningsAt, okAt);
            if (feed.isDemo() || feed.adapter == "bmkg-quakes"_L1)
                quakesAt = std::max(quakesAt, okAt);
        }
        panel->setDemo(workspace.isDemo());
        panel->setAsked(warningsAt, quakesAt);
    };
    connect(m_runner.get(), &FeedRunner::stored, m_weather.get(), &WeatherService::refresh);
    connect(m_runner.get(), &FeedRunner::finished, panel, tellSources);
    connect(m_runner.get(), &FeedRunner::started, panel, tellSources);
    connect(&m_parts.window, &MainWindow::pageShown, panel, tellSources);
    connect(panel, &WeatherPanel::sourcesRequested, this, [this] { m_parts.window.showPage(PageId::Sources); });
    connect(panel, &WeatherPanel::warningRequested, this, &CityDesk::showWarningOnMap);
    connect(&m_parts.current, &CurrentTicket::keyChanged, panel, [this, panel, &workspace](qint64 key) {
        if (key == 0)
            return panel->setTicketArea({});
        workspace.reader().rows({key}).then(panel, [this, key, panel, &workspace](const Result<std::vector<TicketRow>>& rows) {
            if (rows && !rows->empty() && m_parts.current.key() == key)
                panel->setTicketArea(workspace.terms().code(TermKind::Village, rows->front().village));
        });
    });
    m_parts.window.addPage(PageId::Weather, panel);
    m_weather->refresh();
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
