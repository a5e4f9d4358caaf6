// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

namespace JakOps {

// One gauge's history at Dinas SDA: "date H.MM.SS,cm;…|siaga1;siaga2;siaga3|<html>", levels in centimetres, thresholds
// in millimetres, times in WIB. Which gauge it is stands in the context.
class DsdaHistoryFeed final : public FeedAdapter
{
public:
    [[nodiscard]] Result<FeedResult> read(const QByteArray& bytes, const FeedContext& context) const override;
};

} // namespace JakOps
