// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/slapolicy.h"
#include "domain/ticket.h"

#include <functional>
#include <memory>

namespace JakOps {

// What the projection adds to the fold of the events: the village and whether the place is in doubt from the boundaries, the
// due time from the policy.
struct Projector
{
    std::shared_ptr<const SlaPolicy> policy = std::make_shared<const SlaPolicy>();
    std::function<QString(GeoPoint)>
        villageAt; // thread-safe; empty code: outside; not set: the village is left as it is
    std::function<bool(const Ticket&)> isPlaceDoubtful; // thread-safe; not set: as it is

    // Without a point the kelurahan is the one the source named, if it named one and not a larger area.
    [[nodiscard]] static QString namedVillage(const Ticket& ticket)
    {
        return ticket.area.count(u'.') == 3 ? ticket.area : QString();
    }
    void complete(Ticket& ticket) const
    {
        if (villageAt)
            ticket.village = ticket.place ? villageAt(*ticket.place) : namedVillage(ticket);
        if (isPlaceDoubtful)
            ticket.placeDoubt = isPlaceDoubtful(ticket);
    }
};

} // namespace JakOps
