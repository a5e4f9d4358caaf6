// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/nexturgent.h"

#include "domain/workqueue.h"

#include <limits>
#include <utility>

namespace JakOps {

qint64 nextUrgent(const Selection& selection, qint64 after, qint64 nowMs)
{
    const auto now = quint32(std::clamp<qint64>(nowMs / 1000, 0, std::numeric_limits<quint32>::max()));
    const auto blocks = selection.columns().blocks();
    const bool questions = selection.filter().queue == WorkQueue::Questions;
    const auto rank = [now, questions](const TicketBlock& block, quint32 row) {
        // While the answer may still come there is nothing to do.
        const bool waits = questions && block.askedUntil[row] >= now;
        return std::pair(
            quint64(waits) << 40 | urgencyOf(block.dueAt[row], priorityOf(block.state[row]), now), block.key[row]);
    };
    constexpr std::pair kNone(~quint64(0), ~0U);
    auto floor = kNone; // of `after`
    if (const Position at = selection.columns().positionOf(after); at != kNoPosition && selection.contains(at))
        floor = rank(selection.columns().block(at), at % kBlockRows);
    auto first = kNone;
    auto following = kNone;
    for (size_t b = 0; b < blocks.size(); ++b) {
        const TicketBlock& block = *blocks[b];
        selection.blocks()[b].forEach([&](quint32 row) {
            if (block.dueAt[row] == 0)
                return;
            const auto candidate = rank(block, row);
            first = std::min(first, candidate);
            if (candidate > floor)
                following = std::min(following, candidate);
        });
    }
    const auto next = following != kNone ? following : first;
    return next == kNone ? 0 : qint64(next.second);
}

} // namespace JakOps
