// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wraptext.h"

#include "widgets/common/textdraw.h"
#include "widgets/common/visibletext.h"

#include <QPainter>

namespace JakOps {

WrapText::WrapText(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrapText::setText(const QString& words)
{
    const QString text = visibleText(words);
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void WrapText::setInk(QPalette::ColorRole role)
{
    m_ink = role;
    update();
}

QSize WrapText::sizeHint() const
{
    const int width = qMin(240, fontMetrics().horizontalAdvance(m_text) + 1);
    return {width, heightForWidth(width)};
}

QSize WrapText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

int WrapText::heightForWidth(int width) const
{
    return qMax(fontMetrics().height(), textHeight(m_text, font(), qMax(1, width)));
}

void WrapText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_ink));
    drawText(painter, rect(), m_text, font());
}

} // namespace JakOps
