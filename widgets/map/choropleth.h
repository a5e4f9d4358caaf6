// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mappalette.h"
#include "widgets/map/mapshapes.h"
#include "widgets/map/rasterrequest.h"

#include <span>

namespace JakOps {

// Up to five classes of counts with round limits, about as many areas in each. limits[i] is the least count of class i.
struct ChoroplethClasses
{
    std::vector<qint64> limits;
    qint64 largest = 0;

    [[nodiscard]] int classOf(qint64 count) const; // -1: zero, not coloured
    friend bool operator==(const ChoroplethClasses&, const ChoroplethClasses&) = default;
};
[[nodiscard]] ChoroplethClasses choroplethClasses(std::span<const qint64> counts);

// Counts by kelurahan, in the order of AreaPaths::villages, with their classes.
struct ChoroplethData
{
    std::vector<qint64> counts;
    ChoroplethClasses classes;
};
[[nodiscard]] ChoroplethData choroplethData(std::vector<qint64> counts);

[[nodiscard]] QImage paintChoropleth(
    const AreaPaths& areas, const ChoroplethData& data, const MapPalette& palette, const RasterRequest& request);
// The colour of a class; one class alone is drawn in the middle of the ramp.
[[nodiscard]] QColor rampColor(const MapPalette& palette, int index, int classes);

} // namespace JakOps
