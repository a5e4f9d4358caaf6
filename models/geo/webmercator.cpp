// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/webmercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

using std::numbers::pi;

constexpr double kMaxLat = 85.051'128'779'806'59; // where y reaches 0
constexpr double kEarthRadius = 6'371'008.8; // mean, metres
constexpr double kMercatorRadius = 6'378'137.0; // of the projection's sphere
constexpr double kUnits = 4'294'967'296.0; // 2^32

constexpr double radians(double degrees)
{
    return degrees * pi / 180.0;
}

quint32 toUnit(double world)
{
    return quint32(std::clamp(world * kUnits, 0.0, kUnits - 1.0));
}

} // namespace

WorldPoint toWorld(GeoPoint point)
{
    const double s = std::sin(radians(std::clamp(point.lat, -kMaxLat, kMaxLat)));
    return {point.lon / 360.0 + 0.5, 0.5 - std::log((1.0 + s) / (1.0 - s)) / (4.0 * pi)};
}

GeoPoint fromWorld(WorldPoint world)
{
    const double n = 2.0 * pi * (0.5 - world.y);
    return {std::atan(std::sinh(n)) * 180.0 / pi, (world.x - 0.5) * 360.0};
}

WorldUnits toUnits(WorldPoint world)
{
    return {toUnit(world.x), toUnit(world.y)};
}

WorldUnits toUnits(GeoPoint point)
{
    return toUnits(toWorld(point));
}

WorldPoint unitsToWorld(WorldUnits units)
{
    // The middle of the cell that the unit stands for, so that there and back again does not drift.
    return {(units.x + 0.5) / kUnits, (units.y + 0.5) / kUnits};
}

GeoPoint unitsToGeo(WorldUnits units)
{
    return fromWorld(unitsToWorld(units));
}

double worldPixels(double zoom)
{
    return kTilePixels * std::exp2(zoom);
}

double metresPerPixel(double lat, double zoom)
{
    return 2.0 * pi * kMercatorRadius * std::cos(radians(lat)) / worldPixels(zoom);
}

double distanceMetres(GeoPoint a, GeoPoint b)
{
    const double sinLat = std::sin(radians(b.lat - a.lat) / 2.0);
    const double sinLon = std::sin(radians(b.lon - a.lon) / 2.0);
    const double h = sinLat * sinLat + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * sinLon * sinLon;
    return 2.0 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(h)));
}

} // namespace JakOps
