// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statuschip.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QPainter>

namespace JakOps {

namespace {

constexpr int kHeight = 20;

QFont chipFont(const QFont& body)
{
    QFont font = Theme::smallFont(body);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StatusChip::StatusChip(QWidget* parent)
    : StatusChip(TicketStatus::Waiting, parent)
{
}

StatusChip::StatusChip(TicketStatus status, QWidget* parent)
    : QWidget(parent)
    , m_status(status)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

void StatusChip::setStatus(TicketStatus status)
{
    m_status = status;
    describe();
}

void StatusChip::setLetterOnly(bool on)
{
    m_letterOnly = on;
    describe();
}

void StatusChip::describe()
{
    const QString name = Words::status(m_status);
    setAccessibleName(name);
    setToolTip(m_letterOnly ? plainToolTip(name) : QString());
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    if (m_letterOnly)
        return {kHeight, kHeight};
    const QFontMetrics metrics(chipFont(font()));
    return {kHeight + metrics.horizontalAdvance(Words::status(m_status)) + Metric::kGap,
        std::max(kHeight, metrics.height() + 2)};
}

void StatusChip::paintLetter(QPainter& painter, const QRect& rect, TicketStatus status, const QFont& font)
{
    const StatusLook& look = statusLook(status);
    const int side = std::min({rect.height(), rect.width(), kHeight});
    const QRect square(rect.center().x() - side / 2 + 1, rect.center().y() - side / 2 + 1, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(square, Metric::kRadius, Metric::kRadius);
    painter.setPen(look.ink);
    painter.setFont(chipFont(font));
    painter.drawText(square, Qt::AlignCenter, look.letter);
    painter.restore();
}

void StatusChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_letterOnly) {
        paintLetter(painter, rect(), m_status, font());
        return;
    }
    const StatusLook& look = statusLook(m_status);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(rect(), Metric::kRadius, Metric::kRadius);
    painter.setFont(chipFont(font()));
    painter.setPen(look.ink);
    painter.drawText(QRect(0, 0, kHeight, height()), Qt::AlignCenter, look.letter);
    // A thin rule between the letter and the name, so that the letter reads as a sign and not as the first word.
    QColor rule = look.ink;
    rule.setAlphaF(0.35F);
    painter.fillRect(QRect(kHeight - 1, 4, 1, height() - 8), rule);
    painter.drawText(QRect(kHeight + Metric::kInside, 0, width() - kHeight - Metric::kInside, height()),
        int(Qt::AlignVCenter | Qt::AlignLeft), Words::status(m_status));
}

void StatusChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace JakOps
