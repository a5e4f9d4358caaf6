// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/boardservice.h"
#include "services/feeds/cityreadings.h"

namespace JakOps {

// Keeps the board of the city's food prices for the day shown.
class FoodService final : public BoardService<FoodBoard>
{
public:
    FoodService(const CityReadings& readings, const CityMoment& moment, QObject* parent = nullptr)
        : BoardService(moment, [&readings, &moment] { return readings.food(moment.at(), moment.until()); }, parent)
    {
    }
};

} // namespace JakOps
