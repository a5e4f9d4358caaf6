// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selection.h"

namespace JakOps {

namespace {

// In one go and without a branch: how many pass in a row is unpredictable.
void sumUp(const TicketBlock& block, quint32 first, quint64 bits, GroupSelection& group)
{
    std::array<quint8, 16> byStatus{};
    quint64 x = 0;
    quint64 y = 0;
    for (quint32 i = 0; i < kGroupRows; ++i) {
        const auto passes = quint32(bits >> i & 1U);
        x += block.x[first + i] & (0U - passes);
        y += block.y[first + i] & (0U - passes);
        byStatus[block.state[first + i] & 0x0F] = quint8(byStatus[block.state[first + i] & 0x0F] + passes);
    }
    group.sumX = x;
    group.sumY = y;
    group.count = quint8(std::popcount(bits));
    std::copy_n(byStatus.begin(), kTicketStatusCount, group.byStatus.begin());
}

BlockSelection evaluateBlock(const TicketBlock& block, const FilterProgram& program)
{
    BlockSelection out;
    out.bits = program.passing(block);
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        if (out.bits[g] == 0)
            continue;
        GroupSelection& group = out.groups[g];
        sumUp(block, g * kGroupRows, out.bits[g], group);
        out.count = quint16(out.count + group.count);
        for (size_t s = 0; s < group.byStatus.size(); ++s)
            out.byStatus[s] = quint16(out.byStatus[s] + group.byStatus[s]);
    }
    return out;
}

} // namespace

std::shared_ptr<const Selection> Selection::evaluate(std::shared_ptr<const TicketColumns> columns,
    std::shared_ptr<const FilterProgram> program, quint64 generation, const Selection* previous)
{
    Q_ASSERT(columns && program);
    const auto blocks = columns->blocks();
    auto out = std::make_shared<Selection>();
    out->m_generation = generation;
    const bool reuse = previous && previous->m_program == program;
    const auto oldBlocks
        = reuse ? previous->m_columns->blocks() : std::span<const std::shared_ptr<const TicketBlock>>();
    out->m_blocks.resize(blocks.size());
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        BlockSelection& selected = out->m_blocks[b];
        selected = b < oldBlocks.size() && oldBlocks[b] == blocks[b] ? previous->m_blocks[b]
                                                                     : evaluateBlock(block, *program);
        if (selected.count == 0)
            continue;
        out->m_count += selected.count;
        for (size_t s = 0; s < selected.byStatus.size(); ++s)
            out->m_byStatus[s] += selected.byStatus[s];
        if (block.placed) {
            out->m_placed += selected.count;
            out->m_bounds.include(block.bounds);
        }
    }
    out->m_columns = std::move(columns);
    out->m_program = std::move(program);
    return out;
}

qint64 Selection::openCount() const
{
    qint64 open = 0;
    for (const TicketStatus status : kAllStatuses)
        open += isOpen(status) ? m_byStatus[size_t(status)] : 0;
    return open;
}

bool Selection::containsKey(qint64 key) const
{
    const Position position = m_columns->positionOf(key);
    return position != kNoPosition && contains(position);
}

} // namespace JakOps
