// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapviewmodel.h"

#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QGeoCoordinate coordinate(QPointF world)
{
    const GeoPoint p = geoFromWorld(world);
    return {p.lat, p.lon};
}

} // namespace

MapViewModel::MapViewModel(QObject* parent)
    : QObject(parent)
{
    connect(&m_scene, &MapScene::styleChanged, this, &MapViewModel::paletteChanged);
    connect(&m_scene, &MapScene::styleChanged, this, &MapViewModel::legendChanged);
    connect(&m_scene, &MapScene::choroplethChanged, this, &MapViewModel::legendChanged);
    connect(&m_scene, &MapScene::areasChanged, this, &MapViewModel::attributionChanged);
    connect(&m_scene, &MapScene::labelsChanged, this, &MapViewModel::layersChanged);
    connect(&m_scene.camera(), &MapCamera::viewChanged, this, &MapViewModel::leaveHover);
    connect(&m_scene, &MapScene::marksChanged, this, &MapViewModel::leaveHover);
    connect(&m_scene, &MapScene::marksChanged, this, &MapViewModel::legendChanged);
}

void MapViewModel::setStyle(const MapPalette& palette, const QFont& font)
{
    MarkStyle style {.palette = palette, .font = font};
    style.words = {.locale = QLocale(), .thousand = tr(" k"), .million = tr(" m")};
    m_scene.setStyle(style);
}

void MapViewModel::retranslate()
{
    setStyle(m_scene.style().palette, m_scene.style().font);
    leaveHover();
    Q_EMIT countLineChanged();
    Q_EMIT attributionChanged();
}

void MapViewModel::setShowsClusters(bool on)
{
    if (std::exchange(m_clusters, on) != on)
        Q_EMIT layersChanged();
}

void MapViewModel::setShowsChoropleth(bool on)
{
    if (std::exchange(m_choropleth, on) != on)
        Q_EMIT layersChanged();
}

void MapViewModel::setShowsOutlines(bool on)
{
    m_scene.setShowsOutlines(on);
}

void MapViewModel::setShowsLabels(bool on)
{
    m_scene.setShowsLabels(on);
}

void MapViewModel::setCounts(qint64 onMap, qint64 withoutPlace)
{
    m_onMap = onMap;
    m_withoutPlace = withoutPlace;
    Q_EMIT countLineChanged();
}

QString MapViewModel::countLine() const
{
    if (m_onMap < 0)
        return {};
    const QString line = tr("%1 reports on the map", nullptr, int(std::min<qint64>(m_onMap, 1'000'000))).arg(Format::number(m_onMap));
    if (m_withoutPlace == 0)
        return line;
    return tr("%1, %2 without a place").arg(line, Format::number(m_withoutPlace));
}

QString MapViewModel::attribution() const
{
    return m_scene.areas()->schematic ? tr("Schematic map") : tr("Official boundaries, ground schematic");
}

QList<StatusEntry> MapViewModel::statuses() const
{
    std::array<qint64, kTicketStatusCount> counts {};
    bool rest = false;
    for (const ClusterMark& mark : m_scene.marks()->marks) {
        for (size_t i = 0; i < counts.size(); ++i)
            counts[i] += mark.statusCounts[i];
        if (!rest && !mark.isSingle()) {
            const auto segments = ringSegments(mark);
            rest = !segments.empty() && !segments.back().status;
        }
    }
    QList<StatusEntry> entries;
    for (const TicketStatus status : kAllStatuses) {
        if (counts[size_t(status)] > 0)
            entries.append(statusEntry(status));
    }
    if (rest) {
        StatusEntry others;
        others.letter = u"…"_s;
        others.name = tr("Other statuses in a ring");
        others.fill = m_scene.style().palette.other;
        others.ink = inkOn(others.fill);
        entries.append(others);
    }
    return entries;
}

QList<ClassEntry> MapViewModel::classes() const
{
    const ChoroplethClasses& classes = m_scene.choropleth()->classes;
    QList<ClassEntry> entries;
    const int n = int(classes.limits.size());
    for (int i = 0; i < n; ++i) {
        const qint64 from = classes.limits[size_t(i)];
        const qint64 to = i + 1 < n ? classes.limits[size_t(i) + 1] - 1 : std::max(from, classes.largest);
        ClassEntry entry;
        entry.fill = rampColor(palette(), i, n);
        entry.range = from == to ? Format::number(from) : tr("%1–%2").arg(Format::number(from), Format::number(to));
        entries.append(entry);
    }
    return entries;
}

void MapViewModel::hoverAt(double x, double y)
{
    if (m_relocation.active || !m_clusters)
        return leaveHover();
    const qsizetype at = hitTest(*m_scene.marks(), m_scene.camera().view(), {x, y});
    if (at == m_hoverMark)
        return;
    if (at < 0)
        return leaveHover();
    m_hoverMark = at;
    const ClusterMark& mark = m_scene.marks()->marks[size_t(at)];
    if (mark.isSingle()) {
        m_hoverKey = mark.key;
        m_hover = {};
        m_hover.place = coordinate(mark.world);
        Q_EMIT hoverChanged();
        Q_EMIT singleHovered(mark.key);
    } else {
        m_hoverKey = 0;
        showCluster(mark);
    }
}

void MapViewModel::showCluster(const ClusterMark& mark)
{
    HoverInfo info;
    info.visible = true;
    info.count = mark.count;
    info.place = coordinate(mark.world);
    info.title = tr("%1 reports", nullptr, mark.count).arg(Format::number(mark.count));
    for (const TicketStatus status : kAllStatuses) {
        const qint32 n = mark.statusCounts[size_t(status)];
        if (n > 0)
            info.shares.append(statusEntry(status, Format::number(n)));
    }
    m_hover = info;
    Q_EMIT hoverChanged();
}

void MapViewModel::showHover(qint64 key, const HoverInfo& info)
{
    if (key == 0 || key != m_hoverKey)
        return;
    const QGeoCoordinate place = m_hover.place;
    m_hover = info;
    m_hover.visible = true;
    m_hover.count = 1;
    m_hover.place = place;
    Q_EMIT hoverChanged();
}

void MapViewModel::leaveHover()
{
    m_hoverMark = -1;
    m_hoverKey = 0;
    if (!m_hover.visible)
        return;
    m_hover = {};
    Q_EMIT hoverChanged();
}

void MapViewModel::clickAt(double x, double y)
{
    if (m_relocation.active) {
        const GeoPoint place = m_scene.camera().view().toGeo({x, y});
        m_relocation.place = {place.lat, place.lon};
        Q_EMIT relocationChanged();
        return;
    }
    if (!m_clusters)
        return;
    const qsizetype at = hitTest(*m_scene.marks(), m_scene.camera().view(), {x, y});
    closeLeaves();
    if (at < 0)
        return;
    leaveHover();
    const ClusterMark& mark = m_scene.marks()->marks[size_t(at)];
    if (mark.isSingle())
        choose(mark.key);
    else
        Q_EMIT clusterChosen(at);
}

void MapViewModel::choose(qint64 key)
{
    Q_EMIT ticketChosen(key);
}

void MapViewModel::setSelection(const PinInfo& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

void MapViewModel::setLeaves(const QList<LeafEntry>& leaves)
{
    if (m_leaves.isEmpty() && leaves.isEmpty())
        return;
    m_leaves = leaves;
    Q_EMIT leavesChanged();
}

bool MapViewModel::closeLeaves()
{
    const bool open = !m_leaves.isEmpty();
    setLeaves({});
    return open;
}

void MapViewModel::beginRelocation(const RelocationInfo& relocation)
{
    leaveHover();
    closeLeaves();
    m_relocation = relocation;
    m_relocation.active = true;
    if (!m_relocation.place.isValid())
        m_relocation.place = m_scene.camera().center();
    Q_EMIT relocationChanged();
}

void MapViewModel::setRelocationAccuracy(qint64 key, double metres)
{
    if (!m_relocation.active || m_relocation.key != key)
        return;
    m_relocation.accuracyMetres = std::max(0.0, metres);
    Q_EMIT relocationChanged();
}

GeoPoint MapViewModel::relocationPlace() const
{
    return {m_relocation.place.latitude(), m_relocation.place.longitude()};
}

void MapViewModel::nudgeRelocation(double dx, double dy)
{
    if (!m_relocation.active)
        return;
    const QPointF at = m_scene.camera().view().toScreen(relocationPlace()) + QPointF(dx, dy);
    const GeoPoint place = m_scene.camera().view().toGeo(at);
    m_relocation.place = {place.lat, place.lon};
    Q_EMIT relocationChanged();
}

void MapViewModel::confirmRelocation()
{
    if (!m_relocation.active)
        return;
    const qint64 key = m_relocation.key;
    const GeoPoint place = relocationPlace();
    m_relocation = {};
    Q_EMIT relocationChanged();
    Q_EMIT relocated(key, place);
}

void MapViewModel::cancelRelocation()
{
    if (!m_relocation.active)
        return;
    m_relocation = {};
    Q_EMIT relocationChanged();
    Q_EMIT relocationCancelled();
}

} // namespace JakOps
