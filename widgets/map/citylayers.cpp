// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/citylayers.h"

#include "widgets/common/format.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, kCityLayers> kNames{
    "warnings"_L1, "floods"_L1, "levels"_L1, "pumps"_L1, "rain"_L1, "air"_L1, "markets"_L1, "quakes"_L1};
constexpr double kStationZoom = 14.0;

} // namespace

CityLayers::CityLayers(MapScene& scene, QObject* parent)
    : QObject(parent)
    , m_scene(scene)
{
    connect(&m_scene.camera(), &MapCamera::viewChanged, this, &CityLayers::leave);
    for (const auto change : {&MapScene::styleChanged, &MapScene::labelsChanged, &MapScene::groundChanged, &MapScene::areasChanged,
             &MapScene::marksChanged})
        connect(&m_scene, change, this, [this] { m_placedZoom = -1.0; });
}

CityAreaStyle CityLayers::areaStyle() const
{
    return {.warnings = shows(CityLayer::Warnings),
        .floods = shows(CityLayer::Floods),
        .dark = m_scene.style().palette.land.lightness() < 128};
}

std::shared_ptr<const MarkSet> CityLayers::reports() const
{
    return m_reportsVisible ? m_scene.marks() : std::make_shared<const MarkSet>();
}

void CityLayers::setReportsVisible(bool visible)
{
    if (std::exchange(m_reportsVisible, visible) == visible)
        return;
    m_placedZoom = -1.0;
    Q_EMIT marksChanged();
}

void CityLayers::setShown(CityLayer layer, bool on)
{
    const CityLayerSet next = on ? m_shown | bitOf(layer) : m_shown & ~bitOf(layer);
    if (std::exchange(m_shown, next) == next)
        return;
    m_placedZoom = -1.0;
    leave();
    Q_EMIT shownChanged();
    Q_EMIT entriesChanged();
}

QString CityLayers::shownText() const
{
    QStringList on;
    for (int i = 0; i < kCityLayers; ++i) {
        if (shows(CityLayer(i)))
            on += kNames[size_t(i)];
    }
    return on.join(u'+');
}

void CityLayers::setShownText(const QString& text)
{
    const QStringList on = text.split(u'+', Qt::SkipEmptyParts);
    for (int i = 0; i < kCityLayers; ++i)
        setShown(CityLayer(i), on.contains(kNames[size_t(i)]));
}

void CityLayers::setAreas(std::shared_ptr<const CityAreas> areas)
{
    m_areas = std::move(areas);
    Q_EMIT areasChanged();
    Q_EMIT entriesChanged();
    renewHover();
}

void CityLayers::setStations(std::shared_ptr<const CityStations> stations)
{
    m_stations = std::move(stations);
    rebuildMarks();
    renewHover();
}

void CityLayers::renewHover()
{
    if (!m_hover.visible || !m_pointer)
        return;
    const QPointF at = *m_pointer;
    if (!hoverStation(at.x(), at.y()))
        hoverArea(at.x(), at.y());
}

void CityLayers::retranslate()
{
    leave();
    close();
    rebuildMarks();
}

void CityLayers::rebuildMarks()
{
    StationMarks marks = CityCards::marks(*m_stations);
    m_placedZoom = -1.0;
    if (marks.marks != m_marks->marks) {
        m_marks = std::make_shared<StationMarks>(std::move(marks));
        Q_EMIT marksChanged();
    }
    Q_EMIT entriesChanged();
}

QList<CityLayerEntry> CityLayers::entries() const
{
    std::array<qint64, kCityLayers> counts{};
    for (const StationMark& mark : m_marks->marks)
        ++counts[size_t(mark.layer)];
    for (const CityArea& area : m_areas->areas)
        ++counts[size_t(area.flood() ? CityLayer::Floods : CityLayer::Warnings)];
    QList<CityLayerEntry> entries;
    for (int i = 0; i < kCityLayers; ++i) {
        CityLayerEntry entry;
        entry.layer = i;
        entry.name = CityCards::layerName(CityLayer(i));
        entry.count = Format::number(counts[size_t(i)]);
        entry.on = shows(CityLayer(i));
        entries.append(entry);
    }
    return entries;
}

QList<CityKey> CityLayers::keys() const
{
    return CityCards::keys(m_shown, *m_areas, m_marks->marks);
}

qsizetype CityLayers::markAt(double x, double y) const
{
    const CameraView& view = m_scene.camera().view();
    if (m_placedZoom != view.zoom) {
        const QFont& font = m_scene.style().font;
        const auto names
            = m_scene.showsLabels() ? groundNames(*m_scene.ground(), *m_scene.areas(), font, view.zoom) : std::vector<QRectF>();
        m_placed = placeStations(*m_marks, m_shown, font, view.zoom, names, reportDiscs(*reports(), view.zoom));
        m_placedZoom = view.zoom;
    }
    return stationAt(*m_marks, m_placed, view, {x, y});
}

qsizetype CityLayers::areaUnder(double x, double y) const
{
    return areaAt(*m_areas, areaStyle(), m_scene.camera().view().toWorld({x, y}));
}

void CityLayers::setHover(const CityCard& card)
{
    if (m_hover == card)
        return;
    m_hover = card;
    Q_EMIT hoverChanged();
}

void CityLayers::setOpened(const CityCard& card)
{
    if (m_opened == card)
        return;
    m_opened = card;
    Q_EMIT openedChanged();
}

bool CityLayers::hoverStation(double x, double y)
{
    m_pointer = QPointF(x, y);
    const qsizetype at = markAt(x, y);
    if (at < 0)
        return false;
    const StationMark& mark = m_marks->marks[size_t(at)];
    CityCard card = CityCards::card(*m_stations, mark);
    const GeoPoint place = geoFromWorld(mark.world);
    card.place = {place.lat, place.lon};
    card.visible = true;
    setHover(card);
    return true;
}

bool CityLayers::hoverArea(double x, double y)
{
    const qsizetype at = m_opened.visible ? -1 : areaUnder(x, y);
    if (at < 0) {
        leave();
        return false;
    }
    CityCard card = CityCards::card(m_areas->areas[size_t(at)], *m_stations);
    const GeoPoint place = m_scene.camera().view().toGeo({x, y});
    card.place = {place.lat, place.lon};
    card.visible = true;
    setHover(card);
    return true;
}

bool CityLayers::clickStation(double x, double y)
{
    const qsizetype at = markAt(x, y);
    if (at < 0)
        return false;
    const StationMark mark = m_marks->marks[size_t(at)];
    leave();
    if (mark.station != 0) {
        Q_EMIT stationActivated(mark.station);
        return true;
    }
    CityCard card = CityCards::card(*m_stations, mark);
    card.visible = true;
    setOpened(card);
    return true;
}

bool CityLayers::clickArea(double x, double y)
{
    const qsizetype at = areaUnder(x, y);
    if (at < 0)
        return close();
    leave();
    CityCard card = CityCards::card(m_areas->areas[size_t(at)], *m_stations);
    card.visible = true;
    setOpened(card);
    return true;
}

void CityLayers::showCard(const CityCard& card)
{
    m_pointer.reset();
    setHover(card);
}

void CityLayers::openCard(const CityCard& card)
{
    leave();
    setOpened(card);
}

void CityLayers::leave()
{
    setHover({});
}

bool CityLayers::close()
{
    const bool open = m_opened.visible || m_highlight.isValid();
    setOpened({});
    if (std::exchange(m_highlight, {}).isValid())
        Q_EMIT highlightChanged();
    return open;
}

bool CityLayers::showStation(qint64 station)
{
    const auto found = std::ranges::find(m_marks->marks, station, &StationMark::station);
    if (station == 0 || found == m_marks->marks.end())
        return false;
    const QPointF world = found->world;
    setShown(found->layer, true);
    m_scene.camera().flyTo(world, std::max(kStationZoom, m_scene.camera().zoom()));
    const GeoPoint place = geoFromWorld(world);
    m_highlight = {place.lat, place.lon};
    Q_EMIT highlightChanged();
    return true;
}

} // namespace JakOps
