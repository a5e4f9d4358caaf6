// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/clusterview.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace JakOps {

namespace {

constexpr double kWindowMargin = 640.0; // pixels beyond the view that are asked for
constexpr double kServedMargin = 256.0; // and how many of them the layers need
constexpr double kPinsApart = 12.0; // pixels: closer pins would hide one another
constexpr double kUnits = 4'294'967'296.0;

QPointF point(WorldPoint p)
{
    return {p.x, p.y};
}

WorldRect worldRect(const QRectF& r)
{
    const WorldUnits low = toUnits(WorldPoint {std::clamp(r.left(), 0.0, 1.0), std::clamp(r.top(), 0.0, 1.0)});
    const WorldUnits high = toUnits(WorldPoint {std::clamp(r.right(), 0.0, 1.0), std::clamp(r.bottom(), 0.0, 1.0)});
    return {low.x, low.y, high.x, high.y};
}

void finishSingle(ClusterMark& mark, const Selection& selection, qint64 nowMs)
{
    if (const auto row = selection.columns().row(mark.key))
        mark.overdue = row->dueAt > 0 && row->dueAt < nowMs;
}

void addLevels(ClusterView& view, ClusterCache& cache, qint64 nowMs, std::vector<ClusterMark>& marks)
{
    for (const auto& level : cache.levels(*view.selection, view.zoom, worldRect(view.window))) {
        for (quint32 i = 0; i < level->clusters.size(); ++i) {
            const Cluster& cluster = level->clusters[i];
            ClusterMark mark {.world = point(cluster.centre), .key = cluster.key, .count = qint32(cluster.count)};
            for (size_t s = 0; s < mark.statusCounts.size(); ++s)
                mark.statusCounts[s] = qint32(cluster.byStatus[s]);
            if (mark.isSingle())
                finishSingle(mark, *view.selection, nowMs);
            marks.push_back(mark);
            view.sources.push_back({level, i, {}});
        }
    }
}

void addPoints(ClusterView& view, qint64 nowMs, std::vector<ClusterMark>& marks)
{
    std::vector<PlacedTicket> tickets;
    for (const MapPoint& p : Clusterer::points(*view.selection, worldRect(view.window)))
        tickets.push_back({point(unitsToWorld(p.at)), p.key, p.status});
    GroupedMarks grouped = groupTickets(tickets, double(view.zoom), kPinsApart);
    for (size_t i = 0; i < grouped.marks.size(); ++i) {
        ClusterMark& mark = grouped.marks[i];
        if (mark.isSingle())
            finishSingle(mark, *view.selection, nowMs);
        marks.push_back(mark);
        view.sources.push_back({nullptr, 0, std::move(grouped.keys[i])});
    }
}

} // namespace

int clusterZoom(double zoom)
{
    return std::clamp(int(std::floor(zoom + 0.3)), Clusterer::kMinZoom, Clusterer::kMaxZoom);
}

bool ClusterView::serves(const CameraView& view, quint64 generation) const
{
    return selection && selection->generation() == generation && zoom == clusterZoom(view.zoom)
        && window.contains(view.worldRect(kServedMargin));
}

std::vector<qint64> ClusterView::leaves(qsizetype mark, qsizetype limit) const
{
    const Source& source = sources[size_t(mark)];
    if (source.level)
        return Clusterer::leaves(*selection, *source.level, source.level->clusters[source.cluster], limit);
    std::vector<qint64> keys = source.keys;
    std::ranges::sort(keys, std::greater());
    keys.resize(std::min(keys.size(), size_t(limit)));
    return keys;
}

ClusterView clusterView(
    std::shared_ptr<const Selection> selection, ClusterCache& cache, const CameraView& camera, qint64 nowMs)
{
    ClusterView view {.selection = std::move(selection), .zoom = clusterZoom(camera.zoom)};
    const bool whole = view.zoom <= Clusterer::kWholeZoom;
    view.window = whole ? QRectF(-1.0, -1.0, 3.0, 3.0) : camera.worldRect(kWindowMargin);
    std::vector<ClusterMark> marks;
    if (view.zoom >= Clusterer::kPointZoom)
        addPoints(view, nowMs, marks);
    else
        addLevels(view, cache, nowMs, marks);
    view.marks = std::make_shared<MarkSet>(makeMarkSet(std::move(marks)));
    return view;
}

ClusterTarget clusterTarget(const ClusterView& view, qsizetype mark, double maxZoom)
{
    ClusterTarget target;
    const ClusterView::Source& source = view.sources[size_t(mark)];
    WorldRect extent;
    if (source.level) {
        const Cluster& cluster = source.level->clusters[source.cluster];
        extent = Clusterer::extent(*view.selection, *source.level, cluster);
        target.zoom = Clusterer::expansionZoom(*view.selection, *source.level, cluster);
    } else {
        for (const qint64 key : source.keys) {
            if (const auto row = view.selection->columns().row(key)) {
                const WorldUnits at = toUnits(GeoPoint {row->lat, row->lon});
                extent.include(at.x, at.y);
            }
        }
        // Drawn one by one from here on: apart as soon as the pins are.
        const double widest = std::max(extent.right - extent.left, extent.bottom - extent.top) / kUnits;
        target.zoom = widest <= 0.0 ? Clusterer::kMaxZoom + 1 : int(std::ceil(std::log2(kPinsApart * 1.5 / widest / kTilePixels)));
        target.zoom = std::max(target.zoom, view.zoom + 1);
    }
    if (!extent.isEmpty()) {
        target.world = QRectF(QPointF(extent.left / kUnits, extent.top / kUnits), QPointF(extent.right / kUnits, extent.bottom / kUnits));
    }
    target.inseparable = extent.isEmpty() || double(target.zoom) > maxZoom;
    return target;
}

GroupedMarks groupTickets(std::span<const PlacedTicket> tickets, double zoom, double radius)
{
    const double scale = worldPixels(zoom);
    const double cellSize = radius / 3.0;
    const auto cellOf = [&](QPointF world) {
        const auto x = quint64(std::max(0.0, world.x() * scale / cellSize));
        const auto y = quint64(std::max(0.0, world.y() * scale / cellSize));
        return x << 32 | y;
    };

    GroupedMarks cells;
    std::unordered_map<quint64, size_t> byCell;
    for (const PlacedTicket& ticket : tickets) {
        const auto [at, isNew] = byCell.try_emplace(cellOf(ticket.world), cells.marks.size());
        if (isNew) {
            cells.marks.push_back({.key = ticket.key});
            cells.keys.emplace_back();
        }
        ClusterMark& mark = cells.marks[at->second];
        mark.world += (ticket.world - mark.world) / double(++mark.count);
        mark.key = std::min(mark.key, ticket.key);
        ++mark.statusCounts[size_t(ticket.status)];
        cells.keys[at->second].push_back(ticket.key);
    }

    std::vector<size_t> order(cells.marks.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, [&](size_t a, size_t b) {
        const ClusterMark& ma = cells.marks[a];
        const ClusterMark& mb = cells.marks[b];
        return ma.count != mb.count ? ma.count > mb.count : ma.key < mb.key;
    });
    GroupedMarks groups;
    std::vector<bool> taken(cells.marks.size());
    for (const size_t seed : order) {
        if (taken[seed])
            continue;
        taken[seed] = true;
        const QPointF heart = cells.marks[seed].world;
        ClusterMark group = cells.marks[seed];
        std::vector<qint64> keys = std::move(cells.keys[seed]);
        const quint64 cell = cellOf(heart);
        for (qint64 dx = -4; dx <= 4; ++dx) {
            for (qint64 dy = -4; dy <= 4; ++dy) {
                const auto near = byCell.find(quint64(qint64(cell >> 32) + dx) << 32 | quint64(quint32(qint64(cell & 0xffffffff) + dy)));
                if (near == byCell.end() || taken[near->second])
                    continue;
                const ClusterMark& other = cells.marks[near->second];
                const QPointF apart = (other.world - heart) * scale;
                if (std::hypot(apart.x(), apart.y()) > radius)
                    continue;
                taken[near->second] = true;
                group.world = (group.world * group.count + other.world * other.count) / double(group.count + other.count);
                group.count += other.count;
                group.key = std::min(group.key, other.key);
                for (size_t s = 0; s < group.statusCounts.size(); ++s)
                    group.statusCounts[s] += other.statusCounts[s];
                keys.insert(keys.end(), cells.keys[near->second].begin(), cells.keys[near->second].end());
            }
        }
        groups.marks.push_back(group);
        groups.keys.push_back(std::move(keys));
    }
    return groups;
}

} // namespace JakOps
