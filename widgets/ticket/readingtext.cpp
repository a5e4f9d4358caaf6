// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/readingtext.h"

#include "widgets/ticket/textdraw.h"

#include <QEvent>
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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    document()->setDocumentMargin(0);
}

void ReadingText::setText(const QString& text)
{
    if (text != toPlainText())
        setPlainText(text);
    fit();
}

void ReadingText::setSecondary(bool on)
{
    setProperty("secondary", on);
    style()->unpolish(this);
    style()->polish(this);
}

void ReadingText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ReadingText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

void ReadingText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ReadingText::fit()
{
    const int height = textHeight(toPlainText(), font(), viewport()->width()) + fontMetrics().leading() + 2;
    if (height != minimumHeight())
        setFixedHeight(height);
}

} // namespace JakOps
