// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/schematic.h"

#include "geo/geojson.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxBytes = 4 * 1024 * 1024; // ours is 40 kB

std::optional<SchematicLineKind> lineKind(const QString& kind)
{
    if (kind == "river"_L1)
        return SchematicLineKind::River;
    if (kind == "road"_L1)
        return SchematicLineKind::Road;
    if (kind == "toll"_L1)
        return SchematicLineKind::Toll;
    return std::nullopt;
}

PlaceScope placeScope(const QString& scope)
{
    if (scope == "outside"_L1)
        return PlaceScope::Outside;
    return scope == "water"_L1 ? PlaceScope::Water : PlaceScope::Jakarta;
}

void append(GeoMultiPolygon& to, GeoMultiPolygon polygons)
{
    to.insert(to.end(), std::make_move_iterator(polygons.begin()), std::make_move_iterator(polygons.end()));
}

} // namespace

Result<Schematic> readSchematic(const QByteArray& geoJson)
{
    const Result<QJsonArray> features = GeoJson::features(geoJson, kMaxBytes);
    if (!features)
        return fail(features.error());
    Schematic schematic;
    for (const QJsonValue& value : *features) {
        const QJsonObject properties = value["properties"_L1].toObject();
        const QJsonObject geometry = value["geometry"_L1].toObject();
        const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
        const QString kind = properties.value("kind"_L1).toString();
        const QString name = properties.value("name"_L1).toString();
        if (kind == "land"_L1) {
            append(schematic.land, GeoJson::polygons(geometry));
        } else if (kind == "surroundings"_L1) {
            append(schematic.surroundings, GeoJson::polygons(geometry));
        } else if (kind == "island"_L1) {
            const QString village = properties.value("village"_L1).toString();
            for (GeoPolygon& shape : GeoJson::polygons(geometry))
                schematic.islands.push_back({name, village, std::move(shape)});
        } else if (kind == "place"_L1) {
            schematic.places.push_back({name, GeoJson::position(coordinates), properties.value("rank"_L1).toInt(3),
                placeScope(properties.value("scope"_L1).toString())});
        } else if (const auto asLine = lineKind(kind)) {
            schematic.lines.push_back({*asLine, name, GeoJson::line(coordinates)});
        }
    }
    if (schematic.land.empty())
        return fail(ErrorCode::WrongFormat, u"no land in the schematic"_s);
    return schematic;
}

} // namespace JakOps
