// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ispu.h"
#include "domain/siaga.h"

#include <QString>

#include <optional>

namespace JakOps {

struct AirBoard;
struct FloodBoard;
struct FoodBoard;

// The city's trouble in three figures: the highest alert of a post, the worst air, the largest jump of a price. What nobody knows, or
// only knows from long ago, is missing.
struct CityPulse
{
    struct Flood
    {
        QString post;
        Siaga siaga = Siaga::Unknown;
        bool isRising = false;
        bool isFalling = false;
        int troubled = 0; // posts at Siaga 3 or worse
        qint64 measuredAt = 0;

        friend bool operator==(const Flood&, const Flood&) = default;
    };
    struct Air
    {
        QString station;
        double index = 0.0;
        IspuCategory category = IspuCategory::Unknown;
        qint64 measuredAt = 0;

        friend bool operator==(const Air&, const Air&) = default;
    };
    struct Food
    {
        QString commodity; // empty: no price jumped
        double change = 0.0; // over a week, as a share
        int jumps = 0;

        friend bool operator==(const Food&, const Food&) = default;
    };
    std::optional<Flood> flood;
    std::optional<Air> air;
    std::optional<Food> food;

    friend bool operator==(const CityPulse&, const CityPulse&) = default;
};

[[nodiscard]] CityPulse makeCityPulse(const FloodBoard& flood, const AirBoard& air, const FoodBoard& food);

} // namespace JakOps
