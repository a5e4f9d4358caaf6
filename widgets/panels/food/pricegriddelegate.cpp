// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/pricegriddelegate.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/panels/food/foodwords.h"
#include "widgets/panels/food/pricecells.h"

#include <QPainter>

namespace JakOps {

namespace {

constexpr double kDeepest = 0.55; // of the hue over the surface: figures stay readable
constexpr QRgb kDearer = 0xE0701A;
constexpr QRgb kCheaper = 0x1E8FA8;

} // namespace

QColor deviationColor(double deviation, const ThemeColors& colors)
{
    const double depth = std::min(1.0, std::abs(deviation) / kDeepestDeviation) * kDeepest;
    return blended(colors.surface, QColor(deviation > 0.0 ? kDearer : kCheaper), depth);
}

PriceGridDelegate::PriceGridDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PriceGridDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {72, kRowHeight};
}

void PriceGridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ThemeColors& colors = m_theme.colors();
    const bool mean = index.column() == PriceGridModel::kMeanColumn;
    const bool untrue = index.data(PriceGridModel::UntrueRole).toBool();
    const bool stale = index.data(PriceGridModel::StaleRole).toBool();
    const bool priced = index.data(PriceGridModel::PriceRole).isValid();
    const QVariant deviation = index.data(PriceGridModel::DeviationRole);
    painter->save();
    const QRect cell = option.rect;
    const QColor ground = deviation.isValid() ? deviationColor(deviation.toDouble(), colors)
        : mean                                ? colors.raised
                                              : colors.surface;
    painter->fillRect(cell, ground);
    painter->setPen(colors.line);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    painter->drawLine(cell.topRight(), cell.bottomRight());
    const QRect inner = cell.adjusted(Metric::kInside, 3, -Metric::kGap, -4);
    const QFont smallFont = Theme::tabular(Theme::smallFont(option.font));
    const QString below = index.data(PriceCells::BelowRole).toString();
    QFont figure = Theme::tabular(option.font);
    figure.setBold(mean);
    figure.setStrikeOut(untrue);
    painter->setFont(figure);
    painter->setPen(!priced || untrue || stale ? colors.secondary : colors.text);
    painter->drawText(inner, int(Qt::AlignRight | (below.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop)),
        QFontMetrics(figure).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width()));
    painter->setFont(smallFont);
    if (mean) {
        const QVariant week = index.data(PriceGridModel::WeekRole);
        painter->setPen(FoodWords::changeColor(week.isValid() ? std::optional(week.toDouble()) : std::nullopt, colors));
    }
    painter->drawText(inner, int(Qt::AlignRight | Qt::AlignBottom), below);
    if (stale && priced) {
        painter->setPen(QPen(colors.secondary, 1, Qt::DashLine));
        painter->drawRect(cell.adjusted(1, 1, -3, -3));
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->drawRect(cell.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace JakOps
