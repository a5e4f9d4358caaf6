// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/cameraview.h"

#include <QGeoCoordinate>
#include <QObject>
#include <QQmlEngine>
#include <QVariantAnimation>

namespace JakOps {

// Where the map looks. The one truth: gestures, keys and commands change it, layers and Qt Location's Map follow it. All its
// mathematics are the pure functions of cameraview.h. Lives in the GUI thread.
class MapCamera final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map's view model")
    Q_PROPERTY(QGeoCoordinate center READ center NOTIFY viewChanged)
    Q_PROPERTY(double zoom READ zoom NOTIFY viewChanged)
    Q_PROPERTY(QSizeF size READ size WRITE setSize NOTIFY viewChanged)
    Q_PROPERTY(double rightInset READ rightInset NOTIFY rightInsetChanged)
    Q_PROPERTY(double devicePixelRatio READ devicePixelRatio WRITE setDevicePixelRatio NOTIFY viewChanged)
    Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY viewChanged)
    Q_PROPERTY(double scaleMetres READ scaleMetres NOTIFY viewChanged)
    Q_PROPERTY(double scalePixels READ scalePixels NOTIFY viewChanged)
    Q_PROPERTY(bool canZoomIn READ canZoomIn NOTIFY viewChanged)
    Q_PROPERTY(bool canZoomOut READ canZoomOut NOTIFY viewChanged)

public:
    static constexpr double kScaleBarPixels = 120.0; // at most

    explicit MapCamera(QObject* parent);

    [[nodiscard]] const CameraView& view() const { return m_view; }
    [[nodiscard]] const CameraLimits& limits() const { return m_limits; }
    [[nodiscard]] QGeoCoordinate center() const;
    [[nodiscard]] double zoom() const { return m_view.zoom; }
    [[nodiscard]] QSizeF size() const { return m_view.size; }
    void setSize(QSizeF size);
    // So many pixels at the right are covered by something else: what is flown to or fitted comes to stand left of them, and the
    // controls keep clear. The picture itself stays where it is.
    [[nodiscard]] double rightInset() const { return m_rightInset; }
    void setRightInset(double pixels);
    [[nodiscard]] QRectF openWorld(double marginPx = 0.0) const; // what is not covered; a negative margin shrinks it
    [[nodiscard]] CameraView viewOf(QRectF world, double paddingPx) const; // all of `world` where nothing covers it
    [[nodiscard]] double devicePixelRatio() const { return m_ratio; }
    void setDevicePixelRatio(double ratio);
    [[nodiscard]] double metresPerPixel() const { return m_view.metresPerPixel(); }
    [[nodiscard]] double scaleMetres() const { return scaleBar(metresPerPixel(), kScaleBarPixels).metres; }
    [[nodiscard]] double scalePixels() const { return scaleBar(metresPerPixel(), kScaleBarPixels).pixels; }
    [[nodiscard]] bool canZoomIn() const { return m_view.zoom < m_limits.maxZoom - 1e-9; }
    [[nodiscard]] bool canZoomOut() const { return m_view.zoom > m_limits.minZoom + 1e-9; }

    // What fit() shows. The first size the camera gets fits it at once.
    void setHome(QRectF world);
    // Off: every movement arrives at once (tests, and people who ask the desktop for no animations).
    void setAnimated(bool on) { m_animated = on; }
    [[nodiscard]] bool isMoving() const { return m_flight.state() == QAbstractAnimation::Running; }

    void setView(const CameraView& view);
    void flyTo(QPointF world, double zoom);
    void flyTo(GeoPoint place, double zoom) { flyTo(worldFromGeo(place), zoom); }
    void flyToFit(QRectF world, double paddingPx = 48.0, double maxZoom = 17.0);

    Q_INVOKABLE void panBy(double dx, double dy); // pixels the view moves over the ground
    Q_INVOKABLE void glideBy(double dx, double dy); // the same with animation: for keys
    Q_INVOKABLE void zoomAt(double x, double y, double steps); // the place under the pointer stays
    Q_INVOKABLE void zoomBy(double steps); // at the centre, with animation
    Q_INVOKABLE void fit();
    Q_INVOKABLE QPointF toScreen(const QGeoCoordinate& place) const;
    Q_INVOKABLE QGeoCoordinate toCoordinate(double x, double y) const;

Q_SIGNALS:
    void viewChanged();
    void rightInsetChanged();
    void arrived(); // a flight ended

private:
    void apply(const CameraView& view);
    void fly(const CameraView& target);
    [[nodiscard]] CameraView fittedOpen(CameraView view, QRectF world, double paddingPx) const;
    [[nodiscard]] CameraView aimed(CameraView view, QPointF world) const; // `world` in the middle of what is not covered
    [[nodiscard]] CameraView target() const { return isMoving() ? m_to : m_view; }

    CameraLimits m_limits = jakartaLimits();
    CameraView m_view;
    CameraView m_from, m_to;
    QRectF m_home;
    QVariantAnimation m_flight;
    double m_ratio = 1.0;
    double m_rightInset = 0.0;
    bool m_animated = true;
    bool m_placed = false; // somebody said where to look
};

} // namespace JakOps
