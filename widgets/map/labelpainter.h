// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mappalette.h"
#include "widgets/map/mapshapes.h"
#include "widgets/map/rasterrequest.h"

namespace JakOps {

enum class LabelKind : quint8 { City, District, Village, Place, Outside, Water };
inline constexpr int kLabelKinds = 6;

// One label that found room, in world coordinates; the same at every place the camera stands, so that nothing jumps while panning.
struct PlacedLabel
{
    LabelKind kind = LabelKind::Place;
    QString text;
    QPointF world; // its middle
    QRectF box; // pixels around the middle
};
struct LabelStyle
{
    MapPalette palette;
    QFont font;
    bool outlines = true;
    bool labels = true;
    bool onlyWhole = false; // no label that the edge cuts: for pictures that are not panned
};

[[nodiscard]] QFont labelFont(const QFont& base, LabelKind kind);
// Which labels are shown at a zoom: by rank, without overlaps. Pure.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(
    const GroundShapes& ground, const AreaPaths& areas, const QFont& font, double zoom);

// Outlines of the areas and names, drawn over the choropleth and under the reports.
[[nodiscard]] QImage paintLabels(
    const GroundShapes& ground, const AreaPaths& areas, const LabelStyle& style, const RasterRequest& request);

} // namespace JakOps
