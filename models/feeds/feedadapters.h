// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/intake/feedresult.h"

#include <memory>

namespace JakOps {

// The adapters by the names that feed descriptions use.
[[nodiscard]] QStringList feedAdapterNames();
[[nodiscard]] std::unique_ptr<FeedAdapter> makeFeedAdapter(QStringView name); // null: no such adapter

} // namespace JakOps
