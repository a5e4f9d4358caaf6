// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/heatgrid.h"
#include "widgets/map/mappalette.h"
#include "widgets/map/rasterrequest.h"

namespace JakOps {

// What the heat view shows: how densely the selected reports lie. Immutable, made in a worker.
struct HeatData
{
    std::shared_ptr<const Selection> selection; // null: nothing yet
    int zoom = 0; // of the grid
    double full = 1.0; // density that gets the last colour, reports a cell

    [[nodiscard]] double perSquareKilometre(double part) const; // density of a part (0 to 1) of the colours
};
[[nodiscard]] int heatZoom(double zoom);
[[nodiscard]] HeatData heatData(std::shared_ptr<const Selection> selection, double zoom);

// Colours rise faster than the density at first, so that the quiet parts of the city are told apart, too.
[[nodiscard]] QRgb heatColor(const MapPalette& palette, double part); // premultiplied
[[nodiscard]] QImage paintHeat(const HeatData& data, const MapPalette& palette, const RasterRequest& request);

} // namespace JakOps
