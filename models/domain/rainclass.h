// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace JakOps {

// How hard it rains, by BMKG's classes of an hour's rain.
enum class RainClass : quint8 { None, Light, Moderate, Heavy, VeryHeavy, Extreme };

// From 0.5, 5, 10, 20 mm, and above 50 mm an hour; nothing for what is no amount of rain.
[[nodiscard]] std::optional<RainClass> rainClass(double mmInAnHour);

} // namespace JakOps
