// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"

#include <QAbstractListModel>

#include <memory>

namespace JakOps {

// The stations of an air board in its order. Roles are facts; words and colours are made in widgets. GUI thread.
class AirModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StationRole = Qt::UserRole, // id
        NameRole,
        SourceRole,
        IndexRole, // double; invalid: there is none
        CategoryRole, // IspuCategory as int
        CriticalRole, // Quantity as int, Other: not known
        OriginRole, // IndexOrigin as int
        FreshnessRole, // Freshness as int
        MeasuredAtRole, // UTC ms, 0: never
        DailyRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setBoard(std::shared_ptr<const AirBoard> board);
    [[nodiscard]] const std::shared_ptr<const AirBoard>& board() const { return m_board; }
    [[nodiscard]] int rowOf(qint64 station) const; // -1: not in it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::shared_ptr<const AirBoard> m_board = std::make_shared<AirBoard>();
};

} // namespace JakOps
