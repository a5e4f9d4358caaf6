// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/heatgrid.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

#include <numeric>

using namespace JakOps;

class TestHeatGrid : public QObject
{
    Q_OBJECT

private:
    static std::shared_ptr<const Selection> select(const std::vector<TicketRow>& rows)
    {
        return Selection::evaluate(columnsOf(rows),
            std::make_shared<FilterProgram>(TicketFilter(), RandomTickets::codes(), Officer(), RandomTickets::kNow), 1);
    }
    static WorldRect around(GeoPoint place, quint32 units)
    {
        const WorldUnits at = toUnits(place);
        return {at.x - units, at.y - units, at.x + units, at.y + units};
    }
    static TicketRow ticket(qint64 key, GeoPoint at)
    {
        TicketRow row;
        row.key = key;
        row.lat = at.lat;
        row.lon = at.lon;
        return row;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void smoothingKeepsTheNumberOfReports()
    {
        std::vector<TicketRow> rows;
        for (qint64 key = 1; key <= 500; ++key)
            rows.push_back(ticket(key, {-6.2 + double(key % 20) * 0.0005, 106.8 + double(key % 25) * 0.0005}));
        const HeatGrid grid(*select(rows), 12, around({-6.2, 106.8}, 1'000'000));
        const double sum = std::accumulate(grid.density().begin(), grid.density().end(), 0.0);
        QVERIFY(std::abs(sum - 500.0) < 0.5);
    }

    void theHottestCellIsWhereTheReportsAre()
    {
        std::vector<TicketRow> rows;
        for (qint64 key = 1; key <= 50; ++key)
            rows.push_back(ticket(key, {-6.21, 106.83}));
        const HeatGrid grid(*select(rows), 14, around({-6.2, 106.82}, 400'000));
        const auto most = std::ranges::max_element(grid.density()) - grid.density().begin();
        const WorldPoint place = toWorld({-6.21, 106.83});
        const double x = (place.x - grid.topLeft().x) / grid.cellEdge();
        const double y = (place.y - grid.topLeft().y) / grid.cellEdge();
        QVERIFY(std::abs(double(most % grid.width()) + 0.5 - x) <= 1.0);
        QVERIFY(std::abs(double(most / grid.width()) + 0.5 - y) <= 1.0);
    }

    void itDoesNotSwimWhileTheMapIsPanned()
    {
        const auto selection = select(RandomTickets(2).rows(5'000));
        const WorldRect one = around({-6.2, 106.83}, 900'000);
        WorldRect other = one;
        for (quint32* edge : {&other.left, &other.right})
            *edge += 123'457;
        const HeatGrid a(*selection, 13, one);
        const HeatGrid b(*selection, 13, other);
        // Every place in both has the same density: nothing depends on the window.
        const int shift = int(std::lround((b.topLeft().x - a.topLeft().x) / a.cellEdge()));
        QVERIFY(shift > 0);
        int compared = 0;
        for (int y = HeatGrid::kReach; y < a.height() - HeatGrid::kReach; ++y) {
            for (int x = shift + HeatGrid::kReach; x < a.width() - HeatGrid::kReach; ++x, ++compared)
                QVERIFY(std::abs(a.at(x, y) - b.at(x - shift, y)) < 1e-3F);
        }
        QVERIFY(compared > 1'000);
    }

    void fullHeatIsTheSameWhateverIsInView()
    {
        const auto selection = select(RandomTickets(2).rows(20'000));
        for (int zoom = 8; zoom <= 16; ++zoom) {
            const double full = HeatGrid::fullHeat(*selection, zoom);
            QVERIFY(full >= 0.04);
            if (zoom > 8)
                QVERIFY(full <= HeatGrid::fullHeat(*selection, zoom - 1) * 1.5); // thins out, closer in
        }
        QVERIFY(HeatGrid::fullHeat(*select({}), 12) > 0.0);
    }

    void aCancelledOneIsEmpty()
    {
        const std::atomic_bool cancelled = true;
        const HeatGrid grid(*select(RandomTickets(2).rows(1'000)), 12, around({-6.2, 106.8}, 500'000), &cancelled);
        QCOMPARE(grid.width(), 0);
        QVERIFY(grid.density().empty());
    }

    void theEdgesOfTheWorldAreNoTrouble()
    {
        const auto selection = select({ticket(1, {84.9, -179.999}), ticket(2, {-84.9, 179.999})});
        const HeatGrid grid(*selection, 3, WorldRect::world());
        const double sum = std::accumulate(grid.density().begin(), grid.density().end(), 0.0);
        QVERIFY(sum > 0.2); // what is smoothed beyond the edge is lost
    }
};

QTEST_APPLESS_MAIN(TestHeatGrid)
#include "tst_heatgrid.moc"
