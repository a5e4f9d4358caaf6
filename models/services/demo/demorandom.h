// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cmath>
#include <numbers>

namespace JakOps {

// A small generator of our own (splitmix64; Steele, Lea, Flood 2014), because the standard's distributions may give other numbers
// with another library and the demo city must not. A plain value: a copy continues the same way.
class DemoRandom final
{
public:
    explicit DemoRandom(quint64 seed)
        : m_state(seed)
    {
    }
    // The stream of one report: independent of how many came before it.
    DemoRandom(quint64 seed, quint64 index)
        : m_state(seed * 0x9e3779b97f4a7c15ULL ^ (index + 1) * 0xbf58476d1ce4e5b9ULL)
    {
        next();
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    double unit() { return double(next() >> 11U) * 0x1.0p-53; } // [0, 1)
    int below(int n) { return int(unit() * n); }
    bool chance(double p) { return unit() < p; }
    double normal() // mean 0, deviation 1 (Box-Muller)
    {
        const double r = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return r * std::cos(2.0 * std::numbers::pi * unit());
    }
    // A duration around `medianHours`, with the long tail that waiting times have. Milliseconds.
    qint64 hours(double medianHours, double spread = 0.8)
    {
        return qint64(medianHours * std::exp(spread * normal()) * 3'600'000.0);
    }

private:
    quint64 m_state;
};

} // namespace JakOps
