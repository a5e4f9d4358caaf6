// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/skeletonlabel.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace JakOps {

namespace {

constexpr int kPatienceMs = 300;
constexpr int kBar = 12;

} // namespace

SkeletonLabel::SkeletonLabel(const Theme& theme, int lines, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_lines(lines)
{
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void SkeletonLabel::start()
{
    if (m_timer == 0 && !m_visible)
        m_timer = startTimer(kPatienceMs);
}

void SkeletonLabel::stop()
{
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = 0;
    m_visible = false;
    update();
}

QSize SkeletonLabel::sizeHint() const
{
    return {200, m_lines * (kBar + Metric::kGap)};
}

void SkeletonLabel::paintEvent(QPaintEvent*)
{
    if (!m_visible)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().line);
    for (int i = 0; i < m_lines; ++i) {
        const int width = this->width() * (i + 1 == m_lines ? 60 : 100 - 8 * (i % 3)) / 100;
        painter.drawRoundedRect(0, i * (kBar + Metric::kGap), width, kBar, Metric::kRadius, Metric::kRadius);
    }
}

void SkeletonLabel::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer)
        return;
    killTimer(m_timer);
    m_timer = 0;
    m_visible = true;
    update();
}

} // namespace JakOps
