// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/cellgrid.h"

namespace JakOps {

CellGrid::CellGrid(const Selection& selection, int zoom, const WorldRect& region)
    : m_scale {zoom}
{
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        const BlockSelection& selected = selection.blocks()[b];
        if (!block.placed || selected.count == 0 || !block.bounds.intersects(region))
            continue;
        const bool oneCell = m_scale.cellOf(block.bounds.left) == m_scale.cellOf(block.bounds.right)
            && m_scale.cellOf(block.bounds.top) == m_scale.cellOf(block.bounds.bottom);
        if (oneCell && region.contains(block.bounds))
            addWhole(block, selected);
        else
            addRows(block, selected, region);
    }
}

GridCell& CellGrid::at(quint32 column, quint32 row)
{
    const quint64 place = quint64(row / kTileCells) << 32 | column / kTileCells;
    if (place != m_lastPlace) {
        const auto [entry, isNew] = m_tileByPlace.try_emplace(place, quint32(m_tiles.size()));
        if (isNew) {
            m_tiles.push_back({column / kTileCells, row / kTileCells,
                std::make_unique<std::array<GridCell, kCellsPerTile>>()});
        }
        m_lastPlace = place;
        m_lastCells = m_tiles[entry->second].cells.get();
    }
    return (*m_lastCells)[row % kTileCells * kTileCells + column % kTileCells];
}

void CellGrid::addWhole(const TicketBlock& block, const BlockSelection& selected)
{
    GridCell& cell = at(m_scale.cellOf(block.bounds.left), m_scale.cellOf(block.bounds.top));
    cell.count += selected.count;
    cell.sumX += selected.sumX;
    cell.sumY += selected.sumY;
    for (size_t s = 0; s < selected.byStatus.size(); ++s)
        cell.byStatus[s] += selected.byStatus[s];
    if (selected.count == 1)
        selected.forEach([&](quint32 row) { cell.key = block.key[row]; });
}

void CellGrid::addRows(const TicketBlock& block, const BlockSelection& selected, const WorldRect& region)
{
    const bool inside = region.contains(block.bounds);
    selected.forEach([&](quint32 row) {
        const quint32 x = block.x[row];
        const quint32 y = block.y[row];
        if (!inside && !region.contains(x, y))
            return;
        GridCell& cell = at(m_scale.cellOf(x), m_scale.cellOf(y));
        ++cell.count;
        ++cell.byStatus[size_t(statusOf(block.state[row]))];
        cell.sumX += x;
        cell.sumY += y;
        cell.key = block.key[row];
    });
}

} // namespace JakOps
