// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodboard.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>

namespace JakOps {

enum class FloodOrder : quint8 { ByTrouble, ByRiver };

// A flood board as one list: posts by trouble or river by river, then pumps, then rain, each under a heading. Roles are facts;
// words and colours are made in widgets. GUI thread.
class FloodModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Item : quint8 {
        PostsHeading, // by trouble
        RiverHeading, // by river: NameRole is the river, empty for those on none
        PumpsHeading,
        RainHeading,
        Post,
        Pump,
        Rain,
    };
    enum Role {
        ItemRole = Qt::UserRole, // Item as int
        StationRole, // id, 0 for headings
        NameRole,
        SiagaRole, // Siaga as int
        LevelRole, // double, cm; invalid: never measured
        RateRole, // double, cm an hour; invalid: not known
        NextAtRole, // UTC ms; invalid: the next threshold is not in sight
        FreshnessRole, // Freshness as int
        MeasuredAtRole, // UTC ms, 0: never
        RunningRole, // pumps; invalid: not told
        IdleRole,
        RainRole, // double, mm
        RainClassRole, // RainClass as int; invalid: none
        CountRole, // of headings: how many lie under it
    };

    using QAbstractListModel::QAbstractListModel;

    void setBoard(std::shared_ptr<const FloodBoard> board);
    [[nodiscard]] const std::shared_ptr<const FloodBoard>& board() const { return m_board; }
    void setOrder(FloodOrder order);
    [[nodiscard]] FloodOrder order() const { return m_order; }
    [[nodiscard]] int rowOf(qint64 station) const; // -1: not in it
    // What a screen reader says of a row: the words are the view's.
    void setSpoken(std::function<QString(const QModelIndex&)> words) { m_spoken = std::move(words); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Line
    {
        Item item = Item::Post;
        qsizetype at = 0; // in the board's list; of headings: how many lie under it
        qint64 station = 0;
        QString name;

        friend bool operator==(const Line& a, const Line& b)
        {
            return a.item == b.item && a.station == b.station && a.name == b.name;
        }
    };
    [[nodiscard]] std::vector<Line> linesOf(const FloodBoard& board) const;
    void take(std::shared_ptr<const FloodBoard> board);
    [[nodiscard]] QVariant postData(const FloodRow& row, int role) const;
    [[nodiscard]] QVariant pumpData(const PumpRow& row, int role) const;
    [[nodiscard]] QVariant rainData(const RainRow& row, int role) const;

    std::shared_ptr<const FloodBoard> m_board = std::make_shared<FloodBoard>();
    FloodOrder m_order = FloodOrder::ByTrouble;
    std::vector<Line> m_lines;
    std::function<QString(const QModelIndex&)> m_spoken;
};

} // namespace JakOps
