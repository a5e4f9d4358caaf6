// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/lightchip.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/evidence/evidencewords.h"

#include <QEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kMark = 18;

QColor fillOf(EvidenceLight light, const ThemeColors& colors)
{
    return light == EvidenceLight::Red ? colors.danger : light == EvidenceLight::Amber ? colors.warning : colors.success;
}

} // namespace

LightChip::LightChip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("lightChip"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void LightChip::setLight(EvidenceLight light, bool isComplete)
{
    m_light = light;
    m_isComplete = isComplete;
    describe();
}

QString LightChip::words() const
{
    return m_isComplete ? EvidenceWords::light(m_light) : tr("Being checked\u2026");
}

void LightChip::describe()
{
    setAccessibleName(words());
    updateGeometry();
    update();
}

QSize LightChip::sizeHint() const
{
    QFont font = this->font();
    font.setBold(true);
    return {kMark + Metric::kGap + QFontMetrics(font).horizontalAdvance(words()) + Metric::kInside,
        qMax(Metric::kHit, QFontMetrics(font).height() + Metric::kInside)};
}

void LightChip::paintMark(QPainter& painter, const QRect& rect, EvidenceLight light, bool isComplete, const Theme& theme)
{
    const ThemeColors& colors = theme.colors();
    const int size = qMin(kMark, rect.height());
    const QRectF disc(rect.center().x() - size / 2.0 + 0.5, rect.center().y() - size / 2.0 + 0.5, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isComplete) {
        painter.setPen(QPen(colors.strongLine, 1.5, Qt::DashLine));
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
        painter.restore();
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(light, colors));
    if (light == EvidenceLight::Amber) // a shape of its own, too
        painter.drawPolygon(QPolygonF({{disc.center().x(), disc.top()}, {disc.right(), disc.bottom()}, {disc.left(), disc.bottom()}}));
    else
        painter.drawEllipse(disc);
    painter.setPen(QPen(theme.isDark() ? colors.window : Qt::white, size / 9.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&disc](double x, double y) { return QPointF(disc.left() + x * disc.width(), disc.top() + y * disc.height()); };
    if (light == EvidenceLight::Green) {
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({at(0.28, 0.52), at(0.44, 0.68), at(0.73, 0.34)}));
    } else if (light == EvidenceLight::Amber) {
        painter.drawLine(at(0.5, 0.4), at(0.5, 0.64));
        painter.drawPoint(at(0.5, 0.83));
    } else {
        painter.drawLine(at(0.32, 0.32), at(0.68, 0.68));
        painter.drawLine(at(0.68, 0.32), at(0.32, 0.68));
    }
    painter.restore();
}

void LightChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintMark(painter, QRect(0, 0, kMark, height()), m_light, m_isComplete, m_theme);
    QFont font = this->font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_isComplete ? m_theme.colors().text : m_theme.colors().secondary);
    painter.drawText(rect().adjusted(kMark + Metric::kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words());
}

void LightChip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        describe();
}

} // namespace JakOps
