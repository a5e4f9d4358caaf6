// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"

#include <QAbstractListModel>

#include <memory>

namespace JakOps {

// The commodities of a food board in its order. Roles are facts; words and colours are made in widgets. GUI thread.
class FoodModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CommodityRole = Qt::UserRole, // id
        NameRole,
        UnitRole,
        SourceRole,
        MeanRole, // double; invalid: no price
        WeekRole, // share; invalid: not known
        TroubleRole, // PriceTrouble as int
        DayRole, // QDate of the newest price
    };

    using QAbstractListModel::QAbstractListModel;

    void setBoard(std::shared_ptr<const FoodBoard> board);
    [[nodiscard]] const std::shared_ptr<const FoodBoard>& board() const { return m_board; }
    [[nodiscard]] int rowOf(qint64 commodity) const; // -1: not in it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::shared_ptr<const FoodBoard> m_board = std::make_shared<FoodBoard>();
};

} // namespace JakOps
