// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// The ministry's stations (KLH), those in Jakarta. All values are words; a concentration of 0 beside an index is
// missing; indices above 500 are published and kept; the zone it names is sometimes wrong, so the place decides.
class KlhStationsFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
