// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// JakPantau (Sistem Informasi Banjir): gates, pump houses, observation posts, rain posts and reservoirs, as BPBD's and
// Dinas SDA's people read them off. Each kind is known by what stands in its properties; coordinates are words,
// longitude first. Names and telephone numbers of people, which some of the lists carry, are not read.
class JakPantauFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
