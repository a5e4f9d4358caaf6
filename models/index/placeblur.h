// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

#include <mutex>
#include <unordered_map>

namespace JakOps {

// The tickets as somebody sees them who may not know the place of private reports: those stand at the middle of their village,
// before anything is computed, so that no cluster's centre, extent or heat depends on where in the village they really are. A private
// report in no village stands in the middle of a square of 2.4 km. Thread-safe; remembers what it has made, so that after a change
// only the touched blocks are made again.
class PlaceBlur final
{
public:
    struct Village
    {
        WorldUnits middle;
        // 0: all at the middle. Else each at a place of its own within this reach, always the same one: for pictures of density,
        // where hundreds at one point would look like a hot spot.
        quint32 reach = 0;
    };

    explicit PlaceBlur(std::vector<std::optional<Village>> byTerm);
    PlaceBlur() // each in the middle of its small square (coarsePlace()): for those who work on it
        : m_isCoarse(true)
    {
    }

    [[nodiscard]] std::shared_ptr<const Selection> applied(const std::shared_ptr<const Selection>& exact);
    [[nodiscard]] WorldUnits placeOf(qint64 key, Term village, WorldUnits exact) const;

private:
    struct Made
    {
        std::shared_ptr<const TicketBlock> of;
        std::shared_ptr<const TicketBlock> block;
    };
    [[nodiscard]] std::shared_ptr<const TicketBlock> blurred(const std::shared_ptr<const TicketBlock>& block) const;
    [[nodiscard]] std::shared_ptr<const TicketColumns> blurred(const TicketColumns& columns);

    const bool m_isCoarse = false;
    const std::vector<std::optional<Village>> m_byTerm;
    std::mutex m_mutex;
    std::unordered_map<const TicketBlock*, Made> m_made;
    std::shared_ptr<const Selection> m_exact;
    std::shared_ptr<const Selection> m_last;
};

} // namespace JakOps
