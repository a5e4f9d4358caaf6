// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// PIHPS (Bank Indonesia): one commodity (options: "commodity"), places below each other, and a column a day, whose name
// is the date. Prices are words with commas for thousands; "-" is missing.
class PihpsFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
