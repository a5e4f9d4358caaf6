// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/rowmask.h"

#include <bit>
#include <cstring>

// The choice is made by the loader, before a sanitizer is ready for it.
#if defined(__x86_64__) && defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define JAKOPS_WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define JAKOPS_WIDE
#endif

namespace JakOps::RowMask {

namespace {

using Flags = std::array<quint8, kGroupRows>; // 0 or 1 each: what compilers know to fill many at a time

[[gnu::always_inline]] inline quint64 packed(const Flags& flags)
{
    static_assert(std::endian::native == std::endian::little);
    quint64 bits = 0;
    for (quint32 i = 0; i < kGroupRows; i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, flags.data() + i, 8);
        bits |= (eight * 0x0102040810204080ULL >> 56) << i; // the lowest bit of each byte, side by side
    }
    return bits;
}

} // namespace

JAKOPS_WIDE GroupSelection sums(const TicketBlock& block, quint32 group, quint64 bits)
{
    const quint32* const x = block.x.data() + group * kGroupRows;
    const quint32* const y = block.y.data() + group * kGroupRows;
    GroupSelection out;
    // Without a branch: how many pass in a row is unpredictable.
    for (quint32 i = 0; i < kGroupRows; ++i) {
        const quint32 mask = 0U - quint32(bits >> i & 1U);
        out.sumX += x[i] & mask;
        out.sumY += y[i] & mask;
    }
    const GroupRows& rows = block.groups[group];
    for (size_t s = 0; s < kTicketStatusCount; ++s)
        out.byStatus[s] = quint8(std::popcount(rows.byStatus[s] & bits));
    out.count = quint8(std::popcount(bits));
    return out;
}

JAKOPS_WIDE GroupSelection takeSquare(
    const TicketBlock& block, quint32 group, quint32 left, quint32 top, quint32 edge, quint64& bits)
{
    const quint32* x = block.x.data() + group * kGroupRows;
    const quint32* y = block.y.data() + group * kGroupRows;
    Flags flags;
    quint32 sumX = 0; // from the corner: 32 bits do
    quint32 sumY = 0;
    for (quint32 half = 0; half < kGroupRows; half += 32) {
        const auto wanted = quint32(bits >> half);
        for (quint32 i = 0; i < 32; ++i) {
            const quint32 dx = x[half + i] - left;
            const quint32 dy = y[half + i] - top;
            const quint32 mask = (dx < edge ? ~0U : 0U) & (dy < edge ? ~0U : 0U) & (0U - (wanted >> i & 1U));
            sumX += dx & mask;
            sumY += dy & mask;
            flags[half + i] = quint8(mask & 1U);
        }
    }
    const quint64 here = packed(flags);
    bits &= ~here;
    GroupSelection out;
    out.count = quint8(std::popcount(here));
    out.sumX = quint64(out.count) * left + sumX;
    out.sumY = quint64(out.count) * top + sumY;
    const GroupRows& rows = block.groups[group];
    for (size_t s = 0; s < kTicketStatusCount; ++s)
        out.byStatus[s] = quint8(std::popcount(rows.byStatus[s] & here));
    return out;
}

JAKOPS_WIDE quint64 within(const TicketBlock& block, quint32 group, const WorldRect& rect)
{
    const quint32* const x = block.x.data() + group * kGroupRows;
    const quint32* const y = block.y.data() + group * kGroupRows;
    const quint32 width = rect.right - rect.left;
    const quint32 height = rect.bottom - rect.top;
    Flags flags;
    for (quint32 i = 0; i < kGroupRows; ++i)
        flags[i] = quint8(quint8(x[i] - rect.left <= width) & quint8(y[i] - rect.top <= height));
    return packed(flags);
}

JAKOPS_WIDE quint64 zeros(const quint16* numbers)
{
    Flags flags;
    for (quint32 i = 0; i < kGroupRows; ++i)
        flags[i] = numbers[i] == 0 ? 1 : 0;
    return packed(flags);
}

quint64 passing(const RowState* states, const std::array<quint16, 256>& fails)
{
    Flags flags;
    for (quint32 i = 0; i < kGroupRows; ++i)
        flags[i] = fails[states[i]] == 0 ? 1 : 0;
    return packed(flags);
}

} // namespace JakOps::RowMask
