// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/reportpainter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

using namespace Qt::Literals::StringLiterals;

QFont sized(const QFont& font, double points, bool strong)
{
    QFont f = font;
    f.setPointSizeF(points);
    f.setWeight(strong ? QFont::DemiBold : QFont::Medium);
    f.setFeature("tnum", 1);
    return f;
}

QString scaled(double value, const CountWords& words, const QString& unit)
{
    // Cut, not rounded: 999.999 is not yet a million.
    const int digits = value < 100.0 ? 1 : 0;
    const double cut = digits == 1 ? std::floor(value * 10.0) / 10.0 : std::floor(value);
    QString text = words.locale.toString(cut, 'f', digits);
    if (digits == 1 && text.endsWith(u'0'))
        text.chop(2); // 12,0 says no more than 12
    return text + unit;
}

QPainterPath pinPath(QPointF tip, double r, double height)
{
    // A circle whose lower half runs out into the tip along its tangents.
    const QPointF c(tip.x(), tip.y() - height + r);
    const double d = tip.y() - c.y();
    const double half = std::acos(std::clamp(r / d, 0.0, 1.0)) * 180.0 / std::numbers::pi; // angle at the centre
    QPainterPath path(tip);
    const QRectF circle(c.x() - r, c.y() - r, 2.0 * r, 2.0 * r);
    // Qt's angles run counter-clockwise from three o'clock; six o'clock is 270.
    path.arcTo(circle, 270.0 + half, 360.0 - 2.0 * half);
    path.closeSubpath();
    return path;
}

} // namespace

QString compactCount(qint64 count, const CountWords& words)
{
    if (count < 10'000)
        return words.locale.toString(count);
    if (count < 1'000'000)
        return scaled(double(count) / 1e3, words, words.thousand);
    return scaled(double(count) / 1e6, words, words.million);
}

void drawCluster(QPainter& painter, QPointF at, const ClusterMark& mark, qint32 largest, const MarkStyle& style)
{
    const double radius = markRadius(mark, largest);
    const double ring = std::clamp(radius * 0.2, 3.5, 5.5);
    const auto disc = [&](double r) { return QRectF(at.x() - r, at.y() - r, 2.0 * r, 2.0 * r); };

    painter.setPen(Qt::NoPen);
    painter.setBrush(style.palette.shadow);
    painter.drawEllipse(disc(radius + 0.5).translated(0.0, 1.5));
    painter.setBrush(style.palette.surface);
    painter.drawEllipse(disc(radius + 1.25)); // parts it from neighbours and from the ground

    const std::vector<RingSegment> segments = ringSegments(mark);
    const double middle = radius - ring / 2.0;
    const double gap = segments.size() > 1 ? 1.6 / middle * 180.0 / std::numbers::pi : 0.0;
    double start = 90.0; // twelve o'clock, clockwise
    for (const RingSegment& segment : segments) {
        const double span = segment.share * 360.0;
        const QColor color = segment.status ? statusLook(*segment.status).fill : style.palette.other;
        painter.setPen(QPen(color, ring, Qt::SolidLine, Qt::FlatCap));
        painter.setBrush(Qt::NoBrush);
        if (segments.size() == 1)
            painter.drawEllipse(disc(middle));
        else
            painter.drawArc(disc(middle), int(std::lround((start - gap / 2.0) * 16)), -int(std::lround((span - gap) * 16)));
        start -= span;
    }

    const QString text = compactCount(mark.count, style.words);
    const double inner = 2.0 * (radius - ring) - 3.0;
    double points = std::clamp(style.font.pointSizeF() * (0.9 + (radius - 14.0) / 60.0), 8.0, 13.0);
    QFont font = sized(style.font, points, true);
    while (points > 8.0 && QFontMetricsF(font).horizontalAdvance(text) > inner) {
        points -= 0.5;
        font = sized(style.font, points, true);
    }
    painter.setFont(font);
    painter.setPen(style.palette.text);
    painter.drawText(disc(radius), Qt::AlignCenter | Qt::TextDontClip, text);
}

void drawPin(QPainter& painter, QPointF tip, TicketStatus status, bool overdue, double scale, const MarkStyle& style)
{
    const StatusLook& look = statusLook(status);
    const double r = kPinRadius * scale;
    const double height = kPinHeight * scale;

    painter.setPen(Qt::NoPen);
    painter.setBrush(style.palette.shadow);
    painter.drawEllipse(QRectF(tip.x() - 4.0 * scale, tip.y() - 1.5 * scale, 8.0 * scale, 3.5 * scale));
    painter.setPen(QPen(style.palette.pinRim, 1.5 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.fill);
    painter.drawPath(pinPath(tip, r, height));

    const QPointF head(tip.x(), tip.y() - height + r);
    painter.setFont(sized(style.font, std::clamp(8.0 * scale, 8.0, 13.0), true));
    painter.setPen(look.ink);
    painter.drawText(QRectF(head.x() - r, head.y() - r, 2.0 * r, 2.0 * r), Qt::AlignCenter | Qt::TextDontClip, look.letter);
    if (overdue) {
        const QPointF dot(head.x() + r * 0.78, head.y() - r * 0.78);
        painter.setPen(QPen(style.palette.pinRim, 1.2 * scale));
        painter.setBrush(style.palette.danger);
        painter.drawEllipse(dot, 4.0 * scale, 4.0 * scale);
    }
}

QImage paintMarks(const MarkSet& set, const MarkStyle& style, const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF visible = request.view.worldRect(48.0);
    int drawn = 0;
    for (const qsizetype i : drawingOrder(set)) {
        const ClusterMark& mark = set.marks[size_t(i)];
        if (!visible.contains(mark.world))
            continue;
        const QPointF at = request.view.toScreen(mark.world);
        if (mark.isSingle())
            drawPin(painter, at, mark.status(), mark.overdue, 1.0, style);
        else
            drawCluster(painter, at, mark, set.largest, style);
        if (++drawn % 128 == 0 && request.isCancelled())
            return {};
    }
    return image;
}

} // namespace JakOps
