// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/choropleth.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

// The nearest number not above `value` that reads well: 1 to 10, 15, 20, 30, 50, 70, 100, 150 …
qint64 roundLimit(qint64 value)
{
    if (value <= 10)
        return std::max<qint64>(1, value);
    qint64 decade = 1;
    while (decade * 10 <= value)
        decade *= 10;
    constexpr std::array<int, 7> kTimesTen {10, 15, 20, 30, 50, 70, 100};
    qint64 best = decade;
    for (const int times : kTimesTen) {
        const qint64 candidate = decade * times / 10;
        if (decade * times % 10 == 0 && candidate <= value)
            best = candidate;
    }
    return best;
}

} // namespace

int ChoroplethClasses::classOf(qint64 count) const
{
    const auto above = std::ranges::upper_bound(limits, count);
    return int(above - limits.begin()) - 1;
}

ChoroplethClasses choroplethClasses(std::span<const qint64> counts)
{
    std::vector<qint64> positive;
    std::ranges::copy_if(counts, std::back_inserter(positive), [](qint64 n) { return n > 0; });
    ChoroplethClasses classes;
    if (positive.empty())
        return classes;
    std::ranges::sort(positive);
    classes.largest = positive.back();
    classes.limits.push_back(1);
    for (int i = 1; i < MapPalette::kRampSize; ++i) {
        const size_t at = positive.size() * size_t(i) / MapPalette::kRampSize;
        const qint64 limit = roundLimit(positive[at]);
        if (limit > classes.limits.back())
            classes.limits.push_back(limit);
    }
    return classes;
}

ChoroplethData choroplethData(std::vector<qint64> counts)
{
    ChoroplethData data {.counts = std::move(counts)};
    data.classes = choroplethClasses(data.counts);
    return data;
}

QColor rampColor(const MapPalette& palette, int index, int classes)
{
    if (classes <= 1)
        return palette.ramp[MapPalette::kRampSize / 2];
    const int at = int(std::lround(double(index) * (MapPalette::kRampSize - 1) / (classes - 1)));
    return palette.ramp[size_t(std::clamp(at, 0, MapPalette::kRampSize - 1))];
}

QImage paintChoropleth(
    const AreaPaths& areas, const ChoroplethData& data, const MapPalette& palette, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int classes = int(data.classes.limits.size());
    const size_t n = std::min(areas.villages.size(), data.counts.size());
    for (size_t i = 0; i < n; ++i) {
        const int at = data.classes.classOf(data.counts[i]);
        if (at < 0)
            continue;
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        for (const WorldPath& ring : areas.villages[i].rings) {
            const QPolygonF polygon = visibleArea(ring, request.view, 4.0);
            if (polygon.size() > 2) {
                path.addPolygon(polygon);
                path.closeSubpath();
            }
        }
        if (path.isEmpty())
            continue;
        const QColor color = rampColor(palette, at, classes);
        painter.fillPath(path, color);
        painter.strokePath(path, QPen(color, 0.8)); // closes the hairline that antialiasing leaves between neighbours
        if (i % 32 == 0 && request.isCancelled())
            return {};
    }
    return image;
}

} // namespace JakOps
