// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>
#include <span>

namespace JakOps {

// The air quality index of Permen LHK P.14/2020. The table's values are 24-hour means in µg/m3. Published indices are
// shown as they were published; this is for where none was.

enum class IspuCategory : quint8 { Unknown = 0, Good, Moderate, Unhealthy, VeryUnhealthy, Hazardous };

[[nodiscard]] IspuCategory ispuCategory(double index); // 0–50, 51–100, 101–200, 201–300, from 301
// Baik, Sedang, Tidak Sehat …, and the numbers and letters of open data; Unknown for "TIDAK ADA DATA".
[[nodiscard]] IspuCategory ispuCategoryFromWords(QStringView words);

[[nodiscard]] bool isPollutant(Quantity quantity); // a concentration with a place in the table
[[nodiscard]] Quantity subIndexOf(Quantity pollutant); // Pm25 -> IspuPm25
[[nodiscard]] Quantity pollutantOf(Quantity subIndex); // IspuPm25 -> Pm25
// "PM25", "PM2.5", "PM<sub>2.5</sub>", "pm_duakomalima", "SO2", "sulfur_dioksida", "1" …: as sources name them.
[[nodiscard]] std::optional<Quantity> pollutantFromWords(QStringView words);

// The sub-index of a 24-hour mean; nothing for what is no pollutant or negative. 500 is the end of the table: more is
// not computed. Between two rows the index runs from the lower bound of its own category (51, 101 …), as the ministry's
// published values do; so a concentration just above a row is in the worse category.
[[nodiscard]] std::optional<int> ispuOf(Quantity pollutant, double microgramsPerM3);

// Up to where each category of the table goes, in the pollutant's unit (Ispu and its sub-indices: 50, 100, 200, 300,
// 500). Nothing for what is neither.
[[nodiscard]] std::optional<std::array<double, 5>> ispuSteps(Quantity quantity);

struct Concentration
{
    Quantity pollutant = Quantity::Pm25;
    double value = 0.0;
};
struct IspuResult
{
    int index = 0;
    Quantity critical = Quantity::Pm25; // the pollutant with the largest sub-index
};
[[nodiscard]] std::optional<IspuResult> ispuOf(std::span<const Concentration> day);

} // namespace JakOps
