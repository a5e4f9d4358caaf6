// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/iconitem.h"

#include "widgets/common/icons.h"

#include <QPainter>
#include <QQuickWindow>

namespace JakOps {

IconItem::IconItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void IconItem::setName(const QString& name)
{
    if (m_name == name)
        return;
    m_name = name;
    update();
    Q_EMIT changed();
}

void IconItem::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    update();
    Q_EMIT changed();
}

void IconItem::paint(QPainter* painter)
{
    const int side = int(std::min(width(), height()));
    if (side <= 0 || m_name.isEmpty())
        return;
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    const QPixmap pixmap = Icons::pixmap(m_name, side, ratio, m_color);
    painter->drawPixmap(QRectF(0, 0, side, side), pixmap, QRectF(QPointF(0, 0), pixmap.size()));
}

} // namespace JakOps
