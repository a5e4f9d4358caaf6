// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/clusterer.h"
#include "index/facetcounter.h"
#include "index/queueorder.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

#include <limits>
#include <set>

using namespace JakOps;

namespace {

using Program = std::shared_ptr<const FilterProgram>;

Program programOf(const TicketFilter& filter)
{
    return std::make_shared<FilterProgram>(filter, RandomTickets::codes(), Officer(), RandomTickets::kNow);
}

std::vector<qint64> keysOf(const Selection& selection)
{
    std::vector<qint64> keys;
    for (size_t b = 0; b < selection.blocks().size(); ++b)
        selection.blocks()[b].forEach([&](quint32 row) { keys.push_back(selection.columns().blocks()[b]->key[row]); });
    std::ranges::sort(keys);
    return keys;
}

using Shown = std::tuple<quint64, quint32, std::array<quint32, kTicketStatusCount>, qint64, double, double>;

std::vector<Shown> clustersOf(const Selection& selection, int zoom, const WorldRect& window)
{
    std::vector<Shown> out;
    const auto level = Clusterer::level(selection, zoom, window);
    for (const Cluster& c : level->clusters)
        out.emplace_back(c.id, c.count, c.byStatus, c.key, c.centre.x, c.centre.y);
    std::ranges::sort(out);
    return out;
}

// The windows at this zoom that hold a selected ticket, each once.
std::vector<WorldRect> windowsOf(const Selection& selection, int zoom)
{
    std::set<std::pair<quint32, quint32>> seen;
    std::vector<WorldRect> out;
    const auto points = Clusterer::points(selection, WorldRect::world());
    for (const MapPoint& point : points) {
        for (const WorldRect& window : Clusterer::windows(zoom, {point.at.x, point.at.y, point.at.x, point.at.y})) {
            if (seen.emplace(window.left, window.top).second)
                out.push_back(window);
        }
    }
    return out;
}

qint64 clusterSum(const Selection& selection, int zoom)
{
    qint64 sum = 0;
    for (const WorldRect& window : windowsOf(selection, zoom)) {
        const auto level = Clusterer::level(selection, zoom, window);
        for (const Cluster& cluster : level->clusters)
            sum += cluster.count;
    }
    return sum;
}

// Everything that is shown, from columns that grew and from columns made anew.
void compare(const std::shared_ptr<const Selection>& grown, const std::shared_ptr<const Selection>& anew,
    FacetCounter& counter)
{
    QCOMPARE(keysOf(*grown), keysOf(*anew));
    QCOMPARE(grown->count(), anew->count());
    QCOMPARE(grown->placedCount(), anew->placedCount());
    QCOMPARE(grown->byStatus(), anew->byStatus());
    for (int column = 0; column < kQueueColumnCount; ++column) {
        const QueueSort sort{QueueColumn(column), column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder};
        QCOMPARE(QueueOrder::of(grown, sort)->keys(), QueueOrder::of(anew, sort)->keys());
    }
    for (const int zoom : {0, 9, 12, 14})
        QVERIFY(clustersOf(*grown, zoom, WorldRect::world()) == clustersOf(*anew, zoom, WorldRect::world()));
    for (const WorldRect& window : windowsOf(*anew, 15))
        QVERIFY(clustersOf(*grown, 15, window) == clustersOf(*anew, 15, window));
    const auto a = counter.count(grown);
    const auto b = Facets::of(anew);
    QCOMPARE(a->total(), b->total());
    QCOMPARE(a->selected(), b->selected());
    QCOMPARE(a->withoutPlace(), b->withoutPlace());
    QCOMPARE(a->outsideJakarta(), b->outsideJakarta());
    QCOMPARE(a->overdue(), b->overdue());
    QCOMPARE(a->privateCount(), b->privateCount());
    QCOMPARE(a->days().counts, b->days().counts);
    QCOMPARE(a->days().firstDay, b->days().firstDay);
    QCOMPARE(a->days().outside, b->days().outside);
    QCOMPARE(a->categories(), b->categories());
    QCOMPARE(a->agencies(), b->agencies());
    QCOMPARE(a->channels(), b->channels());
    QCOMPARE(a->areas(), b->areas());
    QCOMPARE(a->selectedByVillage(), b->selectedByVillage());
    for (const TicketStatus status : kAllStatuses)
        QCOMPARE(a->status(status), b->status(status));
}

TicketRow rowAt(qint64 key, double lat, double lon, qint64 createdAt)
{
    RandomTickets random;
    TicketRow row = random.row(key);
    row.lat = lat;
    row.lon = lon;
    row.createdAt = createdAt;
    row.gone = false;
    return row;
}

} // namespace

class TestIncremental final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aHundredThousandChangesLeaveWhatARebuildGives()
    {
        RandomTickets random(31);
        auto present = byKey(random.rows(20'000));
        auto columns = columnsOf(present);
        const std::vector<Program> programs{programOf({}), programOf(random.filter()), programOf(random.filter())};
        std::vector<std::shared_ptr<const Selection>> grown(programs.size());
        std::vector<FacetCounter> counters(programs.size());
        constexpr int kChanges = 100'000;
        constexpr int kBatch = 500;
        for (int done = 0; done < kChanges; done += kBatch) {
            columns = columns->changed(random.changes(present, kBatch));
            if (columns->needsCompaction())
                columns = columns->compacted();
            // Each state grows from the one before, as in the running program.
            for (size_t i = 0; i < programs.size(); ++i) {
                grown[i] = Selection::evaluate(columns, programs[i], quint64(done), grown[i].get());
                (void)counters[i].count(grown[i]);
            }
        }
        const auto anew = columnsOf(present);
        QCOMPARE(columns->count(), anew->count());
        QCOMPARE(columns->placedCount(), anew->placedCount());
        for (size_t i = 0; i < programs.size(); ++i)
            compare(grown[i], Selection::evaluate(anew, programs[i], 1), counters[i]);
    }

    void clustersHoldEveryFilteredTicketAtEveryZoom_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a city") << 0;
        QTest::newRow("all at one point") << 1;
        QTest::newRow("none with a place") << 2;
        QTest::newRow("far outside Jakarta, and at the edges of the world") << 3;
        QTest::newRow("time 0 and the future") << 4;
        QTest::newRow("nothing") << 5;
    }
    void clustersHoldEveryFilteredTicketAtEveryZoom()
    {
        QFETCH(int, kind);
        constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
        constexpr std::array<std::pair<double, double>, 6> kFar{
            {{-85.0, -180.0}, {85.0, 179.999}, {0.0, 0.0}, {51.5, -0.1}, {-7.8, 110.4}, {35.7, 139.7}}};
        RandomTickets random(11);
        std::vector<TicketRow> rows;
        for (qint64 key = 1; key <= (kind == 5 ? 0 : 2000); ++key) {
            const auto& far = kFar[size_t(key) % kFar.size()];
            rows.push_back(kind == 0 ? random.row(key)
                    : kind == 1      ? rowAt(key, -6.2, 106.8, RandomTickets::kNow)
                    : kind == 2      ? rowAt(key, kNowhere, kNowhere, RandomTickets::kNow)
                    : kind == 3
                    ? rowAt(key, far.first, far.second, RandomTickets::kNow)
                    : rowAt(key, -6.2 + double(key) / 1e5, 106.8,
                          key % 2 == 0 ? 0 : RandomTickets::kNow + 400'000'000'000));
        }
        const auto columns = columnsOf(rows);
        QCOMPARE(columns->count(), qint64(std::ranges::count(rows, false, &TicketRow::gone)));
        TicketFilter none;
        none.from = 1;
        none.to = 2;
        for (const TicketFilter& filter : {TicketFilter(), random.filter(), random.filter(), none}) {
            const auto selection = Selection::evaluate(columns, programOf(filter), 1);
            for (int zoom = Clusterer::kMinZoom; zoom <= Clusterer::kPointZoom + 1; ++zoom)
                QCOMPARE(clusterSum(*selection, zoom), selection->placedCount());
            const auto facets = Facets::of(selection);
            QCOMPARE(facets->selected(), selection->count());
            QCOMPARE(QueueOrder::of(selection, {})->count(), qsizetype(selection->count()));
        }
    }
};

QTEST_GUILESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
