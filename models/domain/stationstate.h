// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"
#include "domain/floodboard.h"
#include "domain/foodboard.h"

namespace JakOps {

// How much a station's value asks for a person.
enum class Concern : quint8 { None, Watch, Act, Emergency };

// What rose most over a week at a market.
struct MarketRise
{
    qint64 commodity = 0;
    double week = 0.0; // a share
};

// A station as a map shows it: where it is, its one value that matters, and the state that follows from it. Made from the
// boards, whose rules hold.
struct StationState
{
    StationKind kind = StationKind::Other; // of what it was read as: a sluice in a list of levels is a post
    qint64 station = 0;
    QString name;
    QString group; // river
    QString source;
    std::optional<GeoPoint> place; // the source's, else that of the river post it stands at
    std::optional<double> value;
    std::optional<double> second; // of pumps: how many stand still
    qint64 measuredAt = 0; // 0: never
    Freshness freshness = Freshness::Unknown;

    Siaga siaga = Siaga::Unknown;
    std::optional<double> perHour; // cm
    std::optional<double> next; // the threshold at which it gets worse
    std::optional<qint64> nextAt; // when, at the present rate
    IspuCategory air = IspuCategory::Unknown;
    Quantity critical = Quantity::Other; // the pollutant that makes the index
    bool computed = false; // the index is made here, not published
    std::optional<RainClass> rain;
    std::optional<MarketRise> rise;

    [[nodiscard]] bool isStale() const; // nothing that speaks for the moment
    [[nodiscard]] int direction() const; // of a level: 1 rises, -1 falls
    [[nodiscard]] Concern concern() const; // a stale value asks for nobody
};

[[nodiscard]] std::vector<StationState> stationStates(
    const FloodBoard& flood, const AirBoard& air, const FoodBoard& food, const FloodPosts& posts);

} // namespace JakOps
