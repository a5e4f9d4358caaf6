// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/pinitem.h"

#include <QPainter>

#include <algorithm>

namespace JakOps {

namespace {
constexpr double kScale = 1.45;
constexpr double kRim = 3.0;
} // namespace

PinItem::PinItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setSize({2.0 * (kPinRadius * kScale + kRim + 2.0), kPinHeight * kScale + kRim + 2.0});
}

void PinItem::setScene(MapScene* scene)
{
    if (m_scene == scene)
        return;
    if (m_scene)
        m_scene->disconnect(this);
    m_scene = scene;
    if (m_scene)
        connect(m_scene, &MapScene::styleChanged, this, [this] { update(); });
    update();
    Q_EMIT changed();
}

void PinItem::setStatus(int status)
{
    if (m_status == status)
        return;
    m_status = status;
    update();
    Q_EMIT changed();
}

void PinItem::setAccent(const QColor& accent)
{
    if (m_accent == accent)
        return;
    m_accent = accent;
    update();
    Q_EMIT changed();
}

void PinItem::paint(QPainter* painter)
{
    if (!m_scene)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF tip(width() / 2.0, height() - 1.0);
    const double r = kPinRadius * kScale;
    const QPointF head(tip.x(), tip.y() - kPinHeight * kScale + r);
    painter->setPen(QPen(m_accent, kRim));
    painter->setBrush(m_scene->style().palette.surface);
    painter->drawEllipse(head, r + 1.5, r + 1.5);
    const auto status = TicketStatus(std::clamp(m_status, 0, kTicketStatusCount - 1));
    drawPin(*painter, tip, status, false, kScale, m_scene->style());
}

} // namespace JakOps
