// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapfeed.h"

#include "domain/visibility.h"
#include "services/indexservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"
#include "widgets/map/shapesloader.h"

#include <QtConcurrentRun>

namespace JakOps {

namespace {

constexpr qsizetype kMostLeaves = 200;
constexpr double kTicketZoom = 16.0;
constexpr double kBorder = 60.0; // pixels: nearer to the edge than this is out of view

QGeoCoordinate coordinate(QPointF world)
{
    const GeoPoint p = geoFromWorld(world);
    return {p.lat, p.lon};
}

TicketVisibility ofPrivateReports(const Officer& officer)
{
    Ticket ticket;
    ticket.isPrivate = true;
    return visibilityFor(officer, ticket);
}

} // namespace

MapFeed::MapFeed(Workspace& workspace, IndexService& index, CurrentTicket& current, const OfficerContext& officer,
    MapViewModel& model, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_index(index)
    , m_current(current)
    , m_officer(officer)
    , m_model(model)
{
    connect(&m_index, &IndexService::selectionChanged, this, &MapFeed::takeSelection);
    connect(&m_index, &IndexService::loaded, this, &MapFeed::takeSelection);
    connect(&m_index, &IndexService::facetsChanged, this, &MapFeed::takeFacets);
    connect(model.camera(), &MapCamera::viewChanged, this, &MapFeed::follow);
    connect(model.scene(), &MapScene::areasChanged, this, &MapFeed::takeFacets);
    connect(&m_current, &CurrentTicket::keyChanged, this, [this] { showCurrent(true); });
    connect(&m_officer, &OfficerContext::officerChanged, this, [this] {
        hidePlaces();
        refreshMarks();
        showCurrent(false);
    });
    connect(model.scene(), &MapScene::areasChanged, this, [this] {
        hidePlaces();
        refreshMarks();
    });
    connect(&m_model, &MapViewModel::heatWanted, this, &MapFeed::refreshMarks);
    connect(&m_model, &MapViewModel::singleHovered, this, &MapFeed::describe);
    connect(&m_model, &MapViewModel::ticketChosen, this, [this](qint64 key) { m_current.setKey(key); });
    connect(&m_model, &MapViewModel::clusterChosen, this, &MapFeed::openCluster);
    connect(&m_model, &MapViewModel::clusterListed, this, &MapFeed::listCluster);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_view = std::make_shared<ClusterView>();
        refreshMarks();
    });
    m_minute.start();
    hidePlaces();
    loadGround();
    takeSelection();
    takeFacets();
    showCurrent(false);
}

MapFeed::~MapFeed()
{
    m_model.scene()->workers().waitForDone();
}

void MapFeed::loadGround()
{
    m_boundaries = m_workspace.boundaries();
    loadShapes(m_model.scene()->workers(), m_workspace.resourcesRoot(), m_boundaries)
        .then(this, [this, of = m_boundaries](const LoadedShapes& shapes) {
            if (of != m_boundaries)
                return;
            m_model.scene()->setGround(shapes.ground);
            m_model.scene()->setAreas(shapes.areas);
        });
}

void MapFeed::takeSelection()
{
    if (m_workspace.boundaries() != m_boundaries)
        loadGround();
    if (m_index.isLoaded()) {
        const auto selection = m_index.selection();
        m_model.setCounts(selection->placedCount(), selection->withoutPlace());
    }
    if (m_blurred && m_index.codes() != m_blurredCodes)
        hidePlaces();
    refreshMarks();
    showCurrent(false);
}

void MapFeed::takeFacets()
{
    const auto facets = m_index.facets();
    const auto areas = m_model.scene()->areas();
    std::vector<qint64> counts;
    counts.reserve(areas->villages.size());
    for (const AreaPath& village : areas->villages)
        counts.push_back(facets->selectedByVillage().value(village.code));
    m_model.scene()->setChoropleth(std::make_shared<ChoroplethData>(choroplethData(std::move(counts))));
}

void MapFeed::follow()
{
    if (!m_view->serves(m_model.camera()->view(), m_index.selection()->generation()))
        refreshMarks();
}

void MapFeed::hidePlaces()
{
    m_view = std::make_shared<ClusterView>();
    m_blurred.reset();
    m_blurredCodes = m_index.codes();
    const TicketVisibility visible = ofPrivateReports(m_officer.officer());
    if (visible.exactPlace)
        return;
    if (visible.coarsePlace) {
        m_blurred = std::make_shared<Blurred>();
        return;
    }
    const auto areas = m_model.scene()->areas();
    std::vector<std::optional<PlaceBlur::Village>> middles(size_t(m_blurredCodes->villages.size()));
    auto discs = middles;
    for (qsizetype term = 0; term < m_blurredCodes->villages.size(); ++term) {
        const qsizetype at = areas->villageByCode.value(m_blurredCodes->villages[term], -1);
        if (at < 0)
            continue;
        const AreaPath& village = areas->villages[size_t(at)];
        const WorldUnits middle = toUnits(WorldPoint {village.label.x(), village.label.y()});
        const double reach = std::min(village.bounds.width(), village.bounds.height()) / 2.0 * 4'294'967'296.0;
        middles[size_t(term)] = {middle, 0};
        discs[size_t(term)] = {middle, quint32(std::clamp(reach, 1.0, 1e8))};
    }
    m_blurred = std::make_shared<Blurred>(std::move(middles), std::move(discs));
}

void MapFeed::refreshMarks()
{
    if (m_model.camera()->view().size.isEmpty())
        return;
    if (m_running) {
        m_wanted = true; // the newest wish is carried out when the running one is back
        return;
    }
    m_running = true;
    m_wanted = false;
    const quint64 request = ++m_request;
    const auto draw = [selection = m_index.selection(), &exact = m_index.clusters(), blurred = m_blurred,
                          view = m_model.camera()->view(), nowMs = m_workspace.clock().nowMs(), heat = m_model.showsHeat()] {
        Drawn drawn;
        if (heat)
            drawn.heat = std::make_shared<HeatData>(heatData(blurred ? blurred->heat.applied(selection) : selection, view.zoom));
        drawn.view = blurred ? clusterView(blurred->marks.applied(selection), blurred->clusters, view, nowMs)
                             : clusterView(selection, exact, view, nowMs);
        return drawn;
    };
    QtConcurrent::run(&m_model.scene()->workers(), draw)
        .then(this, [this, request, by = m_blurred](Drawn drawn) {
            if (by == m_blurred) // else made for another officer
                return takeMarks(request, std::move(drawn));
            m_running = false;
            refreshMarks();
        });
}

void MapFeed::takeMarks(quint64 request, Drawn drawn)
{
    if (request != m_request)
        return;
    m_running = false;
    m_view = std::make_shared<ClusterView>(std::move(drawn.view));
    m_model.scene()->setMarks(m_view->marks);
    if (drawn.heat)
        m_model.scene()->setHeat(drawn.heat);
    if (m_wanted || !m_view->serves(m_model.camera()->view(), m_index.selection()->generation()))
        refreshMarks();
    else
        Q_EMIT settled();
}

std::optional<QPointF> MapFeed::shownPlace(qint64 key) const
{
    const auto row = m_index.row(key);
    if (!row || !std::isfinite(row->lat) || !std::isfinite(row->lon))
        return std::nullopt;
    const GeoPoint exact {row->lat, row->lon};
    if (!row->isPrivate || !m_blurred)
        return worldFromGeo(exact);
    const WorldPoint shown = unitsToWorld(m_blurred->marks.placeOf(key, row->village, toUnits(exact)));
    return QPointF(shown.x, shown.y);
}

void MapFeed::showCurrent(bool bringIntoView)
{
    PinInfo pin;
    const qint64 key = m_current.key();
    const auto row = key != 0 ? m_index.row(key) : std::nullopt;
    const auto place = row ? shownPlace(key) : std::nullopt;
    if (place) {
        pin.visible = true;
        pin.key = key;
        pin.place = coordinate(*place);
        pin.status = int(row->status);
    }
    m_model.setSelection(pin);
    if (place && bringIntoView && !m_model.camera()->openWorld(-kBorder).contains(*place))
        m_model.camera()->flyTo(*place, m_model.camera()->zoom());
}

void MapFeed::zoomTo(qint64 key)
{
    if (const auto place = shownPlace(key))
        m_model.camera()->flyTo(*place, std::max(m_model.camera()->zoom(), kTicketZoom));
}

void MapFeed::beginPlacing(const std::optional<GeoPoint>& start)
{
    RelocationInfo info;
    info.status = int(TicketStatus::Waiting);
    if (start) {
        const QPointF world = worldFromGeo(*start);
        info.place = {start->lat, start->lon};
        m_model.camera()->flyTo(world, std::max(m_model.camera()->zoom(), kTicketZoom));
    }
    m_model.beginRelocation(info);
}

bool MapFeed::beginRelocation(qint64 key)
{
    const auto row = m_index.row(key);
    if (!row)
        return false;
    RelocationInfo info;
    info.key = key;
    info.status = int(row->status);
    if (const auto place = shownPlace(key)) {
        info.place = coordinate(*place);
        if (!m_model.camera()->openWorld(-kBorder).contains(*place) || m_model.camera()->zoom() < kTicketZoom)
            m_model.camera()->flyTo(*place, std::max(m_model.camera()->zoom(), kTicketZoom));
    }
    m_model.beginRelocation(info);
    m_workspace.reader().detail(key, m_officer.officer()).then(this, [this, key](const Result<TicketDetail>& detail) {
        if (detail)
            m_model.setRelocationAccuracy(key, detail->ticket.accuracyMetres);
    });
    return true;
}

QString MapFeed::summary(qint64 key) const
{
    const auto row = m_index.row(key);
    if (!row)
        return {};
    const auto codes = m_index.codes();
    const CityFacts& facts = m_workspace.facts();
    const QString village = codeOf(codes->villages, row->village);
    return Words::joined({facts.categoryName(codeOf(codes->categories, row->category)),
        village.isEmpty() ? tr("Outside Jakarta") : facts.areaName(village),
        Format::age(row->createdAt, m_workspace.clock().nowMs())});
}

void MapFeed::describe(qint64 key)
{
    const auto row = m_index.row(key);
    if (!row)
        return;
    const qint64 now = m_workspace.clock().nowMs();
    const auto codes = m_index.codes();
    const CityFacts& facts = m_workspace.facts();
    const Area* village = facts.area(codeOf(codes->villages, row->village));
    HoverInfo info;
    info.status = statusEntry(row->status);
    info.isPrivate = row->isPrivate;
    info.lines = {Words::joined({facts.categoryName(codeOf(codes->categories, row->category)), Words::status(row->status)}),
        village ? Words::areaTitle(*village) : tr("Outside Jakarta"), Format::ago(row->createdAt, now)};
    if (row->dueAt > 0 && row->dueAt < now)
        info.warning = Format::dueSentence(row->dueAt, now);
    m_workspace.reader()
        .queueTexts({key}, m_officer.officer())
        .then(this, [this, key, info](const Result<std::vector<QueueText>>& texts) {
            if (!texts || texts->empty())
                return;
            HoverInfo full = info;
            full.title = texts->front().number;
            if (!texts->front().isPrivate)
                full.words = texts->front().firstWords;
            full.isPrivate = texts->front().isPrivate;
            m_model.showHover(key, full);
        });
}

void MapFeed::openCluster(qsizetype mark)
{
    if (m_view->marks != m_model.scene()->marks())
        return; // the marks were replaced between the click and here
    QtConcurrent::run(&m_model.scene()->workers(), [view = m_view, mark, most = m_model.camera()->limits().maxZoom] {
        const ClusterTarget target = clusterTarget(*view, mark, most);
        return std::pair(target, target.inseparable ? view->leaves(mark, kMostLeaves) : std::vector<qint64>());
    }).then(this, [this, of = m_view->marks->marks[size_t(mark)].count](std::pair<ClusterTarget, std::vector<qint64>> answer) {
        const auto& [target, keys] = answer;
        if (target.inseparable) {
            listLeaves(keys, of, true);
            return;
        }
        MapCamera& camera = *m_model.camera();
        const CameraView fit = fitted(camera.view(), target.world, 80.0);
        camera.flyTo(target.world.center(), std::clamp(fit.zoom, camera.zoom() + 0.7, std::max(camera.zoom() + 0.7, target.zoom + 0.5)));
    });
}

void MapFeed::listCluster(qsizetype mark)
{
    if (m_view->marks != m_model.scene()->marks())
        return;
    QtConcurrent::run(&m_model.scene()->workers(), [view = m_view, mark] { return view->leaves(mark, kMostLeaves); })
        .then(this, [this, of = m_view->marks->marks[size_t(mark)].count](const std::vector<qint64>& keys) { listLeaves(keys, of, false); });
}

void MapFeed::listLeaves(const std::vector<qint64>& keys, qint64 of, bool atOnePlace)
{
    m_workspace.reader().queueTexts(keys, m_officer.officer()).then(this, [this, of, atOnePlace](const Result<std::vector<QueueText>>& texts) {
        if (!texts)
            return;
        QList<LeafEntry> leaves;
        for (const QueueText& text : *texts) {
            LeafEntry leaf;
            leaf.key = text.key;
            leaf.number = text.number;
            leaf.line = summary(text.key);
            const auto row = m_index.row(text.key);
            leaf.status = statusEntry(row ? row->status : TicketStatus::Waiting);
            leaves.append(leaf);
        }
        m_model.setLeaves(leaves, of, atOnePlace);
    });
}

} // namespace JakOps
