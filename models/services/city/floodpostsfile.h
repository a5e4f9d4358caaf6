// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodposts.h"

namespace JakOps {

// The posts in resources/city. Not for the window's thread.
[[nodiscard]] Result<FloodPosts> readFloodPosts(const QString& cityDir);

} // namespace JakOps
