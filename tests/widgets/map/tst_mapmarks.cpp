// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapmarks.h"

#include "support/testmain.h"

using namespace JakOps;

class TestMapMarks : public QObject
{
    Q_OBJECT

private:
    const CameraView m_view {.center = worldFromGeo({-6.2, 106.83}), .zoom = 13.0, .size = {800, 600}};

    [[nodiscard]] ClusterMark at(QPointF screen, std::initializer_list<std::pair<TicketStatus, int>> counts, qint64 key = 1) const
    {
        ClusterMark mark {.world = m_view.toWorld(screen), .key = key};
        for (const auto& [status, n] : counts) {
            mark.statusCounts[size_t(status)] = n;
            mark.count += n;
        }
        return mark;
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aRingHasAtMostFiveSegmentsThatMakeAWhole()
    {
        ClusterMark mark;
        for (int i = 0; i < kTicketStatusCount; ++i) {
            mark.statusCounts[size_t(i)] = 100 - 9 * i;
            mark.count += mark.statusCounts[size_t(i)];
        }
        const auto segments = ringSegments(mark);
        QCOMPARE(segments.size(), size_t(kMaxRingSegments));
        double sum = 0.0;
        for (const RingSegment& segment : segments)
            sum += segment.share;
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
        QVERIFY(!segments.back().status); // the rest
    }

    void fiveStatusesNeedNoRest()
    {
        const auto segments = ringSegments(at({0, 0},
            {{TicketStatus::Waiting, 5}, {TicketStatus::Coordinating, 4}, {TicketStatus::Dispositioned, 3},
                {TicketStatus::InProgress, 2}, {TicketStatus::Done, 1}}));
        QCOMPARE(segments.size(), 5U);
        for (const RingSegment& segment : segments)
            QVERIFY(segment.status);
    }

    void segmentsStandInTheOrderOfTheWork()
    {
        const auto segments = ringSegments(at({0, 0}, {{TicketStatus::Done, 90}, {TicketStatus::Waiting, 10}}));
        QCOMPARE(segments.size(), 2U);
        QCOMPARE(*segments[0].status, TicketStatus::Waiting);
        QVERIFY(std::abs(segments[0].share - 0.1) < 1e-9);
    }

    void aThinShareIsStillSeen()
    {
        const auto segments = ringSegments(at({0, 0}, {{TicketStatus::Done, 9'999}, {TicketStatus::Waiting, 1}}));
        QCOMPARE(segments.size(), 2U);
        QVERIFY(segments[0].share > 0.028);
    }

    void discsGrowWithTheRootOfTheCount()
    {
        const ClusterMark quarter = at({0, 0}, {{TicketStatus::Waiting, 2'500}});
        const ClusterMark whole = at({0, 0}, {{TicketStatus::Waiting, 10'000}});
        const double r = markRadius(whole, 10'000);
        QVERIFY(std::abs(markRadius(quarter, 10'000) - std::max(21.0, r / 2.0)) < 1e-9);
        // Few reports do not look like many.
        QVERIFY(markRadius(at({0, 0}, {{TicketStatus::Waiting, 4}}), 4) < 15.0);
        double last = 0.0;
        for (int n = 2; n < 5'000; n += 7) {
            const double next = markRadius(at({0, 0}, {{TicketStatus::Waiting, n}}), 5'000);
            QVERIFY(next >= last);
            last = next;
        }
    }

    void hitsTheHeadOfAPinAndNotItsNeighbourhood()
    {
        const MarkSet set = makeMarkSet({at({400, 300}, {{TicketStatus::Waiting, 1}}, 7)});
        QCOMPARE(hitTest(set, m_view, {400, 300 - kPinHeight + kPinRadius}), 0);
        QCOMPARE(hitTest(set, m_view, {400, 300 - 6}), 0);
        QCOMPARE(hitTest(set, m_view, {430, 300}), -1);
        QCOMPARE(hitTest(set, m_view, {400, 330}), -1);
    }

    void aPinOverADiscIsHitFirst()
    {
        const MarkSet set = makeMarkSet({at({400, 300}, {{TicketStatus::Waiting, 60}}), at({405, 312}, {{TicketStatus::Done, 1}}, 9)});
        QCOMPARE(hitTest(set, m_view, {405, 298}), 1);
        QCOMPARE(hitTest(set, m_view, {380, 300}), 0);
    }

    void drawsLargeDiscsFirstAndPinsLast()
    {
        const MarkSet set = makeMarkSet({at({1, 1}, {{TicketStatus::Waiting, 1}}), at({2, 2}, {{TicketStatus::Waiting, 5}}),
            at({3, 3}, {{TicketStatus::Waiting, 50}}), at({4, 0}, {{TicketStatus::Waiting, 1}})});
        QCOMPARE(drawingOrder(set), (std::vector<qsizetype> {2, 1, 3, 0}));
        QCOMPARE(set.largest, 50);
    }
};

QTEST_GUILESS_MAIN(TestMapMarks)
#include "tst_mapmarks.moc"
