// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ispu.h"

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kRows = 5;
constexpr std::array<int, kRows> kIndexFrom{0, 51, 101, 201, 301};
constexpr std::array<int, kRows> kIndexTo{50, 100, 200, 300, 500};

struct Row
{
    Quantity pollutant;
    std::array<double, kRows> to;
};
constexpr std::array<Row, 7> kTable{{
    {Quantity::Pm10, {50, 150, 350, 420, 500}},
    {Quantity::Pm25, {15.5, 55.4, 150.4, 250.4, 500}},
    {Quantity::So2, {52, 180, 400, 800, 1'200}},
    {Quantity::Co, {4'000, 8'000, 15'000, 30'000, 45'000}},
    {Quantity::O3, {120, 235, 400, 800, 1'000}},
    {Quantity::No2, {80, 200, 1'130, 2'260, 3'000}},
    {Quantity::Hc, {45, 100, 215, 432, 648}},
}};

constexpr int kSubIndexOffset = int(Quantity::IspuPm10) - int(Quantity::Pm10);

} // namespace

IspuCategory ispuCategory(double index)
{
    if (std::isnan(index) || index < 0.0)
        return IspuCategory::Unknown;
    const double whole = std::floor(index + 0.5);
    for (size_t i = 0; i + 1 < kRows; ++i) {
        if (whole <= kIndexTo[i])
            return IspuCategory(i + 1);
    }
    return IspuCategory::Hazardous;
}

IspuCategory ispuCategoryFromWords(QStringView words)
{
    static constexpr std::array<std::pair<QLatin1StringView, IspuCategory>, 5> names{{{"baik"_L1, IspuCategory::Good},
        {"sedang"_L1, IspuCategory::Moderate}, {"tidak sehat"_L1, IspuCategory::Unhealthy},
        {"sangat tidak sehat"_L1, IspuCategory::VeryUnhealthy}, {"berbahaya"_L1, IspuCategory::Hazardous}}};
    const QString key = words.toString().simplified();
    for (const auto& [name, category] : names) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return category;
    }
    return IspuCategory::Unknown;
}

bool isPollutant(Quantity quantity)
{
    return quantity >= Quantity::Pm10 && quantity <= Quantity::Hc;
}

Quantity subIndexOf(Quantity pollutant)
{
    return isPollutant(pollutant) ? Quantity(int(pollutant) + kSubIndexOffset) : Quantity::Other;
}

Quantity pollutantOf(Quantity subIndex)
{
    const bool isSubIndex = subIndex >= Quantity::IspuPm10 && subIndex <= Quantity::IspuHc;
    return isSubIndex ? Quantity(int(subIndex) - kSubIndexOffset) : Quantity::Other;
}

std::optional<Quantity> pollutantFromWords(QStringView words)
{
    QString key;
    bool inTag = false;
    for (const QChar c : words) { // letters and digits; markup such as <sub> is not part of a name
        if (c == u'<' || c == u'>')
            inTag = c == u'<';
        else if (!inTag && c.isLetterOrNumber())
            key += c.toLower();
    }
    // Open data counts the pollutants in some months.
    static constexpr std::array<std::pair<QLatin1StringView, Quantity>, 21> names{
        {{"pm10"_L1, Quantity::Pm10}, {"pmsepuluh"_L1, Quantity::Pm10}, {"1"_L1, Quantity::Pm10},
            {"pm25"_L1, Quantity::Pm25}, {"pmduakomalima"_L1, Quantity::Pm25}, {"2"_L1, Quantity::Pm25},
            {"so2"_L1, Quantity::So2}, {"sulfurdioksida"_L1, Quantity::So2}, {"3"_L1, Quantity::So2},
            {"co"_L1, Quantity::Co}, {"karbonmonoksida"_L1, Quantity::Co}, {"4"_L1, Quantity::Co},
            {"o3"_L1, Quantity::O3}, {"ozon"_L1, Quantity::O3}, {"5"_L1, Quantity::O3}, {"no2"_L1, Quantity::No2},
            {"nitrogendioksida"_L1, Quantity::No2}, {"6"_L1, Quantity::No2}, {"hc"_L1, Quantity::Hc},
            {"hidrokarbon"_L1, Quantity::Hc}, {"pm2"_L1, Quantity::Pm25}}};
    for (const auto& [name, quantity] : names) {
        if (key == name)
            return quantity;
    }
    return std::nullopt;
}

std::optional<int> ispuOf(Quantity pollutant, double microgramsPerM3)
{
    const auto* const row = std::ranges::find(kTable, pollutant, &Row::pollutant);
    if (row == kTable.end() || std::isnan(microgramsPerM3) || microgramsPerM3 < 0.0)
        return std::nullopt;
    double from = 0.0;
    for (size_t i = 0; i < kRows; ++i) {
        const double to = row->to[i];
        if (microgramsPerM3 <= to) {
            const double index = (kIndexTo[i] - kIndexFrom[i]) / (to - from) * (microgramsPerM3 - from) + kIndexFrom[i];
            return int(std::floor(index + 0.5));
        }
        from = to;
    }
    return kIndexTo.back();
}

std::optional<std::array<double, 5>> ispuSteps(Quantity quantity)
{
    static_assert(kRows == 5);
    if (quantity == Quantity::Ispu || isPollutant(pollutantOf(quantity)))
        return std::array<double, kRows>{50, 100, 200, 300, 500};
    const auto* const row = std::ranges::find(kTable, quantity, &Row::pollutant);
    return row != kTable.end() ? std::optional(row->to) : std::nullopt;
}

std::optional<IspuResult> ispuOf(std::span<const Concentration> day)
{
    std::optional<IspuResult> worst;
    for (const Concentration& one : day) {
        const auto index = ispuOf(one.pollutant, one.value);
        if (index && (!worst || *index > worst->index))
            worst = IspuResult{*index, one.pollutant};
    }
    return worst;
}

} // namespace JakOps
