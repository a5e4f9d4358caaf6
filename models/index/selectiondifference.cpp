// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/selectiondifference.h"

namespace JakOps {

qint64 countAdded(const Selection& before, const Selection& after)
{
    qint64 count = 0;
    // Positions mean the same within an epoch: only what differs is looked at.
    const bool comparable = before.columns().epoch() == after.columns().epoch();
    for (size_t b = 0; b < after.blocks().size(); ++b) {
        const TicketBlock& block = *after.columns().blocks()[b];
        BlockSelection fresh = after.blocks()[b];
        if (comparable && b < before.blocks().size()) {
            for (size_t word = 0; word < fresh.bits.size(); ++word)
                fresh.bits[word] &= ~before.blocks()[b].bits[word];
        }
        fresh.forEach([&](quint32 row) { count += before.containsKey(block.key[row]) ? 0 : 1; });
    }
    return count;
}

} // namespace JakOps
