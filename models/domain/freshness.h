// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace JakOps {

// How old a value is, against how often its source gives one.
enum class Freshness : quint8 {
    Fresh,
    Late, // more than two turns missed: shown with its age
    Stale, // more than six, or over a day: greyed out, counts for nothing
    Unknown, // never measured, or measured in the future
};

[[nodiscard]] Freshness freshnessOf(qint64 measuredAt, qint64 now, qint64 everyMs);

} // namespace JakOps
