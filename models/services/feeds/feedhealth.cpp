// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedhealth.h"

#include "domain/freshness.h"

namespace JakOps {

FeedHealth feedHealth(const FeedDescription& feed, const FeedState& state, bool offline, qint64 now)
{
    if (feed.address.isEmpty() && !feed.isDemo())
        return FeedHealth::FilesOnly;
    if (state.phase == FeedPhase::Off)
        return FeedHealth::Off;
    if (state.phase == FeedPhase::Paused)
        return FeedHealth::Paused;
    if (offline && !feed.isDemo())
        return FeedHealth::Offline;
    if (state.failures > 0)
        return FeedHealth::Failing;
    if (state.okAt <= 0)
        return FeedHealth::Waiting;
    const qint64 everyMs = qint64(feed.everySeconds) * 1000;
    return freshnessOf(state.okAt, now, everyMs) == Freshness::Fresh ? FeedHealth::Fine : FeedHealth::Late;
}

} // namespace JakOps
