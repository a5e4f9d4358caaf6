// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/democalendar.h"

#include "base/clock.h"
#include "services/demo/demorandom.h"

#include <algorithm>
#include <array>

namespace JakOps {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr double kReportsADay = 508.0; // 185,852 in 366 days
constexpr int kFirstMinuteOfDay = 0;

// Share of a day's reports by hour, WIB: little at night, most in the morning and again after work.
constexpr std::array<double, 24> kHours {0.6, 0.4, 0.3, 0.3, 0.5, 1.4, 3.2, 5.4, 7.2, 8.0, 7.6, 6.6, 5.6, 5.6, 5.8, 5.8, 5.9, 5.9,
    5.6, 5.2, 4.6, 3.6, 2.4, 1.2};
// Monday to Sunday.
constexpr std::array<double, 7> kWeekdays {1.12, 1.10, 1.08, 1.06, 1.02, 0.86, 0.76};

double dayWeight(qint64 dayStart, quint64 seed)
{
    const QDate date = toWib(dayStart).date();
    DemoRandom random(seed ^ 0x5eedULL, quint64(date.toJulianDay()));
    const double noise = 1.0 + 0.10 * random.normal();
    const double flood = DemoCalendar::isFloodDay(dayStart, seed) ? 1.6 : 1.0;
    return std::max(0.3, kWeekdays[size_t(date.dayOfWeek() - 1)] * noise * flood);
}

qint64 minuteOfDay(DemoRandom& random)
{
    double total = 0.0;
    for (const double hour : kHours)
        total += hour;
    double at = random.unit() * total;
    size_t hour = 0;
    while (hour < kHours.size() - 1 && at >= kHours[hour])
        at -= kHours[hour++];
    return kFirstMinuteOfDay + qint64(hour) * 60 + qint64(60.0 * at / kHours[hour]);
}

} // namespace

bool DemoCalendar::isFloodDay(qint64 utcMs, quint64 seed)
{
    const QDate date = toWib(utcMs).date();
    const int month = date.month();
    const bool wet = month <= 3 || month >= 11;
    // Rain comes in spells: three days share one draw.
    DemoRandom random(seed ^ 0xf100dULL, quint64(date.toJulianDay() / 3));
    return random.chance(wet ? 0.14 : 0.02);
}

QList<qint64> DemoCalendar::times(qint64 count, quint64 seed, qint64 until)
{
    QList<qint64> times;
    if (count <= 0)
        return times;
    times.reserve(count);
    // Backwards from today until all are placed; today only holds what its hours so far would bring.
    qint64 dayStart = wibDayStartMs(until);
    while (times.size() < count) {
        DemoRandom random(seed ^ 0xda1ULL, quint64(dayStart / kDayMs));
        const auto wanted = qint64(std::llround(kReportsADay * dayWeight(dayStart, seed)));
        for (qint64 i = 0; i < wanted && times.size() < count; ++i) {
            const qint64 at = dayStart + minuteOfDay(random) * 60'000 + qint64(random.unit() * 60'000.0);
            if (at <= until)
                times += at;
        }
        dayStart -= kDayMs;
    }
    std::ranges::sort(times);
    return times;
}

} // namespace JakOps
