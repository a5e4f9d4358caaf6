// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/filterbutton.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QEnterEvent>
#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kHeight = 26;
constexpr int kChevron = 12;
constexpr int kMaxText = 168;

} // namespace

FilterButton::FilterButton(Kind kind, const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_kind(kind)
{
    setCheckable(kind == Kind::Switch);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FilterButton::setActive(bool on)
{
    m_active = on;
    update();
}

void FilterButton::setCount(qint64 count)
{
    m_count = count;
    updateGeometry();
    update();
}

bool FilterButton::isActive() const
{
    return m_kind == Kind::Switch ? isChecked() : m_active;
}

QString FilterButton::countText() const
{
    return m_count < 0 ? QString() : Format::number(m_count);
}

QSize FilterButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width = std::min(kMaxText, metrics.horizontalAdvance(text())) + 2 * Metric::kGap + 2;
    if (m_kind == Kind::List)
        width += kChevron + Metric::kInside;
    if (m_count >= 0)
        width += metrics.horizontalAdvance(countText()) + Metric::kGap;
    return {width, std::max(kHeight, metrics.height() + Metric::kGap)};
}

void FilterButton::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    const bool active = isActive();
    QColor ground = active ? blended(colors.surface, colors.accent, 0.14) : colors.surface;
    if (isDown() || underMouse())
        ground = blended(ground, colors.accent, 0.08);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(active || hasFocus() ? colors.accent : colors.strongLine, hasFocus() ? 2 : 1));
    const qreal inset = hasFocus() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Metric::kRadius, Metric::kRadius);

    QRect box = rect().adjusted(Metric::kGap + 1, 0, -Metric::kGap - 1, 0);
    if (m_kind == Kind::List) {
        const QPointF tip(box.right() - kChevron / 2.0 + 1, box.center().y() + 3);
        painter.setPen(QPen(active ? colors.accent : colors.secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF {tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)});
        box.setRight(box.right() - kChevron - Metric::kInside);
    }
    const QFontMetrics metrics = fontMetrics();
    if (m_count >= 0) {
        painter.setPen(active ? colors.accent : colors.secondary);
        painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignRight), countText());
        box.setRight(box.right() - metrics.horizontalAdvance(countText()) - Metric::kGap);
    }
    painter.setPen(active ? colors.accent : colors.text);
    painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft),
        metrics.elidedText(text(), Qt::ElideRight, box.width() + 1));
}

void FilterButton::keyPressEvent(QKeyEvent* event)
{
    const bool opens = m_kind == Kind::List && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return);
    if (opens || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FilterButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace JakOps
