// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"

#include <vector>

namespace JakOps {

using GeoRing = std::vector<GeoPoint>; // closed; the first point is not repeated at the end

struct GeoPolygon
{
    GeoRing outer;
    std::vector<GeoRing> holes;

    friend bool operator==(const GeoPolygon&, const GeoPolygon&) = default;
};
using GeoMultiPolygon = std::vector<GeoPolygon>;

// One administrative area with the ground it covers.
struct AreaShape
{
    QString code;
    QString name;
    AreaLevel level = AreaLevel::Village;
    GeoPoint label; // inside the area; decides between areas that overlap
    GeoMultiPolygon polygons;

    friend bool operator==(const AreaShape&, const AreaShape&) = default;
};

struct GeoBox
{
    double south = 90.0;
    double west = 180.0;
    double north = -90.0;
    double east = -180.0;

    [[nodiscard]] bool isEmpty() const { return south > north || west > east; }
    void add(GeoPoint p)
    {
        south = std::min(south, p.lat);
        north = std::max(north, p.lat);
        west = std::min(west, p.lon);
        east = std::max(east, p.lon);
    }
    void add(const GeoBox& other)
    {
        add(GeoPoint{other.south, other.west});
        add(GeoPoint{other.north, other.east});
    }
    friend bool operator==(const GeoBox&, const GeoBox&) = default;
};

[[nodiscard]] inline GeoBox boundsOf(const GeoMultiPolygon& polygons)
{
    GeoBox box;
    for (const GeoPolygon& polygon : polygons) {
        for (const GeoPoint& point : polygon.outer)
            box.add(point);
    }
    return box;
}

} // namespace JakOps
