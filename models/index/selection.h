// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filterprogram.h"

#include <bit>

namespace JakOps {

// The rows of one block that pass.
struct BlockSelection
{
    std::array<quint64, kBlockGroups> bits{};
    std::array<GroupSelection, kBlockGroups> groups;
    std::array<quint16, kTicketStatusCount> byStatus{};
    quint16 count = 0;

    // f(row) for each, ascending.
    template<class F> void forEach(F f) const
    {
        for (quint32 word = 0; word < bits.size(); ++word) {
            for (quint64 left = bits[word]; left != 0; left &= left - 1)
                f(word * 64 + quint32(std::countr_zero(left)));
        }
    }
    friend bool operator==(const BlockSelection&, const BlockSelection&) = default;
};

// The tickets that pass a filter at one state of the columns. Immutable: map workers, queue and counts share one.
class Selection final
{
public:
    // Blocks that are the same as in `previous`, evaluated by the same program, are taken over: after a change only
    // what it touched is looked at again.
    [[nodiscard]] static std::shared_ptr<const Selection> evaluate(std::shared_ptr<const TicketColumns> columns,
        std::shared_ptr<const FilterProgram> program, quint64 generation, const Selection* previous = nullptr);

    // Grows with every selection an IndexService publishes, whether the filter or the tickets changed.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] const TicketColumns& columns() const { return *m_columns; }
    [[nodiscard]] std::shared_ptr<const TicketColumns> sharedColumns() const { return m_columns; }
    [[nodiscard]] const FilterProgram& program() const { return *m_program; }
    [[nodiscard]] std::shared_ptr<const FilterProgram> sharedProgram() const { return m_program; }
    [[nodiscard]] const TicketFilter& filter() const { return m_program->filter(); }

    [[nodiscard]] qint64 count() const { return m_count; } // all that pass, with and without a place
    [[nodiscard]] qint64 placedCount() const { return m_placed; } // what the map shows
    [[nodiscard]] qint64 withoutPlace() const { return m_count - m_placed; }
    [[nodiscard]] qint64 openCount() const;
    [[nodiscard]] const std::array<qint64, kTicketStatusCount>& byStatus() const { return m_byStatus; }
    [[nodiscard]] const WorldRect& bounds() const
    {
        return m_bounds;
    } // around what passes and has a place; whole blocks, so generous

    [[nodiscard]] std::span<const BlockSelection> blocks() const { return m_blocks; }
    [[nodiscard]] bool contains(Position p) const
    {
        return (m_blocks[p / kBlockRows].bits[p % kBlockRows / 64] >> (p % 64) & 1U) != 0;
    }
    [[nodiscard]] bool containsKey(qint64 key) const;

private:
    std::shared_ptr<const TicketColumns> m_columns = std::make_shared<TicketColumns>();
    std::shared_ptr<const FilterProgram> m_program;
    std::vector<BlockSelection> m_blocks;
    std::array<qint64, kTicketStatusCount> m_byStatus{};
    qint64 m_count = 0;
    qint64 m_placed = 0;
    WorldRect m_bounds;
    quint64 m_generation = 0;
};

} // namespace JakOps
