// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapmarks.h"
#include "widgets/map/mapviewmodel.h"

#include <memory>

namespace JakOps {

// The real ground and default areas with made-up reports, for tests and pictures of the map.
struct MapFixture
{
    std::shared_ptr<const GroundShapes> ground;
    std::shared_ptr<const AreaPaths> areas;

    struct Report
    {
        qint64 key = 0;
        QPointF world;
        TicketStatus status = TicketStatus::Waiting;
        bool overdue = false;
    };
    std::vector<Report> reports; // dense around a few hot spots

    [[nodiscard]] static MapFixture load(int reports);
    // Reports within 60 px of one another become one mark.
    [[nodiscard]] std::shared_ptr<const MarkSet> marks(double zoom) const;
    [[nodiscard]] std::shared_ptr<const ChoroplethData> choropleth() const;
    void fill(MapViewModel& model, Scheme scheme) const;
};

} // namespace JakOps
