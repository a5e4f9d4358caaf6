// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cityareas.h"

#include "widgets/common/citylook.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kHatchStep = 9.0; // pixels

double signedArea(const std::vector<QPointF>& points)
{
    double sum = 0.0;
    for (size_t i = 0, j = points.size() - 1; i < points.size(); j = i++)
        sum += (points[j].x() - points[i].x()) * (points[j].y() + points[i].y());
    return sum;
}

// `together`: areas beside and over one another that make up one; else a ring within a ring is a hole.
std::vector<WorldPath> worldRings(const QList<AreaRing>& rings, bool together)
{
    std::vector<WorldPath> paths;
    for (const AreaRing& ring : rings) {
        std::vector<QPointF> points;
        points.reserve(size_t(ring.size()));
        for (const GeoPoint& point : ring)
            points.push_back(worldFromGeo(point));
        if (points.size() > 1 && points.front() == points.back())
            points.pop_back();
        if (together && signedArea(points) < 0.0)
            std::ranges::reverse(points);
        if (points.size() > 2)
            paths.push_back(worldPath(std::move(points), true));
    }
    return paths;
}

int rank(const CityArea& area)
{
    return area.flood() ? 10 + int(area.flood()->depth) : int(warningGrade(area.warning()->severity));
}

bool isShown(const CityArea& area, const CityAreaStyle& style)
{
    return area.flood() ? style.floods : style.warnings;
}

// Lines that stay on the ground while the map is moved: they are counted from the world's origin.
void hatch(QPainter& painter, const QPainterPath& path, const CameraView& view, const QPen& pen)
{
    const QRectF box = path.boundingRect();
    const QPointF origin = view.toScreen(QPointF(0, 0));
    const double offset = std::fmod(origin.x() + origin.y(), kHatchStep);
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setPen(pen);
    const double first = std::floor((box.left() + box.top() - offset) / kHatchStep) * kHatchStep + offset;
    for (double sum = first; sum <= box.right() + box.bottom(); sum += kHatchStep) // x + y = sum
        painter.drawLine(QPointF(sum - box.top(), box.top()), QPointF(sum - box.bottom(), box.bottom()));
    painter.restore();
}

void paintArea(QPainter& painter, const CityArea& area, const CityAreaStyle& style, const CameraView& view)
{
    QPainterPath path;
    path.setFillRule(area.flood() ? Qt::OddEvenFill : Qt::WindingFill);
    for (const WorldPath& ring : area.rings) {
        const QPolygonF polygon = visibleArea(ring, view, 8.0);
        if (polygon.size() > 2) {
            path.addPolygon(polygon);
            path.closeSubpath();
        }
    }
    if (path.isEmpty())
        return;
    const QColor color = area.color();
    const auto faint = [&color](double alpha) {
        QColor c = color;
        c.setAlphaF(float(alpha));
        return c;
    };
    const double strength = area.stale ? 0.45 : 1.0;
    QPen rim(faint(strength), 1.6, area.stale ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (area.flood()) {
        painter.fillPath(path, faint((style.dark ? 0.72 : 0.6) * strength));
    } else {
        painter.fillPath(path, faint(style.dark ? 0.13 : 0.11));
        hatch(painter, path, view, QPen(faint(0.32), 1.0));
    }
    painter.strokePath(path, rim);
}

} // namespace

QColor CityArea::color() const
{
    return flood() ? CityLook::flood(flood()->depth) : CityLook::warning(warningGrade(warning()->severity));
}

bool CityArea::contains(QPointF world) const
{
    const auto holds = [&world](const WorldPath& ring) {
        return ring.bounds.contains(world)
            && QPolygonF(QList<QPointF>(ring.points.begin(), ring.points.end())).containsPoint(world, Qt::OddEvenFill);
    };
    const auto found = std::ranges::count_if(rings, holds);
    return flood() ? found % 2 == 1 : found > 0;
}

CityAreas cityAreas(QList<WeatherWarning> warnings, QList<FloodState> floods, qint64 at)
{
    CityAreas result;
    const auto add = [&result](auto&& value, const QList<AreaRing>& rings, bool stale) {
        constexpr bool together = std::is_same_v<std::remove_cvref_t<decltype(value)>, WeatherWarning>;
        CityArea area{.what = std::move(value), .rings = worldRings(rings, together), .stale = stale};
        if (!area.rings.empty())
            result.areas.push_back(std::move(area));
    };
    for (WeatherWarning& warning : warnings) {
        if (!warning.isActive(at))
            continue;
        const QList<AreaRing> rings = std::exchange(warning.areas, {});
        add(std::move(warning), rings, false);
    }
    for (FloodState& flood : floods) {
        if (flood.at > at || at - flood.at > kFloodShownMs)
            continue;
        const QList<AreaRing> rings = std::exchange(flood.rings, {});
        const bool stale = at - flood.at > kFloodStaleMs;
        add(std::move(flood), rings, stale);
    }
    std::ranges::stable_sort(result.areas, {}, rank);
    return result;
}

QImage paintCityAreas(const CityAreas& areas, const CityAreaStyle& style, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CityArea& area : areas.areas) {
        if (isShown(area, style))
            paintArea(painter, area, style, request.view);
        if (request.isCancelled())
            return {};
    }
    return image;
}

qsizetype areaAt(const CityAreas& areas, const CityAreaStyle& style, QPointF world)
{
    for (qsizetype i = qsizetype(areas.areas.size()) - 1; i >= 0; --i) {
        const CityArea& area = areas.areas[size_t(i)];
        if (isShown(area, style) && area.contains(world))
            return i;
    }
    return -1;
}

} // namespace JakOps
