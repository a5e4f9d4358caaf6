// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

namespace JakOps {

// The state of a river post. Siaga 1 is the worst; the numbers are the city's.
enum class Siaga : quint8 { Unknown = 0, One = 1, Two = 2, Three = 3, Normal = 4 };

// Level at or above a threshold is that state; below Siaga 3 all is normal. Unknown without thresholds that make sense.
[[nodiscard]] Siaga siagaOf(double cm, const SiagaThresholds& thresholds);
// The level at which it gets worse; nothing at Siaga 1 or without thresholds.
[[nodiscard]] std::optional<double> nextThreshold(double cm, const SiagaThresholds& thresholds);
// "Siaga 2", "Status : Siaga 3", "SIAGA IV ", "Normal", "2": as sources write it.
[[nodiscard]] Siaga siagaFromWords(QStringView words);
// Worse first: for lists sorted by trouble. Unknown comes last.
[[nodiscard]] bool isWorse(Siaga a, Siaga b);

} // namespace JakOps
