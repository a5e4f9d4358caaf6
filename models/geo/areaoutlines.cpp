// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/areaoutlines.h"

#include "geo/geos.h"

namespace JakOps {

namespace {

constexpr int kLeastZoom = 8; // below, the city is a few pixels
constexpr double kTolerancePixels = 0.75; // side of the square a dropped corner may cover

std::vector<WorldPoint> toWorldRing(const GeoRing& ring)
{
    std::vector<WorldPoint> points;
    points.reserve(ring.size());
    for (const GeoPoint& p : ring)
        points.push_back(toWorld(p));
    return points;
}

AreaOutline outlineOf(const AreaShape& shape, const GeoMultiPolygon& polygons)
{
    AreaOutline outline;
    outline.label = toWorld(shape.label);
    for (const GeoPolygon& polygon : polygons) {
        outline.rings.push_back(toWorldRing(polygon.outer));
        for (const GeoRing& hole : polygon.holes)
            outline.rings.push_back(toWorldRing(hole));
    }
    const GeoBox box = boundsOf(shape.polygons);
    outline.low = toWorld(GeoPoint{box.north, box.west});
    outline.high = toWorld(GeoPoint{box.south, box.east});
    return outline;
}

// One geometry per shape, simplified together; null where GEOS could not.
Geos::Geometry simplify(const Geos::Context& context, std::span<const AreaShape> shapes, int zoom)
{
    std::vector<Geos::Geometry> parts;
    for (const AreaShape& shape : shapes)
        parts.push_back(Geos::fromPolygons(context, shape.polygons, Geos::Plane::World));
    const Geos::Geometry coverage = Geos::collect(context, std::move(parts));
    Geos::Geometry simple = Geos::own(
        context, GEOSCoverageSimplifyVW_r(context.handle(), coverage.get(), kTolerancePixels / worldPixels(zoom), 0));
    if (!simple || GEOSGetNumGeometries_r(context.handle(), simple.get()) != int(shapes.size()))
        return Geos::own(context, nullptr);
    return simple;
}

} // namespace

AreaOutlineList simplifiedOutlines(std::span<const AreaShape> shapes, int zoom)
{
    AreaOutlineList outlines;
    outlines.reserve(shapes.size());
    const Geos::Context context;
    const Geos::Geometry simple
        = zoom < kFullDetailZoom ? simplify(context, shapes, zoom) : Geos::own(context, nullptr);
    for (size_t i = 0; i < shapes.size(); ++i) {
        GeoMultiPolygon polygons;
        if (simple) {
            const GEOSGeometry* const part = GEOSGetGeometryN_r(context.handle(), simple.get(), int(i));
            polygons = Geos::toPolygons(context, part, Geos::Plane::World);
        }
        outlines.push_back(outlineOf(shapes[i], polygons.empty() ? shapes[i].polygons : polygons));
    }
    return outlines;
}

std::shared_ptr<const AreaOutlineList> AreaOutlines::at(AreaLevel level, int zoom) const
{
    const std::pair key(level, std::clamp(zoom, kLeastZoom, kFullDetailZoom));
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const AreaOutlineList>& kept = m_cache[key];
    if (!kept)
        kept = std::make_shared<const AreaOutlineList>(simplifiedOutlines(m_boundaries.shapes(level), key.second));
    return kept;
}

} // namespace JakOps
