// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapcamera.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {
constexpr int kFlightMs = 180;
constexpr double kHomePadding = 24.0;
} // namespace

MapCamera::MapCamera(QObject* parent)
    : QObject(parent)
    , m_home(worldFromGeo({-6.07, 106.66}), worldFromGeo({-6.38, 106.98}))
{
    m_view.center = m_home.center();
    m_flight.setDuration(kFlightMs);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this,
        [this](const QVariant& t) { apply(between(m_from, m_to, t.toDouble())); });
    connect(&m_flight, &QVariantAnimation::finished, this, [this] {
        apply(m_to);
        Q_EMIT arrived();
    });
}

QGeoCoordinate MapCamera::center() const
{
    const GeoPoint p = geoFromWorld(m_view.center);
    return {p.lat, p.lon};
}

void MapCamera::setSize(QSizeF size)
{
    if (size == m_view.size || size.isEmpty())
        return;
    m_to.size = size;
    m_from.size = size;
    CameraView view = m_view;
    view.size = size;
    apply(m_placed ? view : fittedOpen(view, m_home, kHomePadding));
}

void MapCamera::setRightInset(double pixels)
{
    pixels = std::max(0.0, pixels);
    if (pixels == m_rightInset)
        return;
    m_rightInset = pixels;
    Q_EMIT rightInsetChanged();
    if (!m_placed && !m_view.size.isEmpty())
        apply(viewOf(m_home, kHomePadding));
}

QRectF MapCamera::openWorld(double marginPx) const
{
    const QRectF open(-marginPx, -marginPx, m_view.size.width() - m_rightInset + 2.0 * marginPx,
        m_view.size.height() + 2.0 * marginPx);
    return {m_view.toWorld(open.topLeft()), m_view.toWorld(open.bottomRight())};
}

CameraView MapCamera::viewOf(QRectF world, double paddingPx) const
{
    return fittedOpen(m_view, world, paddingPx);
}

CameraView MapCamera::fittedOpen(CameraView view, QRectF world, double paddingPx) const
{
    const QSizeF size = view.size;
    view.size.rwidth() -= m_rightInset;
    view = fitted(view, world, paddingPx);
    view.size = size;
    view.zoom = std::clamp(view.zoom, m_limits.minZoom, m_limits.maxZoom);
    return aimed(view, world.center());
}

CameraView MapCamera::aimed(CameraView view, QPointF world) const
{
    view.center = world + QPointF(m_rightInset / 2.0 / view.scale(), 0.0);
    return view;
}

void MapCamera::setDevicePixelRatio(double ratio)
{
    if (qFuzzyCompare(ratio, m_ratio) || ratio <= 0.0)
        return;
    m_ratio = ratio;
    Q_EMIT viewChanged();
}

void MapCamera::setHome(QRectF world)
{
    m_home = world;
    if (!m_placed && !m_view.size.isEmpty())
        apply(viewOf(m_home, kHomePadding));
}

void MapCamera::setView(const CameraView& view)
{
    m_flight.stop();
    m_placed = true;
    CameraView next = view;
    next.size = m_view.size;
    apply(next);
}

void MapCamera::flyTo(QPointF world, double zoom)
{
    CameraView view = m_view;
    view.zoom = zoom;
    fly(aimed(view, world));
}

void MapCamera::flyToFit(QRectF world, double paddingPx, double maxZoom)
{
    CameraView view = viewOf(world, paddingPx);
    view.zoom = std::min(view.zoom, maxZoom);
    fly(aimed(view, world.center()));
}

void MapCamera::panBy(double dx, double dy)
{
    setView(pannedBy(m_view, {dx, dy}));
}

void MapCamera::glideBy(double dx, double dy)
{
    fly(pannedBy(target(), {dx, dy}));
}

void MapCamera::zoomAt(double x, double y, double steps)
{
    const double zoom = std::clamp(m_view.zoom + steps, m_limits.minZoom, m_limits.maxZoom);
    setView(zoomedAt(m_view, {x, y}, zoom));
}

void MapCamera::zoomBy(double steps)
{
    const CameraView view = target();
    const double zoom = std::clamp(view.zoom + steps, m_limits.minZoom, m_limits.maxZoom);
    fly(zoomedAt(view, {(view.size.width() - m_rightInset) / 2.0, view.size.height() / 2.0}, zoom));
}

void MapCamera::fit()
{
    fly(viewOf(m_home, kHomePadding));
}

QPointF MapCamera::toScreen(const QGeoCoordinate& place) const
{
    return m_view.toScreen(GeoPoint {place.latitude(), place.longitude()});
}

QGeoCoordinate MapCamera::toCoordinate(double x, double y) const
{
    const GeoPoint p = m_view.toGeo({x, y});
    return {p.lat, p.lon};
}

void MapCamera::apply(const CameraView& view)
{
    const CameraView next = clamped(view, m_limits);
    if (next == m_view)
        return;
    m_view = next;
    Q_EMIT viewChanged();
}

void MapCamera::fly(const CameraView& target)
{
    m_placed = true;
    m_flight.stop();
    m_from = m_view;
    m_to = clamped(target, m_limits);
    m_to.size = m_view.size;
    if (!m_animated || m_view.size.isEmpty()) {
        apply(m_to);
        Q_EMIT arrived();
        return;
    }
    m_flight.start();
}

} // namespace JakOps
