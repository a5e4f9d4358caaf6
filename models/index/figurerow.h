// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/figurecube.h"
#include "index/ticketcolumns.h"

namespace JakOps {

enum FigureMetric : quint8 { ResponseTime, CompletionTime, BacklogAge };
inline constexpr size_t kFigureMetrics = 3;
inline constexpr quint32 kNoDuration = ~0U;

// How long what took with one report, seconds; kNoDuration: it has none.
using FigureDurations = std::array<quint32, kFigureMetrics>;
[[nodiscard]] inline FigureDurations durationsOf(const TicketBlock& block, quint32 row, quint32 now)
{
    const auto since = [](quint32 start, quint32 end) { return end > start ? end - start : 0; };
    const TicketStatus status = statusOf(block.state[row]);
    const quint32 created = block.createdAt[row];
    const quint32 responded = block.respondedAt[row];
    const quint32 closed = block.closedAt[row];
    return {responded != 0 ? since(created, responded) : kNoDuration,
        status == TicketStatus::Done && closed != 0 ? since(created, closed) : kNoDuration,
        isOpen(status) ? since(created, now) : kNoDuration};
}

enum class FigureVerdict : quint8 { None, OnTime, Late, Overdue };
[[nodiscard]] inline FigureVerdict verdictOf(const TicketBlock& block, quint32 row, const FigureRules& rules, quint32 now)
{
    const TicketStatus status = statusOf(block.state[row]);
    const bool open = isOpen(status);
    const quint32 closed = block.closedAt[row];
    if (!open && (status != TicketStatus::Done || closed == 0))
        return FigureVerdict::None;
    OnTimeShare share;
    share.add(rules.completeBy(block.category[row], block.channel[row], block.createdAt[row], block.stood[row]),
        open ? 0 : closed, !open, now);
    return share.onTime > 0 ? FigureVerdict::OnTime
        : share.late > 0    ? FigureVerdict::Late
        : share.overdue > 0 ? FigureVerdict::Overdue
                            : FigureVerdict::None;
}

// The hour of the week, from Monday 0.00 WIB.
inline constexpr quint32 kWeekHours = 168;
[[nodiscard]] constexpr quint32 weekHourOf(quint32 at)
{
    constexpr quint32 kThursday = 3 * 24; // 1 January 1970
    return ((at + quint32(kWibOffsetSeconds)) / 3600 + kThursday) % kWeekHours;
}

} // namespace JakOps
