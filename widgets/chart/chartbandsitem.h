// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/chartdata.h"

#include "widgets/chart/customplot.h"

namespace JakOps {

// Bands of the left axis, as wide as the plot: a pale fill; and above the grid a line at the lower limit with the label at the left,
// away from the newest values.
class ChartBandsItem final : public QCPAbstractItem
{
public:
    enum class Part { Fills, Limits };

    ChartBandsItem(QCustomPlot* plot, Part part);

    void setBands(QList<ChartBand> bands) { m_bands = std::move(bands); }
    [[nodiscard]] const QList<ChartBand>& bands() const { return m_bands; }
    [[nodiscard]] const ChartBand* bandOf(double value) const;
    void setLook(const QColor& surface, const QColor& ink, const QFont& font);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    Part m_part;
    QList<ChartBand> m_bands;
    QColor m_surface, m_ink;
    QFont m_font;
};

} // namespace JakOps
