// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/heatgrid.h"

#include "index/cellgrid.h"

#include <cmath>

namespace JakOps {

namespace {

constexpr int kCoarseZoom = 14; // beyond, whole grids of cells cost more than the eye gains
constexpr double kLeastFull = 4.0; // tickets at one place are not yet full heat, however few there are elsewhere
// Cells of the clustering grid one zoom farther out are 40 px: 100 cells of this grid, about what smoothing spreads a ticket over.
constexpr double kCoarseCells = 100.0;

int unitBits(int zoom)
{
    return 26 - zoom; // 4 px of 256 * 2^zoom are 2^(32 - 8 - zoom + 2) units
}

double densest(const Selection& selection, int zoom)
{
    const CellGrid grid(selection, std::clamp(zoom - 1, 0, kCoarseZoom), WorldRect::world());
    std::vector<quint32> counts;
    for (quint32 i = 0; i < grid.size(); ++i) {
        if (const quint32 count = grid.cell(i).count; count > 0)
            counts.push_back(count);
    }
    if (counts.empty())
        return kLeastFull;
    const auto most = counts.begin() + std::ptrdiff_t(std::ceil(double(counts.size() - 1) * 0.995));
    std::ranges::nth_element(counts, most);
    return std::max(kLeastFull, double(*most));
}

// One pass of a box along a line of `n` values `stride` apart.
void boxAlong(float* line, int n, size_t stride, std::vector<float>& out)
{
    constexpr int kRadius = HeatGrid::kBoxRadius;
    constexpr float kShare = 1.0F / float(2 * kRadius + 1);
    float sum = 0.0F;
    for (int i = 0; i < std::min(n, kRadius); ++i)
        sum += line[size_t(i) * stride];
    for (int i = 0; i < n; ++i) {
        if (i + kRadius < n)
            sum += line[size_t(i + kRadius) * stride];
        if (i - kRadius - 1 >= 0)
            sum -= line[size_t(i - kRadius - 1) * stride];
        out[size_t(i)] = std::max(0.0F, sum) * kShare;
    }
    for (int i = 0; i < n; ++i)
        line[size_t(i) * stride] = out[size_t(i)];
}

} // namespace

HeatGrid::HeatGrid(const Selection& selection, int zoom, const WorldRect& region, const std::atomic_bool* cancelled)
    : m_zoom(std::clamp(zoom, 0, kMaxZoom))
{
    const int bits = unitBits(m_zoom);
    const quint32 last = ~0U >> bits;
    const auto down = [](quint32 cell) { return cell - std::min<quint32>(cell, kReach); };
    m_left = down(region.left >> bits);
    m_top = down(region.top >> bits);
    m_width = int(std::min<quint32>(last, (region.right >> bits) + kReach) - m_left + 1);
    m_height = int(std::min<quint32>(last, (region.bottom >> bits) + kReach) - m_top + 1);
    m_density.assign(size_t(m_width) * size_t(m_height), 0.0F);
    count(selection, cancelled);
    if (cancelled && cancelled->load(std::memory_order_relaxed)) {
        m_width = m_height = 0;
        m_density.clear();
        return;
    }
    smooth();
}

WorldPoint HeatGrid::topLeft() const
{
    return {m_left * cellEdge(), m_top * cellEdge()};
}

double HeatGrid::cellEdge() const
{
    return std::exp2(unitBits(m_zoom) - 32);
}

void HeatGrid::count(const Selection& selection, const std::atomic_bool* cancelled)
{
    const int bits = unitBits(m_zoom);
    const WorldRect region {m_left << bits, m_top << bits, quint32(((quint64(m_left) + quint64(m_width)) << bits) - 1),
        quint32(((quint64(m_top) + quint64(m_height)) << bits) - 1)};
    const auto width = size_t(m_width);
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        const BlockSelection& selected = selection.blocks()[b];
        if (!block.placed || selected.count == 0 || !block.bounds.intersects(region))
            continue;
        if (cancelled && b % 64 == 0 && cancelled->load(std::memory_order_relaxed))
            return;
        for (quint32 g = 0; g < kBlockGroups; ++g) {
            const WorldRect& bounds = block.groupBounds[g];
            if (selected.groups[g].count == 0 || !bounds.intersects(region))
                continue;
            const bool inside = region.contains(bounds);
            if (inside && bounds.left >> bits == bounds.right >> bits && bounds.top >> bits == bounds.bottom >> bits) {
                m_density[((bounds.top >> bits) - m_top) * width + ((bounds.left >> bits) - m_left)] += float(selected.groups[g].count);
                continue;
            }
            for (quint64 rows = selected.bits[g]; rows != 0; rows &= rows - 1) {
                const quint32 row = g * kGroupRows + quint32(std::countr_zero(rows));
                if (inside || region.contains(block.x[row], block.y[row]))
                    m_density[((block.y[row] >> bits) - m_top) * width + ((block.x[row] >> bits) - m_left)] += 1.0F;
            }
        }
    }
}

void HeatGrid::smooth()
{
    std::vector<float> line(size_t(std::max(m_width, m_height)));
    for (int pass = 0; pass < 3; ++pass) {
        for (int y = 0; y < m_height; ++y)
            boxAlong(m_density.data() + size_t(y) * size_t(m_width), m_width, 1, line);
        for (int x = 0; x < m_width; ++x)
            boxAlong(m_density.data() + x, m_height, size_t(m_width), line);
    }
}

double HeatGrid::fullHeat(const Selection& selection, int zoom)
{
    if (zoom <= kCoarseZoom + 1)
        return densest(selection, zoom) / kCoarseCells;
    // Closer in, each zoom thins out as the last one did.
    const double near = densest(selection, kCoarseZoom + 1);
    const double far = densest(selection, kCoarseZoom);
    const double thins = std::clamp(near / far, 0.25, 1.0);
    return std::max(kLeastFull, near * std::pow(thins, zoom - kCoarseZoom - 1)) / kCoarseCells;
}

} // namespace JakOps
