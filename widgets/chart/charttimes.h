// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace JakOps {

// Ticks of a time axis in WIB, at round times: from minutes to decades. Words and signs are those of QLocale's default.

struct ChartTick
{
    qint64 at = 0; // UTC ms
    QString text; // one line, or two: the time and below it the day
    bool strong = false; // midnight among hours, the first of a month among days, January among months

    friend bool operator==(const ChartTick&, const ChartTick&) = default;
};

// At most about `most` ticks between two times, evenly spaced as people count.
[[nodiscard]] std::vector<ChartTick> chartTicks(qint64 from, qint64 to, int most);

// "20 Nov 2026 10.40 WIB"; of a span "20 Nov 2026 10.40 – 11.10 WIB", of days or more without times.
[[nodiscard]] QString chartTimeText(qint64 from, qint64 until);

} // namespace JakOps
