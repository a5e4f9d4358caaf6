// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartplot.h"

#include "widgets/chart/chartbandsitem.h"
#include "widgets/chart/chartenvelopeitem.h"
#include "widgets/chart/chartflagsitem.h"
#include "widgets/chart/charttimes.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <cmath>
#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTimeTickWidth = 84; // room for "31 Des 2026" in the small size
constexpr int kValueTickHeight = 44;
constexpr int kLow = 150; // too low for a name along an axis
constexpr qsizetype kLongName = 48;
constexpr double kLineWidth = 1.8;
constexpr int kDense = 6; // pixels from point to point: closer ones are drawn segment by segment

// Round times of WIB.
class TimeTicker final : public QCPAxisTicker
{
public:
    explicit TimeTicker(const QCustomPlot& plot)
        : m_plot(plot)
    {
    }

    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
        QVector<QString>* labels) override
    {
        const int width = m_plot.axisRect()->width();
        ticks.clear();
        if (subTicks)
            subTicks->clear();
        if (labels)
            labels->clear();
        for (const ChartTick& tick : chartTicks(qint64(range.lower), qint64(range.upper), width / kTimeTickWidth)) {
            ticks.push_back(double(tick.at));
            if (labels)
                labels->push_back(tick.text);
        }
    }

private:
    const QCustomPlot& m_plot;
};

// Numbers as people of this language write them, with as many digits as the steps need.
class ValueTicker final : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange& range) override
    {
        m_step = QCPAxisTicker::getTickStep(range);
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        const int digits = std::clamp(int(std::ceil(-std::log10(m_step) - 1e-9)), 0, 4);
        const double still = std::abs(tick) < m_step / 1000 ? 0.0 : tick;
        return Format::decimal(still, digits);
    }

private:
    double m_step = 1.0;
};

// Whether it looks the same but for its values.
bool isSameButForValues(const ChartLine& a, const ChartLine& b)
{
    return a.name == b.name && a.unit == b.unit && a.dashed == b.dashed && a.ownAxis == b.ownAxis && a.steps == b.steps;
}

QString axisLabel(const ChartLine& line, bool withName)
{
    if (!withName)
        return line.unit;
    return line.unit.isEmpty() ? line.name : line.name + u" ("_s + line.unit + u')';
}

} // namespace

ChartPlot::ChartPlot(QWidget* parent)
    : QCustomPlot(parent)
    , m_bands(new ChartBandsItem(this, ChartBandsItem::Part::Fills))
    , m_limits(new ChartBandsItem(this, ChartBandsItem::Part::Limits))
    , m_envelopes(new ChartEnvelopeItem(this))
    , m_flags(new ChartFlagsItem(this))
    , m_marker(new QCPItemStraightLine(this))
    , m_space(new QCPLayoutElement(this))
{
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setInteractions({});
    setNoAntialiasingOnDrag(false);
    m_bands->setLayer(u"background"_s);
    m_limits->setLayer(u"main"_s); // above the grid, and before any line
    m_envelopes->setLayer(u"main"_s);
    m_flags->setLayer(u"axes"_s);
    m_marker->setLayer(u"overlay"_s);
    m_marker->setVisible(false);
    m_marker->setSelectable(false);
    for (QCPItemPosition* position : {m_marker->point1, m_marker->point2}) {
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    xAxis->setTicker(QSharedPointer<TimeTicker>::create(*this));
    yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    yAxis2->setTicker(QSharedPointer<ValueTicker>::create());
    axisRect()->setMinimumMargins(QMargins(12, 4, 12, 0));

    auto* const top = new QCPLayoutGrid;
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, top);
    plotLayout()->setRowStretchFactor(0, 0.0001);
    plotLayout()->setRowSpacing(0);
    top->addElement(0, 0, legend);
    top->addElement(0, 1, m_space);
    top->setColumnStretchFactor(0, 0.0001);
    legend->setVisible(true);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setBorderPen(Qt::NoPen);
    legend->setColumnSpacing(16);
    legend->setMargins(QMargins(12, 4, 4, 4));
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_dirty = false; });
}

bool ChartPlot::hasOwnAxis(const ChartLine& line) const
{
    return !m_lines.isEmpty() && &line != &m_lines.front() && (line.ownAxis || line.unit != m_lines.front().unit);
}

QColor ChartPlot::colorOf(qsizetype line) const
{
    const bool dark = m_colors.surface.lightness() < 128;
    switch (line) {
    case 0: return m_colors.accent;
    case 1: return dark ? QColor(0xE8, 0x8F, 0xC0) : QColor(0xA3, 0x1F, 0x66);
    case 2: return dark ? QColor(0xB7, 0x9D, 0xF2) : QColor(0x6D, 0x4B, 0xC2);
    case 3: return dark ? QColor(0x4F, 0xC9, 0xC4) : QColor(0x0A, 0x7A, 0x7F);
    default: return m_colors.secondary;
    }
}

const ChartBand* ChartPlot::bandOf(double value) const
{
    return m_bands->bandOf(value);
}

double ChartPlot::yOf(const ChartLine& line, double value) const
{
    return (hasOwnAxis(line) ? yAxis2 : yAxis)->coordToPixel(value);
}

void ChartPlot::setLines(QList<ChartLine> lines)
{
    const bool same = std::ranges::equal(m_lines, lines, isSameButForValues);
    m_lines = std::move(lines);
    if (same) { // the usual case: read anew
        for (size_t i = 0; i < m_drawn.size(); ++i)
            m_drawn[i].gap = gapOf(m_lines[qsizetype(i)]);
        rescale();
        return;
    }
    clearGraphs();
    m_drawn.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        buildLine(i);
    const auto own = std::ranges::find_if(m_lines, [this](const ChartLine& line) { return hasOwnAxis(line); });
    const bool two = own != m_lines.end();
    yAxis2->setVisible(two);
    nameAxes();
    const QColor ink = two ? colorOf(own - m_lines.begin()) : m_colors.secondary;
    yAxis2->setLabelColor(ink);
    yAxis2->setTickLabelColor(ink);
    yAxis->setLabelColor(two ? colorOf(0) : m_colors.secondary);
    yAxis->setTickLabelColor(two ? colorOf(0) : m_colors.secondary);
    rescale();
}

void ChartPlot::buildLine(qsizetype index)
{
    const ChartLine& line = m_lines[index];
    const QColor color = colorOf(index);
    Drawn drawn {.axis = hasOwnAxis(line) ? yAxis2 : yAxis, .gap = gapOf(line)};
    drawn.line = addGraph(xAxis, drawn.axis);
    drawn.line->setLineStyle(line.steps ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
    QPen pen(color, kLineWidth, line.dashed ? Qt::DashLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::RoundJoin);
    drawn.line->setPen(pen);
    drawn.line->setName(line.name.size() > kLongName ? line.name.left(kLongName - 1) + u'\u2026' : line.name);
    drawn.alone = addGraph(xAxis, drawn.axis);
    drawn.alone->setLineStyle(QCPGraph::lsNone);
    drawn.alone->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, color, color, 5));
    drawn.alone->removeFromLegend();
    m_drawn.push_back(drawn);
}

void ChartPlot::plan()
{
    m_plannedWidth = axisRect()->width() > 0 ? axisRect()->width() : width();
    std::vector<ChartEnvelopeItem::Envelope> envelopes;
    bool anyDense = false;
    for (size_t index = 0; index < m_drawn.size(); ++index) {
        const Drawn& drawn = m_drawn[index];
        std::vector<SeriesBucket> buckets = drawnBuckets(m_lines[qsizetype(index)], m_from, m_to, m_plannedWidth);
        QVector<QCPGraphData> points;
        QVector<QCPGraphData> alone;
        points.reserve(qsizetype(buckets.size()) + 16);
        const bool told = m_lines[qsizetype(index)].gapMs > 0;
        for (size_t i = 0; i < buckets.size(); ++i) {
            const SeriesBucket& bucket = buckets[i];
            const double at = double(bucket.at + bucket.until) / 2;
            const bool gapBefore = isGapBefore(buckets, i, drawn.gap, told);
            const bool gapAfter = i + 1 == buckets.size() || isGapBefore(buckets, i + 1, drawn.gap, told);
            if (gapBefore && i > 0)
                points.emplace_back(
                    double(buckets[i - 1].until + bucket.at) / 2, std::numeric_limits<double>::quiet_NaN());
            points.emplace_back(at, bucket.mean);
            if (gapBefore && gapAfter)
                alone.emplace_back(at, bucket.mean);
        }
        const bool isDense = points.size() > m_plannedWidth / kDense;
        anyDense = anyDense || isDense;
        const bool isHairline = isDense && m_lines[qsizetype(index)].dashed;
        QPen pen = drawn.line->pen();
        pen.setWidthF(isHairline ? 1.0 : kLineWidth);
        // Round ends of every segment would cost as much as all the rest.
        pen.setCapStyle(isDense ? Qt::SquareCap : m_lines[qsizetype(index)].dashed ? Qt::FlatCap : Qt::RoundCap);
        drawn.line->setPen(pen);
        drawn.line->setAntialiased(!isHairline);
        drawn.line->data()->set(points, true);
        drawn.alone->data()->set(alone, true);
        envelopes.push_back({drawn.axis, colorOf(qsizetype(index)), drawn.gap, told, std::move(buckets)});
    }
    // The stroke of a wide pen along a trembling line as one shape takes a second: segment by segment then. Dashes cannot be drawn so; for
    // them a hairline has to do.
    setPlottingHint(QCP::phFastPolylines, anyDense);
    m_envelopes->setEnvelopes(std::move(envelopes));
}

void ChartPlot::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    // In a low chart few numbers, and no names beside the axes: the legend has them.
    for (QCPAxis* const axis : {yAxis, yAxis2})
        axis->ticker()->setTickCount(std::clamp(height() / kValueTickHeight, 2, 5));
    nameAxes();
    plan();
    later();
}

void ChartPlot::nameAxes()
{
    const auto own = std::ranges::find_if(m_lines, [this](const ChartLine& line) { return hasOwnAxis(line); });
    const bool two = own != m_lines.end();
    const bool low = height() < kLow;
    yAxis->setLabel(low || m_lines.isEmpty() ? QString() : axisLabel(m_lines.front(), two).left(kLongName));
    yAxis2->setLabel(low || !two ? QString() : axisLabel(*own, true).left(kLongName));
}

void ChartPlot::setBands(QList<ChartBand> bands, BandScale reach)
{
    m_limits->setBands(bands);
    m_bands->setBands(std::move(bands));
    m_reach = reach;
    rescale();
}

void ChartPlot::setView(qint64 from, qint64 to)
{
    m_from = from;
    m_to = to;
    rescale();
}

void ChartPlot::setMarker(std::optional<qint64> at)
{
    m_marker->setVisible(at.has_value());
    if (at) {
        m_marker->point1->setCoords(double(*at), 0.0);
        m_marker->point2->setCoords(double(*at), 1.0);
    }
    later();
}

void ChartPlot::rescale()
{
    QList<const ChartLine*> left;
    QList<const ChartLine*> right;
    for (const ChartLine& line : m_lines)
        (hasOwnAxis(line) ? right : left).append(&line);
    m_left = chartScale(left, m_bands->bands(), m_reach, m_from, m_to);
    m_right = chartScale(right, {}, BandScale::Next, m_from, m_to);
    xAxis->setRange(double(m_from), double(m_to));
    if (m_left)
        yAxis->setRange(m_left->least, m_left->most);
    if (m_right)
        yAxis2->setRange(m_right->least, m_right->most);
    // An axis without values has no numbers to tell.
    yAxis->setTickLabels(m_left.has_value());
    yAxis->setTicks(m_left.has_value());
    yAxis->grid()->setVisible(m_left.has_value());
    yAxis2->setTickLabels(m_right.has_value());
    m_bands->setVisible(m_left.has_value());
    m_limits->setVisible(m_left.has_value());
    plan();
    markFlags();
    later();
}

qint64 ChartPlot::flaggedInView() const
{
    qint64 count = 0;
    for (const ChartLine& line : m_lines) {
        const qint64 given = std::ranges::count_if(
            line.flagged, [this](const TimedValue& value) { return value.at >= m_from && value.at <= m_to; });
        count += given == qint64(line.flagged.size()) ? line.flaggedTotal() : given;
    }
    return count;
}

void ChartPlot::markFlags()
{
    std::vector<TimedValue> values;
    for (const ChartLine& line : m_lines)
        values.insert(values.end(), line.flagged.begin(), line.flagged.end());
    m_flags->setValues(std::move(values));
    const qint64 count = flaggedInView();
    m_flags->setText(count > 0 ? tr("%n value(s) that cannot be true, not in the scale", nullptr, int(count)) : QString());
}

void ChartPlot::setLook(const ThemeColors& colors)
{
    m_colors = colors;
    setLocale(QLocale());
    const QFont small = Theme::tabular(Theme::smallFont(font()));
    setBackground(QBrush(colors.surface));
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setBasePen(QPen(colors.strongLine, 1));
        axis->setTickPen(QPen(colors.strongLine, 1));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(colors.secondary);
        axis->setLabelColor(colors.secondary);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->grid()->setPen(QPen(colors.line, 1, Qt::SolidLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->grid()->setSubGridVisible(false);
    }
    yAxis2->grid()->setVisible(false);
    legend->setBrush(Qt::NoBrush);
    legend->setFont(small);
    legend->setTextColor(colors.text);
    legend->setIconSize(22, QFontMetrics(small).height() + 4);
    m_space->setMinimumSize(m_buttonSpace, 0);
    for (ChartBandsItem* item : {m_bands, m_limits})
        item->setLook(colors.surface, blended(colors.surface, colors.text, 0.8), small);
    m_flags->setLook(colors.danger, colors.surface, small);
    m_marker->setPen(QPen(colors.danger, 1.5, Qt::DashDotLine));
    setLines(std::exchange(m_lines, {})); // every line in its new colour
}

void ChartPlot::later()
{
    m_dirty = true;
    replot(rpQueuedReplot);
}

void ChartPlot::settle()
{
    if (m_dirty)
        replot(rpQueuedRefresh);
}

void ChartPlot::paintOn(QPaintDevice& device, const QRect& place, bool vectors)
{
    QCPPainter painter(&device);
    if (vectors) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.setMode(QCPPainter::pmNonCosmetic);
    }
    const QRect before = viewport();
    painter.translate(place.topLeft());
    toPainter(&painter, place.width(), place.height());
    setViewport(before);
    later();
}

} // namespace JakOps
