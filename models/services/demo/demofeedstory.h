// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/demorandom.h"

#include <QString>

#include <algorithm>

namespace JakOps {

// What the parts of the demo's feeds share.

inline constexpr qint64 kMinuteMs = 60'000;
inline constexpr qint64 kHourMs = 60 * kMinuteMs;
inline constexpr qint64 kDayMs = 24 * kHourMs;

// Chance as a function of a number: the same for the same seed, series and step, whatever was asked before.
class DemoNoise final
{
public:
    DemoNoise(quint64 seed, quint64 series)
        : m_seed(seed * 0x9e3779b97f4a7c15ULL + series)
    {
    }
    [[nodiscard]] double unit(qint64 step) const { return DemoRandom(m_seed, quint64(step)).unit(); } // 0 … 1
    [[nodiscard]] double signedAt(qint64 step) const { return 2.0 * unit(step) - 1.0; }
    // The same, but going from step to step without jumps.
    [[nodiscard]] double smooth(double at) const
    {
        const double whole = std::floor(at);
        const double part = at - whole;
        const double weight = part * part * (3.0 - 2.0 * part);
        return signedAt(qint64(whole)) * (1.0 - weight) + signedAt(qint64(whole) + 1) * weight;
    }

private:
    quint64 m_seed;
};

struct Place
{
    QLatin1StringView code;
    QLatin1StringView name;
    QLatin1StringView village; // its label point is the place
    double strength; // of what is told there
};
inline QString text(QLatin1StringView words)
{
    return QString(words);
}

// The same everywhere, unlike qHash.
inline quint64 nameHash(const QString& name)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const QChar c : name)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return hash;
}

// Hours from the story's moment that is nearest to `at`: -12 … 12.
inline double hoursOf(qint64 at, qint64 anchor)
{
    const qint64 offset = ((at - anchor + kDayMs / 2) % kDayMs + kDayMs) % kDayMs - kDayMs / 2;
    return double(offset) / double(kHourMs);
}

// A wave that rises faster than it falls, 0 … 1.
inline double singleWave(double hours, double peak, double width)
{
    const double x = (hours - peak) / width;
    return std::exp(-x * x * (x < 0 ? 1.0 : 0.35));
}

// The same every day: also its tail of the day before.
inline double waveAt(double hours, double peak, double width)
{
    return std::max({singleWave(hours + 24.0, peak, width), singleWave(hours, peak, width),
        singleWave(hours - 24.0, peak, width)});
}

} // namespace JakOps
