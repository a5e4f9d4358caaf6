// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtTypes>

namespace JakOps {

// When the demo's citizens report: days weighted by weekday, rainy season and flood days, hours by the rhythm of a day.
// About 508 reports a day, as in 2024. Pure: the same arguments give the same times.
struct DemoCalendar
{
    // `count` instants up to `until`, oldest first, UTC ms. The span follows from the count.
    [[nodiscard]] static QList<qint64> times(qint64 count, quint64 seed, qint64 until);
    // Whether this instant falls on one of the demo's flood days.
    [[nodiscard]] static bool isFloodDay(qint64 utcMs, quint64 seed);
};

} // namespace JakOps
