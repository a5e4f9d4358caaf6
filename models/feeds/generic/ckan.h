// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// A table of a CKAN portal, a piece at a time, with a mapping. The link to the next piece is always there, so an empty
// piece is the end.
class CkanFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
