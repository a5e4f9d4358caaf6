// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

namespace JakOps {

// The columns of the queue, all sortable. Age sorts by the time of the report, names by what the city calls them.
enum class QueueColumn : quint8 { Number, Status, Category, Village, Agency, Channel, Age, Due };
inline constexpr int kQueueColumnCount = 8;

struct QueueSort
{
    QueueColumn column = QueueColumn::Age;
    Qt::SortOrder order = Qt::DescendingOrder; // Age: newest first
    bool relevance = false; // what answers the search best comes first, the others by column and order

    [[nodiscard]] static constexpr QueueSort byRelevance() { return {QueueColumn::Age, Qt::DescendingOrder, true}; }
    friend bool operator==(const QueueSort&, const QueueSort&) = default;
};

// Selected tickets in display order. Immutable. Ties by key, newest first, in every order; closed tickets are last by
// Due.
class QueueOrder final
{
public:
    // `numberRank`: by key, for QueueColumn::Number (the number is text in the store); null sorts by key instead.
    // `best`: keys, best first, for sort.relevance.
    [[nodiscard]] static std::shared_ptr<const QueueOrder> of(std::shared_ptr<const Selection> selection,
        QueueSort sort, std::shared_ptr<const std::vector<quint32>> numberRank = {},
        std::shared_ptr<const std::vector<qint64>> best = {});

    [[nodiscard]] quint64 generation() const { return m_selection->generation(); }
    [[nodiscard]] const Selection& selection() const { return *m_selection; }
    [[nodiscard]] std::shared_ptr<const Selection> sharedSelection() const { return m_selection; }
    [[nodiscard]] QueueSort sort() const { return m_sort; }
    [[nodiscard]] qsizetype count() const { return qsizetype(m_keys.size()); }
    [[nodiscard]] const std::vector<quint32>& keys() const
    {
        return m_keys;
    } // not positions: these hold in every epoch
    [[nodiscard]] qint64 keyAt(qsizetype row) const { return m_keys[size_t(row)]; }
    [[nodiscard]] qsizetype rowOfKey(qint64 key) const; // -1: not in it

private:
    std::shared_ptr<const Selection> m_selection;
    QueueSort m_sort;
    std::vector<quint32> m_keys;
};

} // namespace JakOps
