// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/formscroll.h"

#include <QEvent>
#include <QLayout>

namespace JakOps {

namespace {
constexpr int kLeastHeight = 140; // a field and what it is called
}

FormScroll::FormScroll(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    hide();
}

void FormScroll::setForm(QWidget* form)
{
    if (QWidget* const before = takeWidget()) {
        before->removeEventFilter(this);
        before->setParent(parentWidget());
    }
    if (form) {
        setWidget(form);
        form->setAutoFillBackground(false);
        form->installEventFilter(this);
    }
    setVisible(form != nullptr);
    updateGeometry();
}

int FormScroll::heightOfForm() const
{
    const QWidget* const form = widget();
    if (!form)
        return 0;
    const int wide = viewport()->width();
    const int least = form->minimumSizeHint().height();
    return std::max(least, form->hasHeightForWidth() && wide > 0 ? form->heightForWidth(wide) : form->sizeHint().height());
}

QSize FormScroll::sizeHint() const
{
    return {widget() ? widget()->sizeHint().width() : 0, heightOfForm()};
}

QSize FormScroll::minimumSizeHint() const
{
    return {widget() ? widget()->minimumSizeHint().width() : 0, std::min(kLeastHeight, heightOfForm())};
}

bool FormScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // words wrap differently
}

} // namespace JakOps
