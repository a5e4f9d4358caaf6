// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stationstate.h"

namespace JakOps {

namespace {

StationState stateOf(StationKind kind, const StoredStation& station, const FloodPosts& posts)
{
    StationState state{.kind = kind,
        .station = station.id,
        .name = station.station.name,
        .group = station.station.group,
        .source = station.source,
        .place = station.station.point};
    if (!state.place && kind == StationKind::FloodPost) {
        if (const FloodPost* const post = posts.postOf(station.station.name, {}))
            state.place = post->point;
    }
    return state;
}

StationState stateOf(const FloodRow& row, const FloodPosts& posts)
{
    StationState state = stateOf(StationKind::FloodPost, row.station, posts);
    if (!row.river.isEmpty())
        state.group = row.river;
    state.value = row.level;
    state.measuredAt = row.measuredAt;
    state.freshness = row.freshness;
    state.siaga = row.siaga;
    state.perHour = row.trend.perHour;
    state.next = row.next;
    state.nextAt = row.nextAt;
    return state;
}

StationState stateOf(const AirStation& station, const FloodPosts& posts)
{
    StationState state = stateOf(StationKind::Air, station.station, posts);
    state.value = station.index;
    state.measuredAt = station.measuredAt;
    state.freshness = station.freshness;
    state.air = station.category;
    state.critical = station.critical;
    state.computed = station.origin == IndexOrigin::Computed;
    return state;
}

StationState stateOf(const FoodMarket& market, const FoodBoard& board)
{
    StationState state{.kind = StationKind::Market,
        .station = market.id,
        .name = market.name,
        .source = market.source,
        .place = market.point};
    for (const FoodCommodity& commodity : board.commodities) {
        const FoodPrice* const price = commodity.at(market.id);
        if (!price || !price->counts())
            continue;
        state.freshness = Freshness::Fresh;
        if (price->change.week && *price->change.week > (state.rise ? state.rise->week : 0.0))
            state.rise = MarketRise{commodity.stored.id, *price->change.week};
    }
    return state;
}

} // namespace

bool StationState::isStale() const
{
    return freshness == Freshness::Stale || freshness == Freshness::Unknown;
}

int StationState::direction() const
{
    if (isStale() || std::abs(perHour.value_or(0.0)) < FloodRow::kMovingCmPerHour)
        return 0;
    return *perHour > 0.0 ? 1 : -1;
}

Concern StationState::concern() const
{
    if (isStale())
        return Concern::None;
    switch (siaga) {
    case Siaga::One:
        return Concern::Emergency;
    case Siaga::Two:
        return Concern::Act;
    case Siaga::Three:
        return Concern::Watch;
    default:
        break;
    }
    if (air >= IspuCategory::VeryUnhealthy)
        return air == IspuCategory::Hazardous ? Concern::Emergency : Concern::Act;
    if (air == IspuCategory::Unhealthy || (rise && rise->week >= kPriceJump))
        return Concern::Watch;
    if (rain && *rain >= RainClass::Heavy)
        return *rain >= RainClass::VeryHeavy ? Concern::Act : Concern::Watch;
    return Concern::None;
}

std::vector<StationState> stationStates(
    const FloodBoard& flood, const AirBoard& air, const FoodBoard& food, const FloodPosts& posts)
{
    std::vector<StationState> states;
    for (const FloodRow& row : flood.rows)
        states.push_back(stateOf(row, posts));
    for (const PumpRow& row : flood.pumps) {
        StationState state = stateOf(StationKind::PumpHouse, row.station, posts);
        if (row.running)
            state.value = *row.running;
        if (row.idle)
            state.second = *row.idle;
        state.measuredAt = row.measuredAt;
        state.freshness = row.freshness;
        states.push_back(std::move(state));
    }
    for (const RainRow& row : flood.rain) {
        StationState state = stateOf(StationKind::RainPost, row.station, posts);
        if (row.measuredAt > 0)
            state.value = row.mm;
        state.measuredAt = row.measuredAt;
        state.freshness = row.freshness;
        state.rain = row.rain;
        states.push_back(std::move(state));
    }
    for (const AirStation& station : air.stations)
        states.push_back(stateOf(station, posts));
    for (const FoodMarket& market : food.markets)
        states.push_back(stateOf(market, food));
    return states;
}

} // namespace JakOps
