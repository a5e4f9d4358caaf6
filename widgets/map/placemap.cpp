// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/placemap.h"

#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/map/groundpainter.h"
#include "widgets/map/labelpainter.h"
#include "widgets/map/reportpainter.h"

#include <QMouseEvent>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kZoom = 14.7;
constexpr double kLeastZoom = 11.0;
constexpr double kPinScale = 1.2;

struct PlacePicture
{
    LoadedShapes shapes;
    GeoPoint place;
    double accuracyMetres = -1.0;
    TicketStatus status = TicketStatus::Waiting;
    MarkStyle style;
};

QImage paintPlace(const PlacePicture& what, const RasterRequest& request)
{
    const MapPalette& palette = what.style.palette;
    QImage image = paintGround(*what.shapes.ground, *what.shapes.areas, palette, request);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const LabelStyle labels {.palette = palette, .font = what.style.font, .onlyWhole = true};
    const QImage names = paintLabels(*what.shapes.ground, *what.shapes.areas, labels, request);
    painter.drawImage(QPointF(0, 0), names);

    const QPointF at = request.view.toScreen(what.place);
    const double radius = what.accuracyMetres / request.view.metresPerPixel();
    if (radius > 4.0) {
        QColor fill = palette.accent;
        fill.setAlphaF(0.14F);
        painter.setPen(QPen(palette.accent, 1.0));
        painter.setBrush(fill);
        painter.drawEllipse(at, radius, radius);
    }
    drawPin(painter, at, what.status, false, kPinScale, what.style);
    return image;
}

} // namespace

PlaceMap::PlaceMap(Workspace& workspace, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
{
    m_worker.setMaxThreadCount(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &PlaceMap::refresh);
    load();
    describe();
}

PlaceMap::~PlaceMap()
{
    m_worker.waitForDone();
}

CameraView PlaceMap::viewOf(GeoPoint place, double accuracyMetres, QSizeF size)
{
    CameraView view {.center = worldFromGeo(place), .zoom = kZoom, .size = size};
    const double room = std::min(size.width(), size.height()) * 0.42; // pixels for the circle's radius
    const double radius = accuracyMetres / view.metresPerPixel();
    if (radius > room && room > 0.0)
        view.zoom = std::max(kLeastZoom, kZoom - std::log2(radius / room));
    // The pin stands above its tip: look a little higher, so that both are in view.
    view.center = view.toWorld({size.width() / 2.0, size.height() / 2.0 - (radius > 12.0 ? 0.0 : kPinHeight / 2.0)});
    return view;
}

void PlaceMap::load()
{
    m_boundaries = m_workspace.boundaries();
    loadShapes(m_worker, m_workspace.resourcesRoot(), m_boundaries).then(this, [this](const LoadedShapes& shapes) {
        m_shapes = shapes;
        refresh();
    });
}

void PlaceMap::setPlace(std::optional<GeoPoint> place, double accuracyMetres, TicketStatus status)
{
    if (m_workspace.boundaries() != m_boundaries)
        load();
    m_place = place;
    m_accuracy = accuracyMetres;
    m_status = status;
    describe();
    refresh();
}

void PlaceMap::describe()
{
    setCursor(m_place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(tr("Place of the report"));
    QString text = tr("Without a place");
    if (m_place && m_accuracy > 0.0)
        text = tr("On the map, accurate to %1").arg(Format::distance(m_accuracy));
    else if (m_place)
        text = tr("On the map");
    setAccessibleDescription(text);
}

void PlaceMap::refresh()
{
    update();
    if (!m_place || !m_shapes.ground || size().isEmpty())
        return;
    if (m_running) {
        m_wanted = true;
        return;
    }
    m_running = true;
    m_wanted = false;
    const quint64 request = ++m_request;
    MarkStyle style {.palette = mapPalette(m_theme.colors(), m_theme.scheme()), .font = font()};
    const RasterRequest raster {.view = viewOf(*m_place, m_accuracy, size()), .devicePixelRatio = devicePixelRatioF()};
    QtConcurrent::run(&m_worker, paintPlace, PlacePicture {m_shapes, *m_place, m_accuracy, m_status, style}, raster)
        .then(this, [this, request, of = *m_place](const QImage& image) {
            if (request != m_request)
                return;
            m_running = false;
            m_image = image;
            m_imagePlace = of;
            update();
            if (m_wanted)
                refresh();
            else
                Q_EMIT paintSettled();
        });
}

void PlaceMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = m_theme.colors();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath clip;
    clip.addRoundedRect(frame, Metric::kRadius, Metric::kRadius);
    painter.fillPath(clip, colors.mapLand);
    if (m_place && m_imagePlace == m_place) {
        painter.setClipPath(clip);
        painter.drawImage(QPointF(0, 0), m_image);
        painter.setClipping(false);
    } else if (!m_place) {
        painter.setPen(colors.secondary);
        painter.drawText(rect(), Qt::AlignCenter, tr("Without a place"));
    }
    if (m_place && m_shapes.areas && m_shapes.areas->schematic) {
        painter.setFont(Theme::smallFont(font()));
        const QString note = tr("Schematic map");
        QRectF plate(QPointF(0, 0), QSizeF(QFontMetricsF(painter.font()).horizontalAdvance(note) + 12.0, 18.0));
        plate.moveBottomRight(frame.bottomRight() - QPointF(4, 4));
        QColor surface = colors.surface;
        surface.setAlphaF(0.85F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(surface);
        painter.drawRoundedRect(plate, 3, 3);
        painter.setPen(colors.secondary);
        painter.drawText(plate, Qt::AlignCenter, note);
    }
    painter.setPen(colors.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(clip);
}

void PlaceMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void PlaceMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    } else if (event->type() == QEvent::FontChange) {
        refresh();
    }
}

void PlaceMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_place && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

} // namespace JakOps
