// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

namespace JakOps {

// How many tickets of `after` are not in `before`, whatever columns each was made of. Pure; some milliseconds a million tickets where the
// two are of different epochs, so not for the window's thread.
[[nodiscard]] qint64 countAdded(const Selection& before, const Selection& after);

} // namespace JakOps
