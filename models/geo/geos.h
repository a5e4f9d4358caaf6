// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/areashape.h"
#include "geo/webmercator.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <memory>

// A thin coat over the GEOS C API, for this layer's sources only: contexts and geometries that free themselves, and the
// way in and out. GEOS contexts are not shared between threads: make one where the work is done, it costs microseconds.
namespace JakOps::Geos {

class Context final
{
public:
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return m_handle; }
    [[nodiscard]] QString lastError() const { return m_lastError; }

private:
    GEOSContextHandle_t m_handle = nullptr;
    QString m_lastError;
};

struct Deleter
{
    GEOSContextHandle_t handle = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Deleter>;

[[nodiscard]] Geometry own(const Context& context, GEOSGeometry* geometry);

// What x and y are: degrees (lon, lat), or the Mercator plane of webmercator.h.
enum class Plane { Degrees, World };

// About 11 cm: the grid shapes are kept on, so that edges that were one stay one.
inline constexpr double kGridDegrees = 1e-6;

[[nodiscard]] Geometry fromPolygons(const Context& context, const GeoMultiPolygon& polygons, Plane plane);
[[nodiscard]] Geometry collect(const Context& context, std::vector<Geometry> parts); // a GEOMETRYCOLLECTION
// All polygons inside a geometry of any kind; lines and points are dropped.
[[nodiscard]] GeoMultiPolygon toPolygons(const Context& context, const GEOSGeometry* geometry, Plane plane);

// The same ground with rings that do not cross themselves. Null where nothing with an area is left.
[[nodiscard]] Geometry makeValid(const Context& context, const GEOSGeometry* geometry);
// One shape that covers what all of `parts` cover, without the slivers of ground between parts that nearly touch.
[[nodiscard]] GeoMultiPolygon dissolve(const Context& context, std::span<const AreaShape* const> parts);

} // namespace JakOps::Geos
