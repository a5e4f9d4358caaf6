// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/keyfigure.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/textdraw.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

KeyFigure::KeyFigure(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KeyFigure::setTexts(const QString& title, const QString& value, const QString& note, const QString& definition)
{
    m_title = title;
    m_value = value;
    m_note = note;
    m_definition = definition;
    setText(title);
    setToolTip(plainToolTip(definition));
    setAccessibleName(title + u": "_s + value);
    setAccessibleDescription(note + u". "_s + definition);
    updateGeometry();
    update();
}

int KeyFigure::headHeight() const
{
    const QFontMetrics small(Theme::smallFont(font()));
    return Metric::kGap + fontMetrics().height() + QFontMetrics(Theme::figureFont(font())).height() + small.height()
        + Metric::kInside;
}

void KeyFigure::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

int KeyFigure::heightFor(int width) const
{
    if (m_compact)
        return headHeight() + Metric::kGap;
    return headHeight() + textHeight(m_definition, Theme::smallFont(font()), width - 2 * Metric::kGroup) + Metric::kGap;
}

QSize KeyFigure::sizeHint() const
{
    return {200, heightFor(200)};
}

void KeyFigure::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(underMouse() ? colors.strongLine : colors.line));
    painter.setBrush(underMouse() ? blended(colors.raised, colors.accent, 0.06) : colors.raised);
    painter.drawRoundedRect(frame, Metric::kRadius, Metric::kRadius);
    QRect inner = rect().adjusted(Metric::kGroup, Metric::kGap, -Metric::kGroup, -Metric::kGap);
    const auto line = [&](const QString& text, const QFont& with, const QColor& color) {
        const QFontMetrics metrics(with);
        painter.setFont(with);
        painter.setPen(color);
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), metrics.height()),
            int(Qt::AlignLeft | Qt::AlignVCenter), metrics.elidedText(text, Qt::ElideRight, inner.width()));
        inner.setTop(inner.top() + metrics.height());
    };
    line(m_title, font(), colors.secondary);
    line(m_value, Theme::tabular(Theme::figureFont(font())), colors.text);
    line(m_note, Theme::tabular(Theme::smallFont(font())), colors.text);
    if (m_compact)
        return;
    inner.setTop(inner.top() + Metric::kInside);
    painter.setPen(colors.secondary);
    drawText(painter, inner, m_definition, Theme::smallFont(font()));
}

void KeyFigure::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void KeyFigure::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void KeyFigure::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace JakOps
