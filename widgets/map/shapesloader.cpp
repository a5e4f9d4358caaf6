// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/shapesloader.h"

#include "base/logging.h"

#include <QFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

GroundShapes readGround(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcWidgets) << "no ground for the map:" << path << file.errorString();
        return {};
    }
    const auto schematic = readSchematic(file.readAll());
    if (!schematic) {
        qCWarning(lcWidgets).noquote() << "no ground for the map:" << schematic.error().toLog();
        return {};
    }
    return groundShapes(*schematic);
}

} // namespace

QFuture<LoadedShapes> loadShapes(
    QThreadPool& workers, const QString& resourcesRoot, std::shared_ptr<const Boundaries> boundaries)
{
    return QtConcurrent::run(&workers, [path = resourcesRoot + u"/city/schematic.geojson"_s, areas = std::move(boundaries)] {
        return LoadedShapes {std::make_shared<GroundShapes>(readGround(path)),
            areas ? std::make_shared<AreaPaths>(areaPaths(*areas)) : std::make_shared<AreaPaths>()};
    });
}

} // namespace JakOps
