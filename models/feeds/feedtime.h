// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace JakOps {

// A time as a source wrote it.
struct ParsedTime
{
    qint64 utcMs = 0;
    bool zoneAssumed = false; // none was given: WIB
    bool dateOnly = false;

    friend bool operator==(const ParsedTime&, const ParsedTime&) = default;
};

// Reads the ways in which sources write times: ISO 8601 with or without zone or time, "20/11/2026 10.42", "20 November
// 2026 10:42 WIB", "Nov 20, 2026 3:42 PM", seconds or milliseconds since 1970, a spreadsheet's day number. Two numbers
// that could be day and month are taken day first (the custom in Indonesia) unless the source is known to do otherwise,
// or only the other way fits. Years from 1990 to 2100. Pure.
[[nodiscard]] std::optional<ParsedTime> parseTime(QStringView words, bool dayFirst = true);

// Whether a column of such values puts the month first: some value only fits so and none only fits the other way.
class DayOrder final
{
public:
    void see(QStringView words);
    [[nodiscard]] bool dayFirst() const { return !m_monthFirst || m_dayFirst; }

private:
    bool m_dayFirst = false;
    bool m_monthFirst = false;
};

} // namespace JakOps
