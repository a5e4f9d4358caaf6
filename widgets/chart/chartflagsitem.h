// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trend.h"

#include "widgets/chart/customplot.h"

namespace JakOps {

// Values that cannot be true: a small triangle at the edge they lie beyond, and how many they are.
class ChartFlagsItem final : public QCPAbstractItem
{
public:
    explicit ChartFlagsItem(QCustomPlot* plot);

    void setValues(std::vector<TimedValue> values) { m_values = std::move(values); }
    void setText(const QString& text) { m_text = text; } // empty: none
    void setLook(const QColor& color, const QColor& surface, const QFont& font);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<TimedValue> m_values;
    QString m_text;
    QColor m_color, m_surface;
    QFont m_font;
};

} // namespace JakOps
