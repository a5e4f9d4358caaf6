// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/rasterlayer.h"

namespace JakOps {

// The filter's reports by kelurahan.
class ChoroplethLayer : public RasterLayer
{
    Q_OBJECT
    QML_ELEMENT

public:
    using RasterLayer::RasterLayer;

protected:
    [[nodiscard]] RasterPaint painter() const override;
    void connectScene(MapScene& scene) override;
};

} // namespace JakOps
