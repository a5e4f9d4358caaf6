// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selection.h"

namespace JakOps {

namespace {

BlockSelection evaluateBlock(const TicketBlock& block, const FilterProgram& program)
{
    BlockSelection out;
    FilterProgram::Failures fails;
    program.failures(block, fails);
    unsigned count = 0;
    for (size_t word = 0; word < out.bits.size(); ++word) {
        quint64 bits = 0;
        for (size_t i = 0; i < 64; ++i)
            bits |= quint64(fails[word * 64 + i] == 0) << i;
        out.bits[word] = bits;
        count += unsigned(std::popcount(bits));
    }
    out.count = quint16(count);
    if (count == 0)
        return out;
    if (count == block.live) {
        for (size_t s = 0; s < block.count.size(); ++s) {
            out.byStatus[s] = block.count[s];
            out.sumX += block.sumX[s];
            out.sumY += block.sumY[s];
        }
        return out;
    }
    out.forEach([&](quint32 row) {
        ++out.byStatus[size_t(statusOf(block.state[row]))];
        out.sumX += block.x[row];
        out.sumY += block.y[row];
    });
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
    const auto oldBlocks = reuse ? previous->m_columns->blocks() : std::span<const std::shared_ptr<const TicketBlock>>();
    out->m_blocks.resize(blocks.size());
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        BlockSelection& selected = out->m_blocks[b];
        selected = b < oldBlocks.size() && oldBlocks[b] == blocks[b] ? previous->m_blocks[b] : evaluateBlock(block, *program);
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
