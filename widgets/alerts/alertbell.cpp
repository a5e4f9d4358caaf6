// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertbell.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBadge = 16;
constexpr int kMostShown = 99;

} // namespace

AlertBell::AlertBell(const Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setAutoRaise(true);
    setIcon(Icons::icon(u"notifications"_s));
    setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    setMinimumSize(Metric::kRow + Metric::kGap, Metric::kRow);
    retranslate();
}

void AlertBell::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    retranslate();
    update();
}

void AlertBell::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (m_count == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = m_count > kMostShown ? u"99+"_s : QString::number(m_count);
    QFont small = font();
    small.setPointSizeF(std::max(8.0, small.pointSizeF() - 1.0));
    small.setBold(true);
    const int wide = std::max(kBadge, QFontMetrics(small).horizontalAdvance(text) + Metric::kGap);
    const QRect badge(width() - wide, 0, wide, kBadge);
    const QColor fill = m_theme.colors().danger;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(badge, kBadge / 2.0, kBadge / 2.0);
    painter.setPen(inkOn(fill));
    painter.setFont(small);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void AlertBell::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void AlertBell::retranslate()
{
    const QString words = m_count == 0 ? tr("Alerts: nothing new") : tr("Alerts: %n not noted yet", nullptr, m_count);
    setToolTip(plainToolTip(words));
    setAccessibleName(words);
}

} // namespace JakOps
