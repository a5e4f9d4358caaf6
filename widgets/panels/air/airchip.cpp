// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airchip.h"

#include "widgets/common/airwords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kStale = 0.45;

} // namespace

AirChip::AirChip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AirChip::setIndex(std::optional<double> index, bool stale)
{
    m_index = index;
    m_stale = stale;
    updateGeometry();
    update();
}

void AirChip::setLarge(bool on)
{
    m_large = on;
    updateGeometry();
}

QFont AirChip::figureFont() const
{
    return Theme::tabular(m_large ? Theme::figureFont(font()) : Theme::smallFont(font()));
}

QSize AirChip::sizeHint() const
{
    const QFontMetrics metrics(figureFont());
    const int pad = m_large ? Metric::kGroup : Metric::kInside;
    const QString text = m_index ? AirWords::index(*m_index) : u"\u2013"_s;
    return {std::max(metrics.horizontalAdvance(u"000"_s), metrics.horizontalAdvance(text)) + 2 * pad,
        metrics.height() + (m_large ? Metric::kGap : 2)};
}

void AirChip::paint(QPainter& painter, const QRect& rect, std::optional<double> index, bool stale, const Theme& theme,
    const QFont& font)
{
    const ThemeColors& colors = theme.colors();
    const IspuCategory category = index ? ispuCategory(*index) : IspuCategory::Unknown;
    const QColor full = ispuFill(category);
    const QColor fill = stale ? blended(colors.surface, full, kStale) : full;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rimmed = theme.isDark() && category == IspuCategory::Hazardous;
    if (stale)
        painter.setPen(QPen(colors.secondary, 1, Qt::DashLine));
    else
        painter.setPen(rimmed ? QPen(colors.secondary, 1) : QPen(Qt::NoPen));
    if (index)
        painter.setBrush(fill);
    else
        painter.setPen(QPen(colors.strongLine, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kRadius, Metric::kRadius);
    painter.setPen(!index ? colors.secondary : inkOn(fill));
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignCenter, index ? AirWords::index(*index) : u"\u2013"_s);
    painter.restore();
}

void AirChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_index, m_stale, m_theme, figureFont());
}

} // namespace JakOps
