// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapshapes.h"

#include <cmath>
#include <set>

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

// Which edges have a line already. Areas that meet share the very points of their border.
class BorderSet final
{
public:
    [[nodiscard]] std::vector<WorldPath> newLines(const std::vector<AreaPath>& areas)
    {
        std::vector<WorldPath> lines;
        for (const AreaPath& area : areas) {
            for (const WorldPath& ring : area.rings)
                addRing(ring, lines);
        }
        return lines;
    }

private:
    using Key = std::array<quint64, 2>;

    [[nodiscard]] static quint64 pointKey(QPointF p)
    {
        const auto x = quint64(std::llround(p.x() * kGrid));
        const auto y = quint64(std::llround(p.y() * kGrid));
        return x * 0x9E3779B97F4A7C15ULL ^ y;
    }
    [[nodiscard]] bool take(QPointF a, QPointF b)
    {
        Key key {pointKey(a), pointKey(b)};
        if (key[0] > key[1])
            std::swap(key[0], key[1]);
        return m_taken.insert(key).second;
    }
    void addRing(const WorldPath& ring, std::vector<WorldPath>& lines)
    {
        const size_t n = ring.points.size();
        std::vector<QPointF> run;
        for (size_t i = 0; i < n; ++i) {
            const QPointF a = ring.points[i];
            const QPointF b = ring.points[(i + 1) % n];
            if (take(a, b)) {
                if (run.empty())
                    run.push_back(a);
                run.push_back(b);
            } else if (!run.empty()) {
                lines.push_back(worldPath(std::exchange(run, {}), false));
            }
        }
        if (!run.empty())
            lines.push_back(worldPath(std::move(run), false));
    }

    static constexpr double kGrid = 1e11; // 0.4 mm: the same point after any arithmetic
    std::set<Key> m_taken;
};

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
    BorderSet borders;
    paths.cityLines = borders.newLines(paths.cities);
    paths.districtLines = borders.newLines(paths.districts);
    paths.villageLines = borders.newLines(paths.villages);
    for (qsizetype i = 0; i < qsizetype(paths.villages.size()); ++i)
        paths.villageByCode.insert(paths.villages[size_t(i)].code, i);
    return paths;
}

} // namespace JakOps
