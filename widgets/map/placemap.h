// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mappalette.h"
#include "widgets/map/rasterrequest.h"
#include "widgets/map/shapesloader.h"

#include <QThreadPool>
#include <QWidget>

#include <optional>

namespace JakOps {

class Theme;
class Workspace;

// A small still map around one place, with its accuracy as a circle, for the ticket panel. Drawn by the map's painters in a worker;
// until the picture is there, and where there is no place, it shows a plain ground and says so.
class PlaceMap final : public QWidget
{
    Q_OBJECT

public:
    PlaceMap(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);
    ~PlaceMap() override; // waits for its worker

    // `accuracyMetres` < 0: unknown, no circle.
    void setPlace(std::optional<GeoPoint> place, double accuracyMetres, TicketStatus status);
    void clear() { setPlace(std::nullopt, -1.0, TicketStatus::Waiting); }
    [[nodiscard]] bool isSettled() const { return !m_running && !m_wanted; }

    [[nodiscard]] QSize sizeHint() const override { return {320, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

    // Where to look: close, but with the whole circle in view. Pure.
    [[nodiscard]] static CameraView viewOf(GeoPoint place, double accuracyMetres, QSizeF size);

Q_SIGNALS:
    void paintSettled();
    void clicked(); // take me there on the large map

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void load();
    void refresh();
    void describe();

    Workspace& m_workspace;
    Theme& m_theme;
    QThreadPool m_worker;
    std::shared_ptr<const Boundaries> m_boundaries;
    LoadedShapes m_shapes;
    std::optional<GeoPoint> m_place;
    double m_accuracy = -1.0;
    TicketStatus m_status = TicketStatus::Waiting;
    QImage m_image;
    std::optional<GeoPoint> m_imagePlace;
    quint64 m_request = 0;
    bool m_running = false;
    bool m_wanted = false;
};

} // namespace JakOps
