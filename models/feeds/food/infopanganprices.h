// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// Info Pangan Jakarta: prices of one day at the market of the context ("0" or none: over all). A price that was not
// renewed belongs to the day it was given, not to the day asked for. Gaps of 999999 are dummies.
class InfoPanganPricesFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
