// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/citypulse.h"

#include "domain/airboard.h"
#include "domain/floodboard.h"
#include "domain/foodboard.h"

#include <algorithm>

namespace JakOps {

CityPulse makeCityPulse(const FloodBoard& flood, const AirBoard& air, const FoodBoard& food)
{
    CityPulse pulse;
    if (const FloodRow* const worst = flood.worst()) {
        pulse.flood = CityPulse::Flood {.post = worst->station.station.name,
            .siaga = worst->siaga,
            .isRising = worst->isRising(),
            .isFalling = worst->isFalling(),
            .troubled = flood.bySiaga[size_t(Siaga::One)] + flood.bySiaga[size_t(Siaga::Two)] + flood.bySiaga[size_t(Siaga::Three)],
            .measuredAt = worst->measuredAt};
    }
    if (const AirStation* const worst = air.worst()) {
        pulse.air = CityPulse::Air {.station = worst->station.station.name,
            .index = *worst->index,
            .category = worst->category,
            .measuredAt = worst->measuredAt};
    }
    // Without a price of these days nobody can say that none jumped.
    const auto isKnown = [](const FoodCommodity& one) { return one.trouble != PriceTrouble::Stale && one.trouble != PriceTrouble::Missing; };
    if (std::ranges::any_of(food.commodities, isKnown)) {
        pulse.food.emplace();
        pulse.food->jumps = int(std::ranges::count(food.commodities, PriceTrouble::Rise, &FoodCommodity::trouble));
        if (const FoodCommodity* const jump = food.jump()) {
            pulse.food->commodity = jump->stored.commodity.name;
            pulse.food->change = jump->change.week.value_or(0.0);
        }
    }
    return pulse;
}

} // namespace JakOps
