// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodrows.h"

#include "widgets/common/format.h"
#include "widgets/common/plaintext.h"
#include "widgets/panels/food/foodwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<double> weekOf(const QModelIndex& index)
{
    const QVariant week = index.data(FoodModel::WeekRole);
    return week.isValid() ? std::optional(week.toDouble()) : std::nullopt;
}

} // namespace

QVariant FoodRows::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case SecondLineRole:
        return secondLine(index);
    case ChangeRole:
        return index.data(FoodModel::MeanRole).isValid() ? FoodWords::change(weekOf(index)) : QString();
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return plainToolTip(sentence(index));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString FoodRows::secondLine(const QModelIndex& index) const
{
    QStringList parts{price(index)};
    const SourceCredit credit = m_credits.value(index.data(FoodModel::SourceRole).toString());
    parts << (credit.demo ? tr("Demo data") : credit.name);
    parts.removeAll(QString());
    return parts.join(u" \u00B7 "_s);
}

QString FoodRows::price(const QModelIndex& index)
{
    const auto trouble = PriceTrouble(index.data(FoodModel::TroubleRole).toInt());
    const QVariant mean = index.data(FoodModel::MeanRole);
    if (!mean.isValid())
        return FoodWords::trouble(trouble);
    const QString words = Format::rupiah(mean.toDouble(), index.data(FoodModel::UnitRole).toString());
    if (trouble == PriceTrouble::Stale)
        return tr("%1 on %2").arg(words, Format::date(index.data(FoodModel::DayRole).toDate()));
    return words;
}

QString FoodRows::sentence(const QModelIndex& index) const
{
    QStringList parts{index.data(FoodModel::NameRole).toString(), secondLine(index)};
    if (index.data(FoodModel::MeanRole).isValid())
        parts << tr("in a week %1").arg(FoodWords::changeSpoken(weekOf(index)));
    const auto trouble = PriceTrouble(index.data(FoodModel::TroubleRole).toInt());
    if (index.data(FoodModel::MeanRole).isValid())
        parts << FoodWords::trouble(trouble);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace JakOps
