// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodchip.h"

#include "widgets/common/theme.h"
#include "widgets/panels/flood/flooddelegate.h"

#include <QPainter>

namespace JakOps {

namespace {
constexpr int kSide = 36;
} // namespace

FloodChip::FloodChip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(kSide, kSide);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FloodChip::setState(Siaga siaga, Freshness freshness)
{
    m_siaga = siaga;
    m_freshness = freshness;
    update();
}

void FloodChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    FloodDelegate::paintChip(painter, rect(), m_siaga, m_freshness, Theme::figureFont(font()), m_theme);
}

} // namespace JakOps
