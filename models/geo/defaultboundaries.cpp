// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/defaultboundaries.h"

#include "geo/geos.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// GEOS_VORONOI_PRESERVE_ORDER, which the header hides from users of the reentrant calls.
constexpr int kPreserveOrder = 2;

// Kepulauan Seribu has sea between its areas: cells of points make no sense there.
bool isOnIslands(const Area& area)
{
    return area.code.startsWith("31.01."_L1);
}

AreaShape emptyShape(const Area& area)
{
    return {area.code, area.name, area.level, area.point, {}};
}

Geos::Geometry pointGeometry(const Geos::Context& context, GeoPoint point)
{
    const WorldPoint at = toWorld(point);
    return Geos::own(context, GEOSGeom_createPointFromXY_r(context.handle(), at.x, at.y));
}

// Cuts one cell, given in the Mercator plane, to the land, given in degrees, on the common grid.
GeoMultiPolygon cutToLand(const Geos::Context& context, const GEOSGeometry* cell, const GEOSGeometry* land)
{
    const Geos::Geometry inDegrees
        = Geos::fromPolygons(context, Geos::toPolygons(context, cell, Geos::Plane::World), Geos::Plane::Degrees);
    const Geos::Geometry cut
        = Geos::own(context, GEOSIntersectionPrec_r(context.handle(), inDegrees.get(), land, Geos::kGridDegrees));
    return Geos::toPolygons(context, cut.get(), Geos::Plane::Degrees);
}

Result<std::vector<AreaShape>> mainlandCells(
    const Geos::Context& context, const Schematic& schematic, const QList<const Area*>& areas)
{
    const Geos::Geometry land = Geos::fromPolygons(context, schematic.land, Geos::Plane::Degrees);
    const Geos::Geometry landInWorld = Geos::fromPolygons(context, schematic.land, Geos::Plane::World);
    std::vector<Geos::Geometry> points;
    for (const Area* area : areas)
        points.push_back(pointGeometry(context, area->point));
    const Geos::Geometry sites = Geos::collect(context, std::move(points));
    const Geos::Geometry cells = Geos::own(
        context, GEOSVoronoiDiagram_r(context.handle(), sites.get(), landInWorld.get(), 0.0, kPreserveOrder));
    if (!land || !cells || GEOSGetNumGeometries_r(context.handle(), cells.get()) != areas.size())
        return fail(ErrorCode::Internal, u"no Voronoi cells: "_s + context.lastError());

    std::vector<AreaShape> shapes;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        AreaShape shape = emptyShape(*areas[i]);
        shape.polygons = cutToLand(context, GEOSGetGeometryN_r(context.handle(), cells.get(), int(i)), land.get());
        if (shape.polygons.empty())
            return fail(ErrorCode::InvalidInput, shape.code + u" has no land"_s);
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

std::vector<AreaShape> islandShapes(const Schematic& schematic, const QList<const Area*>& areas)
{
    std::vector<AreaShape> shapes;
    for (const Area* area : areas)
        shapes.push_back(emptyShape(*area));
    if (shapes.empty())
        return shapes;
    for (const SchematicIsland& island : schematic.islands) {
        if (island.shape.outer.empty())
            continue;
        auto owner = std::ranges::find(shapes, island.village, &AreaShape::code);
        if (owner == shapes.end()) {
            const GeoPoint shore = island.shape.outer.front();
            owner = std::ranges::min_element(
                shapes, {}, [shore](const AreaShape& shape) { return distanceMetres(shape.label, shore); });
        }
        owner->polygons.push_back(island.shape);
    }
    std::erase_if(shapes, [](const AreaShape& shape) { return shape.polygons.empty(); });
    return shapes;
}

} // namespace

Result<Boundaries> buildDefaultBoundaries(const Schematic& schematic, const QList<Area>& areas)
{
    QList<const Area*> mainland;
    QList<const Area*> islands;
    for (const Area& area : areas) {
        if (area.level == AreaLevel::Village)
            (isOnIslands(area) ? islands : mainland).append(&area);
    }
    if (mainland.isEmpty())
        return fail(ErrorCode::InvalidInput, u"no kelurahan"_s);
    const Geos::Context context;
    Result<std::vector<AreaShape>> villages = mainlandCells(context, schematic, mainland);
    if (!villages)
        return fail(villages.error());
    std::vector<AreaShape> onIslands = islandShapes(schematic, islands);
    villages->insert(
        villages->end(), std::make_move_iterator(onIslands.begin()), std::make_move_iterator(onIslands.end()));
    return Boundaries::fromVillages(std::move(*villages), areas, true, {});
}

} // namespace JakOps
