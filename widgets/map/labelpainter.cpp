// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/labelpainter.h"

#include "geo/webmercator.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

using namespace Qt::Literals::StringLiterals;

// From which zoom areas of a level are drawn.
constexpr double kCityNames = 10.0;
constexpr double kCityNamesUntil = 12.6;
constexpr double kDistrictLines = 10.8;
constexpr double kDistrictNames = 12.2;
constexpr double kVillageLines = 12.4;
constexpr double kVillageNames = 13.7;

QColor labelColor(const MapPalette& palette, LabelKind kind)
{
    switch (kind) {
    case LabelKind::City: return palette.cityLabel;
    case LabelKind::District: return palette.areaLabel;
    case LabelKind::Village: return palette.areaLabel;
    case LabelKind::Place:
    case LabelKind::Outside: return palette.placeLabel;
    case LabelKind::Water: return palette.waterLabel;
    }
    return palette.placeLabel;
}

QColor haloColor(const MapPalette& palette, LabelKind kind)
{
    if (kind == LabelKind::Water)
        return palette.water;
    return kind == LabelKind::Outside ? palette.surroundings : palette.labelHalo;
}

QString shownText(LabelKind kind, const QString& text)
{
    return kind == LabelKind::City || kind == LabelKind::District ? text.toUpper() : text;
}

double zoomOfRank(int rank)
{
    return rank <= 1 ? 0.0 : rank == 2 ? 12.1 : 13.2;
}

class Placer final
{
public:
    Placer(const QFont& base, double zoom)
        : m_scale(worldPixels(zoom))
    {
        for (int kind = 0; kind < kLabelKinds; ++kind)
            m_metrics.emplace_back(labelFont(base, LabelKind(kind)));
    }

    void offer(LabelKind kind, const QString& name, QPointF world)
    {
        const QString text = shownText(kind, name);
        const QFontMetricsF& metrics = m_metrics[size_t(kind)];
        const double width = metrics.horizontalAdvance(text);
        const QRectF box(-width / 2.0, -metrics.height() / 2.0, width, metrics.height());
        const QRectF onScreen = box.translated(world * m_scale).adjusted(-6.0, -3.0, 6.0, 3.0);
        for (const QRectF& taken : m_taken) {
            if (taken.intersects(onScreen))
                return;
        }
        // The same name twice close by (a kecamatan and the kelurahan of its name) says nothing new.
        const auto sameName = [&](const PlacedLabel& other) {
            const QPointF apart = (other.world - world) * m_scale;
            return other.text.compare(text, Qt::CaseInsensitive) == 0 && std::hypot(apart.x(), apart.y()) < 220.0;
        };
        if (std::ranges::any_of(m_labels, sameName))
            return;
        m_taken.push_back(onScreen);
        m_labels.push_back({kind, text, world, box});
    }
    [[nodiscard]] std::vector<PlacedLabel> take() { return std::move(m_labels); }

private:
    std::vector<QFontMetricsF> m_metrics; // by LabelKind
    double m_scale;
    std::vector<QRectF> m_taken;
    std::vector<PlacedLabel> m_labels;
};

void stroke(QPainter& painter, const std::vector<WorldPath>& lines, const CameraView& view, const QColor& color, double width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const WorldPath& line : lines) {
        for (const QPolygonF& run : visibleRuns(line, view, 8.0))
            painter.drawPolyline(run);
    }
}

void paintOutlines(QPainter& painter, const AreaPaths& areas, const MapPalette& palette, const CameraView& view)
{
    if (view.zoom >= kVillageLines)
        stroke(painter, areas.villageLines, view, palette.villageLine, 1.0);
    if (view.zoom >= kDistrictLines)
        stroke(painter, areas.districtLines, view, palette.districtLine, view.zoom < 12.0 ? 0.9 : 1.3);
    stroke(painter, areas.cityLines, view, palette.cityLine, view.zoom < 10.5 ? 1.0 : 1.7);
}

void paintText(QPainter& painter, const PlacedLabel& label, const LabelStyle& style, const CameraView& view)
{
    painter.setFont(labelFont(style.font, label.kind));
    QRectF box = label.box.translated(view.toScreen(label.world));
    box.moveTo(std::round(box.x()), std::round(box.y())); // whole pixels: the same shapes of letters everywhere
    QColor halo = haloColor(style.palette, label.kind);
    halo.setAlphaF(0.55F);
    painter.setPen(halo);
    for (const QPointF& offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(-1, -1),
             QPointF(1, 1), QPointF(-1, 1), QPointF(1, -1)}) {
        painter.drawText(box.translated(offset), Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
    painter.setPen(labelColor(style.palette, label.kind));
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, label.text);
}

} // namespace

QFont labelFont(const QFont& base, LabelKind kind)
{
    QFont font = base;
    const double body = base.pointSizeF();
    const double small = std::max(8.0, body - 1.0);
    switch (kind) {
    case LabelKind::City:
        font.setPointSizeF(body);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.6);
        break;
    case LabelKind::District:
        font.setPointSizeF(small);
        font.setWeight(QFont::Medium);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
        break;
    case LabelKind::Water:
        font.setPointSizeF(small);
        font.setItalic(true);
        break;
    case LabelKind::Village:
    case LabelKind::Place:
    case LabelKind::Outside: font.setPointSizeF(small); break;
    }
    return font;
}

std::vector<PlacedLabel> placeLabels(const GroundShapes& ground, const AreaPaths& areas, const QFont& font, double zoom)
{
    Placer placer(font, zoom);
    const auto offerAreas = [&](LabelKind kind, const std::vector<AreaPath>& paths) {
        for (const AreaPath& area : paths)
            placer.offer(kind, area.name, area.label);
    };
    const auto offerPlaces = [&](int rank, bool jakarta) {
        if (zoom < zoomOfRank(rank))
            return;
        for (const GroundShapes::Place& place : ground.places) {
            if (place.rank != rank || (place.scope == PlaceScope::Jakarta) != jakarta)
                continue;
            placer.offer(place.scope == PlaceScope::Jakarta ? LabelKind::Place
                    : place.scope == PlaceScope::Outside    ? LabelKind::Outside
                                                            : LabelKind::Water,
                place.name, place.world);
        }
    };

    if (zoom >= kCityNames && zoom < kCityNamesUntil)
        offerAreas(LabelKind::City, areas.cities);
    offerPlaces(1, false);
    if (zoom >= kDistrictNames)
        offerAreas(LabelKind::District, areas.districts);
    if (zoom >= kVillageNames)
        offerAreas(LabelKind::Village, areas.villages);
    if (zoom >= 10.6)
        offerPlaces(1, true);
    for (int rank = 2; rank <= 3; ++rank) {
        offerPlaces(rank, false);
        offerPlaces(rank, true);
    }
    return placer.take();
}

QImage paintLabels(
    const GroundShapes& ground, const AreaPaths& areas, const LabelStyle& style, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (style.outlines)
        paintOutlines(painter, areas, style.palette, request.view);
    if (request.isCancelled())
        return {};
    if (style.labels) {
        const QRectF visible = request.view.worldRect(120.0);
        const QRectF frame(QPointF(0, 0), request.view.size);
        for (const PlacedLabel& label : placeLabels(ground, areas, style.font, request.view.zoom)) {
            const bool whole = frame.contains(label.box.translated(request.view.toScreen(label.world)));
            if (style.onlyWhole ? whole : visible.contains(label.world))
                paintText(painter, label, style, request.view);
        }
    }
    return request.isCancelled() ? QImage() : image;
}

} // namespace JakOps
