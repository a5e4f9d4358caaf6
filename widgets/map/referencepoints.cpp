// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/referencepoints.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

constexpr int kShapes = 5;
constexpr double kSlack = 3.0;

double radiusAt(double zoom)
{
    return zoom < 12.0 ? 4.5 : zoom < 14.0 ? 5.0 : 6.5;
}

} // namespace

ReferenceMarks referenceMarks(const ReferenceLayer& layer, int at)
{
    // Told apart from statuses and states by being none of theirs, and by the shape.
    static const std::array<QColor, 6> colors{QColor(0x00, 0x7C, 0x89), QColor(0x8E, 0x24, 0xAA), QColor(0x5D, 0x40, 0x37),
        QColor(0xAD, 0x14, 0x57), QColor(0x55, 0x8B, 0x2F), QColor(0x28, 0x35, 0x93)};
    ReferenceMarks marks{.layer = layer, .color = colors[size_t(at) % colors.size()], .shape = at % kShapes};
    marks.world.reserve(size_t(layer.points->size()));
    for (const ReferencePoint& point : *layer.points)
        marks.world.push_back(worldFromGeo(point.place));
    return marks;
}

void drawReferenceShape(QPainter& painter, QPointF at, double radius, int shape)
{
    const auto polygon = [&](int corners, double turn, double r) {
        QPolygonF points;
        for (int i = 0; i < corners; ++i) {
            const double angle = turn + 2.0 * std::numbers::pi * i / corners;
            points += at + QPointF(std::cos(angle), std::sin(angle)) * r;
        }
        painter.drawPolygon(points);
    };
    switch (shape) {
    case 1:
        polygon(4, std::numbers::pi / 4.0, radius * 1.25); // square
        break;
    case 2:
        polygon(3, -std::numbers::pi / 2.0, radius * 1.4); // triangle
        break;
    case 3:
        polygon(4, 0.0, radius * 1.3); // diamond
        break;
    case 4:
        polygon(6, 0.0, radius * 1.1);
        break;
    default:
        painter.drawEllipse(at, radius, radius);
    }
}

QImage paintReference(const ReferenceSet& set, const MapPalette& palette, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF visible = request.view.worldRect(12.0);
    const double radius = radiusAt(request.view.zoom);
    painter.setPen(QPen(palette.pinRim, 1.2));
    for (const auto& marks : set) {
        painter.setBrush(marks->color);
        for (size_t i = 0; i < marks->world.size(); ++i) {
            if (visible.contains(marks->world[i]))
                drawReferenceShape(painter, request.view.toScreen(marks->world[i]), radius, marks->shape);
            if (i % 1024 == 0 && request.isCancelled())
                return {};
        }
    }
    return image;
}

ReferenceHit referenceAt(const ReferenceSet& set, const CameraView& view, QPointF screen)
{
    const double reach = (radiusAt(view.zoom) + kSlack) / view.scale();
    const QPointF at = view.toWorld(screen);
    for (qsizetype l = qsizetype(set.size()) - 1; l >= 0; --l) {
        const auto& world = set[size_t(l)]->world;
        for (qsizetype i = qsizetype(world.size()) - 1; i >= 0; --i) {
            const QPointF apart = world[size_t(i)] - at;
            if (std::abs(apart.x()) <= reach && std::abs(apart.y()) <= reach)
                return {l, i};
        }
    }
    return {};
}

std::vector<ReferenceHit> findReference(const ReferenceSet& set, const QString& words, size_t most)
{
    std::vector<ReferenceHit> hits;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return hits;
    for (qsizetype l = 0; l < qsizetype(set.size()); ++l) {
        const auto& points = *set[size_t(l)]->layer.points;
        for (qsizetype i = 0; i < points.size() && hits.size() < most; ++i) {
            const ReferencePoint& point = points[i];
            const bool all = std::ranges::all_of(wanted, [&point](const QString& word) {
                return point.name.contains(word, Qt::CaseInsensitive) || point.category.contains(word, Qt::CaseInsensitive)
                    || point.phone.contains(word, Qt::CaseInsensitive) || point.note.contains(word, Qt::CaseInsensitive);
            });
            if (all)
                hits.push_back({l, i});
        }
    }
    return hits;
}

} // namespace JakOps
