// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/clusterer.h"

#include "index/cellgrid.h"
#include "index/clustercache.h"
#include "index/packedrow.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

#include <QThreadPool>

#include <set>

using namespace JakOps;

namespace {

std::shared_ptr<const Selection> selectionOf(
    std::shared_ptr<const TicketColumns> columns, const TicketFilter& filter = {})
{
    return Selection::evaluate(std::move(columns),
        std::make_shared<FilterProgram>(filter, RandomTickets::codes(), Officer(), RandomTickets::kNow), 1);
}

// Every window with tickets in it, at zooms where there are too many to visit all.
std::vector<std::shared_ptr<const ClusterLevel>> allLevels(const Selection& selection, int zoom)
{
    std::set<std::pair<quint32, quint32>> seen;
    std::vector<std::shared_ptr<const ClusterLevel>> levels;
    for (const MapPoint& point : Clusterer::points(selection, WorldRect::world())) {
        const WorldRect here{point.at.x, point.at.y, point.at.x, point.at.y};
        for (const WorldRect& window : Clusterer::windows(zoom, here)) {
            if (seen.emplace(window.left, window.top).second)
                levels.push_back(Clusterer::level(selection, zoom, window));
        }
    }
    return levels;
}

struct Shown
{
    double x, y;
    quint32 count;
    std::array<quint32, kTicketStatusCount> byStatus;
    quint64 id;
    qint64 key;
    friend auto operator<=>(const Shown&, const Shown&) = default;
};

std::vector<Shown> shown(const std::vector<Cluster>& clusters)
{
    std::vector<Shown> out;
    for (const Cluster& c : clusters)
        out.push_back({c.centre.x, c.centre.y, c.count, c.byStatus, c.id, c.key});
    std::ranges::sort(out);
    return out;
}

WorldRect viewAround(GeoPoint centre, int zoom, double widthPixels, double heightPixels)
{
    const WorldUnits at = toUnits(centre);
    const double unitsPerPixel = double(quint64(1) << (24 - zoom));
    const auto w = quint32(widthPixels / 2 * unitsPerPixel);
    const auto h = quint32(heightPixels / 2 * unitsPerPixel);
    return {at.x - w, at.y - h, at.x + w, at.y + h};
}

} // namespace

class TestClusterer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void clustersAddUpToTheFilteredTicketsInEveryZoom()
    {
        RandomTickets random(13);
        const auto columns = columnsOf(random.rows(8000));
        for (int f = 0; f < 5; ++f) {
            const auto selection = selectionOf(columns, f == 0 ? TicketFilter() : random.filter());
            for (int zoom = 0; zoom <= 18; ++zoom) {
                qint64 sum = 0;
                std::array<qint64, kTicketStatusCount> byStatus{};
                for (const auto& level : allLevels(*selection, zoom)) {
                    for (const Cluster& cluster : level->clusters) {
                        sum += cluster.count;
                        qint64 ring = 0;
                        for (size_t s = 0; s < byStatus.size(); ++s) {
                            byStatus[s] += cluster.byStatus[s];
                            ring += cluster.byStatus[s];
                        }
                        QCOMPARE(ring, qint64(cluster.count));
                        QCOMPARE(cluster.key != 0, cluster.count == 1);
                    }
                }
                QVERIFY2(sum == selection->placedCount(),
                    qPrintable(QStringLiteral("zoom %1: %2 of %3").arg(zoom).arg(sum).arg(selection->placedCount())));
            }
        }
    }

    void doesNotDependOnTheOrderOfReading()
    {
        RandomTickets random(3);
        auto rows = random.rows(5000);
        const auto sorted = selectionOf(columnsOf(rows));
        std::ranges::reverse(rows);
        ChangeSet arrivals;
        arrivals.added = rows;
        const auto unsorted = selectionOf(TicketColumns().changed(arrivals));
        for (const int zoom : {3, 10, 12, 14})
            QCOMPARE(shown(Clusterer::level(*sorted, zoom, WorldRect::world())->clusters),
                shown(Clusterer::level(*unsorted, zoom, WorldRect::world())->clusters));
    }

    void seedsKeepTheirDistance()
    {
        RandomTickets random(8);
        const auto selection = selectionOf(columnsOf(random.rows(10'000)));
        for (const int zoom : {9, 11, 13, 14}) {
            const auto level = Clusterer::level(*selection, zoom, WorldRect::world());
            const CellGrid grid(*selection, zoom, WorldRect::world());
            std::map<quint64, WorldPoint> seeds; // centre of weight of each cell
            for (quint32 n = 0; n < grid.size(); ++n) {
                const GridCell& cell = grid.cell(n);
                if (cell.count != 0)
                    seeds[grid.id(n)] = {double(cell.sumX) / cell.count, double(cell.sumY) / cell.count};
            }
            for (const Cluster& a : level->clusters) {
                for (const Cluster& b : level->clusters) {
                    const WorldPoint p = seeds[a.id];
                    const WorldPoint q = seeds[b.id];
                    QVERIFY(a.id == b.id
                        || grid.scale().pixels(std::hypot(p.x - q.x, p.y - q.y)) > Clusterer::kRadiusPixels);
                }
            }
        }
    }

    void windowsAgreeWithOneLargeWindow()
    {
        // The fate of a cell must be the same from whichever window it is looked at: cut the same city in two ways.
        RandomTickets random(17);
        const auto selection = selectionOf(columnsOf(random.rows(30'000)));
        for (const int zoom : {15, 16}) {
            const WorldRect view = viewAround({-6.2, 106.82}, zoom, 6000, 6000);
            std::vector<Cluster> small;
            WorldRect covered;
            for (const WorldRect& window : Clusterer::windows(zoom, view)) {
                covered.include(window);
                const auto level = Clusterer::level(*selection, zoom, window);
                small.insert(small.end(), level->clusters.begin(), level->clusters.end());
            }
            QVERIFY(!small.empty());
            const auto large = Clusterer::level(*selection, zoom, covered);
            QCOMPARE(shown(small), shown(large->clusters));
        }
    }

    void panningDoesNotChangeClusters()
    {
        RandomTickets random(6);
        const auto selection = selectionOf(columnsOf(random.rows(20'000)));
        ClusterCache cache;
        std::map<quint64, quint32> counts;
        for (int step = 0; step < 40; ++step) {
            const WorldRect view = viewAround({-6.3 + 0.005 * step, 106.75 + 0.003 * step}, 15, 1200, 800);
            for (const auto& level : cache.levels(*selection, 15, view)) {
                for (const Cluster& cluster : level->clusters) {
                    const auto [entry, isNew] = counts.try_emplace(cluster.id, cluster.count);
                    QVERIFY(isNew || entry->second == cluster.count);
                }
            }
        }
    }

    void viewIsCoveredByItsWindows()
    {
        for (const int zoom : {5, 14, 15, 17, 20}) {
            const WorldRect view = viewAround({-6.2, 106.8}, zoom, 1920, 1080);
            WorldRect covered;
            for (const WorldRect& window : Clusterer::windows(zoom, view))
                covered.include(window);
            QVERIFY(covered.contains(view));
        }
        QVERIFY(Clusterer::windows(18, WorldRect()).empty());
    }

    void leavesAreTheTicketsOfTheCluster()
    {
        RandomTickets random(15);
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        const auto selection = selectionOf(columnsOf(random.rows(4000)), filter);
        for (const int zoom : {8, 13}) {
            const auto level = Clusterer::level(*selection, zoom, WorldRect::world());
            std::set<qint64> all;
            for (const Cluster& cluster : level->clusters) {
                const auto leaves = Clusterer::leaves(*selection, *level, cluster, 1'000'000);
                QCOMPARE(quint32(leaves.size()), cluster.count);
                QVERIFY(std::ranges::all_of(leaves, [&](qint64 key) { return selection->containsKey(key); }));
                all.insert(leaves.begin(), leaves.end());
            }
            QCOMPARE(qint64(all.size()), selection->placedCount());
        }
    }

    void leavesComeNewestFirst()
    {
        RandomTickets random;
        const auto selection = selectionOf(columnsOf(random.rows(500)));
        const auto level = Clusterer::level(*selection, 0, WorldRect::world());
        const auto leaves = Clusterer::leaves(*selection, *level, level->clusters.front(), 10);
        QCOMPARE(leaves.size(), size_t(10));
        QVERIFY(std::ranges::is_sorted(
            leaves, std::greater(), [&](qint64 key) { return selection->columns().row(key)->createdAt; }));
    }

    void clusterFallsApartAtItsExpansionZoom()
    {
        RandomTickets random(30);
        const auto selection = selectionOf(columnsOf(random.rows(3000)));
        const auto level = Clusterer::level(*selection, 11, WorldRect::world());
        int checked = 0;
        for (const Cluster& cluster : level->clusters) {
            const int zoom = Clusterer::expansionZoom(*selection, *level, cluster);
            if (cluster.count < 2 || zoom > 18)
                continue;
            const auto leaves = Clusterer::leaves(*selection, *level, cluster, 100'000);
            const std::set<qint64> members(leaves.begin(), leaves.end());
            const WorldRect extent = Clusterer::extent(*selection, *level, cluster);
            int parts = 0;
            for (const WorldRect& window : Clusterer::windows(zoom, extent)) {
                const auto deeper = Clusterer::level(*selection, zoom, window);
                for (const Cluster& part : deeper->clusters) {
                    const auto partLeaves = Clusterer::leaves(*selection, *deeper, part, 100'000);
                    parts += std::ranges::any_of(partLeaves, [&](qint64 key) { return members.contains(key); }) ? 1 : 0;
                }
            }
            QVERIFY2(parts > 1, qPrintable(QStringLiteral("cluster of %1 at zoom %2").arg(cluster.count).arg(zoom)));
            ++checked;
        }
        QVERIFY(checked > 5);
    }

    void ticketsAtOnePointNeverFallApart()
    {
        std::vector<TicketRow> rows(2000);
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i] = {.key = qint64(i) + 1, .lat = -6.2, .lon = 106.8};
        const auto selection = selectionOf(columnsOf(rows));
        const auto level = Clusterer::level(*selection, 12, WorldRect::world());
        QCOMPARE(level->clusters.size(), size_t(1));
        QCOMPARE(level->clusters.front().count, 2000U);
        QCOMPARE(Clusterer::expansionZoom(*selection, *level, level->clusters.front()), Clusterer::kMaxZoom + 1);
        const WorldPoint world = toWorld({-6.2, 106.8});
        QVERIFY(
            std::hypot(level->clusters.front().centre.x - world.x, level->clusters.front().centre.y - world.y) < 1e-8);
    }

    void worldsEdgesAreNoTrouble()
    {
        std::vector<TicketRow> rows(4);
        rows[0] = {.key = 1, .lat = 89.9, .lon = 180.0};
        rows[1] = {.key = 2, .lat = -89.9, .lon = -180.0};
        rows[2] = {.key = 3, .lat = 89.9, .lon = -180.0};
        rows[3] = {.key = 4, .lat = -89.9, .lon = 180.0};
        const auto selection = selectionOf(columnsOf(rows));
        for (int zoom = 0; zoom <= Clusterer::kMaxZoom; ++zoom) {
            qint64 sum = 0;
            for (const auto& level : allLevels(*selection, zoom)) {
                for (const Cluster& cluster : level->clusters)
                    sum += cluster.count;
            }
            QCOMPARE(sum, 4);
        }
    }

    void nothingSelectedGivesNothing()
    {
        RandomTickets random;
        TicketFilter filter;
        filter.text = QStringLiteral("nobody");
        const auto selection = selectionOf(columnsOf(random.rows(200)), filter);
        QVERIFY(Clusterer::level(*selection, 12, WorldRect::world())->clusters.empty());
        QVERIFY(Clusterer::points(*selection, WorldRect::world()).empty());
    }

    void pointsAreThoseInView()
    {
        RandomTickets random(2);
        const auto rows = random.rows(5000);
        const auto selection = selectionOf(columnsOf(rows));
        const WorldRect view = viewAround({-6.2, 106.8}, 17, 1920, 1080);
        std::set<qint64> expected;
        for (const TicketRow& row : rows) {
            const PackedRow p = packed(row);
            if (p.placed && view.contains(p.x, p.y))
                expected.insert(row.key);
        }
        std::set<qint64> actual;
        for (const MapPoint& point : Clusterer::points(*selection, view))
            actual.insert(point.key);
        QVERIFY(!expected.empty());
        QCOMPARE(actual, expected);
    }

    void cacheGivesTheSameLevelAgainAndForgetsOldGenerations()
    {
        RandomTickets random;
        const auto columns = columnsOf(random.rows(500));
        const auto first = selectionOf(columns);
        ClusterCache cache;
        const auto a = cache.levels(*first, 12, WorldRect::world());
        QCOMPARE(cache.levels(*first, 12, WorldRect::world()), a);
        const std::weak_ptr<const ClusterLevel> old = a.front();
        const auto newer = Selection::evaluate(columns, first->sharedProgram(), 2);
        const auto b = cache.levels(*newer, 12, WorldRect::world());
        QCOMPARE(b.front()->generation, 2U);
        QVERIFY(a.front() != b.front());
        QCOMPARE(old.use_count(), 1L); // ours
    }

    void aSecondThreadChangesNothing()
    {
        RandomTickets random(9);
        const auto columns = columnsOf(random.rows(300'000)); // enough blocks for two
        TicketFilter filter;
        filter.priorities = TicketFilter::bit(Priority::Normal);
        QThreadPool& pool = *QThreadPool::globalInstance();
        pool.setExpiryTimeout(-1);
        const auto shared = selectionOf(columns, filter);
        const auto levels = [](const Selection& selection) {
            std::vector<std::pair<std::vector<Shown>, std::vector<quint64>>> out;
            for (const int zoom : {5, 12, 14}) {
                const auto level = Clusterer::level(selection, zoom, WorldRect::world());
                out.emplace_back(shown(level->clusters), level->cells);
            }
            return out;
        };
        const auto two = levels(*shared);
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.reserveThread(); // none is free
        const auto alone = selectionOf(columns, filter);
        const auto one = levels(*alone);
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.releaseThread();
        QVERIFY(std::ranges::equal(shared->blocks(), alone->blocks()));
        QCOMPARE(shared->byStatus(), alone->byStatus());
        QVERIFY(two == one);
        QVERIFY(!one.front().first.empty());
    }
};

QTEST_GUILESS_MAIN(TestClusterer)
#include "tst_clusterer.moc"
