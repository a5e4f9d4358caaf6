// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/redactview.h"

#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr double kStep = 0.02;
constexpr double kSmallest = 0.01; // a click is no box

QRectF inside(QRectF box)
{
    box = box.normalized();
    box.setWidth(std::min(box.width(), 1.0));
    box.setHeight(std::min(box.height(), 1.0));
    box.moveLeft(std::clamp(box.left(), 0.0, 1.0 - box.width()));
    box.moveTop(std::clamp(box.top(), 0.0, 1.0 - box.height()));
    return box;
}

} // namespace

RedactView::RedactView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(180);
    setCursor(Qt::CrossCursor);
}

void RedactView::setImage(const QImage& image, const RedactionBoxes& boxes)
{
    m_image = image;
    m_boxes = boxes;
    m_drawing = m_moving = false;
    choose(m_boxes.isEmpty() ? -1 : 0);
}

QRectF RedactView::imageRect() const
{
    QRectF rect({}, QSizeF(m_image.size().scaled(size(), Qt::KeepAspectRatio)));
    rect.moveCenter(QRectF(this->rect()).center());
    return rect;
}

QPointF RedactView::part(QPointF at) const
{
    const QRectF rect = imageRect();
    return {std::clamp((at.x() - rect.left()) / rect.width(), 0.0, 1.0), std::clamp((at.y() - rect.top()) / rect.height(), 0.0, 1.0)};
}

QRectF RedactView::onScreen(const QRectF& box) const
{
    const QRectF rect = imageRect();
    return {rect.left() + box.left() * rect.width(), rect.top() + box.top() * rect.height(), box.width() * rect.width(),
        box.height() * rect.height()};
}

void RedactView::choose(qsizetype box)
{
    m_chosen = box;
    update();
    Q_EMIT chosenChanged();
}

void RedactView::addBox()
{
    if (m_image.isNull())
        return;
    m_boxes += QRectF(0.4, 0.4, 0.2, 0.2);
    choose(m_boxes.size() - 1);
    Q_EMIT changed();
}

void RedactView::removeBox()
{
    if (m_chosen < 0)
        return;
    m_boxes.removeAt(m_chosen);
    choose(m_boxes.size() - 1);
    Q_EMIT changed();
}

void RedactView::nudge(QPointF by, bool size)
{
    if (m_chosen < 0)
        return;
    QRectF box = m_boxes[m_chosen];
    if (size)
        box.setSize({std::clamp(box.width() + by.x(), kStep, 1.0 - box.left()), std::clamp(box.height() + by.y(), kStep, 1.0 - box.top())});
    else
        box.translate(by);
    m_boxes[m_chosen] = inside(box);
    update();
    Q_EMIT changed();
}

void RedactView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().window);
    if (m_image.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(imageRect(), m_image);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QRectF box = onScreen(m_boxes[i].normalized());
        painter.fillRect(box, Qt::black);
        painter.setPen(QPen(i == m_chosen ? m_theme.colors().accent : m_theme.colors().line, i == m_chosen ? 2 : 1));
        painter.drawRect(box);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colors().accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void RedactView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_image.isNull())
        return;
    m_from = part(event->position());
    for (qsizetype i = m_boxes.size() - 1; i >= 0; --i) {
        if (m_boxes[i].contains(m_from)) {
            m_moving = true;
            m_before = m_boxes[i];
            choose(i);
            return;
        }
    }
    m_drawing = true;
    m_boxes += QRectF(m_from, m_from);
    choose(m_boxes.size() - 1);
}

void RedactView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = part(event->position());
    if (m_drawing)
        m_boxes[m_chosen] = QRectF(m_from, at);
    else if (m_moving)
        m_boxes[m_chosen] = inside(m_before.translated(at - m_from));
    update();
}

void RedactView::mouseReleaseEvent(QMouseEvent*)
{
    if (m_drawing) {
        QRectF& box = m_boxes[m_chosen];
        box = box.normalized();
        if (box.width() < kSmallest || box.height() < kSmallest) {
            m_boxes.removeAt(m_chosen);
            choose(m_boxes.size() - 1);
        }
    }
    if (m_drawing || m_moving)
        Q_EMIT changed();
    m_drawing = m_moving = false;
    update();
}

void RedactView::keyPressEvent(QKeyEvent* event)
{
    const bool sizes = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Insert:
        return addBox();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeBox();
    case Qt::Key_Left:
        return nudge({-kStep, 0}, sizes);
    case Qt::Key_Right:
        return nudge({kStep, 0}, sizes);
    case Qt::Key_Up:
        return nudge({0, -kStep}, sizes);
    case Qt::Key_Down:
        return nudge({0, kStep}, sizes);
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (!m_boxes.isEmpty())
            choose((m_chosen + (event->key() == Qt::Key_PageDown ? 1 : m_boxes.size() - 1)) % m_boxes.size());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace JakOps
