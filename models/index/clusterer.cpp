// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/clusterer.h"

#include "index/cellgrid.h"
#include "index/radixsort.h"

#include <limits>

namespace JakOps {

namespace {

constexpr double kUnitsPerWorld = 4'294'967'296.0; // 2^32
// Beyond the radius in whole cells: two points this many cells apart are farther than the radius.
constexpr quint32 kReach = Clusterer::kRadiusPixels / Clusterer::kCellPixels + 1;
constexpr quint32 kWindowCells = Clusterer::kWindowPixels / Clusterer::kCellPixels;
// A cell that heavier neighbours leave free after so many rounds stays alone; it bounds how far one cell's fate can
// depend on others: each round reaches two radii, the members one more.
constexpr quint32 kWindowRounds = 4;
constexpr quint32 kPadCells = (2 * kWindowRounds + 1) * Clusterer::kRadiusPixels / Clusterer::kCellPixels + 2;

[[nodiscard]] bool isWhole(const WorldRect& window)
{
    return window == WorldRect::world();
}

[[nodiscard]] WorldRect padded(const CellScale& scale, const WorldRect& window)
{
    const quint32 last = scale.cellCount() - 1;
    const auto down = [](quint32 cell) { return cell - std::min(cell, kPadCells); };
    const auto up = [last](quint32 cell) { return std::min(last, cell + kPadCells); };
    return scale.rectOf(down(scale.cellOf(window.left)), down(scale.cellOf(window.top)), up(scale.cellOf(window.right)),
        up(scale.cellOf(window.bottom)));
}

// The greedy merge over the cells of a grid.
class Merge final
{
public:
    Merge(const CellGrid& grid, quint32 rounds);

    static constexpr quint32 kFree = ~0U;
    struct Mark
    {
        quint32 seed = kFree; // the cell that took this one up; itself for a seed
        quint32 round = 0; // in which that happened
    };
    // Cells with tickets, heaviest first; equal ones by place, so that the outcome does not depend on the order of
    // reading.
    [[nodiscard]] const std::vector<SortEntry>& order() const { return m_order; }
    [[nodiscard]] const Mark& mark(quint32 number) const { return m_marks[number]; }

private:
    void sortCells();
    void takeUp(quint32 seed, quint32 rank);

    struct Weight // of a cell, close together: neighbours are read again and again
    {
        double x = 0.0;
        double y = 0.0;
        quint32 rank = 0; // place in the order, heaviest first
    };

    const CellGrid& m_grid;
    quint32 m_rounds;
    double m_radiusSquared; // units
    std::vector<SortEntry> m_order;
    std::vector<Mark> m_marks;
    std::vector<Weight> m_weights; // by number
};

Merge::Merge(const CellGrid& grid, quint32 rounds)
    : m_grid(grid)
    , m_rounds(rounds)
    , m_marks(grid.size())
{
    const double radius = double(Clusterer::kRadiusPixels) * double(quint64(1) << (24 - grid.scale().zoom));
    m_radiusSquared = radius * radius;
    sortCells();
    for (quint32 rank = 0; rank < m_order.size(); ++rank) {
        if (m_marks[m_order[rank].row].seed == kFree)
            takeUp(m_order[rank].row, rank);
    }
}

void Merge::sortCells()
{
    for (quint32 number = 0; number < m_grid.size(); ++number) {
        if (m_grid.cell(number).count != 0)
            m_order.push_back({m_grid.id(number), number});
    }
    radixSort(m_order);
    for (SortEntry& entry : m_order)
        entry.key = ~quint64(m_grid.cell(entry.row).count);
    radixSort(m_order);
    m_weights.resize(m_grid.size());
    for (quint32 rank = 0; rank < m_order.size(); ++rank) {
        const GridCell& cell = m_grid.cell(m_order[rank].row);
        m_weights[m_order[rank].row] = {double(cell.sumX) / cell.count, double(cell.sumY) / cell.count, rank};
    }
}

void Merge::takeUp(quint32 seed, quint32 rank)
{
    const Weight own = m_weights[seed];
    std::array<quint32, (2 * kReach + 1) * (2 * kReach + 1)> lighter;
    size_t lighterCount = 0;
    quint32 round = 1;
    m_marks[seed].seed = seed;
    m_grid.forEachNear(seed, kReach, [&](quint32 other) {
        const Weight& weight = m_weights[other];
        const double dx = weight.x - own.x;
        const double dy = weight.y - own.y;
        if (dx * dx + dy * dy > m_radiusSquared)
            return;
        // Heavier ones are settled already; ours could only begin after they were.
        if (weight.rank < rank)
            round = std::max(round, m_marks[other].round + 1);
        else if (weight.rank > rank)
            lighter[lighterCount++] = other;
    });
    m_marks[seed].round = round;
    if (round > m_rounds)
        return;
    for (const quint32 other : std::span(lighter).first(lighterCount)) {
        // An earlier round takes first; in the same round the heavier seed, which came first here.
        Mark& mark = m_marks[other];
        if (mark.seed == kFree || round < mark.round)
            mark = {seed, round};
    }
}

void addCell(Cluster& cluster, const GridCell& cell, double& sumX, double& sumY)
{
    cluster.count += cell.count;
    for (size_t s = 0; s < cell.byStatus.size(); ++s)
        cluster.byStatus[s] += cell.byStatus[s];
    sumX += double(cell.sumX);
    sumY += double(cell.sumY);
    ++cluster.cellCount;
}

[[nodiscard]] bool contains(const std::vector<quint64>& sortedCells, const CellScale& scale, quint32 x, quint32 y)
{
    return std::ranges::binary_search(sortedCells, quint64(scale.cellOf(y)) << 32 | scale.cellOf(x));
}

// f(block, row) for every selected ticket of the cluster.
template<class F> void forEachLeaf(const Selection& selection, const ClusterLevel& level, const Cluster& cluster, F f)
{
    const CellScale scale{level.zoom};
    std::vector<quint64> cells(
        level.cells.begin() + cluster.cells, level.cells.begin() + cluster.cells + cluster.cellCount);
    std::ranges::sort(cells);
    WorldRect around;
    for (const quint64 cell : cells) {
        const auto x = quint32(cell);
        const auto y = quint32(cell >> 32);
        around.include(scale.rectOf(x, y, x, y));
    }
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        if (!block.placed || selection.blocks()[b].count == 0 || !block.bounds.intersects(around))
            continue;
        selection.blocks()[b].forEach([&](quint32 row) {
            if (around.contains(block.x[row], block.y[row]) && contains(cells, scale, block.x[row], block.y[row]))
                f(block, row);
        });
    }
}

} // namespace

std::vector<WorldRect> Clusterer::windows(int zoom, const WorldRect& view)
{
    if (zoom <= kWholeZoom)
        return {WorldRect::world()};
    std::vector<WorldRect> out;
    const CellScale scale{std::min(zoom, kMaxZoom)};
    const auto window = [&scale](quint32 unit) { return scale.cellOf(unit) / kWindowCells; };
    for (quint32 y = window(view.top); !view.isEmpty() && y <= window(view.bottom); ++y) {
        for (quint32 x = window(view.left); x <= window(view.right); ++x) {
            const quint32 last = scale.cellCount() - 1;
            out.push_back(scale.rectOf(x * kWindowCells, y * kWindowCells, std::min(last, (x + 1) * kWindowCells - 1),
                std::min(last, (y + 1) * kWindowCells - 1)));
        }
    }
    return out;
}

std::shared_ptr<const ClusterLevel> Clusterer::level(const Selection& selection, int zoom, const WorldRect& window)
{
    auto out = std::make_shared<ClusterLevel>();
    out->generation = selection.generation();
    out->zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    out->window = window;
    const CellScale scale{out->zoom};
    const bool whole = isWhole(window);
    const CellGrid grid(selection, out->zoom, whole ? window : padded(scale, window));
    const Merge merge(grid, whole ? std::numeric_limits<quint32>::max() - 1 : kWindowRounds);

    // Clusters in the order of their seeds, then their cells in the same order, grouped.
    std::vector<quint32> clusterOfSeed(grid.size(), Merge::kFree);
    std::vector<std::pair<double, double>> sums;
    for (const SortEntry& entry : merge.order()) {
        const quint32 seed = merge.mark(entry.row).seed;
        if (seed == entry.row) {
            const quint64 x = scale.startOf(grid.column(seed));
            const quint64 y = scale.startOf(grid.row(seed));
            if (!window.contains(quint32(x), quint32(y)))
                continue;
            clusterOfSeed[seed] = quint32(out->clusters.size());
            out->clusters.push_back({.id = grid.id(seed)});
            sums.emplace_back(0.0, 0.0);
        }
        const quint32 index = clusterOfSeed[seed];
        if (index == Merge::kFree)
            continue;
        addCell(out->clusters[index], grid.cell(entry.row), sums[index].first, sums[index].second);
        out->clusters[index].key = grid.cell(entry.row).key;
    }
    quint32 start = 0;
    for (size_t i = 0; i < out->clusters.size(); ++i) {
        Cluster& cluster = out->clusters[i];
        cluster.cells = start;
        start += std::exchange(cluster.cellCount, 0);
        cluster.centre
            = {sums[i].first / cluster.count / kUnitsPerWorld, sums[i].second / cluster.count / kUnitsPerWorld};
        if (cluster.count > 1)
            cluster.key = 0;
    }
    out->cells.resize(start);
    for (const SortEntry& entry : merge.order()) {
        const quint32 index = clusterOfSeed[merge.mark(entry.row).seed];
        if (index != Merge::kFree) {
            Cluster& cluster = out->clusters[index];
            out->cells[cluster.cells + cluster.cellCount++] = grid.id(entry.row);
        }
    }
    std::ranges::stable_sort(out->clusters, std::greater(), &Cluster::count);
    return out;
}

std::vector<qint64> Clusterer::leaves(
    const Selection& selection, const ClusterLevel& level, const Cluster& cluster, qsizetype limit)
{
    std::vector<std::pair<quint32, quint32>> found; // created, key
    forEachLeaf(selection, level, cluster,
        [&](const TicketBlock& block, quint32 row) { found.emplace_back(block.createdAt[row], block.key[row]); });
    const auto wanted = std::min(found.size(), size_t(std::max<qsizetype>(0, limit)));
    std::ranges::partial_sort(found, found.begin() + qsizetype(wanted), std::greater());
    std::vector<qint64> keys;
    keys.reserve(wanted);
    for (size_t i = 0; i < wanted; ++i)
        keys.push_back(found[i].second);
    return keys;
}

WorldRect Clusterer::extent(const Selection& selection, const ClusterLevel& level, const Cluster& cluster)
{
    WorldRect around;
    forEachLeaf(selection, level, cluster,
        [&](const TicketBlock& block, quint32 row) { around.include(block.x[row], block.y[row]); });
    return around;
}

int Clusterer::expansionZoom(const Selection& selection, const ClusterLevel& level, const Cluster& cluster)
{
    const WorldRect around = extent(selection, level, cluster);
    if (around.isEmpty())
        return level.zoom + 1;
    // One disc takes up cells whose centres are a radius from its own, and a ticket is less than a cell from its cell's
    // centre.
    constexpr double kCertainlyApart = 2.0 * (kRadiusPixels + kCellPixels);
    const double edge = std::max(around.right - around.left, around.bottom - around.top);
    for (int zoom = level.zoom + 1; zoom <= kMaxZoom; ++zoom) {
        if (CellScale{zoom}.pixels(edge) > kCertainlyApart)
            return zoom;
    }
    return kMaxZoom + 1;
}

std::vector<MapPoint> Clusterer::points(const Selection& selection, const WorldRect& view)
{
    std::vector<MapPoint> out;
    const auto blocks = selection.columns().blocks();
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        if (!block.placed || selection.blocks()[b].count == 0 || !block.bounds.intersects(view))
            continue;
        selection.blocks()[b].forEach([&](quint32 row) {
            if (!view.contains(block.x[row], block.y[row]))
                return;
            const RowState state = block.state[row];
            out.push_back(
                {{block.x[row], block.y[row]}, block.key[row], statusOf(state), priorityOf(state), isPrivate(state)});
        });
    }
    return out;
}

} // namespace JakOps
