// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/clustercache.h"
#include "widgets/map/mapmarks.h"
#include "widgets/map/mapshapes.h"

namespace JakOps {

// The marks for a view, and where each came from. Made in a worker from immutable values; immutable itself. Who may not know where
// private reports are gives it a selection in which they stand elsewhere (index/placeblur.h).
struct ClusterView
{
    struct Source
    {
        std::shared_ptr<const ClusterLevel> level; // empty: `keys` are the tickets
        quint32 cluster = 0;
        std::vector<qint64> keys;
    };
    std::shared_ptr<const Selection> selection;
    std::shared_ptr<const MarkSet> marks = std::make_shared<MarkSet>();
    std::vector<Source> sources; // one a mark
    int zoom = -1;
    QRectF window; // world: what it is good for; the whole world up to Clusterer::kWholeZoom

    // Whether it still serves a camera that looks like this.
    [[nodiscard]] bool serves(const CameraView& view, quint64 generation) const;
    // Tickets of a mark, newest first where the index knows.
    [[nodiscard]] std::vector<qint64> leaves(qsizetype mark, qsizetype limit) const;
};
[[nodiscard]] int clusterZoom(double zoom);
[[nodiscard]] ClusterView clusterView(
    std::shared_ptr<const Selection> selection, ClusterCache& cache, const CameraView& view, qint64 nowMs);

// Where to look to see a cluster come apart.
struct ClusterTarget
{
    QRectF world; // around its tickets
    int zoom = 0; // first at which it is more than one mark
    bool inseparable = false; // all at one place, as far as the camera can see
};
[[nodiscard]] ClusterTarget clusterTarget(const ClusterView& view, qsizetype mark, double maxZoom);

// Points closer than `radius` pixels to a heavier place become one mark. Pure, deterministic.
struct PlacedTicket
{
    QPointF world;
    qint64 key = 0;
    TicketStatus status = TicketStatus::Waiting;
};
struct GroupedMarks
{
    std::vector<ClusterMark> marks;
    std::vector<std::vector<qint64>> keys;
};
[[nodiscard]] GroupedMarks groupTickets(std::span<const PlacedTicket> tickets, double zoom, double radius);

} // namespace JakOps
