// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/choroplethlayer.h"

#include "widgets/map/choropleth.h"

namespace JakOps {

void ChoroplethLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::areasChanged, this, &ChoroplethLayer::invalidate);
    connect(&scene, &MapScene::choroplethChanged, this, &ChoroplethLayer::invalidate);
}

RasterPaint ChoroplethLayer::painter() const
{
    return [areas = scene()->areas(), data = scene()->choropleth(), palette = scene()->style().palette](
               const RasterRequest& request) { return paintChoropleth(*areas, *data, palette, request); };
}

} // namespace JakOps
