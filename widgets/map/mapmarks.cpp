// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapmarks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace JakOps {

namespace {

constexpr double kMostRadius = 34.0;
constexpr qint32 kLeastScale = 40; // with few reports on the map no disc grows to full size

// Room for the number in text that is still legible.
double leastRadius(qint32 count)
{
    return count < 100 ? 14.0 : count < 1000 ? 16.5 : 21.0;
}

// Statuses with the same colour and meaning "closed without follow-up" share a segment.
int segmentOf(TicketStatus status)
{
    return status >= TicketStatus::Returned ? int(TicketStatus::Returned) : int(status);
}

} // namespace

TicketStatus ClusterMark::status() const
{
    const auto most = std::ranges::max_element(statusCounts);
    return TicketStatus(most - statusCounts.begin());
}

MarkSet makeMarkSet(std::vector<ClusterMark> marks)
{
    MarkSet set {.marks = std::move(marks)};
    for (const ClusterMark& mark : set.marks)
        set.largest = std::max(set.largest, mark.count);
    return set;
}

std::vector<RingSegment> ringSegments(const ClusterMark& mark)
{
    constexpr int kKinds = int(TicketStatus::Returned) + 1;
    std::array<qint64, kKinds> counts {};
    for (int i = 0; i < kTicketStatusCount; ++i)
        counts[size_t(segmentOf(TicketStatus(i)))] += mark.statusCounts[size_t(i)];
    const qint64 total = std::accumulate(counts.begin(), counts.end(), qint64(0));
    if (total == 0)
        return {};

    std::array<int, kKinds> order;
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](int i) { return counts[size_t(i)]; });
    const auto present = size_t(std::ranges::count_if(counts, [](qint64 n) { return n > 0; }));
    const size_t own = present <= kMaxRingSegments ? present : kMaxRingSegments - 1;
    std::ranges::sort(order.begin(), order.begin() + qsizetype(own)); // in the order of the work, not of size

    std::vector<RingSegment> segments;
    qint64 rest = total;
    for (size_t i = 0; i < own; ++i) {
        const qint64 n = counts[size_t(order[i])];
        segments.push_back({TicketStatus(order[i]), double(n) / double(total)});
        rest -= n;
    }
    if (rest > 0)
        segments.push_back({std::nullopt, double(rest) / double(total)});

    // Widen the thin ones at the cost of the others.
    double sum = 0.0;
    for (RingSegment& segment : segments)
        sum += segment.share = std::max(segment.share, kMinRingShare);
    for (RingSegment& segment : segments)
        segment.share /= sum;
    return segments;
}

double markRadius(const ClusterMark& mark, qint32 largest)
{
    if (mark.isSingle())
        return kPinRadius;
    const double part = double(mark.count) / double(std::max(largest, kLeastScale));
    return std::max(leastRadius(mark.count), kMostRadius * std::sqrt(std::clamp(part, 0.0, 1.0)));
}

std::vector<qsizetype> drawingOrder(const MarkSet& set)
{
    std::vector<qsizetype> order(set.marks.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::sort(order, [&](qsizetype a, qsizetype b) {
        const ClusterMark& ma = set.marks[size_t(a)];
        const ClusterMark& mb = set.marks[size_t(b)];
        if (ma.isSingle() != mb.isSingle())
            return mb.isSingle();
        if (!ma.isSingle() && ma.count != mb.count)
            return ma.count > mb.count;
        if (ma.world.y() != mb.world.y())
            return ma.world.y() < mb.world.y();
        return a < b;
    });
    return order;
}

qsizetype hitTest(const MarkSet& set, const CameraView& view, QPointF screen, double slack)
{
    qsizetype best = -1;
    double bestDistance = 0.0;
    bool bestSingle = false;
    const QRectF near = view.worldRect(kMostRadius + kPinHeight);
    for (qsizetype i = 0; i < qsizetype(set.marks.size()); ++i) {
        const ClusterMark& mark = set.marks[size_t(i)];
        if (!near.contains(mark.world))
            continue;
        QPointF at = view.toScreen(mark.world);
        if (mark.isSingle())
            at.ry() -= kPinHeight - kPinRadius; // the middle of the head
        const double distance = std::hypot(at.x() - screen.x(), at.y() - screen.y());
        const double reach = std::max(markRadius(mark, set.largest), mark.isSingle() ? 12.0 : 0.0) + slack;
        if (distance > reach)
            continue;
        if (best < 0 || (mark.isSingle() && !bestSingle) || (mark.isSingle() == bestSingle && distance < bestDistance)) {
            best = i;
            bestDistance = distance;
            bestSingle = mark.isSingle();
        }
    }
    return best;
}

} // namespace JakOps
