// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartenvelopeitem.h"

#include "widgets/chart/chartdata.h"

namespace JakOps {

namespace {
constexpr double kOpacity = 0.28;
constexpr double kDense = 2.5; // pixels from bucket to bucket: closer ones are columns, which cost next to nothing
} // namespace

ChartEnvelopeItem::ChartEnvelopeItem(QCustomPlot* plot)
    : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void ChartEnvelopeItem::draw(QCPPainter* painter)
{
    for (const Envelope& envelope : m_envelopes) {
        const auto& buckets = envelope.buckets;
        if (std::ranges::none_of(buckets, [](const SeriesBucket& bucket) { return bucket.least < bucket.most; }))
            continue;
        const double span = mParentPlot->xAxis->coordToPixel(double(buckets.back().at))
            - mParentPlot->xAxis->coordToPixel(double(buckets.front().at));
        if (span / double(buckets.size()) < kDense)
            drawColumns(*painter, envelope);
        else
            drawAreas(*painter, envelope);
    }
}

void ChartEnvelopeItem::drawColumns(QCPPainter& painter, const Envelope& envelope) const
{
    QVector<QLineF> columns;
    columns.reserve(qsizetype(envelope.buckets.size()));
    double widest = 1.0;
    double before = -1.0;
    for (const SeriesBucket& bucket : envelope.buckets) {
        const double x = mParentPlot->xAxis->coordToPixel(double(bucket.at + bucket.until) / 2);
        columns.emplace_back(x, envelope.axis->coordToPixel(bucket.most), x, envelope.axis->coordToPixel(bucket.least));
        if (before >= 0 && x - before < kDense)
            widest = std::max(widest, x - before);
        before = x;
    }
    QColor color = envelope.color;
    color.setAlphaF(float(kOpacity));
    painter.setAntialiasing(false);
    painter.setPen(QPen(color, std::round(widest), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(columns);
}

void ChartEnvelopeItem::drawAreas(QCPPainter& painter, const Envelope& envelope) const
{
    QColor color = envelope.color;
    color.setAlphaF(float(kOpacity));
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    QPolygonF above;
    QPolygonF below;
    const auto flush = [&] {
        std::ranges::reverse(below);
        above += below;
        if (above.size() > 2)
            painter.drawPolygon(above);
        above.clear();
        below.clear();
    };
    for (size_t i = 0; i < envelope.buckets.size(); ++i) {
        const SeriesBucket& bucket = envelope.buckets[i];
        if (isGapBefore(envelope.buckets, i, envelope.gap, envelope.toldGap))
            flush();
        const double x = mParentPlot->xAxis->coordToPixel(double(bucket.at + bucket.until) / 2);
        above.append({x, envelope.axis->coordToPixel(bucket.most)});
        below.append({x, envelope.axis->coordToPixel(bucket.least)});
    }
    flush();
}

} // namespace JakOps
