// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/areaoutlines.h"
#include "geo/boundaryreader.h"
#include "support/testmain.h"

#include <map>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

size_t points(const AreaOutlineList& outlines)
{
    size_t count = 0;
    for (const AreaOutline& outline : outlines) {
        for (const auto& ring : outline.rings)
            count += ring.size();
    }
    return count;
}

double worldArea(const AreaOutlineList& outlines)
{
    double area = 0.0;
    for (const AreaOutline& outline : outlines) {
        for (const auto& ring : outline.rings) {
            double twice = 0.0;
            for (size_t i = 0; i < ring.size(); ++i) {
                const WorldPoint& a = ring[i];
                const WorldPoint& b = ring[(i + 1) % ring.size()];
                twice += a.x * b.y - b.x * a.y;
            }
            area += std::abs(twice) / 2.0;
        }
    }
    return area;
}

} // namespace

class AreaOutlinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void dropsPointsTheZoomCannotShow()
    {
        const auto import = readBoundaries(officialBoundaries(), cityAreas(), {});
        VERIFY_RESULT(import);
        const AreaOutlines outlines(import->boundaries);
        const size_t far = points(*outlines.at(AreaLevel::Village, 10));
        const size_t middle = points(*outlines.at(AreaLevel::Village, 13));
        const size_t close = points(*outlines.at(AreaLevel::Village, kFullDetailZoom));
        qInfo("official kelurahan: %zu points at zoom 10, %zu at 13, %zu in full", far, middle, close);
        QVERIFY(far < middle && middle <= close);
        QVERIFY(far * 2 < close);
        const double loss
            = worldArea(*outlines.at(AreaLevel::Village, 11)) / worldArea(*outlines.at(AreaLevel::Village, 17));
        QVERIFY2(std::abs(loss - 1.0) < 0.01, qPrintable(QString::number(loss)));
        QCOMPARE(outlines.at(AreaLevel::City, 11)->size(), 6u);
        QCOMPARE(outlines.at(AreaLevel::District, 11)->size(), 44u);
    }

    void leavesNoGapsBetweenNeighbours()
    {
        // An edge inside the city must be walked once in each direction; what is walked only once is coast or border.
        const Boundaries boundaries = cityDefaultBoundaries();
        const auto simple = simplifiedOutlines(boundaries.villages(), 11);
        std::map<std::array<double, 4>, int> edges;
        for (const AreaOutline& outline : simple) {
            for (const auto& ring : outline.rings) {
                for (size_t i = 0; i < ring.size(); ++i) {
                    const WorldPoint a = ring[i];
                    const WorldPoint b = ring[(i + 1) % ring.size()];
                    const bool forward = std::pair(a.x, a.y) < std::pair(b.x, b.y);
                    ++edges[forward ? std::array{a.x, a.y, b.x, b.y} : std::array{b.x, b.y, a.x, a.y}];
                }
            }
        }
        const auto shared = std::ranges::count_if(edges, [](const auto& edge) { return edge.second == 2; });
        const auto outer = std::ranges::count_if(edges, [](const auto& edge) { return edge.second == 1; });
        QVERIFY2(shared > 700 && outer < 500, qPrintable(u"%1 shared, %2 outer"_s.arg(shared).arg(outer)));
        QCOMPARE(shared + outer, qsizetype(edges.size()));
    }

    void framesHoldTheirRings()
    {
        const Boundaries boundaries = cityDefaultBoundaries();
        for (const AreaOutline& outline : simplifiedOutlines(boundaries.districts(), 12)) {
            QVERIFY(!outline.rings.empty());
            for (const auto& ring : outline.rings) {
                for (const WorldPoint& p : ring) {
                    QVERIFY(p.x >= outline.low.x - 1e-12 && p.x <= outline.high.x + 1e-12);
                    QVERIFY(p.y >= outline.low.y - 1e-12 && p.y <= outline.high.y + 1e-12);
                }
            }
        }
    }

    void keepsWhatItMade()
    {
        const AreaOutlines outlines(cityDefaultBoundaries());
        QCOMPARE(outlines.at(AreaLevel::Village, 12).get(), outlines.at(AreaLevel::Village, 12).get());
        QCOMPARE(outlines.at(AreaLevel::Village, 30).get(), outlines.at(AreaLevel::Village, kFullDetailZoom).get());
        QVERIFY(AreaOutlines().at(AreaLevel::Village, 12)->empty());
    }
};

QTEST_GUILESS_MAIN(AreaOutlinesTest)
#include "tst_areaoutlines.moc"
