// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/stationsymbol.h"

#include <cmath>

namespace JakOps {

namespace {

constexpr double kCalm = 15.0; // edge of a symbol
constexpr double kLoud = 19.0;
constexpr double kDot = 9.0;
constexpr double kSignsFrom = 11.2; // zoom
constexpr double kPad = 5.0;
constexpr double kArrow = 7.0;
constexpr double kStale = 0.45;

QFont valueFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(std::max(8.0, base.pointSizeF() - 1.0));
    font.setWeight(QFont::DemiBold);
    font.setFeature("tnum", 1);
    return font;
}

QFont nameFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(std::max(8.0, base.pointSizeF() - 1.0));
    return font;
}

bool isLoud(const StationMark& mark)
{
    return mark.concern >= Concern::Watch;
}

void drawArrow(QPainter& painter, const QRectF& box, int direction, const QColor& color)
{
    QPolygonF arrow{box.bottomLeft(), box.bottomRight(), QPointF(box.center().x(), box.top())};
    if (direction < 0)
        arrow = QPolygonF{box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(arrow);
}

QPainterPath wave(const QRectF& box, double y)
{
    QPainterPath path(QPointF(box.left(), y));
    const double quarter = box.width() / 4.0;
    const double high = box.height() * 0.2;
    for (int i = 0; i < 4; ++i) {
        const double x = box.left() + quarter * i;
        path.quadTo(QPointF(x + quarter / 2.0, y + (i % 2 ? high : -high)), QPointF(x + quarter, y));
    }
    return path;
}

QPainterPath drop(const QRectF& box)
{
    const double r = box.width() * 0.34;
    const QPointF c(box.center().x(), box.bottom() - r);
    QPainterPath path(QPointF(c.x(), box.top()));
    path.cubicTo(QPointF(c.x() + r * 0.5, box.top() + r), QPointF(c.x() + r, c.y() - r * 0.7), QPointF(c.x() + r, c.y()));
    path.arcTo(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r), 0, -180);
    path.cubicTo(QPointF(c.x() - r, c.y() - r * 0.7), QPointF(c.x() - r * 0.5, box.top() + r), QPointF(c.x(), box.top()));
    return path;
}

} // namespace

StationFonts::StationFonts(const QFont& base)
    : value(valueFont(base))
    , name(nameFont(base))
    , valueMetrics(value)
    , nameMetrics(name)
{
}

QRectF symbolBox(const StationMark& mark, double zoom)
{
    const double edge = isLoud(mark) ? kLoud : zoom < kSignsFrom ? kDot : kCalm;
    return {-edge / 2.0, -edge / 2.0, edge, edge};
}

QRectF wordsBox(const StationMark& mark, MarkForm form, MarkSide side, const QRectF& symbol, const StationFonts& fonts)
{
    double width = kPad;
    if (form == MarkForm::Named)
        width += fonts.nameMetrics.horizontalAdvance(mark.name) + kPad;
    if (!mark.value.isEmpty())
        width += fonts.valueMetrics.horizontalAdvance(mark.value) + kPad;
    if (mark.direction != 0 && !mark.value.isEmpty())
        width += kArrow + kPad - 1.0;
    const double height = std::max(symbol.height(), std::ceil(fonts.valueMetrics.height()) + 2.0);
    width = std::ceil(width);
    switch (side) {
    case MarkSide::Left:
        return {symbol.left() + 1.0 - width, -height / 2.0, width, height};
    case MarkSide::Above:
        return {std::round(-width / 2.0), symbol.top() + 1.0 - height, width, height};
    case MarkSide::Below:
        return {std::round(-width / 2.0), symbol.bottom() - 1.0, width, height};
    case MarkSide::Right:
        break;
    }
    return {symbol.right() - 1.0, -height / 2.0, width, height};
}

void drawSign(QPainter& painter, const QRectF& box, CityLayer layer, const QColor& ink)
{
    painter.save();
    painter.setPen(QPen(ink, std::max(1.3, box.width() / 8.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    switch (layer) {
    case CityLayer::Levels:
    case CityLayer::Floods:
        painter.drawPath(wave(box, box.top() + box.height() * 0.36));
        painter.drawPath(wave(box, box.top() + box.height() * 0.76));
        break;
    case CityLayer::Pumps: // out and up
        painter.drawLine(QPointF(c.x(), box.bottom() - 1.0), QPointF(c.x(), box.top() + 1.0));
        painter.drawPolyline(QPolygonF{QPointF(box.left() + 1.0, c.y()), QPointF(c.x(), box.top() + 0.5), QPointF(box.right() - 1.0, c.y())});
        break;
    case CityLayer::Rain:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPath(drop(box));
        break;
    case CityLayer::Air: // wind
        for (int i = 0; i < 3; ++i) {
            const double y = box.top() + box.height() * (0.2 + 0.3 * i);
            painter.drawLine(QPointF(box.left() + (i == 1 ? 0.0 : box.width() * 0.18), y), QPointF(box.right() - (i == 2 ? box.width() * 0.3 : 0.0), y));
        }
        break;
    case CityLayer::Markets: // a bag
        painter.drawRect(QRectF(box.left() + 0.5, box.top() + box.height() * 0.38, box.width() - 1.0, box.height() * 0.58));
        painter.drawArc(QRectF(c.x() - box.width() * 0.24, box.top(), box.width() * 0.48, box.height() * 0.76), 0, 180 * 16);
        break;
    case CityLayer::Quakes:
        painter.drawEllipse(c, box.width() * 0.46, box.width() * 0.46);
        painter.setBrush(ink);
        painter.drawEllipse(c, box.width() * 0.14, box.width() * 0.14);
        break;
    case CityLayer::Warnings:
        painter.drawPolygon(QPolygonF{QPointF(c.x(), box.top()), box.bottomRight(), box.bottomLeft()});
        break;
    }
    painter.restore();
}

void drawStation(QPainter& painter, QPointF at, const StationMark& mark, const PlacedMark& placed,
    const MapPalette& palette, const StationFonts& fonts)
{
    const QPointF exact = at + placed.shift;
    const QPointF place(std::round(exact.x()), std::round(exact.y())); // the same shapes of letters everywhere
    const MarkForm form = placed.form;
    const bool loud = isLoud(mark);
    const QRectF own = placed.symbol.translated(-placed.shift);
    const QRectF symbol = own.translated(place);
    painter.save();
    if (mark.stale)
        painter.setOpacity(kStale);
    if (placed.moved) {
        painter.setPen(QPen(palette.text, 1.2));
        painter.drawLine(at, place);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.text);
        painter.drawEllipse(at, 2.0, 2.0);
    }
    if (form != MarkForm::Symbol) {
        const QRectF plate = wordsBox(mark, form, placed.side, own, fonts).translated(place);
        const QColor back = loud ? mark.fill : palette.surface;
        const QColor ink = loud ? inkOn(mark.fill) : palette.text;
        const double under = symbol.width() / 2.0; // it runs under the symbol
        const QRectF whole = plate.adjusted(placed.side == MarkSide::Right ? -under : 0.0,
            placed.side == MarkSide::Below ? -3.0 : 0.0, placed.side == MarkSide::Left ? under : 0.0, placed.side == MarkSide::Above ? 3.0 : 0.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.shadow);
        painter.drawRoundedRect(whole.translated(0.0, 1.5), 4, 4);
        painter.setPen(QPen(loud ? palette.pinRim : palette.strongLine, 1.0, mark.stale ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(back);
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        double x = plate.left() + kPad;
        const auto write = [&](const QString& text, const QFont& font, const QFontMetricsF& metrics, const QColor& color) {
            painter.setFont(font);
            painter.setPen(color);
            const double width = metrics.horizontalAdvance(text);
            painter.drawText(QRectF(x, plate.top(), width, plate.height()), Qt::AlignVCenter | Qt::TextDontClip, text);
            x += width + kPad;
        };
        if (form == MarkForm::Named)
            write(mark.name, fonts.name, fonts.nameMetrics, loud ? ink : palette.secondary);
        if (!mark.value.isEmpty()) {
            write(mark.value, fonts.value, fonts.valueMetrics, ink);
            if (mark.direction != 0)
                drawArrow(painter, QRectF(x - 1.0, plate.center().y() - 3.0, kArrow, 6.0), mark.direction, ink);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.shadow);
    painter.drawRoundedRect(symbol.translated(0.0, 1.0), 4, 4);
    const bool lost = mark.fill.lightness() < 40 && palette.pinRim.lightness() < 40; // black on black
    painter.setPen(QPen(mark.stale || lost ? palette.text : palette.pinRim, mark.stale ? 1.2 : 1.5, mark.stale ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(mark.fill);
    painter.drawRoundedRect(symbol.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const double inset = loud ? 4.5 : 3.5;
    if (own.width() >= kCalm)
        drawSign(painter, symbol.adjusted(inset, inset, -inset, -inset), mark.layer, inkOn(mark.fill));
    painter.restore();
}

} // namespace JakOps
