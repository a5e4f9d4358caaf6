// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/areashape.h"

namespace JakOps {

enum class SchematicLineKind : quint8 { River, Road, Toll };
struct SchematicLine
{
    SchematicLineKind kind = SchematicLineKind::Road;
    QString name;
    std::vector<GeoPoint> points;
};

struct SchematicIsland
{
    QString name;
    QString village; // kelurahan it belongs to; may be empty
    GeoPolygon shape;
};

enum class PlaceScope : quint8 { Jakarta, Outside, Water };
struct SchematicPlace
{
    QString name;
    GeoPoint point;
    int rank = 1; // 1: always labelled … 3: only close up
    PlaceScope scope = PlaceScope::Jakarta;
};

// The drawn map of Jakarta that ships with the program (resources/city/schematic.geojson): what the base map paints
// where the user has no better one, and the outline the default areas are cut to. Must be labelled "peta skematik".
struct Schematic
{
    GeoMultiPolygon surroundings; // neighbours; lies under land
    GeoMultiPolygon land; // mainland of DKI Jakarta
    std::vector<SchematicIsland> islands;
    std::vector<SchematicLine> lines;
    std::vector<SchematicPlace> places;
};

[[nodiscard]] Result<Schematic> readSchematic(const QByteArray& geoJson);

} // namespace JakOps
