// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/placecheck.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kMetresPerDegree = 111'320.0;
constexpr double kRadians = 3.14159265358979 / 180.0;

// Metres east and north of the point: flat enough over two kilometres.
struct Plane
{
    GeoPoint origin;
    double shrink;

    explicit Plane(GeoPoint point)
        : origin(point)
        , shrink(std::cos(point.lat * kRadians))
    {
    }
    [[nodiscard]] double x(GeoPoint p) const { return (p.lon - origin.lon) * shrink * kMetresPerDegree; }
    [[nodiscard]] double y(GeoPoint p) const { return (p.lat - origin.lat) * kMetresPerDegree; }
};

double squaredToEdge(const Plane& plane, GeoPoint from, GeoPoint to)
{
    const double ax = plane.x(from);
    const double ay = plane.y(from);
    const double dx = plane.x(to) - ax;
    const double dy = plane.y(to) - ay;
    const double length = dx * dx + dy * dy;
    const double t = length > 0.0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0.0;
    const double px = ax + t * dx;
    const double py = ay + t * dy;
    return px * px + py * py;
}

double metresToEdge(const Plane& plane, const AreaShape& shape)
{
    double best = std::numeric_limits<double>::infinity();
    const auto walk = [&](const GeoRing& ring) {
        for (size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            best = std::min(best, squaredToEdge(plane, ring[j], ring[i]));
    };
    for (const GeoPolygon& polygon : shape.polygons) {
        walk(polygon.outer);
        for (const GeoRing& hole : polygon.holes)
            walk(hole);
    }
    return std::sqrt(best);
}

bool comesNear(const Plane& plane, const AreaShape& shape, double metres)
{
    const GeoBox box = boundsOf(shape.polygons);
    if (box.isEmpty())
        return false;
    const double south = plane.y({box.south, plane.origin.lon});
    const double north = plane.y({box.north, plane.origin.lon});
    const double west = plane.x({plane.origin.lat, box.west});
    const double east = plane.x({plane.origin.lat, box.east});
    return south <= metres && north >= -metres && west <= metres && east >= -metres;
}

QList<Neighbour> villagesWithin(const Plane& plane, const Boundaries& boundaries, const QString& except, double metres)
{
    QList<Neighbour> found;
    for (const AreaShape& shape : boundaries.villages()) {
        if (shape.code == except || !comesNear(plane, shape, metres))
            continue;
        if (const double away = metresToEdge(plane, shape); away <= metres)
            found += Neighbour{shape.code, away};
    }
    std::ranges::stable_sort(found, {}, &Neighbour::metres);
    return found;
}

// The code of what a source or an officer named; empty where it names nothing the city knows.
QString namedArea(const Ticket& ticket, const CityFacts& facts)
{
    if (facts.area(ticket.area))
        return ticket.area;
    const Area* const village = facts.villageByName(ticket.area);
    return village ? village->code : QString();
}

bool holds(const QString& area, const QString& village)
{
    return village == area || village.startsWith(QString(area + u'.'));
}

// What decides of a check, without the way to the border.
PlaceCheck decide(const Ticket& ticket, const AreaLocator& locator, const CityFacts& facts)
{
    PlaceCheck check;
    check.accuracyKnown = std::isfinite(ticket.accuracyMetres) && ticket.accuracyMetres >= 0.0;
    check.accuracyMetres
        = check.accuracyKnown ? std::min(ticket.accuracyMetres, kMostAccuracyMetres) : kUnknownAccuracyMetres;
    check.village = locator.locate(*ticket.place).villageCode;
    const double reach = check.village.isEmpty() ? std::max(kNearMetres, check.accuracyMetres) : check.accuracyMetres;
    check.neighbours = reach <= kNearMetres
        ? locator.neighbours(*ticket.place, check.village, reach)
        : villagesWithin(Plane(*ticket.place), locator.boundaries(), check.village, reach);

    const QString named = namedArea(ticket, facts);
    const auto isNamed = [&named](const Neighbour& neighbour) { return holds(named, neighbour.village); };
    if (check.village.isEmpty())
        check.fit = check.neighbours.isEmpty() || check.neighbours.first().metres > check.accuracyMetres
            ? PlaceFit::Outside
            : PlaceFit::Border;
    else if (!named.isEmpty() && !holds(named, check.village) && std::ranges::none_of(check.neighbours, isNamed))
        check.fit = PlaceFit::Contradicts;
    else
        check.fit = check.neighbours.isEmpty() ? PlaceFit::Inside : PlaceFit::Border;
    if (check.fit == PlaceFit::Contradicts)
        check.named = named;
    // Where the source's own word names one of the neighbours, that one is offered first.
    if (!named.isEmpty())
        std::ranges::stable_partition(check.neighbours, isNamed);
    return check;
}

} // namespace

PlaceCheck checkPlace(
    const Ticket& ticket, const AreaLocator& locator, const Boundaries& boundaries, const CityFacts& facts)
{
    if (!ticket.place || boundaries.isEmpty())
        return {};
    PlaceCheck check = decide(ticket, locator, facts);
    if (const AreaShape* const home = boundaries.find(check.village); home && !check.village.isEmpty()) {
        if (const double away = metresToEdge(Plane(*ticket.place), *home); away <= kBorderReach)
            check.borderMetres = away;
    }
    return check;
}

bool isPlaceDoubtful(const Ticket& ticket, const AreaLocator& locator, const CityFacts& facts)
{
    if (ticket.verification == Verification::Found)
        return false;
    if (!ticket.place)
        return true;
    return !locator.boundaries().isEmpty() && decide(ticket, locator, facts).fit != PlaceFit::Inside;
}

} // namespace JakOps
