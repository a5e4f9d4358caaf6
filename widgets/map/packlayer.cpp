// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/packlayer.h"

namespace JakOps {

void PackLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::packsChanged, this, &PackLayer::invalidate);
}

RasterPaint PackLayer::painter() const
{
    return [packs = scene()->packs()](const RasterRequest& request) { return paintPacks(packs, request); };
}

} // namespace JakOps
