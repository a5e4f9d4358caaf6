// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/boardservice.h"
#include "services/feeds/cityreadings.h"

namespace JakOps {

// Keeps the board of the city's air for the moment shown.
class AirService final : public BoardService<AirBoard>
{
public:
    AirService(const CityReadings& readings, const CityMoment& moment, QObject* parent = nullptr)
        : BoardService(moment, [&readings, &moment] { return readings.air(moment.at(), moment.until()); }, parent)
    {
    }
};

} // namespace JakOps
