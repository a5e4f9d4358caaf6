// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// Open data of past years: one row a station and day, the values being sub-indices, not concentrations. Comma or
// semicolon, dashes for what is missing, whole days without data, the critical pollutant as a name or a number.
class IspuCsvFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
