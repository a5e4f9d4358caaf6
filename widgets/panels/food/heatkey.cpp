// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/heatkey.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/pricegriddelegate.h"

#include <QEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kSteps = 7;
constexpr int kStepWidth = 22;
constexpr int kBarHeight = 12;

} // namespace

HeatKey::HeatKey(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QSize HeatKey::sizeHint() const
{
    return {320, Metric::kRow};
}

void HeatKey::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    const QFont small = Theme::smallFont(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    int x = Metric::kGroup;
    const auto say = [&](const QString& text) {
        painter.setPen(colors.secondary);
        painter.drawText(
            QRect(x, 0, metrics.horizontalAdvance(text) + 1, height()), int(Qt::AlignLeft | Qt::AlignVCenter), text);
        x += metrics.horizontalAdvance(text) + Metric::kGap;
    };
    say(m_cheaper);
    for (int i = 0; i < kSteps; ++i) {
        const double deviation = kDeepestDeviation * (2.0 * i / (kSteps - 1) - 1.0);
        const QRect step(x + i * kStepWidth, (height() - kBarHeight) / 2, kStepWidth, kBarHeight);
        painter.fillRect(step, deviationColor(deviation, colors));
        painter.setPen(colors.line);
        painter.drawRect(step.adjusted(0, 0, 0, -1));
    }
    x += kSteps * kStepWidth + Metric::kGap;
    say(m_dearer);
    x += Metric::kGroup;
    painter.setPen(colors.secondary);
    painter.drawText(QRect(x, 0, width() - x - Metric::kGroup, height()), int(Qt::AlignLeft | Qt::AlignVCenter),
        metrics.elidedText(m_marks, Qt::ElideRight, width() - x - Metric::kGroup));
}

void HeatKey::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HeatKey::retranslate()
{
    m_cheaper = tr("%1 cheaper").arg(Format::signedPercent(-kDeepestDeviation));
    m_dearer = tr("%1 dearer").arg(Format::signedPercent(kDeepestDeviation));
    m_marks = tr("\u2013 no price, dashed: old, struck out: cannot be true");
    setAccessibleName(tr("Colours: against the city mean, from %1 to %2. %3").arg(m_cheaper, m_dearer, m_marks));
    update();
}

} // namespace JakOps
