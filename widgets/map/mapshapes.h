// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"
#include "geo/schematic.h"
#include "widgets/map/worldpath.h"

#include <QHash>

namespace JakOps {

// What the painters draw, turned once from degrees into world coordinates. Immutable and shared with the workers.
struct GroundShapes
{
    struct Line
    {
        SchematicLineKind kind = SchematicLineKind::Road;
        WorldPath path;
    };
    struct Place
    {
        QString name;
        QPointF world;
        int rank = 1;
        PlaceScope scope = PlaceScope::Jakarta;
    };
    std::vector<WorldPath> surroundings;
    std::vector<WorldPath> land; // mainland and islands
    std::vector<Line> lines;
    std::vector<Place> places;
    QRectF mainland; // what "fit" shows
};
[[nodiscard]] GroundShapes groundShapes(const Schematic& schematic);

struct AreaPath
{
    QString code;
    QString name;
    QPointF label;
    std::vector<WorldPath> rings; // outer rings and holes: filled odd-even
    QRectF bounds;
};
struct AreaPaths
{
    std::vector<AreaPath> villages, districts, cities;
    // Borders, each once: where two areas meet there is one line, and a level leaves out what a higher one draws.
    std::vector<WorldPath> villageLines, districtLines, cityLines;
    QHash<QString, qsizetype> villageByCode;
    bool schematic = true; // the drawn default, not official boundaries
};
[[nodiscard]] AreaPaths areaPaths(const Boundaries& boundaries);

} // namespace JakOps
