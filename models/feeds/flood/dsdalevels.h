// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// Dinas SDA's XML of all gauges, a minute or so old. Levels and thresholds are millimetres there and centimetres here;
// SIAGA4 is a dummy and the level before has no time of its own, so neither is taken. Stations are told apart by their
// number: names drift.
class DsdaLevelsFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
