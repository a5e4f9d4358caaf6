// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weather.h"
#include "widgets/map/rasterrequest.h"
#include "widgets/map/worldpath.h"

#include <variant>

namespace JakOps {

// A stretch of ground something holds for: a weather warning or a flooded neighbourhood. The geometry is taken out of
// the value and kept as world paths.
struct CityArea
{
    std::variant<WeatherWarning, FloodState> what;
    std::vector<WorldPath> rings;
    bool stale = false; // of a flood: nobody has confirmed it for long

    [[nodiscard]] const WeatherWarning* warning() const { return std::get_if<WeatherWarning>(&what); }
    [[nodiscard]] const FloodState* flood() const { return std::get_if<FloodState>(&what); }
    [[nodiscard]] QColor color() const;
    [[nodiscard]] bool contains(QPointF world) const; // in one of its rings
};

// In order of drawing: warnings by severity, then floods by depth. Immutable and shared with the painters.
struct CityAreas
{
    std::vector<CityArea> areas;
};

inline constexpr qint64 kFloodShownMs = 24 * 3'600'000LL; // a state older than this says nothing
inline constexpr qint64 kFloodStaleMs = 6 * 3'600'000LL;

// What is in force and has a place at `at`. Pure.
[[nodiscard]] CityAreas cityAreas(QList<WeatherWarning> warnings, QList<FloodState> floods, qint64 at);

struct CityAreaStyle
{
    bool warnings = true;
    bool floods = true;
    bool dark = false;
};
[[nodiscard]] QImage paintCityAreas(const CityAreas& areas, const CityAreaStyle& style, const RasterRequest& request);
// The topmost shown one under a point of the world; -1: none.
[[nodiscard]] qsizetype areaAt(const CityAreas& areas, const CityAreaStyle& style, QPointF world);

} // namespace JakOps
