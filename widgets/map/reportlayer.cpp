// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/reportlayer.h"

#include "widgets/map/reportpainter.h"

namespace JakOps {

void ReportLayer::connectScene(MapScene& scene)
{
    connect(&scene, &MapScene::marksChanged, this, &ReportLayer::invalidate);
}

RasterPaint ReportLayer::painter() const
{
    return [marks = scene()->marks(), style = scene()->style()](
               const RasterRequest& request) { return paintMarks(*marks, style, request); };
}

} // namespace JakOps
