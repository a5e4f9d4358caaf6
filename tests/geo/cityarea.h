// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"
#include "geo/schematic.h"

namespace JakOps {

// The city's own facts, read from the source tree. A test that cannot read them fails.
[[nodiscard]] QByteArray cityFile(const QString& name);
[[nodiscard]] QList<Area> cityAreas();
[[nodiscard]] Schematic citySchematic();
[[nodiscard]] Boundaries cityDefaultBoundaries();

// The official boundaries beside the checkout.
[[nodiscard]] QByteArray officialBoundaries();

// Ground of polygons in square kilometres, close enough for comparing.
[[nodiscard]] double squareKm(const GeoMultiPolygon& polygons);
// Even-odd test, written without the code under test.
[[nodiscard]] bool covers(const GeoMultiPolygon& polygons, GeoPoint point);

} // namespace JakOps
