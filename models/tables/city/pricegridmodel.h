// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"

#include <QAbstractTableModel>

#include <memory>

namespace JakOps {

// Commodities by markets: what each costs where, and how far that is from the city's mean. The first column is the
// mean. Cells without a price are there and empty. GUI thread.
class PriceGridModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kMeanColumn = 0;

    enum Role {
        CommodityRole = Qt::UserRole, // id
        MarketRole, // id, 0: the mean
        PriceRole, // double; invalid: none was told
        DeviationRole, // share of the mean; invalid: not compared
        WeekRole, // share; invalid: not known
        DayRole, // QDate of the price
        UntrueRole,
        StaleRole,
        UnitRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoard(std::shared_ptr<const FoodBoard> board);
    [[nodiscard]] const std::shared_ptr<const FoodBoard>& board() const { return m_board; }
    [[nodiscard]] int rowOf(qint64 commodity) const; // -1: not in it
    [[nodiscard]] int columnOf(qint64 market) const; // -1: not in it; 0 is the mean's

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    // Names; the mean's is left to the view.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant ofMean(const FoodCommodity& commodity, int role) const;

    std::shared_ptr<const FoodBoard> m_board = std::make_shared<FoodBoard>();
};

} // namespace JakOps
