// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketcolumnsbuilder.h"

#include "index/radixsort.h"

namespace JakOps {

namespace {

// Every second bit of the result is one of x's.
constexpr quint64 spread(quint64 x)
{
    x = (x | x << 16) & 0x0000FFFF0000FFFFULL;
    x = (x | x << 8) & 0x00FF00FF00FF00FFULL;
    x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FULL;
    x = (x | x << 2) & 0x3333333333333333ULL;
    return (x | x << 1) & 0x5555555555555555ULL;
}

constexpr quint64 morton(quint32 x, quint32 y)
{
    return spread(x) | spread(y) << 1;
}

} // namespace

void TicketColumnsBuilder::reserve(size_t rows)
{
    m_rows.reserve(rows);
}

void TicketColumnsBuilder::add(const TicketRow& row)
{
    if (!row.gone)
        add(packed(row));
}

void TicketColumnsBuilder::add(const PackedRow& row)
{
    if (row.key == 0)
        ++m_refused;
    else
        m_rows.push_back(row);
}

std::shared_ptr<const TicketColumns> TicketColumnsBuilder::build(quint64 epoch)
{
    std::vector<SortEntry> placed;
    std::vector<SortEntry> unplaced;
    quint32 newest = 0;
    placed.reserve(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const PackedRow& row = m_rows[i];
        newest = std::max(newest, row.updatedAt);
        if (row.placed)
            placed.push_back({morton(row.x, row.y), quint32(i)});
        else
            unplaced.push_back({row.key, quint32(i)});
    }
    radixSort(placed);

    auto columns = std::make_shared<TicketColumns>();
    columns->m_epoch = epoch;
    columns->m_newestUpdate = newest;
    columns->m_blocks.reserve((placed.size() + unplaced.size()) / kBlockRows + 2);
    appendBlocks(*columns, placed, true);
    // The last block has room for arrivals: it counts as unsorted from the start.
    columns->m_sortedBlocks = placed.size() / kBlockRows;
    placed = {};
    appendBlocks(*columns, unplaced, false);
    mapKeys(*columns);
    m_rows = {};
    return columns;
}

void TicketColumnsBuilder::appendBlocks(TicketColumns& columns, const std::vector<SortEntry>& order, bool placed) const
{
    for (size_t start = 0; start < order.size(); start += kBlockRows) {
        auto block = std::make_shared<TicketBlock>();
        block->placed = placed;
        const size_t rows = std::min<size_t>(kBlockRows, order.size() - start);
        for (size_t i = 0; i < rows; ++i)
            putRow(*block, quint32(i), m_rows[order[start + i].row]);
        columns.m_bounds.include(block->bounds);
        if (rows < kBlockRows)
            columns.m_openBlock[placed ? 0 : 1] = qint64(columns.m_blocks.size());
        columns.m_blocks.push_back(std::move(block));
    }
    columns.m_count += qint64(order.size());
    columns.m_placed += placed ? qint64(order.size()) : 0;
}

void TicketColumnsBuilder::mapKeys(TicketColumns& columns)
{
    std::vector<std::shared_ptr<TicketColumns::KeyChunk>> chunks;
    for (size_t b = 0; b < columns.m_blocks.size(); ++b) {
        const TicketBlock& block = *columns.m_blocks[b];
        for (quint32 i = 0; i < block.rows; ++i) {
            const size_t index = block.key[i] / TicketColumns::kKeyChunk;
            if (index >= chunks.size())
                chunks.resize(index + 1);
            if (!chunks[index]) {
                chunks[index] = std::make_shared<TicketColumns::KeyChunk>();
                chunks[index]->fill(kNoPosition);
            }
            (*chunks[index])[block.key[i] % TicketColumns::kKeyChunk] = Position(b) * kBlockRows + i;
        }
    }
    columns.m_keys.assign(chunks.begin(), chunks.end());
}

} // namespace JakOps
