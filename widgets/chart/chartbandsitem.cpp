// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartbandsitem.h"

#include "widgets/common/themecolors.h"

#include <cmath>

namespace JakOps {

namespace {
constexpr double kFill = 0.14; // of the band's colour over the surface: the lines are the figure
constexpr double kLine = 0.75;
constexpr double kBeside = 6.0; // between a label and the edge, and between two labels
} // namespace

ChartBandsItem::ChartBandsItem(QCustomPlot* plot, Part part)
    : QCPAbstractItem(plot)
    , m_part(part)
{
    setSelectable(false);
}

const ChartBand* ChartBandsItem::bandOf(double value) const
{
    for (const ChartBand& band : m_bands) {
        if (value >= band.from && value < band.to)
            return &band;
    }
    return nullptr;
}

void ChartBandsItem::setLook(const QColor& surface, const QColor& ink, const QFont& font)
{
    m_surface = surface;
    m_ink = ink;
    m_font = font;
}

void ChartBandsItem::draw(QCPPainter* painter)
{
    const QCPAxis* axis = mParentPlot->yAxis;
    const QRectF plot = mParentPlot->axisRect()->rect();
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    QRectF before; // the last label
    for (const ChartBand& band : m_bands) {
        const double from = std::max(band.from, axis->range().lower);
        const double to = std::min(band.to, axis->range().upper);
        if (to <= from)
            continue;
        const double bottom = axis->coordToPixel(from);
        const double top = axis->coordToPixel(to);
        painter->setAntialiasing(false);
        if (m_part == Part::Fills) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(blended(m_surface, band.color, kFill));
            painter->drawRect(QRectF(plot.left(), top, plot.width(), bottom - top));
            continue;
        }
        if (std::isfinite(band.from) && band.from >= axis->range().lower) {
            painter->setPen(QPen(blended(m_surface, band.color, kLine), 1.0));
            painter->drawLine(QPointF(plot.left(), bottom), QPointF(plot.right(), bottom));
        }
        if (band.label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(band.label);
        QRectF label(plot.left() + kBeside, bottom - metrics.height() - 1, width, metrics.height());
        if (label.top() < plot.top())
            label.moveTop(plot.top());
        if (label.intersects(before)) // too narrow a band: beside the one below
            label.moveLeft(before.right() + kBeside);
        before = label;
        painter->setPen(m_ink);
        painter->drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, band.label);
    }
}

} // namespace JakOps
