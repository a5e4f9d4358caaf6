// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/heat.h"

#include "index/clusterer.h"
#include "widgets/map/clusterview.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kGamma = 0.7; // colours over density
constexpr double kFaint = 0.05; // part of the colours below which nothing is drawn
constexpr double kLatitude = -6.2; // Jakarta: what a pixel is worth on the ground
constexpr int kSteps = 1024;

WorldRect unitsAround(const QRectF& world)
{
    const auto low = toUnits(WorldPoint {std::clamp(world.left(), 0.0, 1.0), std::clamp(world.top(), 0.0, 1.0)});
    const auto high = toUnits(WorldPoint {std::clamp(world.right(), 0.0, 1.0), std::clamp(world.bottom(), 0.0, 1.0)});
    return {low.x, low.y, high.x, high.y};
}

} // namespace

double HeatData::perSquareKilometre(double part) const
{
    const double edge = metresPerPixel(kLatitude, zoom) * HeatGrid::kCellPixels / 1000.0;
    return std::pow(part, 1.0 / kGamma) * full / (edge * edge);
}

int heatZoom(double zoom)
{
    return std::min(clusterZoom(zoom), Clusterer::kPointZoom - 1);
}

HeatData heatData(std::shared_ptr<const Selection> selection, double zoom)
{
    HeatData data {.selection = std::move(selection), .zoom = heatZoom(zoom)};
    data.full = HeatGrid::fullHeat(*data.selection, data.zoom);
    return data;
}

QRgb heatColor(const MapPalette& palette, double part)
{
    if (part < kFaint)
        return 0;
    const double at = std::clamp(part, 0.0, 1.0) * (palette.heat.size() - 1);
    const size_t below = std::min(size_t(at), palette.heat.size() - 2);
    const QColor color = blended(palette.heat[below], palette.heat[below + 1], at - double(below));
    // From nothing to nearly opaque: the ground shines through where there is little, and does not grey what there is much of.
    const double rise = std::clamp((part - kFaint) / (0.6 - kFaint), 0.0, 1.0);
    return qPremultiply(qRgba(color.red(), color.green(), color.blue(), int(std::lround(255.0 * 0.78 * rise * (2.0 - rise)))));
}

QImage paintHeat(const HeatData& data, const MapPalette& palette, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    if (!data.selection || data.selection->placedCount() == 0)
        return image;
    const HeatGrid grid(*data.selection, data.zoom, unitsAround(request.view.worldRect()), request.cancelled.get());
    if (grid.width() == 0 || request.isCancelled())
        return {};
    std::array<QRgb, kSteps> ramp;
    for (int i = 0; i < kSteps; ++i)
        ramp[size_t(i)] = heatColor(palette, std::pow(double(i) / (kSteps - 1), kGamma));
    QImage cells(grid.width(), grid.height(), QImage::Format_ARGB32_Premultiplied);
    const auto scale = float(1.0 / data.full);
    for (int y = 0; y < grid.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(cells.scanLine(y));
        for (int x = 0; x < grid.width(); ++x) {
            const float part = std::min(1.0F, grid.at(x, y) * scale);
            line[x] = ramp[size_t(std::lround(part * (kSteps - 1)))];
        }
    }
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const WorldPoint corner = grid.topLeft();
    const QPointF at = request.view.toScreen(QPointF(corner.x, corner.y));
    const double edge = grid.cellEdge() * request.view.scale();
    painter.drawImage(QRectF(at, QSizeF(grid.width() * edge, grid.height() * edge)), cells);
    return request.isCancelled() ? QImage() : image;
}

} // namespace JakOps
