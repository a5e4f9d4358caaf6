// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace JakOps {

// What part of the world a map shows. World coordinates are web mercator in [0, 1] x [0, 1] with y downwards; one world is
// 256 * 2^zoom device-independent pixels wide, as in Qt Location. A plain value: workers paint from a copy.
struct CameraView
{
    QPointF center; // world
    double zoom = 11.0;
    QSizeF size; // device-independent pixels

    [[nodiscard]] double scale() const; // pixels of one world
    [[nodiscard]] QPointF toScreen(QPointF world) const;
    [[nodiscard]] QPointF toScreen(GeoPoint place) const;
    [[nodiscard]] QPointF toWorld(QPointF screen) const;
    [[nodiscard]] GeoPoint toGeo(QPointF screen) const;
    [[nodiscard]] QRectF worldRect(double marginPx = 0.0) const;
    [[nodiscard]] double metresPerPixel() const; // at the centre

    friend bool operator==(const CameraView&, const CameraView&) = default;
};

[[nodiscard]] QPointF worldFromGeo(GeoPoint place);
[[nodiscard]] GeoPoint geoFromWorld(QPointF world);

// What the camera may show: the city with its islands and neighbours.
struct CameraLimits
{
    double minZoom = 8.5;
    double maxZoom = 19.0;
    QRectF center; // world; empty: anywhere
};
[[nodiscard]] CameraLimits jakartaLimits();
[[nodiscard]] CameraView clamped(CameraView view, const CameraLimits& limits);

[[nodiscard]] CameraView pannedBy(CameraView view, QPointF pixels); // the content moves by -pixels
[[nodiscard]] CameraView zoomedAt(CameraView view, QPointF screen, double zoom); // the place under `screen` stays there
[[nodiscard]] CameraView fitted(CameraView view, QRectF world, double paddingPx);
// Between two views: the zoom goes evenly and one place stays still, as when a person zooms at it. `t` from 0 to 1.
[[nodiscard]] CameraView between(const CameraView& from, const CameraView& to, double t);

// The longest round length (1, 2 or 5 times a power of ten) not wider than `maxPx`.
struct ScaleBar
{
    double metres = 0.0;
    double pixels = 0.0;
};
[[nodiscard]] ScaleBar scaleBar(double metresPerPixel, double maxPx);

} // namespace JakOps
