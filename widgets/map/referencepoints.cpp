// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/referencepoints.h"

#include "geo/webmercator.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

constexpr int kShapes = 5;
constexpr double kSlack = 3.0;
constexpr double kNamesFrom = 13.6; // zoom
constexpr size_t kMostNamed = 400; // places in view: more is a crowd
constexpr qsizetype kLongestName = 32;
constexpr double kNameGap = 3.0;

double radiusAt(double zoom)
{
    return zoom < 12.0 ? 4.5 : zoom < 14.0 ? 5.0 : 6.5;
}

QFont nameFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(std::max(8.0, base.pointSizeF() - 1.0));
    return font;
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

std::vector<ReferenceLabel> placeReferenceNames(
    const ReferenceSet& set, const QFont& font, const CameraView& view, const MarkSet& reports)
{
    if (view.zoom < kNamesFrom)
        return {};
    const QRectF visible = view.worldRect(200.0); // names reach in from beyond the edge
    const double radius = radiusAt(view.zoom) + 1.0;
    std::vector<ReferenceHit> near;
    std::vector<QRectF> taken;
    for (qsizetype l = 0; l < qsizetype(set.size()); ++l) {
        const auto& world = set[size_t(l)]->world;
        for (qsizetype i = 0; i < qsizetype(world.size()); ++i) {
            if (!visible.contains(world[size_t(i)]))
                continue;
            if (near.size() >= kMostNamed)
                return {};
            near.push_back({l, i});
            const QPointF at = view.toScreen(world[size_t(i)]);
            taken.emplace_back(at.x() - radius, at.y() - radius, 2.0 * radius, 2.0 * radius);
        }
    }
    for (const ReportDisc& disc : reportDiscs(reports, view.zoom)) {
        const QPointF at = view.toScreen(disc.at / worldPixels(view.zoom));
        taken.emplace_back(at.x() - disc.radius, at.y() - disc.radius, 2.0 * disc.radius, 2.0 * disc.radius);
    }
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height());
    std::vector<ReferenceLabel> labels;
    for (const ReferenceHit& hit : near) {
        const QString& name = set[size_t(hit.layer)]->layer.points->at(hit.point).name;
        const QString text = name.size() > kLongestName ? name.first(kLongestName - 1).trimmed() + QChar(0x2026) : name;
        const QPointF at = view.toScreen(set[size_t(hit.layer)]->world[size_t(hit.point)]);
        const double width = std::ceil(metrics.horizontalAdvance(text));
        for (const QRectF& box : {QRectF(at.x() + radius + kNameGap, at.y() - height / 2.0, width, height),
                 QRectF(at.x() - radius - kNameGap - width, at.y() - height / 2.0, width, height)}) {
            if (std::ranges::any_of(taken, [&box](const QRectF& other) { return other.intersects(box.adjusted(-kNameGap, 0, kNameGap, 0)); }))
                continue;
            taken.push_back(box);
            labels.push_back({hit, text, box});
            break;
        }
    }
    return labels;
}

QImage paintReference(const ReferenceSet& set, const MarkStyle& style, const RasterRequest& request, const MarkSet& reports)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF visible = request.view.worldRect(12.0);
    const double radius = radiusAt(request.view.zoom);
    painter.setPen(QPen(style.palette.pinRim, 1.2));
    for (const auto& marks : set) {
        painter.setBrush(marks->color);
        for (size_t i = 0; i < marks->world.size(); ++i) {
            if (visible.contains(marks->world[i]))
                drawReferenceShape(painter, request.view.toScreen(marks->world[i]), radius, marks->shape);
            if (i % 1024 == 0 && request.isCancelled())
                return {};
        }
    }
    const QFont font = nameFont(style.font);
    painter.setFont(font);
    QColor halo = style.palette.land;
    halo.setAlphaF(0.85F);
    for (const ReferenceLabel& label : placeReferenceNames(set, font, request.view, reports)) {
        const QPointF base(std::round(label.box.left()), std::round(label.box.top()) + QFontMetricsF(font).ascent());
        painter.setPen(halo);
        for (const QPointF& side : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(-1, -1), QPointF(1, 1)})
            painter.drawText(base + side, label.text);
        painter.setPen(style.palette.text);
        painter.drawText(base, label.text);
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
