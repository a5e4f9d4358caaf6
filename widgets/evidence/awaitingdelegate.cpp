// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/awaitingdelegate.h"

#include "base/clock.h"
#include "widgets/common/format.h"
#include "widgets/common/listground.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/common/visibletext.h"
#include "widgets/evidence/awaitingmodel.h"
#include "widgets/evidence/lightchip.h"

#include <QPainter>

namespace JakOps {

AwaitingDelegate::AwaitingDelegate(const Theme& theme, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
{
}

QSize AwaitingDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, Metric::kRowComfortable};
}

void AwaitingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const auto one = index.data(AwaitingModel::EvidenceRole).value<TicketEvidence>();
    painter->save();
    paintListGround(*painter, option, colors);
    const QRect mark(option.rect.left() + Metric::kGroup, option.rect.top() + 6, 18, 18);
    LightChip::paintMark(*painter, mark, one.rating.light, one.rating.isComplete, m_theme);
    QRect line = option.rect.adjusted(Metric::kGroup + 18 + Metric::kGap, 4, -Metric::kGroup, 0);
    line.setHeight(20);
    const QFont figures = Theme::tabular(option.font);
    painter->setFont(figures);
    painter->setPen(colors.secondary);
    const QString age = Format::age(one.evidence.sentAt, m_clock.nowMs());
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, age);
    line.setRight(line.right() - QFontMetrics(figures).horizontalAdvance(age) - Metric::kGap);
    QFont bold = figures;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, visibleText(one.ticket.number));
    const int after = QFontMetrics(bold).horizontalAdvance(one.ticket.number) + Metric::kGap;
    painter->setFont(option.font);
    painter->drawText(line.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(option.font).elidedText(visibleText(index.data(AwaitingModel::CategoryRole).toString()), Qt::ElideRight, line.width() - after));
    QRect below(line.left(), line.bottom(), option.rect.right() - Metric::kGroup - line.left(), 18);
    const QFont small = Theme::smallFont(option.font);
    painter->setFont(small);
    painter->setPen(colors.secondary);
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(visibleText(index.data(AwaitingModel::ReasonRole).toString()), Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace JakOps
