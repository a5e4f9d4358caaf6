// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/air/airdelegate.h"

#include "widgets/common/listground.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/air/airchip.h"
#include "widgets/panels/air/airrows.h"

#include <QPainter>

namespace JakOps {

namespace {

constexpr int kChipWidth = 44;
constexpr int kChipHeight = 26;

} // namespace

AirDelegate::AirDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize AirDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, Metric::kRowComfortable};
}

void AirDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const auto freshness = Freshness(index.data(AirModel::FreshnessRole).toInt());
    const bool stale = freshness == Freshness::Stale || freshness == Freshness::Unknown;
    const QVariant value = index.data(AirModel::IndexRole);
    painter->save();
    paintListGround(*painter, option, colors);
    const QRect row = option.rect.adjusted(Metric::kGroup, 0, -Metric::kGroup, 0);
    const QRect chip(row.left(), row.center().y() - kChipHeight / 2 + 1, kChipWidth, kChipHeight);
    AirChip::paint(*painter, chip, value.isValid() ? std::optional(value.toDouble()) : std::nullopt, stale, m_theme,
        Theme::tabular(option.font));
    const QFontMetrics body(option.font);
    const QFont smallFont = Theme::smallFont(option.font);
    const QFontMetrics small(smallFont);
    const int top = row.top() + (row.height() - body.height() - small.height() - 2) / 2;
    QRect first(chip.right() + Metric::kGroup, top, row.right() - chip.right() - Metric::kGroup, body.height());
    const QRect second(first.left(), first.bottom() + 2, first.width(), small.height());

    const QString age = index.data(AirRows::AgeRole).toString();
    painter->setFont(Theme::tabular(smallFont));
    painter->setPen(freshness == Freshness::Late ? colors.warning : colors.secondary);
    painter->drawText(first, int(Qt::AlignRight | Qt::AlignVCenter), age);
    first.setRight(first.right() - small.horizontalAdvance(age) - Metric::kGap);
    painter->setFont(option.font);
    painter->setPen(stale ? colors.secondary : colors.text);
    painter->drawText(first, int(Qt::AlignLeft | Qt::AlignVCenter),
        body.elidedText(index.data(AirModel::NameRole).toString(), Qt::ElideRight, first.width()));
    painter->setFont(smallFont);
    painter->setPen(colors.secondary);
    painter->drawText(second, int(Qt::AlignLeft | Qt::AlignVCenter),
        small.elidedText(index.data(AirRows::SecondLineRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace JakOps
