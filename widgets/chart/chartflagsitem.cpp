// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartflagsitem.h"

namespace JakOps {

namespace {
constexpr double kMark = 7.0; // pixels high and half as wide on each side
} // namespace

ChartFlagsItem::ChartFlagsItem(QCustomPlot* plot)
    : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void ChartFlagsItem::setLook(const QColor& color, const QColor& surface, const QFont& font)
{
    m_color = color;
    m_surface = surface;
    m_font = font;
}

void ChartFlagsItem::draw(QCPPainter* painter)
{
    const QRectF plot = mParentPlot->axisRect()->rect();
    const QCPRange times = mParentPlot->xAxis->range();
    const QCPRange scale = mParentPlot->yAxis->range();
    painter->setAntialiasing(true);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_color);
    for (const TimedValue& value : m_values) {
        if (!times.contains(double(value.at)))
            continue;
        const double x = mParentPlot->xAxis->coordToPixel(double(value.at));
        const bool below = value.value < scale.lower;
        const double edge = below ? plot.bottom() : plot.top();
        const double base = below ? edge - kMark : edge + kMark;
        painter->drawPolygon(QPolygonF({{x, edge}, {x - kMark / 2, base}, {x + kMark / 2, base}}));
    }
    if (m_text.isEmpty())
        return;
    painter->setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const double width = metrics.horizontalAdvance(m_text) + 8;
    const QRectF box(plot.right() - width - 6, plot.top() + kMark + 3, width, metrics.height() + 2);
    painter->setBrush(m_surface);
    painter->drawRect(box);
    painter->setPen(m_color);
    painter->drawText(box, Qt::AlignCenter, m_text);
}

} // namespace JakOps
