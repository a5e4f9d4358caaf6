// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

namespace JakOps {

// The selected open ticket to work on next: the one that follows `after` in the order of urgency (domain/workqueue.h), the
// lower key first where two are equally urgent; the most urgent of all where `after` is not selected, 0 or the last. 0:
// nothing open is selected. In the queue of questions those come last that wait for an answer still. One pass over what is
// selected; any thread.
[[nodiscard]] qint64 nextUrgent(const Selection& selection, qint64 after, qint64 nowMs);

} // namespace JakOps
