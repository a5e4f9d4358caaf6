// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geos.h"

namespace JakOps::Geos {

namespace {

// Holes below this are gaps between neighbours that were digitised apart, not lakes or enclaves.
constexpr double kSliverSquareMetres = 20'000.0;
constexpr double kMetresPerDegree = 111'320.0;

void keepMessage(const char* message, void* target)
{
    *static_cast<QString*>(target) = QString::fromUtf8(message);
}

double ringSquareMetres(const GeoRing& ring)
{
    double twice = 0.0;
    for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += ring[j].lon * ring[i].lat - ring[i].lon * ring[j].lat;
    const double shrink = ring.empty() ? 1.0 : std::cos(ring.front().lat * 3.14159265358979 / 180.0);
    return std::abs(twice) / 2.0 * kMetresPerDegree * kMetresPerDegree * shrink;
}

Geometry ringToGeos(const Context& context, const GeoRing& ring, Plane plane)
{
    if (ring.size() < 3)
        return own(context, nullptr);
    std::vector<double> xy;
    xy.reserve(2 * (ring.size() + 1));
    const auto put = [&xy, plane](GeoPoint p) {
        const WorldPoint at = plane == Plane::World ? toWorld(p) : WorldPoint{p.lon, p.lat};
        xy.push_back(at.x);
        xy.push_back(at.y);
    };
    for (const GeoPoint& p : ring)
        put(p);
    put(ring.front());
    GEOSCoordSequence* const sequence
        = GEOSCoordSeq_copyFromBuffer_r(context.handle(), xy.data(), unsigned(xy.size() / 2), 0, 0);
    if (!sequence)
        return own(context, nullptr);
    return own(context, GEOSGeom_createLinearRing_r(context.handle(), sequence)); // takes the sequence
}

Geometry polygonToGeos(const Context& context, const GeoPolygon& polygon, Plane plane)
{
    Geometry outer = ringToGeos(context, polygon.outer, plane);
    if (!outer)
        return outer;
    std::vector<GEOSGeometry*> holes;
    for (const GeoRing& hole : polygon.holes) {
        if (Geometry ring = ringToGeos(context, hole, plane))
            holes.push_back(ring.release());
    }
    return own(
        context, GEOSGeom_createPolygon_r(context.handle(), outer.release(), holes.data(), unsigned(holes.size())));
}

GeoRing ringFromGeos(const Context& context, const GEOSGeometry* ring, Plane plane)
{
    GeoRing points;
    const GEOSCoordSequence* const sequence = ring ? GEOSGeom_getCoordSeq_r(context.handle(), ring) : nullptr;
    unsigned count = 0;
    if (!sequence || !GEOSCoordSeq_getSize_r(context.handle(), sequence, &count) || count < 4)
        return points;
    points.reserve(count - 1);
    for (unsigned i = 0; i + 1 < count; ++i) {
        double x = 0.0;
        double y = 0.0;
        GEOSCoordSeq_getXY_r(context.handle(), sequence, i, &x, &y);
        points.push_back(plane == Plane::World ? fromWorld({x, y}) : GeoPoint{y, x});
    }
    return points;
}

void appendPolygons(const Context& context, const GEOSGeometry* geometry, Plane plane, GeoMultiPolygon& out)
{
    if (!geometry || GEOSisEmpty_r(context.handle(), geometry) != 0)
        return;
    const int type = GEOSGeomTypeId_r(context.handle(), geometry);
    if (type == GEOS_POLYGON) {
        GeoPolygon polygon;
        polygon.outer = ringFromGeos(context, GEOSGetExteriorRing_r(context.handle(), geometry), plane);
        const int holes = GEOSGetNumInteriorRings_r(context.handle(), geometry);
        for (int i = 0; i < holes; ++i) {
            if (GeoRing hole = ringFromGeos(context, GEOSGetInteriorRingN_r(context.handle(), geometry, i), plane);
                !hole.empty())
                polygon.holes.push_back(std::move(hole));
        }
        if (!polygon.outer.empty())
            out.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(context.handle(), geometry);
        for (int i = 0; i < parts; ++i)
            appendPolygons(context, GEOSGetGeometryN_r(context.handle(), geometry, i), plane, out);
    }
}

} // namespace

Context::Context()
    : m_handle(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(m_handle, keepMessage, &m_lastError);
    GEOSContext_setNoticeMessageHandler_r(
        m_handle, [](const char*, void*) {}, nullptr);
}

Context::~Context()
{
    GEOS_finish_r(m_handle);
}

Geometry own(const Context& context, GEOSGeometry* geometry)
{
    return Geometry(geometry, Deleter{context.handle()});
}

Geometry fromPolygons(const Context& context, const GeoMultiPolygon& polygons, Plane plane)
{
    std::vector<GEOSGeometry*> parts;
    for (const GeoPolygon& polygon : polygons) {
        if (Geometry part = polygonToGeos(context, polygon, plane))
            parts.push_back(part.release());
    }
    return own(context,
        GEOSGeom_createCollection_r(context.handle(), GEOS_MULTIPOLYGON, parts.data(), unsigned(parts.size())));
}

Geometry collect(const Context& context, std::vector<Geometry> parts)
{
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (Geometry& part : parts)
        raw.push_back(part.release());
    return own(context,
        GEOSGeom_createCollection_r(context.handle(), GEOS_GEOMETRYCOLLECTION, raw.data(), unsigned(raw.size())));
}

GeoMultiPolygon toPolygons(const Context& context, const GEOSGeometry* geometry, Plane plane)
{
    GeoMultiPolygon polygons;
    appendPolygons(context, geometry, plane, polygons);
    return polygons;
}

Geometry makeValid(const Context& context, const GEOSGeometry* geometry)
{
    GEOSMakeValidParams* const params = GEOSMakeValidParams_create_r(context.handle());
    GEOSMakeValidParams_setMethod_r(context.handle(), params, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context.handle(), params, 0);
    Geometry valid = own(context, GEOSMakeValidWithParams_r(context.handle(), geometry, params));
    GEOSMakeValidParams_destroy_r(context.handle(), params);
    double area = 0.0;
    if (!valid || !GEOSArea_r(context.handle(), valid.get(), &area) || area <= 0.0)
        return own(context, nullptr);
    return valid;
}

GeoMultiPolygon dissolve(const Context& context, std::span<const AreaShape* const> parts)
{
    std::vector<Geometry> geometries;
    geometries.reserve(parts.size());
    for (const AreaShape* part : parts)
        geometries.push_back(fromPolygons(context, part->polygons, Plane::Degrees));
    const Geometry all = collect(context, std::move(geometries));
    const Geometry merged = own(context, GEOSUnaryUnionPrec_r(context.handle(), all.get(), kGridDegrees));
    GeoMultiPolygon polygons = toPolygons(context, merged.get(), Plane::Degrees);
    for (GeoPolygon& polygon : polygons)
        std::erase_if(polygon.holes, [](const GeoRing& hole) { return ringSquareMetres(hole) < kSliverSquareMetres; });
    return polygons;
}

} // namespace JakOps::Geos
