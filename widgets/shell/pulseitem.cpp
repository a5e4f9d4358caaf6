// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/pulseitem.h"

#include "widgets/common/metrics.h"
#include "widgets/common/statuschip.h"
#include "widgets/common/theme.h"

#include <QEnterEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kHeight = 32;
constexpr int kChip = 18;

} // namespace

PulseItem::PulseItem(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PulseItem::setStatus(TicketStatus status)
{
    m_status = status;
    updateGeometry();
}

void PulseItem::setChip(const QString& letter, const QColor& fill)
{
    m_letter = letter;
    m_fill = fill;
    updateGeometry();
    update();
}

void PulseItem::paintChip(QPainter& painter, const QRect& rect) const
{
    if (m_status)
        return StatusChip::paintLetter(painter, rect, *m_status, font());
    painter.setPen(contrastRatio(m_fill, m_theme.colors().surface) < 1.5 ? QPen(m_theme.colors().strongLine) : QPen(Qt::NoPen));
    painter.setBrush(m_fill);
    painter.drawRoundedRect(rect, Metric::kRadius, Metric::kRadius);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(inkOn(m_fill));
    painter.drawText(rect, Qt::AlignCenter, m_letter);
}

void PulseItem::setFigure(const QString& figure, const QString& remark)
{
    m_figure = figure;
    m_remark = remark;
    updateGeometry();
    update();
}

void PulseItem::setBrief(bool noText, bool noRemark)
{
    if (m_noText == noText && m_noRemark == noRemark)
        return;
    m_noText = noText;
    m_noRemark = noRemark;
    updateGeometry();
    update();
}

void PulseItem::setAlarming(bool on)
{
    m_alarming = on;
    update();
}

QFont PulseItem::figureFont() const
{
    return Theme::tabular(Theme::titleFont(font()));
}

int PulseItem::padding() const
{
    return m_noText && m_status ? Metric::kInside : Metric::kGap;
}

QSize PulseItem::sizeHint() const
{
    int width = 2 * padding() + QFontMetrics(figureFont()).horizontalAdvance(m_figure);
    if (const QString words = shownText(); !words.isEmpty())
        width += fontMetrics().horizontalAdvance(words) + Metric::kGap;
    if (hasChip())
        width += kChip + Metric::kInside + 2;
    if (const QString remark = shownRemark(); !remark.isEmpty())
        width += Metric::kGap + QFontMetrics(Theme::smallFont(font())).horizontalAdvance(remark);
    return {width, kHeight};
}

void PulseItem::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(colors.surface, colors.accent, isChecked() ? 0.14 : 0.08));
        painter.drawRoundedRect(rect().adjusted(0, 2, 0, -2), Metric::kRadius, Metric::kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 3, -1, -3), Metric::kRadius, Metric::kRadius);
    }
    int x = padding();
    if (hasChip()) {
        paintChip(painter, QRect(x, (height() - kChip) / 2, kChip, kChip));
        x += kChip + Metric::kInside + 2;
    }
    // All on the base line of the figure.
    const QFont figure = figureFont();
    const QFontMetrics metrics(figure);
    const int base = (height() + metrics.capHeight()) / 2;
    painter.setFont(font());
    painter.setPen(colors.secondary);
    if (const QString words = shownText(); !words.isEmpty()) {
        painter.drawText(QPoint(x, base), words);
        x += fontMetrics().horizontalAdvance(words) + Metric::kGap;
    }
    painter.setFont(figure);
    painter.setPen(m_alarming ? colors.danger : colors.text);
    painter.drawText(QPoint(x, base), m_figure);
    x += metrics.horizontalAdvance(m_figure) + Metric::kGap;
    painter.setFont(Theme::smallFont(font()));
    painter.setPen(colors.secondary);
    painter.drawText(QPoint(x, base), shownRemark());
}

void PulseItem::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PulseItem::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace JakOps
