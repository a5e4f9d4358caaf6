// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readingview.h"
#include "widgets/chart/customplot.h"

namespace JakOps {

// The span between least and most of values that were put together, pale behind their mean: no peak is lost.
class ChartEnvelopeItem final : public QCPAbstractItem
{
public:
    struct Envelope
    {
        const QCPAxis* axis = nullptr;
        QColor color;
        qint64 gap = 0; // longer without a value: nothing is drawn
        bool toldGap = false; // see isGapBefore()
        std::vector<SeriesBucket> buckets;
    };

    explicit ChartEnvelopeItem(QCustomPlot* plot);

    void setEnvelopes(std::vector<Envelope> envelopes) { m_envelopes = std::move(envelopes); }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawColumns(QCPPainter& painter, const Envelope& envelope) const;
    void drawAreas(QCPPainter& painter, const Envelope& envelope) const;

    std::vector<Envelope> m_envelopes;
};

} // namespace JakOps
