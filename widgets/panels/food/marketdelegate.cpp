// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/marketdelegate.h"

#include "widgets/common/format.h"
#include "widgets/common/listground.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/foodwords.h"

#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDeviationWidth = 48;

QString sentence(const QModelIndex& index)
{
    QStringList parts{index.data(MarketPriceModel::NameRole).toString(),
        FoodWords::price(index.data(MarketPriceModel::PriceRole).toDouble(),
            index.data(MarketPriceModel::UnitRole).toString(), index.data(MarketPriceModel::UntrueRole).toBool(),
            index.data(MarketPriceModel::StaleRole).toBool(), index.data(MarketPriceModel::DayRole).toDate())};
    const QVariant deviation = index.data(MarketPriceModel::DeviationRole);
    if (deviation.isValid())
        parts << MarketRows::tr("%1 against the city mean").arg(Format::signedPercent(deviation.toDouble(), 1));
    const QVariant week = index.data(MarketPriceModel::WeekRole);
    if (week.isValid())
        parts << MarketRows::tr("in a week %1").arg(FoodWords::changeSpoken(week.toDouble()));
    return parts.join(u", "_s);
}

} // namespace

QVariant MarketRows::data(const QModelIndex& index, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return sentence(index);
    if (role == Qt::ToolTipRole)
        return plainToolTip(sentence(index));
    return QIdentityProxyModel::data(index, role);
}

MarketDelegate::MarketDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize MarketDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, Metric::kRow};
}

void MarketDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool untrue = index.data(MarketPriceModel::UntrueRole).toBool();
    const bool stale = index.data(MarketPriceModel::StaleRole).toBool();
    const QVariant deviation = index.data(MarketPriceModel::DeviationRole);
    painter->save();
    paintListGround(*painter, option, colors);
    QRect row = option.rect.adjusted(Metric::kGap, 0, -Metric::kGap, 0);
    const QFont small = Theme::tabular(Theme::smallFont(option.font));
    painter->setFont(small);
    painter->setPen(colors.secondary);
    painter->drawText(row, int(Qt::AlignRight | Qt::AlignVCenter),
        deviation.isValid() ? Format::signedPercent(deviation.toDouble())
            : untrue        ? u"!"_s
            : stale         ? Format::date(index.data(MarketPriceModel::DayRole).toDate()).section(u' ', 0, 1)
                            : QString());
    row.setRight(row.right() - kDeviationWidth);
    QFont figure = Theme::tabular(option.font);
    figure.setStrikeOut(untrue);
    const QString price = Format::number(qRound64(index.data(MarketPriceModel::PriceRole).toDouble()));
    painter->setFont(figure);
    painter->setPen(untrue || stale ? colors.secondary : colors.text);
    painter->drawText(row, int(Qt::AlignRight | Qt::AlignVCenter), price);
    row.setRight(row.right() - QFontMetrics(figure).horizontalAdvance(price) - Metric::kGap);
    painter->setFont(option.font);
    painter->drawText(row, int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetrics(option.font)
            .elidedText(index.data(MarketPriceModel::NameRole).toString(), Qt::ElideRight, row.width()));
    painter->restore();
}

} // namespace JakOps
