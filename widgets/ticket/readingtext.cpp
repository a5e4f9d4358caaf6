// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/readingtext.h"

#include "widgets/common/textdraw.h"
#include "widgets/common/visibletext.h"

#include <QStyle>
#include <QWheelEvent>

namespace JakOps {

ReadingText::ReadingText(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setProperty("reading", true);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    document()->setDocumentMargin(0);
}

void ReadingText::setText(const QString& words)
{
    const QString text = visibleText(words);
    if (text != toPlainText())
        setPlainText(text);
    updateGeometry();
}

void ReadingText::setSecondary(bool on)
{
    setProperty("secondary", on);
    style()->unpolish(this);
    style()->polish(this);
}

void ReadingText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

QSize ReadingText::sizeHint() const
{
    return {240, heightForWidth(240)};
}

QSize ReadingText::minimumSizeHint() const
{
    return {60, fontMetrics().height()};
}

int ReadingText::heightForWidth(int width) const
{
    return textHeight(toPlainText(), font(), qMax(1, width)) + fontMetrics().leading() + 2;
}

} // namespace JakOps
