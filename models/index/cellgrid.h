// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

#include <unordered_map>

namespace JakOps {

// A cell of the clustering grid, 64 bytes.
struct GridCell
{
    quint64 sumX = 0;
    quint64 sumY = 0;
    quint32 count = 0;
    quint32 key = 0; // the last ticket that came in
    std::array<quint32, kTicketStatusCount> byStatus{};
};

// Square cells of 20 px, fixed to the world at each zoom. An edge is a whole number of units, so that cells never
// overlap.
struct CellScale
{
    int zoom = 0;

    static constexpr quint32 kCellPixels = 20;
    static constexpr int kMaxZoom = 22;
    [[nodiscard]] constexpr quint32 cellOf(quint32 unit) const { return (unit >> (24 - zoom)) / kCellPixels; }
    [[nodiscard]] constexpr quint64 startOf(quint32 cell) const { return (quint64(cell) * kCellPixels) << (24 - zoom); }
    [[nodiscard]] constexpr quint32 edge() const { return kCellPixels << (24 - zoom); }
    [[nodiscard]] constexpr quint32 cellCount() const { return cellOf(~0U) + 1; } // along an edge of the world
    [[nodiscard]] constexpr WorldRect rectOf(quint32 left, quint32 top, quint32 right, quint32 bottom) const
    {
        const auto end = [this](quint32 cell) { return quint32(std::min<quint64>(startOf(cell + 1) - 1, ~0U)); };
        return {quint32(startOf(left)), quint32(startOf(top)), end(right), end(bottom)};
    }
    [[nodiscard]] constexpr double pixels(double units) const { return units / double(quint64(1) << (24 - zoom)); }
};

// The selected tickets of a part of the world, counted by cell. Sparse: tickets far from the city cost only their own
// cells.
class CellGrid final
{
public:
    static constexpr quint32 kTileCells = 32; // along an edge
    static constexpr quint32 kCellsPerTile = kTileCells * kTileCells;

    CellGrid(const Selection& selection, int zoom, const WorldRect& region);

    [[nodiscard]] const CellScale& scale() const { return m_scale; }
    // Cells are numbered from 0 in no order; not all of them hold tickets.
    [[nodiscard]] quint32 size() const { return quint32(m_tiles.size()) * kCellsPerTile; }
    [[nodiscard]] const GridCell& cell(quint32 number) const
    {
        return (*m_tiles[number / kCellsPerTile].cells)[number % kCellsPerTile];
    }
    [[nodiscard]] quint32 column(quint32 number) const
    {
        return m_tiles[number / kCellsPerTile].x * kTileCells + number % kTileCells;
    }
    [[nodiscard]] quint32 row(quint32 number) const
    {
        return m_tiles[number / kCellsPerTile].y * kTileCells + number % kCellsPerTile / kTileCells;
    }
    [[nodiscard]] quint64 id(quint32 number) const { return quint64(row(number)) << 32 | column(number); }

    // f(number) for every cell with tickets at most `reach` cells away in each direction, and the cell itself.
    template<class F> void forEachNear(quint32 number, quint32 reach, F f) const
    {
        const quint32 last = m_scale.cellCount() - 1;
        const quint32 left = column(number) - std::min(column(number), reach);
        const quint32 top = row(number) - std::min(row(number), reach);
        const quint32 right = std::min(last, column(number) + reach);
        const quint32 bottom = std::min(last, row(number) + reach);
        for (quint32 tileY = top / kTileCells; tileY <= bottom / kTileCells; ++tileY) {
            for (quint32 tileX = left / kTileCells; tileX <= right / kTileCells; ++tileX) {
                const auto found = m_tileByPlace.find(quint64(tileY) << 32 | tileX);
                if (found == m_tileByPlace.end())
                    continue;
                const auto& cells = *m_tiles[found->second].cells;
                const quint32 x1 = std::min(right, tileX * kTileCells + kTileCells - 1) % kTileCells;
                const quint32 y1 = std::min(bottom, tileY * kTileCells + kTileCells - 1) % kTileCells;
                for (quint32 y = std::max(top, tileY * kTileCells) % kTileCells; y <= y1; ++y) {
                    for (quint32 x = std::max(left, tileX * kTileCells) % kTileCells; x <= x1; ++x) {
                        if (cells[y * kTileCells + x].count != 0)
                            f(found->second * kCellsPerTile + y * kTileCells + x);
                    }
                }
            }
        }
    }

private:
    struct Tile
    {
        quint32 x = 0;
        quint32 y = 0;
        std::unique_ptr<std::array<GridCell, kCellsPerTile>> cells;
    };

    explicit CellGrid(CellScale scale)
        : m_scale(scale)
    {
    }
    void addBlocks(const Selection& selection, const WorldRect& region, size_t first, size_t last);
    void take(CellGrid&& later); // as if its tickets had come in after these
    void addBlock(const TicketBlock& block, const BlockSelection& selected, const WorldRect& region);
    void addByCell(const TicketBlock& block, quint32 group, quint64 bits);
    void addByRow(const TicketBlock& block, quint32 group, quint64 bits);
    static void add(GridCell& cell, const GroupSelection& sums, quint32 key);
    [[nodiscard]] GridCell& at(quint32 column, quint32 row);

    CellScale m_scale;
    std::vector<Tile> m_tiles;
    std::unordered_map<quint64, quint32> m_tileByPlace;
    quint64 m_lastPlace = ~quint64(0); // neighbours in a block are mostly in one tile
    std::array<GridCell, kCellsPerTile>* m_lastCells = nullptr;
};

} // namespace JakOps
