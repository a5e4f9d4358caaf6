// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"

#include <QAbstractListModel>

#include <memory>

namespace JakOps {

// One commodity at its markets, the dearest first; those without a price that counts behind them. GUI thread.
class MarketPriceModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MarketRole = Qt::UserRole, // id
        NameRole,
        PriceRole, // double
        DeviationRole, // share of the mean; invalid: not compared
        WeekRole, // share; invalid: not known
        DayRole, // QDate of the price
        UntrueRole,
        StaleRole,
        UnitRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setCommodity(std::shared_ptr<const FoodBoard> board, qint64 commodity);
    [[nodiscard]] int rowOf(qint64 market) const; // -1: not in it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const FoodBoard> m_board; // holds what the rows point to
    QString m_unit;
    QList<const FoodPrice*> m_prices;
};

} // namespace JakOps
