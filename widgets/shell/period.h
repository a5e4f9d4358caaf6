// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace JakOps {

// A stretch of days of WIB as the filter bar offers it.
enum class PeriodPreset { Any, Today, SevenDays, ThirtyDays, ThisYear, Custom };

struct Period
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::Period)

public:
    PeriodPreset preset = PeriodPreset::Any;
    qint64 from = 0; // UTC ms, inclusive; 0: no limit
    qint64 to = 0; // exclusive; 0: no limit

    [[nodiscard]] static Period of(PeriodPreset preset, qint64 nowMs);
    // What a filter's limits are called today.
    [[nodiscard]] static Period fromLimits(qint64 from, qint64 to, qint64 nowMs);
    [[nodiscard]] static QString title(PeriodPreset preset);
    [[nodiscard]] QString label() const; // "7 hari terakhir", "1 Nov 2026 – 20 Nov 2026"

    friend bool operator==(const Period&, const Period&) = default;
};

} // namespace JakOps
