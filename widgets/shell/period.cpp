// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/period.h"

#include "base/clock.h"
#include "widgets/common/format.h"

#include <array>

namespace JakOps {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr std::array kNamed {PeriodPreset::Today, PeriodPreset::SevenDays, PeriodPreset::ThirtyDays, PeriodPreset::ThisYear};

} // namespace

Period Period::of(PeriodPreset preset, qint64 nowMs)
{
    const qint64 today = wibDayStartMs(nowMs);
    switch (preset) {
    case PeriodPreset::Any:
    case PeriodPreset::Custom: return {preset, 0, 0};
    case PeriodPreset::Today: return {preset, today, 0};
    case PeriodPreset::SevenDays: return {preset, today - 6 * kDayMs, 0};
    case PeriodPreset::ThirtyDays: return {preset, today - 29 * kDayMs, 0};
    case PeriodPreset::ThisYear: {
        const int day = toWib(nowMs).date().dayOfYear();
        return {preset, today - (day - 1) * kDayMs, 0};
    }
    }
    return {};
}

Period Period::fromLimits(qint64 from, qint64 to, qint64 nowMs)
{
    if (from == 0 && to == 0)
        return {};
    for (const PeriodPreset preset : kNamed) {
        const Period period = of(preset, nowMs);
        if (period.from == from && period.to == to)
            return period;
    }
    return {PeriodPreset::Custom, from, to};
}

QString Period::title(PeriodPreset preset)
{
    switch (preset) {
    case PeriodPreset::Any: return tr("Any time");
    case PeriodPreset::Today: return tr("Today");
    case PeriodPreset::SevenDays: return tr("Last 7 days");
    case PeriodPreset::ThirtyDays: return tr("Last 30 days");
    case PeriodPreset::ThisYear: return tr("This year");
    case PeriodPreset::Custom: return tr("From … to …");
    }
    return {};
}

QString Period::label() const
{
    if (preset != PeriodPreset::Custom)
        return title(preset);
    if (to == 0)
        return tr("from %1").arg(Format::date(from));
    if (from == 0)
        return tr("until %1").arg(Format::date(to - 1));
    //: a period: first day, last day
    return tr("%1 – %2").arg(Format::date(from), Format::date(to - 1));
}

} // namespace JakOps
