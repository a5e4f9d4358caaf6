// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cellgrid.h"

namespace JakOps {

CellGrid::CellGrid(const Selection& selection, int zoom, const WorldRect& region)
    : m_scale{zoom}
{
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        const BlockSelection& selected = selection.blocks()[b];
        if (!block.placed || selected.count == 0 || !block.bounds.intersects(region))
            continue;
        addBlock(block, selected, region);
    }
}

bool CellGrid::isOneCell(const WorldRect& bounds) const
{
    return m_scale.cellOf(bounds.left) == m_scale.cellOf(bounds.right)
        && m_scale.cellOf(bounds.top) == m_scale.cellOf(bounds.bottom);
}

void CellGrid::addBlock(const TicketBlock& block, const BlockSelection& selected, const WorldRect& region)
{
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        const WorldRect& bounds = block.groupBounds[g];
        if (selected.groups[g].count == 0 || !bounds.intersects(region))
            continue;
        const bool inside = region.contains(bounds);
        if (inside && isOneCell(bounds))
            addGroup(block, g, selected);
        else
            addRows(block, g, selected.bits[g], inside ? nullptr : &region);
    }
}

GridCell& CellGrid::at(quint32 column, quint32 row)
{
    const quint64 place = quint64(row / kTileCells) << 32 | column / kTileCells;
    if (place != m_lastPlace) {
        const auto [entry, isNew] = m_tileByPlace.try_emplace(place, quint32(m_tiles.size()));
        if (isNew) {
            m_tiles.push_back(
                {column / kTileCells, row / kTileCells, std::make_unique<std::array<GridCell, kCellsPerTile>>()});
        }
        m_lastPlace = place;
        m_lastCells = m_tiles[entry->second].cells.get();
    }
    return (*m_lastCells)[row % kTileCells * kTileCells + column % kTileCells];
}

void CellGrid::addGroup(const TicketBlock& block, quint32 group, const BlockSelection& selected)
{
    const GroupSelection& sums = selected.groups[group];
    const WorldRect& bounds = block.groupBounds[group];
    GridCell& cell = at(m_scale.cellOf(bounds.left), m_scale.cellOf(bounds.top));
    cell.count += sums.count;
    cell.sumX += sums.sumX;
    cell.sumY += sums.sumY;
    for (size_t s = 0; s < sums.byStatus.size(); ++s)
        cell.byStatus[s] += sums.byStatus[s];
    cell.key = block.key[group * kGroupRows + quint32(std::countr_zero(selected.bits[group]))];
}

void CellGrid::addRows(const TicketBlock& block, quint32 group, quint64 bits, const WorldRect* region)
{
    // Neighbours in memory are mostly in one cell: a cell's sums stay in registers until another one begins.
    const quint32 edge = CellScale::kCellPixels << (24 - m_scale.zoom);
    GridCell* cell = nullptr;
    quint32 left = 0;
    quint32 top = 0;
    quint32 count = 0;
    quint64 sumX = 0;
    quint64 sumY = 0;
    quint32 last = 0;
    const auto put = [&] {
        cell->count += count;
        cell->sumX += sumX;
        cell->sumY += sumY;
        cell->key = block.key[last];
    };
    for (; bits != 0; bits &= bits - 1) {
        const quint32 row = group * kGroupRows + quint32(std::countr_zero(bits));
        const quint32 x = block.x[row];
        const quint32 y = block.y[row];
        if (region && !region->contains(x, y))
            continue;
        if (x - left >= edge || y - top >= edge || !cell) {
            if (cell)
                put();
            const quint32 column = m_scale.cellOf(x);
            const quint32 line = m_scale.cellOf(y);
            cell = &at(column, line);
            left = quint32(m_scale.startOf(column));
            top = quint32(m_scale.startOf(line));
            count = 0;
            sumX = sumY = 0;
        }
        ++count;
        sumX += x;
        sumY += y;
        last = row;
        ++cell->byStatus[size_t(statusOf(block.state[row]))];
    }
    if (cell)
        put();
}

} // namespace JakOps
