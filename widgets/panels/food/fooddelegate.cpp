// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/fooddelegate.h"

#include "widgets/common/listground.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/foodrows.h"
#include "widgets/panels/food/foodwords.h"

#include <QPainter>

namespace JakOps {

FoodDelegate::FoodDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize FoodDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, Metric::kRowComfortable};
}

void FoodDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const auto trouble = PriceTrouble(index.data(FoodModel::TroubleRole).toInt());
    const bool old = trouble == PriceTrouble::Stale || trouble == PriceTrouble::Missing;
    const QVariant week = index.data(FoodModel::WeekRole);
    const std::optional<double> share = week.isValid() ? std::optional(week.toDouble()) : std::nullopt;
    painter->save();
    paintListGround(*painter, option, colors);
    const QRect row = option.rect.adjusted(Metric::kGroup, 0, -Metric::kGroup, 0);
    QFont changeFont = Theme::tabular(option.font);
    changeFont.setBold(trouble == PriceTrouble::Rise || trouble == PriceTrouble::Fall);
    const QString change = index.data(FoodRows::ChangeRole).toString();
    const int changeWidth = QFontMetrics(changeFont).horizontalAdvance(change);
    painter->setFont(changeFont);
    painter->setPen(old ? colors.secondary : FoodWords::changeColor(share, colors));
    painter->drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), change);

    const QFontMetrics body(option.font);
    const QFont smallFont = Theme::tabular(Theme::smallFont(option.font));
    const QFontMetrics small(smallFont);
    const int top = row.top() + (row.height() - body.height() - small.height() - 2) / 2;
    const QRect first(row.left(), top, row.width() - changeWidth - Metric::kGap, body.height());
    const QRect second(first.left(), first.bottom() + 2, first.width(), small.height());
    painter->setFont(option.font);
    painter->setPen(old ? colors.secondary : colors.text);
    painter->drawText(first, int(Qt::AlignLeft | Qt::AlignVCenter),
        body.elidedText(index.data(FoodModel::NameRole).toString(), Qt::ElideRight, first.width()));
    painter->setFont(smallFont);
    painter->setPen(colors.secondary);
    painter->drawText(second, int(Qt::AlignLeft | Qt::AlignVCenter),
        small.elidedText(index.data(FoodRows::SecondLineRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace JakOps
