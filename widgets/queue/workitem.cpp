// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/workitem.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QEnterEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kHeight = 26;

} // namespace

WorkItem::WorkItem(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WorkItem::setCount(qint64 count)
{
    m_count = count;
    update();
}

QString WorkItem::figure() const
{
    return m_count < 0 ? QString() : Format::number(m_count);
}

QFont WorkItem::figureFont() const
{
    QFont bold = Theme::tabular(font());
    bold.setWeight(m_count > 0 ? QFont::DemiBold : QFont::Normal);
    return bold;
}

QSize WorkItem::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 7 * Metric::kGap, kHeight};
}

QSize WorkItem::minimumSizeHint() const
{
    return {12 * Metric::kGap, kHeight};
}

void WorkItem::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blended(colors.surface, colors.accent, isChecked() ? 0.16 : 0.08));
        painter.drawRoundedRect(rect().adjusted(0, 1, 0, -1), Metric::kRadius, Metric::kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 2, -1, -2), Metric::kRadius, Metric::kRadius);
    }
    const QRect inner = rect().adjusted(Metric::kGap, 0, -Metric::kGap, 0);
    const QFont bold = figureFont();
    const int width = QFontMetrics(bold).horizontalAdvance(figure());
    painter.setFont(font());
    painter.setPen(m_count == 0 && !isChecked() ? colors.secondary : colors.text);
    const QRect words = inner.adjusted(0, 0, -width - Metric::kGap, 0);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
        fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(bold);
    painter.setPen(m_count <= 0 ? colors.secondary : m_pressing ? colors.danger : colors.text);
    painter.drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), figure());
}

void WorkItem::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WorkItem::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace JakOps
