// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// OpenAQ v3: locations give stations; latest gives values, whose sensors are named in the context's options ("sensors":
// {"123": "pm25"}) because the answer does not say what they measure.
class OpenAqFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
