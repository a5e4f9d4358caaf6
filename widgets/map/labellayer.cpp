// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/labellayer.h"

#include "widgets/map/labelpainter.h"

namespace JakOps {

void LabelLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::groundChanged, this, &LabelLayer::invalidate);
    connect(&scene, &MapScene::areasChanged, this, &LabelLayer::invalidate);
    connect(&scene, &MapScene::labelsChanged, this, &LabelLayer::invalidate);
}

RasterPaint LabelLayer::painter() const
{
    const LabelStyle style {.palette = scene()->style().palette,
        .font = scene()->style().font,
        .outlines = scene()->showsOutlines(),
        .labels = scene()->showsLabels()};
    return [ground = scene()->ground(), areas = scene()->areas(), style](
               const RasterRequest& request) { return paintLabels(*ground, *areas, style, request); };
}

} // namespace JakOps
