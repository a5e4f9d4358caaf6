// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

namespace JakOps {

// Tickets drawn as one disc; count 1: a single report.
struct Cluster
{
    WorldPoint centre; // middle of its tickets, in [0, 1] of the world
    quint32 count = 0;
    std::array<quint32, kTicketStatusCount> byStatus{};
    qint64 key = 0; // of the ticket when it is a single one, else of one of its tickets
    quint64 id = 0; // names the cluster within its zoom: the same while the map is panned
    quint32 cells = 0; // its grid cells: ClusterLevel::cells[cells ...]
    quint32 cellCount = 0;
};

// One ticket, for zooms where each is drawn.
struct MapPoint
{
    WorldUnits at;
    qint64 key = 0;
    TicketStatus status = TicketStatus::Waiting;
    Priority priority = Priority::Normal;
    bool isPrivate = true;
};

// All clusters of a part of the map. Immutable, shared.
struct ClusterLevel
{
    quint64 generation = 0; // of the selection
    int zoom = 0;
    WorldRect window; // tickets outside are not in it
    std::vector<Cluster> clusters; // the largest first
    std::vector<quint64> cells; // cell ids, grouped by cluster
};

// Clusters on screen, after map tiles: a grid of 20 px cells fixed to the world, then every cell, heaviest first, takes
// up the free cells whose centre of weight is within 60 px of its own. Pure: the same selection gives the same
// clusters. Up to kWholeZoom the whole city is one level. Beyond, the work is cut into windows that do not change while
// the map is panned, padded so far that a cell's fate is decided inside; clusters belong to the window their heaviest
// cell lies in. So every ticket is in exactly one cluster, whichever windows are looked at.
class Clusterer final
{
public:
    static constexpr int kMinZoom = 0;
    static constexpr int kMaxZoom = 22;
    static constexpr int kWholeZoom = 14;
    static constexpr int kPointZoom = 17; // from here single tickets are drawn
    static constexpr int kCellPixels = 20;
    static constexpr int kRadiusPixels = 60;
    static constexpr int kWindowPixels = 2560;

    // The windows that cover `view` at this zoom, one up to kWholeZoom.
    [[nodiscard]] static std::vector<WorldRect> windows(int zoom, const WorldRect& view);
    [[nodiscard]] static std::shared_ptr<const ClusterLevel> level(
        const Selection& selection, int zoom, const WorldRect& window);

    // The tickets of a cluster, newest first, at most `limit`.
    [[nodiscard]] static std::vector<qint64> leaves(
        const Selection& selection, const ClusterLevel& level, const Cluster& cluster, qsizetype limit);
    // Where the cluster's tickets are, and the first zoom at which they are no longer one cluster (kMaxZoom + 1: all at
    // one point).
    [[nodiscard]] static WorldRect extent(
        const Selection& selection, const ClusterLevel& level, const Cluster& cluster);
    [[nodiscard]] static int expansionZoom(
        const Selection& selection, const ClusterLevel& level, const Cluster& cluster);

    [[nodiscard]] static std::vector<MapPoint> points(const Selection& selection, const WorldRect& view);
};

} // namespace JakOps
