// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/weather.h"

#include <QJsonObject>

namespace JakOps {

// A feature with what of its geometry is used here.
struct GeoFeature
{
    QJsonObject properties;
    std::optional<GeoPoint> point; // as written, not checked
    QList<AreaRing> rings; // outer and inner alike, of polygons and multipolygons

    friend bool operator==(const GeoFeature&, const GeoFeature&) = default;
};

// Features of GeoJSON (a collection, a feature, a bare list, or under "result", "data", "features") and of TopoJSON
// (quantised or not). Coordinates may be words, and may carry a height. WrongFormat where there is no such thing.
[[nodiscard]] Result<QList<GeoFeature>> readGeoFeatures(const QJsonValue& document);

} // namespace JakOps
