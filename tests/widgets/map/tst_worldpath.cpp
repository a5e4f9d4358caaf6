// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/worldpath.h"

#include "support/testmain.h"

using namespace JakOps;

class TestWorldPath : public QObject
{
    Q_OBJECT

private:
    const CameraView m_view {.center = worldFromGeo({-6.2, 106.83}), .zoom = 13.0, .size = {800, 600}};

    [[nodiscard]] WorldPath path(std::initializer_list<QPointF> screen, bool closed) const
    {
        std::vector<QPointF> world;
        for (const QPointF& p : screen)
            world.push_back(m_view.toWorld(p));
        return worldPath(std::move(world), closed);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void smoothingKeepsTheEnds()
    {
        const std::vector<QPointF> line {{0, 0}, {1, 0}, {1, 1}, {2, 1}};
        const auto soft = smoothed(line, 3);
        QVERIFY(soft.size() > 10);
        QCOMPARE(soft.front(), line.front());
        QCOMPARE(soft.back(), line.back());
        QCOMPARE(smoothed({{0, 0}, {1, 1}}, 3).size(), 2U);
    }

    void whatIsNotInViewIsNotDrawn()
    {
        QVERIFY(visibleRuns(path({{900, 10}, {990, 20}}, false), m_view, 8).empty());
        QVERIFY(visibleArea(path({{900, 10}, {990, 20}, {950, 90}}, true), m_view, 8).isEmpty());
    }

    void aLineThatLeavesAndComesBackIsTwoRuns()
    {
        const auto runs = visibleRuns(path({{100, 100}, {100, -500}, {400, -500}, {400, 100}}, false), m_view, 8);
        QCOMPARE(runs.size(), 2U);
        QCOMPARE(runs[0].first().toPoint(), QPoint(100, 100));
        QCOMPARE(runs[1].last().toPoint(), QPoint(400, 100));
    }

    void aLevelLineIsDrawn()
    {
        QCOMPARE(visibleRuns(path({{100, 300}, {500, 300}}, false), m_view, 8).size(), 1U);
    }

    void aRingIsClosed()
    {
        const auto runs = visibleRuns(path({{100, 100}, {200, 100}, {200, 200}}, true), m_view, 8);
        QCOMPARE(runs.size(), 1U);
        QCOMPARE(runs[0].first().toPoint(), runs[0].last().toPoint());
    }

    void aHugeAreaIsCutToTheView()
    {
        const QPolygonF cut = visibleArea(path({{-90'000, -90'000}, {90'000, -90'000}, {90'000, 90'000}, {-90'000, 90'000}}, true), m_view, 8);
        QVERIFY(QRectF(-8.01, -8.01, 816.02, 616.02).contains(cut.boundingRect()));
        QVERIFY(cut.containsPoint({400, 300}, Qt::OddEvenFill));
    }

    void pointsThatFallTogetherAreDropped()
    {
        std::vector<QPointF> dense;
        for (int i = 0; i <= 10'000; ++i)
            dense.push_back(m_view.toWorld({100.0 + i * 0.01, 100.0}));
        const auto runs = visibleRuns(worldPath(std::move(dense), false), m_view, 8);
        QCOMPARE(runs.size(), 1U);
        QVERIFY(runs[0].size() < 200);
        QVERIFY(std::abs(runs[0].last().x() - 200.0) < 0.1);
    }
};

QTEST_GUILESS_MAIN(TestWorldPath)
#include "tst_worldpath.moc"
