// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/arealocator.h"

#include "geo/webmercator.h"

namespace JakOps {

namespace {

constexpr double kCellDegrees = 0.0025;
constexpr int kMaxCells = 2048; // per side; Jakarta with its islands needs 260 x 500
constexpr double kMetresPerDegree = 111'320.0;
constexpr double kNearLat = kNearMetres / 110'500.0; // 200 m in degrees, rounded up
constexpr double kLonShrink
    = 0.9935; // cosine of 6.5° south: Jakarta's degrees of longitude are this much shorter, or longer
constexpr double kNearLon = kNearLat / kLonShrink;
constexpr size_t kEdgesPerStrip = 3;
constexpr size_t kMaxStrips = 512;

double cosLat(double lat)
{
    return std::cos(lat * 3.14159265358979 / 180.0);
}

double segmentMetres(double x, double y, double ax, double ay, double bx, double by, double shrink)
{
    const double dx = (bx - ax) * shrink;
    const double dy = by - ay;
    const double px = (x - ax) * shrink;
    const double py = y - ay;
    const double length = dx * dx + dy * dy;
    const double t = length > 0.0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(px - t * dx, py - t * dy) * kMetresPerDegree;
}

} // namespace

size_t AreaLocator::Strips::at(double y) const
{
    return size_t(std::clamp((y - south) / height, 0.0, double(count()) - 1.0));
}

bool AreaLocator::Strips::contains(double x, double y) const
{
    const size_t strip = at(y);
    bool inside = false;
    for (quint32 i = first[strip]; i < first[strip + 1]; ++i) {
        const Edge& e = edges[i];
        if ((e.ay > y) != (e.by > y) && x < (e.bx - e.ax) * (y - e.ay) / (e.by - e.ay) + e.ax)
            inside = !inside;
    }
    return inside;
}

double AreaLocator::Strips::distanceMetres(double x, double y) const
{
    const double shrink = cosLat(y);
    double best = std::numeric_limits<double>::infinity();
    const size_t last = at(y + kNearLat);
    for (size_t strip = at(y - kNearLat); strip <= last; ++strip) {
        for (quint32 i = first[strip]; i < first[strip + 1]; ++i) {
            const Edge& e = edges[i];
            best = std::min(best, segmentMetres(x, y, e.ax, e.ay, e.bx, e.by, shrink));
        }
    }
    return best;
}

AreaLocator::Strips AreaLocator::makeStrips(const AreaShape& shape)
{
    std::vector<Edge> all;
    const auto addRing = [&all](const GeoRing& ring) {
        for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            all.push_back({ring[j].lon, ring[j].lat, ring[i].lon, ring[i].lat});
    };
    for (const GeoPolygon& polygon : shape.polygons) {
        addRing(polygon.outer);
        for (const GeoRing& hole : polygon.holes)
            addRing(hole);
    }
    const GeoBox box = boundsOf(shape.polygons);
    Strips strips;
    const size_t count = std::clamp(all.size() / kEdgesPerStrip, size_t(1), kMaxStrips);
    strips.south = box.south;
    strips.height = std::max((box.north - box.south) / double(count), 1e-9);
    strips.first.assign(count + 1, 0);
    const auto span = [&strips](const Edge& e) {
        return std::pair(strips.at(std::min(e.ay, e.by)), strips.at(std::max(e.ay, e.by)));
    };
    for (const Edge& e : all) {
        for (auto [strip, last] = span(e); strip <= last; ++strip)
            ++strips.first[strip + 1];
    }
    for (size_t i = 1; i <= count; ++i)
        strips.first[i] += strips.first[i - 1];
    strips.edges.resize(strips.first.back());
    std::vector<quint32> next(strips.first.begin(), strips.first.end() - 1);
    for (const Edge& e : all) {
        for (auto [strip, last] = span(e); strip <= last; ++strip)
            strips.edges[next[strip]++] = e;
    }
    return strips;
}

AreaLocator::AreaLocator(const Boundaries& boundaries)
    : m_boundaries(boundaries)
{
    const auto villages = boundaries.villages();
    const GeoBox box = boundaries.bounds();
    if (villages.empty() || box.isEmpty() || villages.size() > std::numeric_limits<quint16>::max())
        return;
    m_south = box.south - kNearLat - kCellDegrees;
    m_west = box.west - kNearLon - kCellDegrees;
    m_rows = std::min(kMaxCells, int((box.north + kNearLat - m_south) / kCellDegrees) + 2);
    m_columns = std::min(kMaxCells, int((box.east + kNearLon - m_west) / kCellDegrees) + 2);

    std::vector<std::pair<quint32, Entry>> touched;
    for (size_t i = 0; i < villages.size(); ++i) {
        m_strips.push_back(makeStrips(villages[i]));
        indexArea(quint16(i), touched);
    }
    m_first.assign(size_t(m_rows) * size_t(m_columns) + 1, 0);
    for (const auto& [cell, entry] : touched)
        ++m_first[cell + 1];
    for (size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    m_entries.resize(touched.size());
    std::vector<quint32> next(m_first.begin(), m_first.end() - 1);
    for (const auto& [cell, entry] : touched)
        m_entries[next[cell]++] = entry;
}

// Which cells the area covers, crosses or comes near to: first along its edges, then by asking for the middle of the
// rest.
void AreaLocator::indexArea(quint16 area, std::vector<std::pair<quint32, Entry>>& out) const
{
    const Strips& strips = m_strips[area];
    const GeoBox box = boundsOf(m_boundaries.villages()[area].polygons);
    const auto column = [this](double x) { return std::clamp(int((x - m_west) / kCellDegrees), 0, m_columns - 1); };
    const auto row = [this](double y) { return std::clamp(int((y - m_south) / kCellDegrees), 0, m_rows - 1); };
    const int left = column(box.west - kNearLon);
    const int bottom = row(box.south - kNearLat);
    const int width = column(box.east + kNearLon) - left + 1;
    const int height = row(box.north + kNearLat) - bottom + 1;
    std::vector<Touch> touch(size_t(width) * size_t(height), Touch::None);
    const auto mark = [&](const Edge& e, double marginX, double marginY, Touch as) {
        const int x1 = column(std::max(e.ax, e.bx) + marginX) - left;
        const int y1 = row(std::max(e.ay, e.by) + marginY) - bottom;
        for (int y = row(std::min(e.ay, e.by) - marginY) - bottom; y <= y1; ++y) {
            for (int x = column(std::min(e.ax, e.bx) - marginX) - left; x <= x1; ++x) {
                Touch& cell = touch[size_t(y) * size_t(width) + size_t(x)];
                cell = std::max(cell, as);
            }
        }
    };
    for (const Edge& e : strips.edges) {
        mark(e, kNearLon, kNearLat, Touch::Near);
        mark(e, 0.0, 0.0, Touch::Border);
    }
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Touch& cell = touch[size_t(y) * size_t(width) + size_t(x)];
            if (cell < Touch::Border
                && strips.contains(
                    m_west + (left + x + 0.5) * kCellDegrees, m_south + (bottom + y + 0.5) * kCellDegrees))
                cell = Touch::Whole;
            if (cell != Touch::None)
                out.push_back({quint32(bottom + y) * quint32(m_columns) + quint32(left + x), Entry{area, cell}});
        }
    }
}

std::span<const AreaLocator::Entry> AreaLocator::entriesAt(GeoPoint point) const
{
    const double x = (point.lon - m_west) / kCellDegrees;
    const double y = (point.lat - m_south) / kCellDegrees;
    if (!(x >= 0.0 && y >= 0.0 && x < m_columns && y < m_rows)) // also not a number
        return {};
    const size_t cell = size_t(y) * size_t(m_columns) + size_t(x);
    return std::span(m_entries).subspan(m_first[cell], m_first[cell + 1] - m_first[cell]);
}

AreaHit AreaLocator::hit(AreaHitKind kind, int index, double distance) const
{
    return {kind, index, m_boundaries.villages()[size_t(index)].code, distance};
}

QList<Neighbour> AreaLocator::neighbours(GeoPoint point, const QString& except, double metres) const
{
    QList<Neighbour> found;
    for (const Entry& entry : entriesAt(point)) {
        const QString& code = m_boundaries.villages()[entry.area].code;
        if (code == except)
            continue;
        if (const double away = m_strips[entry.area].distanceMetres(point.lon, point.lat); away <= metres)
            found += Neighbour{code, away};
    }
    std::ranges::stable_sort(found, {}, &Neighbour::metres);
    return found;
}

AreaHit AreaLocator::locate(GeoPoint point) const
{
    const std::span<const Entry> entries = entriesAt(point);
    int inside = -1;
    bool several = false;
    for (const Entry& entry : entries) {
        if (entry.touch == Touch::Near
            || (entry.touch == Touch::Border && !m_strips[entry.area].contains(point.lon, point.lat)))
            continue;
        const auto toLabel
            = [&](int area) { return JakOps::distanceMetres(m_boundaries.villages()[size_t(area)].label, point); };
        if (inside < 0) {
            inside = entry.area;
        } else {
            several = true;
            if (toLabel(entry.area) < toLabel(inside))
                inside = entry.area;
        }
    }
    if (inside >= 0)
        return hit(several ? AreaHitKind::Overlap : AreaHitKind::Inside, inside);

    int nearest = -1;
    double best = kNearMetres;
    for (const Entry& entry : entries) {
        const double metres = m_strips[entry.area].distanceMetres(point.lon, point.lat);
        if (metres < best || (metres == best && nearest < 0)) {
            best = metres;
            nearest = entry.area;
        }
    }
    return nearest < 0 ? AreaHit{} : hit(AreaHitKind::Near, nearest, best);
}

} // namespace JakOps
