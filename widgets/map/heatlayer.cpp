// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/heatlayer.h"

#include "widgets/map/heat.h"

namespace JakOps {

void HeatLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::heatChanged, this, &HeatLayer::invalidate);
}

RasterPaint HeatLayer::painter() const
{
    return [data = scene()->heat(), palette = scene()->style().palette](
               const RasterRequest& request) { return paintHeat(*data, palette, request); };
}

} // namespace JakOps
