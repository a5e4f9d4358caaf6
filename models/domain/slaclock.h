// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slapolicy.h"
#include "domain/ticketevent.h"

#include <span>

namespace JakOps {

inline constexpr qint64 kDueSoonMs = 2LL * 3'600'000; // what is due within this is shown as pressing

// One stage of one ticket against its limit. A plain value.
struct SlaClock
{
    SlaStage stage = SlaStage::Respond;
    SlaRule rule; // the limit that holds, with its source
    qint64 startedAt = 0; // UTC ms
    qint64 dueAt = 0;
    qint64 endedAt = 0; // 0: it runs
    qint64 stoodMs = 0; // time it stood still for answers of the reporter, without an open question
    qint64 waitsUntil = 0; // an open question lets it stand still until then at the latest; 0: none
    bool judged = true; // false: the report was closed without the work (returned, withdrawn, merged)
    int unknownYear = 0; // the first year in it whose holidays nobody told; 0: all are known

    [[nodiscard]] bool isRunning() const { return endedAt == 0; }
    [[nodiscard]] bool standsStill(qint64 now) const { return isRunning() && now < waitsUntil; }
    // Until due; negative: so long ago. Of an ended one as it was at its end.
    [[nodiscard]] qint64 remaining(qint64 now) const { return dueAt - (isRunning() ? now : endedAt); }
    [[nodiscard]] bool isOverdue(qint64 now) const { return isRunning() && now > dueAt; }
    // Nothing while it may still be either, or where nobody is to be judged.
    [[nodiscard]] std::optional<bool> onTime(qint64 now) const;
};

// The clocks of a ticket in the order of the work; a stage it was never in has none. Of a stage it was in several times
// the last one. `events` oldest first; only their kinds, times and statuses are looked at. Pure.
[[nodiscard]] QList<SlaClock> slaClocks(
    const Ticket& ticket, std::span<const TicketEvent> events, const SlaPolicy& policy);

} // namespace JakOps
