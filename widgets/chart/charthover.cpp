// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/charthover.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace JakOps {

namespace {
constexpr int kSwatch = 14;
constexpr double kDot = 3.5;
constexpr int kMostName = 220;
} // namespace

ChartHover::ChartHover(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ChartHover::setPlot(const QRectF& plot)
{
    m_plot = plot;
    update();
}

void ChartHover::setCard(std::optional<Card> card)
{
    if (!card && !m_card)
        return;
    m_card = std::move(card);
    update();
}

void ChartHover::setEmptyText(const QString& text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    update();
}

void ChartHover::setFocusShown(bool on)
{
    m_focus = on;
    update();
}

void ChartHover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = m_theme.colors();
    if (!m_emptyText.isEmpty()) {
        painter.setPen(colors.secondary);
        const QRectF inside = m_plot.isEmpty() ? QRectF(rect()) : m_plot;
        painter.drawText(inside.adjusted(Metric::kPanel, 0, -Metric::kPanel, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    if (m_focus) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    if (m_card)
        paintCard(painter);
}

void ChartHover::paintCard(QPainter& painter) const
{
    const ThemeColors& colors = m_theme.colors();
    painter.setPen(QPen(colors.secondary, 1, Qt::DotLine));
    painter.drawLine(QPointF(m_card->x, m_plot.top()), QPointF(m_card->x, m_plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Value& value : m_card->values) {
        painter.setPen(QPen(colors.surface, 1.5));
        painter.setBrush(value.color);
        painter.drawEllipse(value.dot, kDot + 1, kDot + 1);
    }

    const QFont small = Theme::tabular(Theme::smallFont(font()));
    QFont bold = small;
    bold.setBold(true);
    const QFontMetrics metrics(small);
    const QFontMetrics boldMetrics(bold);
    int names = 0;
    int texts = 0;
    for (const Value& value : m_card->values) {
        names = std::max(names, std::min(kMostName, metrics.horizontalAdvance(value.name)));
        texts = std::max(texts, boldMetrics.horizontalAdvance(value.text));
    }
    const int line = metrics.height() + Metric::kInside;
    const int width = std::max(metrics.horizontalAdvance(m_card->time), kSwatch + Metric::kInside + names + Metric::kGap + texts)
        + 2 * Metric::kGap;
    const int height = line * int(m_card->values.size() + 1) + 2 * Metric::kGap - Metric::kInside;
    double left = m_card->x + Metric::kGroup;
    if (left + width > m_plot.right())
        left = m_card->x - Metric::kGroup - width;
    const QRectF box(std::max(left, 2.0), m_plot.top() + Metric::kGap, width, height);
    painter.setPen(QPen(colors.strongLine, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(box, Metric::kRadius, Metric::kRadius);

    QRectF row(box.left() + Metric::kGap, box.top() + Metric::kGap - 2, width - 2 * Metric::kGap, line);
    painter.setFont(small);
    painter.setPen(colors.secondary);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_card->time);
    for (const Value& value : m_card->values) {
        row.translate(0, line);
        painter.setPen(QPen(value.color, 2, value.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(row.left(), row.center().y()), QPointF(row.left() + kSwatch, row.center().y()));
        painter.setPen(colors.text);
        painter.setFont(small);
        painter.drawText(row.adjusted(kSwatch + Metric::kInside, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(value.name, Qt::ElideRight, names));
        painter.setFont(bold);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, value.text);
    }
}

} // namespace JakOps
