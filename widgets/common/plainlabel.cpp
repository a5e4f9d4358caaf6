// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plainlabel.h"

#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/common/visibletext.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolTip>

namespace JakOps {

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    if (mode != Qt::ElideNone)
        setSizePolicy(QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    updateGeometry();
    update();
}

void PlainLabel::setSecondary(bool on)
{
    setProperty("secondary", on);
    style()->unpolish(this);
    style()->polish(this);
}

void PlainLabel::setSmall(bool on)
{
    setFont(on ? Theme::smallFont(QApplication::font(this)) : QApplication::font(this));
}

void PlainLabel::setTitle(bool on)
{
    setFont(on ? Theme::titleFont(QApplication::font(this)) : QApplication::font(this));
}

QSize PlainLabel::sizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::sizeHint();
    const QMargins margins = contentsMargins();
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + margins.left() + margins.right() + 2 * margin() + 1,
        metrics.height() + margins.top() + margins.bottom() + 2 * margin()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (const QString shown = visibleText(text()); shown != text())
        setText(shown); // QLabel tells of no new text: this is the last moment before anybody sees it
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    drawFrame(&painter);
    const QRect rect = contentsRect().marginsRemoved({margin(), margin(), margin(), margin()});
    const QString shown = fontMetrics().elidedText(text(), m_elide, rect.width());
    style()->drawItemText(&painter, rect, int(QStyle::visualAlignment(layoutDirection(), alignment())), option.palette,
        isEnabled(), shown, foregroundRole());
}

bool PlainLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && m_elide != Qt::ElideNone
        && fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace JakOps
