// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timehistogram.h"

#include "base/clock.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QAccessibleWidget>
#include <QMouseEvent>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kClickSlack = 3.0; // pixels a click may tremble

// Says the period as the value of a slider.
class TimeHistogramAccessible final : public QAccessibleWidget
{
public:
    explicit TimeHistogramAccessible(TimeHistogram* histogram)
        : QAccessibleWidget(histogram, QAccessible::Slider)
    {
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value)
            return static_cast<TimeHistogram*>(widget())->valueText();
        return QAccessibleWidget::text(what);
    }
    static QAccessibleInterface* make(const QString&, QObject* object)
    {
        auto* const histogram = qobject_cast<TimeHistogram*>(object);
        return histogram ? new TimeHistogramAccessible(histogram) : nullptr;
    }
};

std::shared_ptr<const Facets> noFacets()
{
    return std::make_shared<Facets>();
}

} // namespace

TimeHistogram::TimeHistogram(const Theme& theme, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_facets(noFacets())
{
    QAccessible::installFactory(&TimeHistogramAccessible::make);
    setFixedHeight(kHeight);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
    layOut(false);
    describe();
}

void TimeHistogram::setFacets(std::shared_ptr<const Facets> facets)
{
    m_facets = std::move(facets);
    layOut(true);
    describe();
}

void TimeHistogram::setPeriod(TimePeriod period)
{
    if (m_drag || period == m_brush.period())
        return;
    m_brush.setPeriod(period);
    describe();
    update();
}

void TimeHistogram::setCursor(std::optional<qint64> at)
{
    if (std::exchange(m_cursor, at) != at)
        update();
}

QRectF TimeHistogram::plot() const
{
    const double side = Metric::kGroup;
    return {side, 22.0, std::max(20.0, width() - 2.0 * side), 30.0};
}

double TimeHistogram::xOfDay(double day) const
{
    return plot().left() + m_scale.x(day);
}

qint64 TimeHistogram::dayAt(double x) const
{
    return std::clamp(qint64(std::floor(m_scale.dayAt(axisX(x)))), m_whole.first, m_whole.end - 1);
}

bool TimeHistogram::isWhole() const
{
    return m_scale.days() >= double(m_whole.days()) - 0.5;
}

// The extent may have grown by a day, or be another one altogether: the whole stays the whole, a part stays where it
// was.
void TimeHistogram::layOut(bool keepZoom)
{
    const bool whole = !keepZoom || isWhole();
    m_extent = timeExtent(histogram(), DayHistogram::dayOf(m_clock.nowMs()));
    TimeScale full{double(m_extent.days.first), double(m_extent.days.end), plot().width()};
    m_whole = wholeBars(m_extent.days, unitFor(full));
    full.first = double(m_whole.first);
    full.last = double(m_whole.end);
    TimeScale next = full;
    if (!whole && m_scale.first < full.last && m_scale.last > full.first) {
        next = m_scale;
        next.width = full.width;
        next = zoomed(next, next.width / 2.0, 0.0, m_whole);
    }
    takeScale(next);
}

void TimeHistogram::takeScale(const TimeScale& scale)
{
    m_scale = scale;
    m_unit = unitFor(m_scale);
    m_brush.setAxis(m_whole, m_extent.days, m_unit);
    rebuildBars();
}

void TimeHistogram::rebuildBars()
{
    m_bars = timeBars(histogram(), m_unit, m_scale);
    m_most = 0;
    for (const TimeBar& bar : m_bars)
        m_most = std::max(m_most, bar.count);
    m_hoverBar = -1;
    if (m_hover >= 0.0)
        hoverAt(m_hover);
    update();
}

void TimeHistogram::zoomBy(double x, double steps)
{
    takeScale(zoomed(m_scale, std::clamp(axisX(x), 0.0, m_scale.width), steps, m_whole));
}

void TimeHistogram::panBy(double days)
{
    TimeScale next = m_scale;
    const double shift = std::clamp(days, double(m_whole.first) - m_scale.first, double(m_whole.end) - m_scale.last);
    next.first += shift;
    next.last += shift;
    takeScale(next);
}

void TimeHistogram::edit()
{
    describe();
    update();
    Q_EMIT periodEdited(m_brush.period());
}

QString TimeHistogram::periodText() const
{
    const TimePeriod period = m_brush.period();
    if (period.isAll())
        return tr("Whole period");
    if (period.to == 0)
        return tr("since %1").arg(Format::date(period.from));
    if (period.from == 0)
        return tr("until %1").arg(Format::date(period.to - 1));
    const QString first = Format::date(period.from);
    const QString last = Format::date(period.to - 1);
    return first == last ? first : tr("%1 – %2").arg(first, last);
}

QString TimeHistogram::valueText() const
{
    const qint64 count = countIn(histogram(), m_brush.days());
    //: a period and how many reports it holds
    return tr("%1: %2").arg(
        periodText(), tr("%1 report(s)", nullptr, int(std::min<qint64>(count, 1'000'000))).arg(Format::number(count)));
}

void TimeHistogram::describe()
{
    setAccessibleName(tr("Reports over time"));
    setAccessibleDescription(
        tr("Arrow keys move the period, with Shift they move its end, with Ctrl its beginning; Esc for all"));
    QAccessibleValueChangeEvent changed(this, valueText());
    QAccessible::updateAccessibility(&changed);
}

void TimeHistogram::drag(double x)
{
    if (!m_drag->moved && std::abs(x - m_drag->x) < kClickSlack)
        return;
    m_drag->moved = true;
    const TimePeriod old = m_brush.period();
    m_brush = m_drag->before;
    m_brush.setAxis(m_whole, m_extent.days, m_unit);
    switch (m_drag->part) {
    case TimeBrush::Part::Nothing:
        m_brush.choose(m_drag->day, dayAt(x));
        break;
    case TimeBrush::Part::Body: {
        const double barDays = m_unit == TimeUnit::Day ? 1.0 : m_unit == TimeUnit::Week ? 7.0 : 30.44;
        m_brush.moveBy(std::llround((m_scale.dayAt(x) - m_scale.dayAt(m_drag->x)) / barDays));
        break;
    }
    default:
        m_brush.resize(m_drag->part, dayAt(x));
    }
    if (m_brush.period() != old)
        edit();
}

void TimeHistogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bars.empty())
        return QWidget::mousePressEvent(event);
    m_keyboard = false;
    const double x = event->position().x();
    m_drag = Drag{m_brush.partAt(m_scale, axisX(x)), x, dayAt(x), m_brush, false};
    update();
}

void TimeHistogram::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_drag)
        drag(x);
    hoverAt(axisX(x));
    const TimeBrush::Part part = m_drag ? m_drag->part : m_brush.partAt(m_scale, axisX(x));
    setCursor(part == TimeBrush::Part::Body && m_drag ? Qt::ClosedHandCursor
            : part == TimeBrush::Part::Body           ? Qt::OpenHandCursor
            : part == TimeBrush::Part::Nothing        ? Qt::ArrowCursor
                                                      : Qt::SizeHorCursor);
}

void TimeHistogram::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return QWidget::mouseReleaseEvent(event);
    const Drag done = *std::exchange(m_drag, std::nullopt);
    if (!done.moved && done.part == TimeBrush::Part::Nothing) {
        m_brush.choose(done.day, done.day);
        edit();
    }
}

void TimeHistogram::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_drag.reset();
    m_brush.clear();
    edit();
}

void TimeHistogram::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (turn.y() != 0 && !(event->modifiers() & Qt::ShiftModifier))
        zoomBy(event->position().x(), turn.y() / 240.0);
    else
        panBy(-(turn.x() != 0 ? turn.x() : turn.y()) / 120.0 * m_scale.days() / 12.0);
    event->accept();
}

void TimeHistogram::keyPressEvent(QKeyEvent* event)
{
    const auto edge = event->modifiers() & Qt::ControlModifier ? TimeBrush::Part::First : TimeBrush::Part::Last;
    const bool resizes = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    const TimePeriod before = m_brush.period();
    const qint64 far = m_whole.days();
    switch (event->key()) {
    case Qt::Key_Left:
        resizes ? m_brush.moveEdge(edge, -1) : m_brush.moveBy(-1);
        break;
    case Qt::Key_Right:
        resizes ? m_brush.moveEdge(edge, 1) : m_brush.moveBy(1);
        break;
    case Qt::Key_Home:
        resizes ? m_brush.moveEdge(TimeBrush::Part::First, -far) : m_brush.moveToStart();
        break;
    case Qt::Key_End:
        resizes ? m_brush.moveEdge(TimeBrush::Part::Last, far) : m_brush.moveToEnd();
        break;
    case Qt::Key_Escape:
        if (m_drag) {
            m_brush = std::exchange(m_drag, std::nullopt)->before;
        } else if (m_brush.isSet()) {
            m_brush.clear();
        } else {
            event->ignore(); // the window's
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(plot().center().x(), 1.0);
        return;
    case Qt::Key_Minus:
        zoomBy(plot().center().x(), -1.0);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_keyboard = true;
    if (m_brush.period() != before)
        edit();
    const double middle = std::clamp((m_brush.firstDay() + m_brush.lastDay()) / 2.0, m_scale.first, m_scale.last);
    if (m_brush.isSet() && (m_brush.lastDay() > m_scale.last || m_brush.firstDay() < m_scale.first))
        panBy((m_brush.firstDay() + m_brush.lastDay()) / 2.0 - middle);
}

void TimeHistogram::hoverAt(double x)
{
    m_hover = x;
    const double day = m_scale.dayAt(x);
    const auto bar = std::ranges::find_if(
        m_bars, [day](const TimeBar& b) { return day >= double(b.days.first) && day < double(b.days.end); });
    const qsizetype at = x < 0.0 || x > m_scale.width || bar == m_bars.end() ? -1 : bar - m_bars.begin();
    if (std::exchange(m_hoverBar, at) != at)
        update();
}

void TimeHistogram::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hover = -1.0;
    m_hoverBar = -1;
    update();
}

void TimeHistogram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut(true);
}

bool TimeHistogram::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        m_keyboard
            = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    }
    return QWidget::event(event);
}

void TimeHistogram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace JakOps
