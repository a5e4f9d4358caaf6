// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapviewmodel.h"

#include "widgets/common/format.h"
#include "widgets/map/clusterview.h"

#include <cmath>

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
    connect(&m_scene, &MapScene::heatChanged, this, &MapViewModel::legendChanged);
    connect(&m_scene.camera(), &MapCamera::viewChanged, this, &MapViewModel::updateMarksVisible);
    connect(&m_scene, &MapScene::areasChanged, this, &MapViewModel::attributionChanged);
    connect(&m_reference, &ReferenceLayers::cardWanted, &m_city, &CityLayers::openCard);
    connect(&m_reference, &ReferenceLayers::shownChanged, &m_city, &CityLayers::leave);
    connect(&m_packs, &BasePacks::changed, this, &MapViewModel::attributionChanged);
    connect(&m_scene, &MapScene::labelsChanged, this, &MapViewModel::layersChanged);
    connect(&m_scene.camera(), &MapCamera::viewChanged, this, &MapViewModel::leaveHover);
    connect(&m_scene, &MapScene::marksChanged, this, &MapViewModel::clearHover);
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
    m_packs.retranslate();
    m_city.retranslate();
    m_reference.retranslate();
    leaveHover();
    Q_EMIT countLineChanged();
    Q_EMIT attributionChanged();
}

void MapViewModel::setShowsClusters(bool on)
{
    if (std::exchange(m_clusters, on) == on)
        return;
    updateMarksVisible();
    Q_EMIT layersChanged();
}

void MapViewModel::setShowsHeat(bool on)
{
    if (std::exchange(m_heat, on) == on)
        return;
    updateMarksVisible();
    Q_EMIT layersChanged();
    if (on)
        Q_EMIT heatWanted();
}

void MapViewModel::updateMarksVisible()
{
    const bool near = clusterZoom(m_scene.camera().zoom()) >= Clusterer::kPointZoom;
    const bool visible = m_clusters && (!m_heat || near);
    if (std::exchange(m_marksVisible, visible) == visible)
        return;
    leaveHover();
    m_city.setReportsVisible(visible);
    Q_EMIT marksVisibleChanged();
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
    const QString ground = m_scene.areas()->schematic ? tr("Schematic map") : tr("Official boundaries, ground schematic");
    const QStringList packs = m_packs.attributions();
    return packs.isEmpty() ? ground : packs.join(u" \u00B7 "_s) + u" \u00B7 "_s + ground;
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

QList<QColor> MapViewModel::heatColors() const
{
    constexpr int kSteps = 36;
    QList<QColor> colors;
    for (int i = 0; i < kSteps; ++i) {
        const QColor over = QColor::fromRgba(qUnpremultiply(heatColor(palette(), double(i) / (kSteps - 1))));
        colors.append(blended(palette().land, QColor(over.rgb()), over.alphaF()));
    }
    return colors;
}

QStringList MapViewModel::heatLabels() const
{
    const HeatData& heat = *m_scene.heat();
    if (!heat.selection)
        return {};
    // Two leading figures: the density is smoothed, more would be pretended.
    const auto rounded = [](double value) {
        const double decade = std::pow(10.0, std::floor(std::log10(std::max(value, 1.0))) - 1.0);
        return value < 10.0 ? std::llround(value) : std::llround(std::round(value / decade) * decade);
    };
    return {u"0"_s, Format::number(rounded(heat.perSquareKilometre(0.5))), u"\u2265 "_s + Format::number(rounded(heat.perSquareKilometre(1.0)))};
}

qsizetype MapViewModel::markAt(double x, double y) const
{
    return m_marksVisible ? hitTest(*m_scene.marks(), m_scene.camera().view(), {x, y}) : -1;
}

void MapViewModel::hoverAt(double x, double y)
{
    if (m_relocation.active)
        return leaveHover();
    const bool onStation = m_city.hoverStation(x, y);
    const qsizetype at = onStation ? -1 : markAt(x, y);
    if (at < 0 && !onStation) {
        if (const ReferenceHit hit = m_reference.at(x, y); hit.isHit())
            m_city.showCard(m_reference.card(hit));
        else
            m_city.hoverArea(x, y);
    }
    if (at == m_hoverMark)
        return;
    if (at < 0)
        return clearHover();
    m_city.leave();
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
    m_city.leave();
    clearHover();
}

void MapViewModel::clearHover()
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
    const qsizetype at = markAt(x, y);
    closeLeaves();
    if (m_city.clickStation(x, y))
        return leaveHover();
    if (at < 0) {
        if (const ReferenceHit hit = m_reference.at(x, y); hit.isHit())
            m_city.openCard(m_reference.card(hit));
        else
            m_city.clickArea(x, y);
        return;
    }
    leaveHover();
    const ClusterMark& mark = m_scene.marks()->marks[size_t(at)];
    if (mark.isSingle())
        choose(mark.key);
    else
        Q_EMIT clusterChosen(at);
}

void MapViewModel::listAt(double x, double y)
{
    const qsizetype at = m_relocation.active ? -1 : markAt(x, y);
    closeLeaves();
    if (at < 0 || m_scene.marks()->marks[size_t(at)].isSingle())
        return;
    leaveHover();
    Q_EMIT clusterListed(at);
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

void MapViewModel::setLeaves(const QList<LeafEntry>& leaves, qint64 of, bool atOnePlace)
{
    if (m_leaves.isEmpty() && leaves.isEmpty())
        return;
    m_leaves = leaves;
    m_leavesOf = std::max<qint64>(of, leaves.size());
    m_leavesAtOnePlace = atOnePlace;
    Q_EMIT leavesChanged();
}

QString MapViewModel::leavesTitle() const
{
    if (m_leavesOf > m_leaves.size()) // the list is cut, and says so
        return tr("%1 newest of %2").arg(Format::number(m_leaves.size()), Format::number(m_leavesOf));
    const int n = int(m_leaves.size());
    return m_leavesAtOnePlace ? tr("%1 reports at one place", nullptr, n).arg(Format::number(n))
                              : tr("%1 reports in this cluster", nullptr, n).arg(Format::number(n));
}

void MapViewModel::groupLeaves()
{
    std::vector<qint64> keys;
    for (const LeafEntry& leaf : std::as_const(m_leaves))
        keys.push_back(leaf.key);
    if (keys.size() > 1)
        Q_EMIT groupRequested(keys);
}

bool MapViewModel::closeLeaves()
{
    const bool open = !m_leaves.isEmpty();
    setLeaves({});
    return m_city.close() || open;
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
    const qint64 key = m_relocation.key;
    m_relocation = {};
    Q_EMIT relocationChanged();
    Q_EMIT relocationCancelled(key);
}

} // namespace JakOps
