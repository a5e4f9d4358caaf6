// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/pricecells.h"

#include "widgets/common/format.h"
#include "widgets/common/plaintext.h"
#include "widgets/panels/food/foodwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QVariant PriceCells::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QVariant price = index.data(PriceGridModel::PriceRole);
        return price.isValid() ? Format::number(qRound64(price.toDouble())) : u"\u2013"_s;
    }
    case BelowRole: {
        if (index.column() == PriceGridModel::kMeanColumn) {
            const QVariant week = index.data(PriceGridModel::WeekRole);
            return week.isValid() ? FoodWords::change(week.toDouble()) : QString();
        }
        const QVariant deviation = index.data(PriceGridModel::DeviationRole);
        return deviation.isValid() ? Format::signedPercent(deviation.toDouble()) : QString();
    }
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(index));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString PriceCells::sentence(const QModelIndex& index) const
{
    const QVariant price = index.data(PriceGridModel::PriceRole);
    QStringList parts{head(index.row(), Qt::Vertical), head(index.column(), Qt::Horizontal)};
    if (!price.isValid()) {
        parts << tr("no price");
        return parts.join(u", "_s);
    }
    parts << FoodWords::price(price.toDouble(), index.data(PriceGridModel::UnitRole).toString(),
        index.data(PriceGridModel::UntrueRole).toBool(), index.data(PriceGridModel::StaleRole).toBool(),
        index.data(PriceGridModel::DayRole).toDate());
    const QVariant deviation = index.data(PriceGridModel::DeviationRole);
    if (deviation.isValid())
        parts << tr("%1 against the city mean").arg(Format::signedPercent(deviation.toDouble(), 1));
    const QVariant week = index.data(PriceGridModel::WeekRole);
    if (week.isValid())
        parts << tr("in a week %1").arg(FoodWords::changeSpoken(week.toDouble()));
    return parts.join(u", "_s);
}

QString PriceCells::head(int section, Qt::Orientation orientation) const
{
    if (orientation == Qt::Horizontal && section == PriceGridModel::kMeanColumn)
        return tr("City mean");
    return QIdentityProxyModel::headerData(section, orientation, Qt::DisplayRole).toString();
}

QVariant PriceCells::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(head(section, orientation));
    if (role == Qt::AccessibleTextRole)
        return head(section, orientation);
    if (role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    QString text = head(section, orientation);
    if (orientation == Qt::Horizontal && text.startsWith("Pasar "_L1)) // every column is one
        text = text.sliced(6);
    return text;
}

void PriceCells::retranslate()
{
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace JakOps
