// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mappalette.h"
#include "widgets/map/mapshapes.h"
#include "widgets/map/rasterrequest.h"

namespace JakOps {

// Sea, land, rivers and main roads: the nearly grey ground. Official boundaries, where there are some, give the land's outline.
[[nodiscard]] QImage paintGround(
    const GroundShapes& ground, const AreaPaths& areas, const MapPalette& palette, const RasterRequest& request);

} // namespace JakOps
