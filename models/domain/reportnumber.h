// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace JakOps {

struct Agency;

// Numbers of reports that are written down at a counter: JK, the day in Jakarta, three digits of the unit, one of its counter, and
// four that count. JK261120 610 2 0007 is the seventh of that day at counter 2 of its kelurahan. No two consoles share unit and
// counter, and the CRM's own numbers have four digits behind the day, so a number is given once without asking anybody:
// docs/adr/0029.
namespace ReportNumber {

inline constexpr int kMostCounters = 9; // of one unit
inline constexpr int kMostADay = 9999; // at one counter
inline constexpr int kCounterAt = 11; // where the counter's digit stands

// 1 to 999; 0: this unit has no counter.
[[nodiscard]] int unitOf(const Agency& agency);
// What all numbers of this counter and day begin with: 12 characters. `counter` 1 to 9.
[[nodiscard]] QString prefix(qint64 atMs, int unit, int counter);
// The number after the highest that was given (empty: none was). None: the day's numbers are used up.
[[nodiscard]] std::optional<QString> next(const QString& prefix, const QString& highest);

} // namespace ReportNumber

} // namespace JakOps
