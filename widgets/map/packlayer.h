// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/rasterlayer.h"

namespace JakOps {

// Base maps from packages, above the ground that is always there.
class PackLayer : public RasterLayer
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
