// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfixture.h"

#include "index/filterprogram.h"
#include "index/ticketcolumnsbuilder.h"
#include "support/testmain.h"
#include "widgets/map/clusterview.h"

#include <cmath>
#include <numeric>
#include <random>
#include <set>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestClusterView : public QObject
{
    Q_OBJECT

private:
    MapFixture m_city;
    std::shared_ptr<const Selection> m_selection;
    ClusterCache m_cache;

    [[nodiscard]] static CameraView camera(double zoom, GeoPoint at = {-6.2, 106.83})
    {
        return {.center = worldFromGeo(at), .zoom = zoom, .size = {1000, 800}};
    }
    [[nodiscard]] static std::shared_ptr<const FilterProgram> everything()
    {
        return std::make_shared<FilterProgram>(TicketFilter(), std::make_shared<TermCodes>(), Officer(), 2'000'000);
    }
    static constexpr qint64 kNow = 2'000'000;
    [[nodiscard]] static qint64 total(const ClusterView& view)
    {
        return std::accumulate(view.marks->marks.begin(), view.marks->marks.end(), qint64(0),
            [](qint64 sum, const ClusterMark& mark) { return sum + mark.count; });
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_city = MapFixture::load(3'000);
        TicketColumnsBuilder builder;
        for (const MapFixture::Report& report : m_city.reports) {
            const GeoPoint place = geoFromWorld(report.world);
            TicketRow row;
            row.key = report.key;
            row.createdAt = 1'000'000;
            row.dueAt = report.overdue ? 1'500'000 : 3'000'000;
            row.lat = place.lat;
            row.lon = place.lon;
            row.status = report.status;
            row.isPrivate = report.key % 5 == 0;
            row.village = Term(1 + report.key % 200);
            builder.add(row);
        }
        m_selection = Selection::evaluate(builder.build(), everything(), 7);
    }

    void everyReportIsInExactlyOneMark()
    {
        for (const double zoom : {9.0, 11.3, 12.0, 13.8, 14.5})
            QCOMPARE(total(clusterView(m_selection, m_cache, camera(zoom), kNow)), 3'000);
    }

    void closeUpOnlyTheWindowIsAnswered()
    {
        for (const double zoom : {15.0, 16.2, 17.0, 18.5}) {
            const CameraView view = camera(zoom);
            const ClusterView clusters = clusterView(m_selection, m_cache, view, kNow);
            QVERIFY(clusters.window.contains(view.worldRect(256)));
            qint64 inside = 0;
            for (const MapFixture::Report& report : m_city.reports)
                inside += view.worldRect().contains(report.world);
            QVERIFY(total(clusters) >= inside);
            QVERIFY(total(clusters) < 3'000);
        }
    }

    void servesUntilZoomSelectionOrWindowChange()
    {
        const ClusterView whole = clusterView(m_selection, m_cache, camera(12.0), kNow);
        QVERIFY(whole.serves(camera(12.4, {-6.3, 106.9}), 7));
        QVERIFY(!whole.serves(camera(12.0), 8));
        QVERIFY(!whole.serves(camera(13.0), 7));
        const ClusterView window = clusterView(m_selection, m_cache, camera(16.0), kNow);
        QVERIFY(window.serves(pannedBy(camera(16.0), {300, 0}), 7));
        QVERIFY(!window.serves(pannedBy(camera(16.0), {900, 0}), 7));
    }

    void singlesKnowWhetherTheyAreOverdue()
    {
        const ClusterView view = clusterView(m_selection, m_cache, camera(14.0), kNow);
        int singles = 0;
        for (const ClusterMark& mark : view.marks->marks) {
            if (!mark.isSingle())
                continue;
            ++singles;
            QCOMPARE(mark.overdue, m_city.reports[size_t(mark.key - 1)].overdue);
            QCOMPARE(mark.status(), m_city.reports[size_t(mark.key - 1)].status);
        }
        QVERIFY(singles > 20);
    }

    void leavesOfAMarkAreItsReports()
    {
        for (const double zoom : {12.0, 16.0, 18.0}) {
            const ClusterView view = clusterView(m_selection, m_cache, camera(zoom), kNow);
            for (qsizetype i = 0; i < qsizetype(view.marks->marks.size()); i += 5) {
                const auto keys = view.leaves(i, 10'000);
                QCOMPARE(qint32(keys.size()), view.marks->marks[size_t(i)].count);
            }
        }
    }

    void aClusterComesApartWhereItsTargetSays()
    {
        const ClusterView view = clusterView(m_selection, m_cache, camera(12.0), kNow);
        for (qsizetype i = 0; i < qsizetype(view.marks->marks.size()); ++i) {
            if (view.marks->marks[size_t(i)].isSingle())
                continue;
            const ClusterTarget target = clusterTarget(view, i, 19.0);
            QVERIFY(!target.inseparable);
            QVERIFY(target.zoom > 12 && target.zoom <= 19);
        }
    }

    void reportsAtOnePlaceCannotComeApart()
    {
        TicketColumnsBuilder builder;
        for (int key = 1; key <= 4; ++key) {
            TicketRow row;
            row.key = key;
            row.lat = -6.2;
            row.lon = 106.83;
            builder.add(row);
        }
        const auto selection = Selection::evaluate(builder.build(), everything(), 1);
        ClusterCache cache;
        for (const double zoom : {12.0, 18.0}) {
            const ClusterView view = clusterView(selection, cache, camera(zoom), kNow);
            QCOMPARE(view.marks->marks.size(), 1U);
            QVERIFY(clusterTarget(view, 0, 19.0).inseparable);
            QCOMPARE(view.leaves(0, 200).size(), 4U);
        }
    }

    void groupingIsCompleteDeterministicAndKeepsItsDistance()
    {
        std::mt19937 random(3);
        std::normal_distribution<double> around(0.0, 40.0);
        std::vector<PlacedTicket> tickets;
        const CameraView view = camera(18.0);
        for (int i = 0; i < 2'000; ++i)
            tickets.push_back({view.toWorld({500.0 + around(random) * 6, 400.0 + around(random) * 4}), i + 1, TicketStatus(i % 7)});
        const GroupedMarks groups = groupTickets(tickets, 18.0, 12.0);
        std::set<qint64> seen;
        for (size_t i = 0; i < groups.marks.size(); ++i) {
            QCOMPARE(qint32(groups.keys[i].size()), groups.marks[i].count);
            seen.insert(groups.keys[i].begin(), groups.keys[i].end());
        }
        QCOMPARE(seen.size(), 2'000U);
        QVERIFY(groups.marks.size() > 50 && groups.marks.size() < 1'900);
        std::ranges::reverse(tickets);
        const GroupedMarks again = groupTickets(tickets, 18.0, 12.0);
        QCOMPARE(again.marks.size(), groups.marks.size());
    }
};

QTEST_GUILESS_MAIN(TestClusterView)
#include "tst_clusterview.moc"
