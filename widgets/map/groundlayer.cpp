// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/groundlayer.h"

#include "widgets/map/groundpainter.h"

namespace JakOps {

void GroundLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::groundChanged, this, &GroundLayer::invalidate);
    connect(&scene, &MapScene::areasChanged, this, &GroundLayer::invalidate);
}

RasterPaint GroundLayer::painter() const
{
    return [ground = scene()->ground(), areas = scene()->areas(), palette = scene()->style().palette](
               const RasterRequest& request) { return paintGround(*ground, *areas, palette, request); };
}

} // namespace JakOps
