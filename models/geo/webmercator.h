// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QtTypes>

namespace JakOps {

// The plane all drawing happens in: spherical Mercator, the whole world in [0, 1] x [0, 1], y down. Qt Location's map
// uses the same one, so a camera maps to pixels by scale and shift alone.
struct WorldPoint
{
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const WorldPoint&, const WorldPoint&) = default;
};

// The same in 32-bit fixed point: 9.3 mm at the equator, half the memory, integer comparison. What indexes keep.
struct WorldUnits
{
    quint32 x = 0;
    quint32 y = 0;

    friend bool operator==(const WorldUnits&, const WorldUnits&) = default;
};

inline constexpr double kTilePixels = 256.0; // of the world's edge at zoom 0

[[nodiscard]] WorldPoint toWorld(GeoPoint point); // latitudes beyond the square's edge (85.05°) are clamped to it
[[nodiscard]] GeoPoint fromWorld(WorldPoint world);
[[nodiscard]] WorldUnits toUnits(WorldPoint world);
[[nodiscard]] WorldUnits toUnits(GeoPoint point);
[[nodiscard]] WorldPoint unitsToWorld(WorldUnits units);
[[nodiscard]] GeoPoint unitsToGeo(WorldUnits units);

[[nodiscard]] double worldPixels(double zoom); // edge of the world in pixels
[[nodiscard]] double metresPerPixel(double lat, double zoom);
[[nodiscard]] double distanceMetres(GeoPoint a, GeoPoint b); // along the sphere (haversine)

} // namespace JakOps
