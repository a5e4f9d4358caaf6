// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/placeblur.h"

#include "index/clusterer.h"
#include "index/heatgrid.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

#include <cmath>
#include <set>

using namespace JakOps;

class TestPlaceBlur : public QObject
{
    Q_OBJECT

private:
    static std::shared_ptr<const FilterProgram> everything()
    {
        return std::make_shared<FilterProgram>(TicketFilter(), RandomTickets::codes(), Officer(), RandomTickets::kNow);
    }
    static std::vector<std::optional<PlaceBlur::Village>> villages(quint32 reach = 0)
    {
        std::vector<std::optional<PlaceBlur::Village>> all(size_t(RandomTickets::codes()->villages.size()));
        for (size_t term = 1; term < all.size(); ++term)
            all[term] = PlaceBlur::Village {toUnits(GeoPoint {-6.1 - 0.01 * double(term), 106.8 + 0.005 * double(term)}), reach};
        return all;
    }
    // The same reports, the private ones somewhere else in their village.
    static std::vector<TicketRow> elsewhere(std::vector<TicketRow> rows)
    {
        for (TicketRow& row : rows) {
            if (row.isPrivate && row.village != 0 && std::isfinite(row.lat)) {
                row.lat += 0.0131 * double(row.key % 7) / 7.0;
                row.lon -= 0.0117 * double(row.key % 5) / 5.0;
            }
        }
        return rows;
    }
    using Shown = std::tuple<double, double, quint32, qint64>;
    static std::vector<Shown> shown(const Selection& selection, int zoom)
    {
        std::vector<Shown> out;
        const auto level = Clusterer::level(selection, zoom, WorldRect::world());
        for (const Cluster& c : level->clusters)
            out.emplace_back(c.centre.x, c.centre.y, c.count, c.key);
        std::ranges::sort(out);
        return out;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void nothingShownDependsOnWhereInItsVillageAPrivateReportIs()
    {
        const std::vector<TicketRow> rows = RandomTickets(5).rows(6'000);
        PlaceBlur blur(villages());
        PlaceBlur other(villages());
        const auto here = blur.applied(Selection::evaluate(columnsOf(rows), everything(), 1));
        const auto there = other.applied(Selection::evaluate(columnsOf(elsewhere(rows)), everything(), 1));
        QVERIFY(here->placedCount() > 4'000);
        for (const int zoom : {9, 11, 12, 13, 14}) {
            const auto a = shown(*here, zoom);
            const auto b = shown(*there, zoom);
            QCOMPARE(a.size(), b.size());
            for (size_t i = 0; i < a.size(); ++i) {
                QVERIFY(std::abs(std::get<0>(a[i]) - std::get<0>(b[i])) < 1e-9);
                QVERIFY(std::abs(std::get<1>(a[i]) - std::get<1>(b[i])) < 1e-9);
                QCOMPARE(std::get<2>(a[i]), std::get<2>(b[i]));
            }
        }
        const auto placesOf = [](const Selection& selection) {
            std::map<qint64, std::pair<quint32, quint32>> places;
            for (const MapPoint& point : Clusterer::points(selection, WorldRect::world()))
                places[point.key] = {point.at.x, point.at.y};
            return places;
        };
        QCOMPARE(placesOf(*here), placesOf(*there));
    }

    void thePublicOnesStayWhereTheyAre()
    {
        const std::vector<TicketRow> rows = RandomTickets(6).rows(3'000);
        const auto exact = Selection::evaluate(columnsOf(rows), everything(), 4);
        PlaceBlur blur(villages());
        const auto hidden = blur.applied(exact);
        QCOMPARE(hidden->generation(), exact->generation());
        QCOMPARE(hidden->count(), exact->count());
        QCOMPARE(hidden->placedCount(), exact->placedCount());
        QCOMPARE(hidden->byStatus(), exact->byStatus());
        int moved = 0;
        for (const TicketRow& row : rows) {
            const auto a = exact->columns().row(row.key);
            const auto b = hidden->columns().row(row.key);
            QVERIFY(a && b);
            if (!std::isfinite(a->lat)) {
                QVERIFY(!std::isfinite(b->lat));
            } else if (!a->isPrivate) {
                QCOMPARE(b->lat, a->lat);
                QCOMPARE(b->lon, a->lon);
            } else {
                ++moved;
            }
        }
        QVERIFY(moved > 100);
    }

    void aPrivateReportInNoVillageIsOnlyRoughlyThere()
    {
        PlaceBlur blur(std::vector<std::optional<PlaceBlur::Village>>{});
        const WorldUnits a = toUnits(GeoPoint {-6.30001, 106.70002});
        const WorldUnits b = toUnits(GeoPoint {-6.30101, 106.70102});
        QCOMPARE(blur.placeOf(1, 0, a), blur.placeOf(2, 0, b));
        QVERIFY(blur.placeOf(1, 0, a) != a);
        QVERIFY(distanceMetres(unitsToGeo(blur.placeOf(1, 0, a)), unitsToGeo(a)) < 2'500);
    }

    void afterAChangeOnlyWhatItTouchedIsMadeAgain()
    {
        RandomTickets random(7);
        std::map<qint64, TicketRow> present = byKey(random.rows(8'000));
        auto columns = columnsOf(present);
        const auto program = everything();
        PlaceBlur blur(villages());
        auto last = blur.applied(Selection::evaluate(columns, program, 1));
        for (quint64 generation = 2; generation < 12; ++generation) {
            columns = columns->changed(random.changes(present, 2));
            const auto exact = Selection::evaluate(columns, program, generation);
            const auto now = blur.applied(exact);
            QCOMPARE(blur.applied(exact), now); // asked again: the same
            size_t shared = 0;
            for (size_t b = 0; b < last->columns().blocks().size(); ++b)
                shared += last->columns().blocks()[b] == now->columns().blocks()[b];
            QVERIFY(shared > 0);
            PlaceBlur fresh(villages());
            QCOMPARE(shown(*now, 12), shown(*fresh.applied(exact), 12));
            last = now;
        }
    }

    void forDensityEachStandsAtAPlaceOfItsOwnInItsVillage()
    {
        const quint32 reach = 40'000;
        const PlaceBlur spread(villages(reach));
        const PlaceBlur middle(villages());
        const WorldUnits exact = toUnits(GeoPoint {-6.2, 106.8});
        std::set<quint32> seen;
        for (qint64 key = 1; key <= 200; ++key) {
            const WorldUnits at = spread.placeOf(key, 3, exact);
            const WorldUnits heart = middle.placeOf(key, 3, exact);
            QVERIFY(std::hypot(double(at.x) - heart.x, double(at.y) - heart.y) <= reach + 2.0);
            QCOMPARE(spread.placeOf(key, 3, toUnits(GeoPoint {-6.21, 106.81})), at); // whatever the truth
            seen.insert(at.x);
        }
        QVERIFY(seen.size() > 150);
    }
};

QTEST_APPLESS_MAIN(TestPlaceBlur)
#include "tst_placeblur.moc"
