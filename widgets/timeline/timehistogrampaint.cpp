// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How TimeHistogram looks.
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timehistogram.h"

#include <QPainter>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kCaptionHeight = 18.0;
constexpr double kLabelWidth = 46.0;

} // namespace

QString TimeHistogram::caption() const
{
    if (m_most == 0 && histogram().counts.empty())
        return tr("No reports in any period");
    const QString unit = m_unit == TimeUnit::Day ? tr("Reports per day")
        : m_unit == TimeUnit::Week               ? tr("Reports per week")
                                                 : tr("Reports per month");
    //: reports per day, at most so many
    QString text = tr("%1, at most %2").arg(unit, Format::number(m_most));
    if (m_extent.beyond > 0)
        //: a caption, then how many reports have a time that the axis does not show
        text = tr("%1; %2 outside the axis").arg(text, Format::number(m_extent.beyond));
    return text;
}

QString TimeHistogram::remark() const
{
    if (m_hoverBar >= 0 && !(m_drag && m_drag->moved)) {
        const TimeBar& bar = m_bars[size_t(m_hoverBar)];
        return tr("%1: %2").arg(barTitle(bar.days, m_unit, QLocale()),
            tr("%1 report(s)", nullptr, int(std::min<qint64>(bar.count, 1'000'000))).arg(Format::number(bar.count)));
    }
    return m_brush.isSet() ? valueText() : QString();
}

void TimeHistogram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = m_theme.colors();
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBrush(painter);
    paintBars(painter);
    paintAxis(painter);
    paintCursor(painter);
    paintWords(painter);
    if (hasFocus() && m_keyboard) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void TimeHistogram::paintBars(QPainter& painter) const
{
    const ThemeColors& colors = m_theme.colors();
    const QRectF area = plot();
    const QColor plain = blended(colors.surface, colors.accent, 0.62);
    const QColor chosen = colors.accent;
    const QColor left = blended(colors.surface, colors.secondary, 0.4);
    const double first = m_brush.firstDay();
    const double last = m_brush.lastDay();
    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 0, 1));
    painter.setPen(Qt::NoPen);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const TimeBar& bar = m_bars[i];
        // Whole device pixels and a gap: bars of the same width look the same.
        const double x0 = std::round(xOfDay(double(bar.days.first)));
        const double x1 = std::round(xOfDay(double(bar.days.end)));
        const QRectF column(x0, area.top() - 1.0, std::max(1.0, x1 - x0 - 1.0), area.height() + 1.0);
        if (qsizetype(i) == m_hoverBar)
            painter.fillRect(column.adjusted(-0.5, 0, 0.5, 0), blended(colors.surface, colors.secondary, 0.16));
        if (bar.count == 0)
            continue;
        const double middle = double(bar.days.first + bar.days.end) / 2.0;
        const bool inside = middle >= first && middle < last;
        QColor color = !m_brush.isSet() ? plain : inside ? chosen : left;
        if (qsizetype(i) == m_hoverBar)
            color = blended(color, colors.text, 0.25);
        // One report is seen, however many the others are.
        const double height
            = std::max(1.0, std::round(area.height() * double(bar.count) / double(std::max<qint64>(1, m_most))));
        painter.fillRect(QRectF(x0, area.bottom() - height, column.width(), height), color);
    }
    painter.restore();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1.0), colors.strongLine);
}

void TimeHistogram::paintCursor(QPainter& painter) const
{
    if (!m_cursor)
        return;
    const double day = double(*m_cursor - DayHistogram::startOfDayMs(0)) / 86'400'000.0;
    const double x = std::round(xOfDay(day));
    const QRectF area = plot();
    if (x < area.left() - 1.0 || x > area.right() + 1.0)
        return;
    const ThemeColors& colors = m_theme.colors();
    painter.fillRect(QRectF(x - 2.0, area.top() - 3.0, 4.0, area.height() + 5.0), colors.surface);
    painter.fillRect(QRectF(x - 1.0, area.top() - 3.0, 2.0, area.height() + 5.0), colors.text);
    painter.setPen(QPen(colors.surface, 1.5));
    painter.setBrush(colors.text);
    painter.drawEllipse(QPointF(x, area.center().y()), 5.0, 5.0);
}

void TimeHistogram::paintBrush(QPainter& painter) const
{
    if (!m_brush.isSet())
        return;
    const ThemeColors& colors = m_theme.colors();
    const QRectF area = plot();
    painter.save();
    painter.setClipRect(QRectF(area.left() - 5.0, 0.0, area.width() + 10.0, height()));
    const double x0 = std::round(xOfDay(m_brush.firstDay()));
    const double x1 = std::max(x0 + 2.0, std::round(xOfDay(m_brush.lastDay())));
    painter.fillRect(
        QRectF(x0, area.top() - 3.0, x1 - x0, area.height() + 3.0), blended(colors.surface, colors.accent, 0.13));
    for (const double x : {x0, x1}) {
        painter.fillRect(QRectF(x - 0.5, area.top() - 3.0, 1.0, area.height() + 4.0), colors.accent);
        painter.setPen(QPen(colors.surface, 1.0));
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(QRectF(x - 3.5, area.center().y() - 8.0, 7.0, 14.0), 2.5, 2.5);
    }
    painter.restore();
}

void TimeHistogram::paintAxis(QPainter& painter) const
{
    const ThemeColors& colors = m_theme.colors();
    const QRectF area = plot();
    QFont small = Theme::tabular(Theme::smallFont(font()));
    const double labels = std::max(kLabelWidth, QFontMetricsF(small).horizontalAdvance(u"00 Mmm"_s) + 10.0);
    double free = area.left() - 8.0; // where the next label may begin
    for (const TimeTick& tick : timeTicks(m_scale, QLocale(), labels)) {
        const double x = std::round(xOfDay(double(tick.day)));
        painter.fillRect(QRectF(x, area.bottom() + 1.0, 1.0, tick.strong ? 5.0 : 3.0), colors.strongLine);
        small.setBold(tick.strong);
        const double width = QFontMetricsF(small).horizontalAdvance(tick.text);
        if (x < free || x + 3.0 + width > area.right() + 8.0)
            continue;
        free = x + width + 8.0;
        painter.setFont(small);
        painter.setPen(tick.strong ? colors.text : colors.secondary);
        painter.drawText(QRectF(x + 3.0, area.bottom() + 2.0, width + 2.0, height() - area.bottom() - 4.0),
            Qt::AlignVCenter | Qt::AlignLeft, tick.text);
    }
}

void TimeHistogram::paintWords(QPainter& painter) const
{
    const ThemeColors& colors = m_theme.colors();
    const QRectF area = plot();
    const QFont small = Theme::tabular(Theme::smallFont(font()));
    const QFontMetricsF metrics(small);
    const QRectF line(area.left(), 3.0, area.width(), kCaptionHeight - 2.0);
    const QString right = remark();
    const double rightWidth = right.isEmpty() ? 0.0 : metrics.horizontalAdvance(right) + 1.0;
    painter.setFont(small);
    painter.setPen(m_hoverBar >= 0 || !m_brush.isSet() ? colors.text : colors.accent);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, metrics.elidedText(right, Qt::ElideRight, line.width()));
    const double room = line.width() - rightWidth - Metric::kPanel;
    if (room > 60.0) {
        painter.setPen(colors.secondary);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(caption(), Qt::ElideRight, room));
    }
}

} // namespace JakOps
