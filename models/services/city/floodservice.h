// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/boardservice.h"
#include "services/feeds/cityreadings.h"

namespace JakOps {

// Keeps the board of rivers, pumps and rain for the moment shown.
class FloodService final : public BoardService<FloodBoard>
{
public:
    FloodService(const CityReadings& readings, const FloodPosts& posts, const CityMoment& moment, QObject* parent = nullptr)
        : BoardService(moment, [&readings, &posts, &moment] { return readings.flood(posts, moment.at(), moment.until()); }, parent)
    {
    }
};

} // namespace JakOps
