// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

namespace JakOps {

// What a new look changes in the log.
struct AlertStep
{
    QList<AlertEntry> raised; // to be added
    QList<AlertEntry> changed; // of those given: held again, or ended

    [[nodiscard]] bool isEmpty() const { return raised.isEmpty() && changed.isEmpty(); }
};

// No alert twice for one cause: while a rule holds for a subject there is one, and another only when it becomes worse, which ends the one
// before. It is over when the rule has not held for `calmMs`, so that a level that swings about its threshold gives one alert; a subject that
// nothing is known of stays as it is. `open`: the entries that have not ended. Pure.
[[nodiscard]] AlertStep alertStep(const QList<AlertEntry>& open, const AlertView& view, qint64 now, qint64 calmMs);

} // namespace JakOps
