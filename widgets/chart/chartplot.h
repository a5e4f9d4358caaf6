// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/chartdata.h"
#include "widgets/common/themecolors.h"

#include "widgets/chart/customplot.h"

namespace JakOps {

class ChartBandsItem;
class ChartEnvelopeItem;
class ChartFlagsItem;

// The drawing of a TimeChart: lines, bands, marks, axes and legend in one look, on the screen or on paper. Knows no hand.
class ChartPlot final : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget* parent);

    void setLines(QList<ChartLine> lines);
    [[nodiscard]] const QList<ChartLine>& lines() const { return m_lines; }
    void setBands(QList<ChartBand> bands, BandScale reach);
    void setView(qint64 from, qint64 to);
    [[nodiscard]] qint64 from() const { return m_from; }
    [[nodiscard]] qint64 to() const { return m_to; }
    void setMarker(std::optional<qint64> at);
    void setLook(const ThemeColors& colors); // colours and fonts; draws anew
    [[nodiscard]] const ThemeColors& colors() const { return m_colors; }
    [[nodiscard]] QColor backgroundColor() const { return m_colors.surface; }
    void setSpaceForButton(int width) { m_buttonSpace = width; }

    [[nodiscard]] std::optional<ChartScale> leftScale() const { return m_left; }
    [[nodiscard]] std::optional<ChartScale> rightScale() const { return m_right; }
    [[nodiscard]] bool hasOwnAxis(const ChartLine& line) const;
    [[nodiscard]] QColor colorOf(qsizetype line) const;
    [[nodiscard]] const ChartBand* bandOf(double value) const; // of the left axis
    [[nodiscard]] double yOf(const ChartLine& line, double value) const;
    [[nodiscard]] qint64 flaggedInView() const;

    void settle(); // what was changed is drawn, so that places can be asked for
    void paintOn(QPaintDevice& device, const QRect& place, bool vectors); // without a background of its own

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // The drawing of one line: its means, and what stands alone between two gaps, which no line would show.
    struct Drawn
    {
        QCPGraph* line = nullptr;
        QCPGraph* alone = nullptr;
        QCPAxis* axis = nullptr;
        qint64 gap = 0;
    };

    void buildLine(qsizetype index);
    void plan(); // what is drawn in this view: never more points than pixels
    void rescale();
    void nameAxes();
    void markFlags();
    void later();

    QList<ChartLine> m_lines;
    std::vector<Drawn> m_drawn;
    BandScale m_reach = BandScale::Next;
    qint64 m_from = 0;
    qint64 m_to = 1;
    ThemeColors m_colors;
    std::optional<ChartScale> m_left, m_right;
    ChartBandsItem* m_bands;
    ChartBandsItem* m_limits;
    ChartEnvelopeItem* m_envelopes;
    ChartFlagsItem* m_flags;
    QCPItemStraightLine* m_marker;
    QCPLayoutElement* m_space;
    int m_buttonSpace = 0;
    int m_plannedWidth = 0;
    bool m_dirty = true;
};

} // namespace JakOps
