// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>

namespace JakOps {

class Application;
class TourHand;

// What the map can do, in pictures: all reports, areas, density, a period brushed on the time axis, the list of a cluster, a
// user's list of places from its file to its names on the map.
class MapWalk final
{
public:
    using Settle = std::function<Result<>()>;

    MapWalk(Application& application, const TourHand& hand, Settle settle, QString look);

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<> shot(const QString& name) const;
    [[nodiscard]] Result<> showLayers();
    [[nodiscard]] Result<> brushPeriod();
    [[nodiscard]] Result<> listCluster();
    [[nodiscard]] Result<> showPlaces();

    Application& m_app;
    const TourHand& m_hand;
    Settle m_settle;
    QString m_look;
};

} // namespace JakOps
