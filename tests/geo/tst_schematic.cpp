// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class SchematicTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsEveryKindOfTheCity()
    {
        const Schematic schematic = citySchematic();
        QCOMPARE(schematic.land.size(), 1u);
        QVERIFY(schematic.land[0].outer.size() >= 150 && schematic.land[0].outer.size() <= 300);
        QVERIFY(!schematic.surroundings.empty());
        QVERIFY(schematic.islands.size() >= 6);
        QVERIFY(schematic.places.size() > 30);
        for (const auto kind : {SchematicLineKind::River, SchematicLineKind::Road, SchematicLineKind::Toll})
            QVERIFY(std::ranges::count(schematic.lines, kind, &SchematicLine::kind) >= 6);
        for (const SchematicLine& line : schematic.lines)
            QVERIFY2(line.points.size() >= 2 && !line.name.isEmpty(), qPrintable(line.name));
        for (const SchematicPlace& place : schematic.places)
            QVERIFY2(place.point.isUsable() && place.rank >= 1 && place.rank <= 3, qPrintable(place.name));
    }

    void holdsThePointOfEveryKelurahan()
    {
        const Schematic schematic = citySchematic();
        int mainland = 0;
        for (const Area& area : cityAreas()) {
            if (area.level != AreaLevel::Village)
                continue;
            if (area.code.startsWith("31.01."_L1)) {
                QVERIFY2(std::ranges::any_of(schematic.islands,
                             [&area](const SchematicIsland& island) {
                                 return island.village == area.code && covers({island.shape}, area.point);
                             }),
                    qPrintable(area.name));
            } else {
                ++mainland;
                QVERIFY2(covers(schematic.land, area.point), qPrintable(area.name));
            }
        }
        QCOMPARE(mainland, 261);
    }

    void isAboutAsLargeAsTheCity()
    {
        const double km2
            = squareKm(citySchematic().land); // 656 km² on the mainland, by the official boundaries 645–660
        QVERIFY2(km2 > 620 && km2 < 690, qPrintable(QString::number(km2)));
    }

    void refusesWhatIsNoSchematic()
    {
        VERIFY_ERROR(readSchematic({}), ErrorCode::WrongFormat);
        VERIFY_ERROR(readSchematic("{\"type\":\"FeatureCollection\",\"features\":[]}"), ErrorCode::WrongFormat);
        VERIFY_ERROR(readSchematic("<html>"), ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(SchematicTest)
#include "tst_schematic.moc"
