// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/placeblur.h"

#include "domain/coarseplace.h"
#include "index/packedrow.h"

#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

constexpr quint32 kSquare = 1U << 18; // units: 2.4 km
constexpr RowState kPrivateBit = 0x40;

quint64 scrambled(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

quint32 shifted(quint32 unit, double by)
{
    return quint32(std::clamp(double(unit) + by, 0.0, double(~0U)));
}

} // namespace

PlaceBlur::PlaceBlur(std::vector<std::optional<Village>> byTerm)
    : m_byTerm(std::move(byTerm))
{
}

WorldUnits PlaceBlur::placeOf(qint64 key, Term village, WorldUnits exact) const
{
    if (m_isCoarse)
        return toUnits(coarsePlace(unitsToGeo(exact)));
    if (village == 0 || village >= m_byTerm.size() || !m_byTerm[village])
        return {exact.x / kSquare * kSquare + kSquare / 2, exact.y / kSquare * kSquare + kSquare / 2};
    const Village& known = *m_byTerm[village];
    if (known.reach == 0)
        return known.middle;
    const quint64 dice = scrambled(quint64(key) * 0x9E3779B97F4A7C15ULL);
    const double angle = double(dice & 0xffff) / 65536.0 * 2.0 * std::numbers::pi;
    const double radius = std::sqrt(double(dice >> 16 & 0xffff) / 65536.0) * known.reach;
    return {shifted(known.middle.x, radius * std::cos(angle)), shifted(known.middle.y, radius * std::sin(angle))};
}

std::shared_ptr<const TicketBlock> PlaceBlur::blurred(const std::shared_ptr<const TicketBlock>& block) const
{
    const auto hides = [&](quint32 row) { return (block->state[row] & (kPrivateBit | kDeadRow)) == kPrivateBit; };
    quint32 first = 0;
    while (first < block->rows && !hides(first))
        ++first;
    if (!block->placed || first == block->rows)
        return block;
    auto made = std::make_shared<TicketBlock>(*block);
    for (quint32 row = first; row < made->rows; ++row) {
        if (!hides(row))
            continue;
        PackedRow moved = packedRow(*made, row);
        const WorldUnits at = placeOf(moved.key, moved.village, {moved.x, moved.y});
        moved.x = at.x;
        moved.y = at.y;
        killRow(*made, row);
        putRow(*made, row, moved);
    }
    tightenBounds(*made);
    return made;
}

std::shared_ptr<const TicketColumns> PlaceBlur::blurred(const TicketColumns& columns)
{
    auto out = std::make_shared<TicketColumns>(columns);
    std::unordered_map<const TicketBlock*, Made> made;
    made.reserve(columns.m_blocks.size());
    out->m_bounds = {};
    for (std::shared_ptr<const TicketBlock>& block : out->m_blocks) {
        const auto known = m_made.find(block.get());
        Made one = known != m_made.end() ? known->second : Made {block, blurred(block)};
        const TicketBlock* const exact = block.get();
        block = one.block;
        made.emplace(exact, std::move(one));
        out->m_bounds.include(block->bounds);
    }
    m_made = std::move(made); // what no block of today needs is forgotten
    return out;
}

std::shared_ptr<const Selection> PlaceBlur::applied(const std::shared_ptr<const Selection>& exact)
{
    const std::scoped_lock lock(m_mutex);
    if (m_exact != exact) {
        m_last = Selection::evaluate(blurred(exact->columns()), exact->sharedProgram(), exact->generation(), m_last.get());
        m_exact = exact;
    }
    return m_last;
}

} // namespace JakOps
