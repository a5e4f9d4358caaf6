// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapshapes.h"

#include <QFuture>
#include <QThreadPool>

namespace JakOps {

struct LoadedShapes
{
    std::shared_ptr<const GroundShapes> ground;
    std::shared_ptr<const AreaPaths> areas;
};
// Reads the schematic ground of these resources and prepares it with the boundaries for painting, in a worker. A ground that
// cannot be read is empty: the map then shows the areas on a plain surface, and the log says why.
[[nodiscard]] QFuture<LoadedShapes> loadShapes(
    QThreadPool& workers, const QString& resourcesRoot, std::shared_ptr<const Boundaries> boundaries);

} // namespace JakOps
