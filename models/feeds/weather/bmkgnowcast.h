// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// BMKG's list of warnings (RSS). Each entry points to the warning itself; options "areas" keeps those whose title names
// one of them.
class BmkgNowcastFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
