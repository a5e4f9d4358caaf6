// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/groundpainter.h"

#include <algorithm>

namespace JakOps {

namespace {

constexpr double kMargin = 8.0; // beyond the picture, so that cut edges are not seen

QPainterPath filled(const std::vector<WorldPath>& rings, const CameraView& view)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const WorldPath& ring : rings) {
        const QPolygonF polygon = visibleArea(ring, view, kMargin);
        if (polygon.size() > 2) {
            path.addPolygon(polygon);
            path.closeSubpath();
        }
    }
    return path;
}

void strokeRings(QPainter& painter, const std::vector<WorldPath>& rings, const CameraView& view)
{
    for (const WorldPath& ring : rings) {
        for (const QPolygonF& run : visibleRuns(ring, view, kMargin))
            painter.drawPolyline(run);
    }
}

QPen roundPen(const QColor& color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// Width in pixels: `atCity` with the whole city in view (zoom 11), growing gently with the zoom.
double widthAt(double atCity, double zoom, double growth, double most)
{
    return std::clamp(atCity * std::exp2((zoom - 11.0) * growth), atCity * 0.75, most);
}

} // namespace

QImage paintGround(
    const GroundShapes& ground, const AreaPaths& areas, const MapPalette& palette, const RasterRequest& request)
{
    QImage image = emptyPicture(request, palette.water);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const CameraView& view = request.view;
    const double zoom = view.zoom;

    painter.setPen(roundPen(palette.coast, 2.0));
    strokeRings(painter, ground.surroundings, view);
    painter.fillPath(filled(ground.surroundings, view), palette.surroundings);
    const bool official = !areas.schematic && !areas.cities.empty();
    if (official) {
        for (const AreaPath& city : areas.cities) {
            strokeRings(painter, city.rings, view);
            painter.fillPath(filled(city.rings, view), palette.land);
        }
    } else {
        strokeRings(painter, ground.land, view);
        painter.fillPath(filled(ground.land, view), palette.land);
    }
    if (request.isCancelled())
        return {};

    const auto stroke = [&](SchematicLineKind kind, const QColor& color, double width) {
        painter.setPen(roundPen(color, width));
        for (const GroundShapes::Line& line : ground.lines) {
            if (line.kind != kind)
                continue;
            for (const QPolygonF& run : visibleRuns(line.path, view, kMargin))
                painter.drawPolyline(run);
        }
    };
    stroke(SchematicLineKind::River, palette.river, widthAt(1.6, zoom, 0.45, 9.0));
    const double road = widthAt(1.4, zoom, 0.45, 7.0);
    const double toll = widthAt(2.2, zoom, 0.45, 9.0);
    stroke(SchematicLineKind::Road, palette.roadEdge, road + 1.4);
    stroke(SchematicLineKind::Road, palette.road, road);
    stroke(SchematicLineKind::Toll, palette.roadEdge, toll + 1.8);
    stroke(SchematicLineKind::Toll, palette.toll, toll);
    return request.isCancelled() ? QImage() : image;
}

} // namespace JakOps
