// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// udara.jakarta.go.id writes its data into its pages: all stations into the first (times in WIB), one station's
// histories into its own (times in UTC); neither names a zone. A refusal is a page without data. Temperature and
// humidity of 0 are missing ones.
class SpkuPageFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
