// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// BMKG's earthquakes: the latest (an object), those above magnitude 5 and those felt (lists). All values are words;
// times in UTC.
class BmkgQuakesFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
