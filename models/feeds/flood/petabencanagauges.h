// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// PetaBencana's flood gauges: TopoJSON or GeoJSON with observations in UTC, and the older service's list, which writes
// names without quotes and times without a zone (WIB).
class PetaBencanaGaugesFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
