// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cameraview.h"

#include "geo/webmercator.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

QPointF worldFromGeo(GeoPoint place)
{
    const WorldPoint world = toWorld(place);
    return {world.x, world.y};
}

GeoPoint geoFromWorld(QPointF world)
{
    return fromWorld({world.x(), world.y()});
}

double CameraView::scale() const
{
    return worldPixels(zoom);
}

QPointF CameraView::toScreen(QPointF world) const
{
    const double s = scale();
    return {(world.x() - center.x()) * s + size.width() / 2.0, (world.y() - center.y()) * s + size.height() / 2.0};
}

QPointF CameraView::toScreen(GeoPoint place) const
{
    return toScreen(worldFromGeo(place));
}

QPointF CameraView::toWorld(QPointF screen) const
{
    const double s = scale();
    return {center.x() + (screen.x() - size.width() / 2.0) / s, center.y() + (screen.y() - size.height() / 2.0) / s};
}

GeoPoint CameraView::toGeo(QPointF screen) const
{
    return geoFromWorld(toWorld(screen));
}

QRectF CameraView::worldRect(double marginPx) const
{
    return {toWorld({-marginPx, -marginPx}), toWorld({size.width() + marginPx, size.height() + marginPx})};
}

double CameraView::metresPerPixel() const
{
    return JakOps::metresPerPixel(geoFromWorld(center).lat, zoom);
}

CameraLimits jakartaLimits()
{
    const QPointF northWest = worldFromGeo({-4.9, 106.0});
    const QPointF southEast = worldFromGeo({-6.8, 107.5});
    return {.center = QRectF(northWest, southEast)};
}

CameraView clamped(CameraView view, const CameraLimits& limits)
{
    view.zoom = std::isfinite(view.zoom) ? std::clamp(view.zoom, limits.minZoom, limits.maxZoom) : limits.minZoom;
    if (!limits.center.isEmpty()) {
        view.center.setX(std::clamp(view.center.x(), limits.center.left(), limits.center.right()));
        view.center.setY(std::clamp(view.center.y(), limits.center.top(), limits.center.bottom()));
    }
    return view;
}

CameraView pannedBy(CameraView view, QPointF pixels)
{
    view.center += pixels / view.scale();
    return view;
}

CameraView zoomedAt(CameraView view, QPointF screen, double zoom)
{
    const QPointF anchor = view.toWorld(screen);
    view.zoom = zoom;
    view.center += anchor - view.toWorld(screen);
    return view;
}

CameraView fitted(CameraView view, QRectF world, double paddingPx)
{
    view.center = world.center();
    const double width = std::max(1.0, view.size.width() - 2.0 * paddingPx);
    const double height = std::max(1.0, view.size.height() - 2.0 * paddingPx);
    const double scale = std::min(width / std::max(world.width(), 1e-12), height / std::max(world.height(), 1e-12));
    view.zoom = std::log2(scale / kTilePixels);
    return view;
}

CameraView between(const CameraView& from, const CameraView& to, double t)
{
    CameraView view = to;
    view.zoom = std::lerp(from.zoom, to.zoom, t);
    const double dz = to.zoom - from.zoom;
    // With the scale changing, a straight path on screen is not a straight path in time over the world.
    const double f = std::abs(dz) < 1e-6 ? t : (1.0 - std::exp2(-dz * t)) / (1.0 - std::exp2(-dz));
    view.center = from.center + (to.center - from.center) * f;
    return view;
}

ScaleBar scaleBar(double metresPerPixel, double maxPx)
{
    const double longest = metresPerPixel * maxPx;
    if (!(longest > 0.0))
        return {};
    const double decade = std::pow(10.0, std::floor(std::log10(longest)));
    const double lead = longest / decade;
    const double metres = decade * (lead >= 5.0 ? 5.0 : lead >= 2.0 ? 2.0 : 1.0);
    return {metres, metres / metresPerPixel};
}

} // namespace JakOps
