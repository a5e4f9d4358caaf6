// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketcolumnseditor.h"

namespace JakOps {

TicketColumnsEditor::TicketColumnsEditor(const TicketColumns& base)
    : m_out(std::make_shared<TicketColumns>(base))
{
}

void TicketColumnsEditor::put(const TicketRow& row)
{
    const Position position = m_out->positionOf(row.key);
    if (row.gone) {
        if (position != kNoPosition)
            kill(position);
        return;
    }
    const PackedRow packedNew = packed(row);
    if (packedNew.key == 0)
        return;
    m_out->m_newestUpdate = std::max(m_out->m_newestUpdate, packedNew.updatedAt);
    if (position == kNoPosition) {
        append(packedNew);
        return;
    }
    const size_t at = position / kBlockRows;
    if (m_out->m_blocks[at]->placed != packedNew.placed) {
        kill(position);
        append(packedNew);
        return;
    }
    TicketBlock& block = own(at);
    const quint32 i = position % kBlockRows;
    const bool moved = block.x[i] != packedNew.x || block.y[i] != packedNew.y;
    killRow(block, i);
    putRow(block, i, packedNew);
    if (moved && at < m_out->m_sortedBlocks)
        ++m_out->m_misplaced;
}

std::shared_ptr<const TicketColumns> TicketColumnsEditor::finish()
{
    for (const auto& [index, block] : m_ownBlocks)
        tightenBounds(*block);
    m_out->m_bounds = {};
    for (const auto& block : m_out->m_blocks)
        m_out->m_bounds.include(block->bounds);
    return std::move(m_out);
}

TicketBlock& TicketColumnsEditor::own(size_t block)
{
    TicketBlock*& mine = m_ownBlocks[block];
    if (!mine) {
        auto copy = std::make_shared<TicketBlock>(*m_out->m_blocks[block]);
        mine = copy.get();
        m_out->m_blocks[block] = std::move(copy);
    }
    return *mine;
}

void TicketColumnsEditor::setPosition(quint32 key, Position position)
{
    const size_t index = key / TicketColumns::kKeyChunk;
    TicketColumns::KeyChunk*& mine = m_ownChunks[index];
    if (!mine) {
        if (index >= m_out->m_keys.size())
            m_out->m_keys.resize(index + 1);
        std::shared_ptr<TicketColumns::KeyChunk> copy;
        if (m_out->m_keys[index]) {
            copy = std::make_shared<TicketColumns::KeyChunk>(*m_out->m_keys[index]);
        } else {
            copy = std::make_shared<TicketColumns::KeyChunk>();
            copy->fill(kNoPosition);
        }
        mine = copy.get();
        m_out->m_keys[index] = std::move(copy);
    }
    (*mine)[key % TicketColumns::kKeyChunk] = position;
}

void TicketColumnsEditor::kill(Position position)
{
    TicketBlock& block = own(position / kBlockRows);
    const quint32 i = position % kBlockRows;
    setPosition(block.key[i], kNoPosition);
    killRow(block, i);
    --m_out->m_count;
    m_out->m_placed -= block.placed ? 1 : 0;
    ++m_out->m_dead;
}

void TicketColumnsEditor::append(const PackedRow& row)
{
    qint64& open = m_out->m_openBlock[row.placed ? 0 : 1];
    if (open < 0 || m_out->m_blocks[size_t(open)]->rows == kBlockRows) {
        auto block = std::make_shared<TicketBlock>();
        block->placed = row.placed;
        open = qint64(m_out->m_blocks.size());
        m_ownBlocks[size_t(open)] = block.get();
        m_out->m_blocks.push_back(std::move(block));
    }
    TicketBlock& block = own(size_t(open));
    const quint32 at = block.rows;
    putRow(block, at, row);
    setPosition(row.key, Position(open) * kBlockRows + at);
    ++m_out->m_count;
    if (row.placed) {
        ++m_out->m_placed;
        ++m_out->m_misplaced;
    }
}

} // namespace JakOps
