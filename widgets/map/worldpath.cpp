// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/worldpath.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kSamePixel = 0.6;

bool near(QPointF a, QPointF b)
{
    return std::abs(a.x() - b.x()) < kSamePixel && std::abs(a.y() - b.y()) < kSamePixel;
}

// One side of Sutherland and Hodgman's clipping; `inside` is signed distance, positive to keep.
template<class Distance>
QPolygonF clippedSide(const QPolygonF& ring, Distance distance)
{
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring.at(i);
        const QPointF b = ring.at((i + 1) % ring.size());
        const double da = distance(a);
        const double db = distance(b);
        if (da >= 0.0)
            kept.append(a);
        if ((da >= 0.0) != (db >= 0.0))
            kept.append(a + (b - a) * (da / (da - db)));
    }
    return kept;
}

QPolygonF clipped(QPolygonF ring, const QRectF& box)
{
    ring = clippedSide(ring, [&](QPointF p) { return p.x() - box.left(); });
    ring = clippedSide(ring, [&](QPointF p) { return box.right() - p.x(); });
    ring = clippedSide(ring, [&](QPointF p) { return p.y() - box.top(); });
    return clippedSide(ring, [&](QPointF p) { return box.bottom() - p.y(); });
}

} // namespace

WorldPath worldPath(std::vector<QPointF> points, bool closed)
{
    WorldPath path {.points = std::move(points), .closed = closed};
    if (path.points.empty())
        return path;
    QPointF least = path.points.front();
    QPointF most = least;
    for (const QPointF& p : path.points) {
        least = {std::min(least.x(), p.x()), std::min(least.y(), p.y())};
        most = {std::max(most.x(), p.x()), std::max(most.y(), p.y())};
    }
    path.bounds = QRectF(least, most);
    return path;
}

std::vector<QPointF> smoothed(std::vector<QPointF> line, int rounds)
{
    for (int round = 0; round < rounds && line.size() > 2; ++round) {
        std::vector<QPointF> next;
        next.reserve(line.size() * 2);
        next.push_back(line.front());
        for (size_t i = 0; i + 1 < line.size(); ++i) {
            if (i > 0)
                next.push_back(line[i] * 0.75 + line[i + 1] * 0.25);
            if (i + 2 < line.size())
                next.push_back(line[i] * 0.25 + line[i + 1] * 0.75);
        }
        next.push_back(line.back());
        line = std::move(next);
    }
    return line;
}

std::vector<QPolygonF> visibleRuns(const WorldPath& path, const CameraView& view, double marginPx)
{
    std::vector<QPolygonF> runs;
    const size_t n = path.points.size();
    // A level line's bounds have no height, so QRectF::intersects does not serve.
    const QRectF world = view.worldRect(marginPx);
    if (n < 2 || path.bounds.left() > world.right() || path.bounds.right() < world.left()
        || path.bounds.top() > world.bottom() || path.bounds.bottom() < world.top()) {
        return runs;
    }
    const QRectF box(-marginPx, -marginPx, view.size.width() + 2.0 * marginPx, view.size.height() + 2.0 * marginPx);
    const auto outside = [&box](QPointF a, QPointF b) {
        return std::max(a.x(), b.x()) < box.left() || std::min(a.x(), b.x()) > box.right()
            || std::max(a.y(), b.y()) < box.top() || std::min(a.y(), b.y()) > box.bottom();
    };

    QPolygonF run;
    QPointF last = view.toScreen(path.points[0]);
    const size_t steps = path.closed ? n : n - 1;
    for (size_t i = 1; i <= steps; ++i) {
        const QPointF point = view.toScreen(path.points[i % n]);
        if (i != steps && near(point, last))
            continue;
        if (outside(last, point)) {
            if (run.size() > 1)
                runs.push_back(std::exchange(run, {}));
            run.clear();
        } else {
            if (run.isEmpty())
                run.append(last);
            run.append(point);
        }
        last = point;
    }
    if (run.size() > 1)
        runs.push_back(std::move(run));
    return runs;
}

QPolygonF visibleArea(const WorldPath& ring, const CameraView& view, double marginPx)
{
    QPolygonF polygon;
    if (ring.points.size() < 3 || !ring.bounds.intersects(view.worldRect(marginPx)))
        return polygon;
    polygon.reserve(qsizetype(ring.points.size()));
    for (const QPointF& world : ring.points) {
        const QPointF point = view.toScreen(world);
        if (polygon.isEmpty() || !near(point, polygon.last()))
            polygon.append(point);
    }
    const QRectF box(-marginPx, -marginPx, view.size.width() + 2.0 * marginPx, view.size.height() + 2.0 * marginPx);
    if (!box.contains(polygon.boundingRect()))
        polygon = clipped(std::move(polygon), box);
    return polygon;
}

} // namespace JakOps
