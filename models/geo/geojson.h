// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/areashape.h"

#include <QJsonArray>
#include <QJsonObject>

namespace JakOps::GeoJson {

// The features of a FeatureCollection, or a lone Feature. Anything else is an error that says what the bytes are
// instead: empty, a web page, broken JSON, JSON nested too deep, some other JSON. Bytes over `maxBytes` are not parsed
// at all.
[[nodiscard]] Result<QJsonArray> features(const QByteArray& bytes, qsizetype maxBytes);

// A position array [lon, lat, …]; not a number where a coordinate is missing.
[[nodiscard]] GeoPoint position(const QJsonValue& value);
[[nodiscard]] GeoRing line(const QJsonArray& positions);
// The polygons of a Polygon, MultiPolygon or GeometryCollection, rings opened (the repeated last point taken off) but
// otherwise unchecked. Empty for other kinds.
[[nodiscard]] GeoMultiPolygon polygons(const QJsonObject& geometry);

} // namespace JakOps::GeoJson
