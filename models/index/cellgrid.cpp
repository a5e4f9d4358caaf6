// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cellgrid.h"

#include "index/forkjoin.h"
#include "index/rowmask.h"

namespace JakOps {

namespace {

constexpr quint64 kFewCells = 12; // so many passes over 64 rows cost what the rows cost one by one

constexpr size_t kBlocksForTwo = 128; // fewer are done before another thread has woken up
constexpr int kSquareZoom = 4; // from here a cell's edge is small enough for RowMask::takeSquare

} // namespace

CellGrid::CellGrid(const Selection& selection, int zoom, const WorldRect& region)
    : m_scale{zoom}
{
    CellGrid later(m_scale);
    inHalves(selection.blocks().size(), kBlocksForTwo, [&](size_t first, size_t last) {
        (first == 0 ? *this : later).addBlocks(selection, region, first, last);
    });
    take(std::move(later));
}

void CellGrid::addBlocks(const Selection& selection, const WorldRect& region, size_t first, size_t last)
{
    const auto blocks = selection.columns().blocks();
    for (size_t b = first; b < last; ++b) {
        const TicketBlock& block = *blocks[b];
        const BlockSelection& selected = selection.blocks()[b];
        if (!block.placed || selected.count == 0 || !block.bounds.intersects(region))
            continue;
        addBlock(block, selected, region);
    }
}

// Exact, and in the same order as one thread would have it: sums are whole numbers, tiles are numbered as they come.
void CellGrid::take(CellGrid&& later)
{
    m_lastPlace = ~quint64(0);
    for (Tile& tile : later.m_tiles) {
        const quint64 place = quint64(tile.y) << 32 | tile.x;
        const auto [entry, isNew] = m_tileByPlace.try_emplace(place, quint32(m_tiles.size()));
        if (isNew) {
            m_tiles.push_back(std::move(tile));
            continue;
        }
        for (size_t i = 0; i < kCellsPerTile; ++i) {
            const GridCell& from = (*tile.cells)[i];
            GridCell& cell = (*m_tiles[entry->second].cells)[i];
            cell.count += from.count;
            cell.sumX += from.sumX;
            cell.sumY += from.sumY;
            for (size_t s = 0; s < cell.byStatus.size(); ++s)
                cell.byStatus[s] += from.byStatus[s];
            if (from.count != 0)
                cell.key = from.key;
        }
    }
}

void CellGrid::addBlock(const TicketBlock& block, const BlockSelection& selected, const WorldRect& region)
{
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        const WorldRect& bounds = block.groupBounds[g];
        if (selected.groups[g].count == 0 || !bounds.intersects(region))
            continue;
        const bool inside = region.contains(bounds);
        const quint64 bits = inside ? selected.bits[g] : selected.bits[g] & RowMask::within(block, g, region);
        const quint64 cells = quint64(m_scale.cellOf(bounds.right) - m_scale.cellOf(bounds.left) + 1)
            * (m_scale.cellOf(bounds.bottom) - m_scale.cellOf(bounds.top) + 1);
        if (cells == 1 && inside)
            add(at(m_scale.cellOf(bounds.left), m_scale.cellOf(bounds.top)), selected.groups[g],
                block.key[g * kGroupRows + quint32(std::countr_zero(bits))]);
        else if (cells <= kFewCells && m_scale.zoom >= kSquareZoom)
            addByCell(block, g, bits);
        else
            addByRow(block, g, bits);
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

void CellGrid::add(GridCell& cell, const GroupSelection& sums, quint32 key)
{
    cell.count += sums.count;
    cell.sumX += sums.sumX;
    cell.sumY += sums.sumY;
    for (size_t s = 0; s < sums.byStatus.size(); ++s)
        cell.byStatus[s] += sums.byStatus[s];
    cell.key = key;
}

// 64 rows that lie in a few cells: all of a cell at once.
void CellGrid::addByCell(const TicketBlock& block, quint32 group, quint64 bits)
{
    while (bits != 0) {
        const quint32 row = group * kGroupRows + quint32(std::countr_zero(bits));
        const quint32 column = m_scale.cellOf(block.x[row]);
        const quint32 line = m_scale.cellOf(block.y[row]);
        const GroupSelection sums = RowMask::takeSquare(
            block, group, quint32(m_scale.startOf(column)), quint32(m_scale.startOf(line)), m_scale.edge(), bits);
        add(at(column, line), sums, block.key[row]);
    }
}

void CellGrid::addByRow(const TicketBlock& block, quint32 group, quint64 bits)
{
    for (; bits != 0; bits &= bits - 1) {
        const quint32 row = group * kGroupRows + quint32(std::countr_zero(bits));
        GridCell& cell = at(m_scale.cellOf(block.x[row]), m_scale.cellOf(block.y[row]));
        ++cell.count;
        cell.sumX += block.x[row];
        cell.sumY += block.y[row];
        cell.key = block.key[row];
        ++cell.byStatus[size_t(statusOf(block.state[row]))];
    }
}

} // namespace JakOps
