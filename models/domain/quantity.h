// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace JakOps {

// What a station measures. The numbers are stored: never reuse one. Every quantity has one unit here, whatever a source
// uses.
enum class Quantity : quint8 {
    Other = 0, // of a generic table; the unit is the table's
    WaterLevel = 1, // cm above the post's own zero, may be negative
    Rain = 2, // mm in the hour before
    PumpsRunning = 3, // count
    PumpsIdle = 4, // count
    FloodDepth = 5, // cm above the ground
    Volume = 6, // m3 in a reservoir
    Pm10 = 16, // concentrations, µg/m3
    Pm25 = 17,
    So2 = 18,
    Co = 19,
    O3 = 20,
    No2 = 21,
    Hc = 22,
    IspuPm10 = 32, // sub-indices, in the order of the concentrations
    IspuPm25 = 33,
    IspuSo2 = 34,
    IspuCo = 35,
    IspuO3 = 36,
    IspuNo2 = 37,
    IspuHc = 38,
    Ispu = 39, // the largest of them
    Temperature = 48, // °C
    Humidity = 49, // %
};

inline constexpr std::array kQuantities{Quantity::Other, Quantity::WaterLevel, Quantity::Rain, Quantity::PumpsRunning,
    Quantity::PumpsIdle, Quantity::FloodDepth, Quantity::Volume, Quantity::Pm10, Quantity::Pm25, Quantity::So2,
    Quantity::Co, Quantity::O3, Quantity::No2, Quantity::Hc, Quantity::IspuPm10, Quantity::IspuPm25, Quantity::IspuSo2,
    Quantity::IspuCo, Quantity::IspuO3, Quantity::IspuNo2, Quantity::IspuHc, Quantity::Ispu, Quantity::Temperature,
    Quantity::Humidity};

[[nodiscard]] QString quantityCode(Quantity quantity); // stable ASCII: "water_level"
[[nodiscard]] std::optional<Quantity> quantityFromCode(QStringView code);
[[nodiscard]] QString quantityUnit(Quantity quantity); // "cm", "µg/m³", empty for counts and indices

// What can be true of the quantity here. A value outside is a fault of the sensor or of the source: it is kept,
// flagged, and not drawn into the scale of a chart.
struct PhysicalRange
{
    double least = 0.0;
    double most = 0.0;

    [[nodiscard]] bool holds(double value) const { return value >= least && value <= most; }
};
[[nodiscard]] PhysicalRange physicalRange(Quantity quantity);

} // namespace JakOps
