// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketstatus.h"
#include "widgets/map/cameraview.h"

#include <array>
#include <optional>
#include <vector>

namespace JakOps {

// One thing to draw and to hit: a cluster of reports, or a single one (count == 1, then `key` names it).
struct ClusterMark
{
    QPointF world;
    qint64 key = 0; // single: the ticket; cluster: any of its tickets, to ask for more
    qint32 count = 0;
    std::array<qint32, kTicketStatusCount> statusCounts {};
    bool overdue = false; // single only

    [[nodiscard]] bool isSingle() const { return count == 1; }
    [[nodiscard]] TicketStatus status() const; // the most frequent; of a single the only one
    friend bool operator==(const ClusterMark&, const ClusterMark&) = default;
};

// The marks of one zoom level, as the clusterer made them. Immutable and shared with the painters.
struct MarkSet
{
    std::vector<ClusterMark> marks;
    qint32 largest = 1; // count of the biggest cluster: sets the scale of the discs
};
[[nodiscard]] MarkSet makeMarkSet(std::vector<ClusterMark> marks);

// Part of a ring: one status, or all that are left when there are more than five.
struct RingSegment
{
    std::optional<TicketStatus> status; // empty: the rest
    double share = 0.0;
};
inline constexpr int kMaxRingSegments = 5;
inline constexpr double kMinRingShare = 0.03; // a thinner one would not be seen
[[nodiscard]] std::vector<RingSegment> ringSegments(const ClusterMark& mark);

// Radius of a disc in pixels, ring included: the square root of the count, scaled to the largest of the level.
[[nodiscard]] double markRadius(const ClusterMark& mark, qint32 largest);
inline constexpr double kPinRadius = 10.0;
inline constexpr double kPinHeight = 25.0; // from the tip to the top of the head

// The mark under a point of the screen, the topmost first; -1 for none. `slack` widens small targets.
[[nodiscard]] qsizetype hitTest(const MarkSet& set, const CameraView& view, QPointF screen, double slack = 2.0);
// Order of drawing: large discs below small ones, pins on top, south before north.
[[nodiscard]] std::vector<qsizetype> drawingOrder(const MarkSet& set);

} // namespace JakOps
