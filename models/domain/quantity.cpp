// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include <algorithm>
#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Facts
{
    Quantity quantity;
    QLatin1StringView code;
    const char16_t* unit;
    PhysicalRange range;
};

constexpr double kAny = std::numeric_limits<double>::max();

// Ranges are wide on purpose: they tell faults apart, not rare days. Manggarai's record is 1,050 cm, the wettest hour
// of Jakarta about 100 mm; indices are published beyond the 500 where their table ends.
constexpr std::array<Facts, kQuantities.size()> kFacts{{
    {Quantity::Other, "other"_L1, u"", {-kAny, kAny}},
    {Quantity::WaterLevel, "water_level"_L1, u"cm", {-1'000, 1'500}},
    {Quantity::Rain, "rain"_L1, u"mm", {0, 300}},
    {Quantity::PumpsRunning, "pumps_running"_L1, u"", {0, 200}},
    {Quantity::PumpsIdle, "pumps_idle"_L1, u"", {0, 200}},
    {Quantity::FloodDepth, "flood_depth"_L1, u"cm", {0, 1'000}},
    {Quantity::Volume, "volume"_L1, u"m³", {0, 100'000'000}},
    {Quantity::Pm10, "pm10"_L1, u"µg/m³", {0, 2'000}},
    {Quantity::Pm25, "pm25"_L1, u"µg/m³", {0, 1'000}},
    {Quantity::So2, "so2"_L1, u"µg/m³", {0, 5'000}},
    {Quantity::Co, "co"_L1, u"µg/m³", {0, 100'000}},
    {Quantity::O3, "o3"_L1, u"µg/m³", {0, 2'000}},
    {Quantity::No2, "no2"_L1, u"µg/m³", {0, 5'000}},
    {Quantity::Hc, "hc"_L1, u"µg/m³", {0, 5'000}},
    {Quantity::IspuPm10, "ispu_pm10"_L1, u"", {0, 2'000}},
    {Quantity::IspuPm25, "ispu_pm25"_L1, u"", {0, 2'000}},
    {Quantity::IspuSo2, "ispu_so2"_L1, u"", {0, 2'000}},
    {Quantity::IspuCo, "ispu_co"_L1, u"", {0, 2'000}},
    {Quantity::IspuO3, "ispu_o3"_L1, u"", {0, 2'000}},
    {Quantity::IspuNo2, "ispu_no2"_L1, u"", {0, 2'000}},
    {Quantity::IspuHc, "ispu_hc"_L1, u"", {0, 2'000}},
    {Quantity::Ispu, "ispu"_L1, u"", {0, 2'000}},
    {Quantity::Temperature, "temperature"_L1, u"°C", {10, 45}},
    {Quantity::Humidity, "humidity"_L1, u"%", {1, 100}},
}};

const Facts& factsOf(Quantity quantity)
{
    const auto* const found = std::ranges::find(kFacts, quantity, &Facts::quantity);
    return found != kFacts.end() ? *found : kFacts.front();
}

} // namespace

QString quantityCode(Quantity quantity)
{
    return factsOf(quantity).code;
}

std::optional<Quantity> quantityFromCode(QStringView code)
{
    for (const Facts& facts : kFacts) {
        if (code == facts.code)
            return facts.quantity;
    }
    return std::nullopt;
}

QString quantityUnit(Quantity quantity)
{
    return QString::fromUtf16(factsOf(quantity).unit);
}

PhysicalRange physicalRange(Quantity quantity)
{
    return factsOf(quantity).range;
}

} // namespace JakOps
