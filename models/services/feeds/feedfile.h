// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feedjob.h"
#include "services/feeds/feedstate.h"

namespace JakOps {

// Reads a file as the answer of a feed and stores its values: what offices that work by hand hand over. `station`: whose values they
// are, where the file does not say. Blocks: for a thread of its own.
[[nodiscard]] Result<FeedState> takeFeedFile(
    FeedJob& job, const FeedDescription& feed, const QString& path, const QString& station);

} // namespace JakOps
