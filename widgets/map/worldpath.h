// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/cameraview.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace JakOps {

// A line or ring in world coordinates. A ring does not repeat its first point.
struct WorldPath
{
    std::vector<QPointF> points;
    bool closed = false;
    QRectF bounds;
};
[[nodiscard]] WorldPath worldPath(std::vector<QPointF> points, bool closed);
// Corners cut twice (Chaikin): hand-drawn lines with few points look drawn, not measured. Ends stay where they are.
[[nodiscard]] std::vector<QPointF> smoothed(std::vector<QPointF> line, int rounds);

// What is visible of a path, in pixels of the view, without the points that fall onto one another at this scale. Cutting to the
// view keeps far-away corners out of the painter, where they cost time and overflow.
[[nodiscard]] std::vector<QPolygonF> visibleRuns(const WorldPath& path, const CameraView& view, double marginPx);
[[nodiscard]] QPolygonF visibleArea(const WorldPath& ring, const CameraView& view, double marginPx);

} // namespace JakOps
