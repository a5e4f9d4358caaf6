// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/freshness.h"

#include "domain/reading.h"

#include <algorithm>

namespace JakOps {

Freshness freshnessOf(qint64 measuredAt, qint64 now, qint64 everyMs)
{
    constexpr qint64 dayMs = 86'400'000;
    if (measuredAt <= 0 || measuredAt > now + kFutureToleranceMs)
        return Freshness::Unknown;
    const qint64 age = now - measuredAt;
    // What comes once a day is not stale at noon of the next.
    const qint64 stale = std::max(std::min(6 * everyMs, dayMs), 2 * everyMs);
    if (age > stale)
        return Freshness::Stale;
    return age > 2 * everyMs ? Freshness::Late : Freshness::Fresh;
}

} // namespace JakOps
