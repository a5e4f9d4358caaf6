// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selection.h"

#include "index/forkjoin.h"
#include "index/rowmask.h"

namespace JakOps {

namespace {

constexpr size_t kBlocksForTwo = 128; // fewer are done before another thread has woken up

// What is known of the statuses that pass: the rows need not be read.
GroupSelection sumOfStatuses(const GroupRows& rows, const FilterProgram& program)
{
    GroupSelection out;
    for (size_t s = 0; s < kTicketStatusCount; ++s) {
        if (!program.passesStatus(s))
            continue;
        out.byStatus[s] = quint8(std::popcount(rows.byStatus[s]));
        out.count = quint8(out.count + out.byStatus[s]);
        out.sumX += rows.sumX[s];
        out.sumY += rows.sumY[s];
    }
    return out;
}

void evaluateBlock(const TicketBlock& block, const FilterProgram& program, BlockSelection& out)
{
    out.bits = program.passing(block);
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        if (out.bits[g] == 0)
            continue;
        GroupSelection& group = out.groups[g];
        group = program.looksAtStatusOnly() ? sumOfStatuses(block.groups[g], program)
                                            : RowMask::sums(block, g, out.bits[g]);
        out.count = quint16(out.count + group.count);
        for (size_t s = 0; s < group.byStatus.size(); ++s)
            out.byStatus[s] = quint16(out.byStatus[s] + group.byStatus[s]);
    }
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
    inHalves(blocks.size(), kBlocksForTwo, [&](size_t first, size_t last) {
        for (size_t b = first; b < last; ++b) {
            if (b < oldBlocks.size() && oldBlocks[b] == blocks[b])
                out->m_blocks[b] = previous->m_blocks[b];
            else
                evaluateBlock(*blocks[b], *program, out->m_blocks[b]);
        }
    });
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        const BlockSelection& selected = out->m_blocks[b];
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
