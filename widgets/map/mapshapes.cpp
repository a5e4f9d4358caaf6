// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapshapes.h"

namespace JakOps {

namespace {

std::vector<QPointF> worldPoints(const std::vector<GeoPoint>& points)
{
    std::vector<QPointF> world;
    world.reserve(points.size());
    for (const GeoPoint& point : points)
        world.push_back(worldFromGeo(point));
    return world;
}

void addRings(std::vector<WorldPath>& rings, const GeoPolygon& polygon)
{
    rings.push_back(worldPath(worldPoints(polygon.outer), true));
    for (const GeoRing& hole : polygon.holes)
        rings.push_back(worldPath(worldPoints(hole), true));
}

std::vector<AreaPath> pathsOf(std::span<const AreaShape> shapes)
{
    std::vector<AreaPath> paths;
    paths.reserve(shapes.size());
    for (const AreaShape& shape : shapes) {
        AreaPath path {.code = shape.code, .name = shape.name, .label = worldFromGeo(shape.label)};
        for (const GeoPolygon& polygon : shape.polygons)
            addRings(path.rings, polygon);
        for (const WorldPath& ring : path.rings)
            path.bounds = path.bounds.united(ring.bounds);
        paths.push_back(std::move(path));
    }
    return paths;
}

} // namespace

GroundShapes groundShapes(const Schematic& schematic)
{
    GroundShapes shapes;
    for (const GeoPolygon& polygon : schematic.surroundings)
        addRings(shapes.surroundings, polygon);
    for (const GeoPolygon& polygon : schematic.land)
        addRings(shapes.land, polygon);
    for (const WorldPath& ring : shapes.land)
        shapes.mainland = shapes.mainland.united(ring.bounds);
    for (const SchematicIsland& island : schematic.islands)
        addRings(shapes.land, island.shape);
    for (const SchematicLine& line : schematic.lines) {
        const int rounds = line.kind == SchematicLineKind::River ? 3 : 2;
        shapes.lines.push_back({line.kind, worldPath(smoothed(worldPoints(line.points), rounds), false)});
    }
    for (const SchematicPlace& place : schematic.places)
        shapes.places.push_back({place.name, worldFromGeo(place.point), place.rank, place.scope});
    return shapes;
}

AreaPaths areaPaths(const Boundaries& boundaries)
{
    AreaPaths paths {.villages = pathsOf(boundaries.villages()),
        .districts = pathsOf(boundaries.districts()),
        .cities = pathsOf(boundaries.cities()),
        .schematic = boundaries.isSchematic()};
    for (qsizetype i = 0; i < qsizetype(paths.villages.size()); ++i)
        paths.villageByCode.insert(paths.villages[size_t(i)].code, i);
    return paths;
}

} // namespace JakOps
