// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace JakOps {

// A place on earth, WGS 84, degrees.
struct GeoPoint
{
    double lat = 0.0;
    double lon = 0.0;

    // Finite and on earth, and not the (0, 0) that phones and databases write for "unknown".
    [[nodiscard]] bool isUsable() const
    {
        return std::isfinite(lat) && std::isfinite(lon) && std::abs(lat) <= 90.0 && std::abs(lon) <= 180.0
            && (std::abs(lat) > 1e-6 || std::abs(lon) > 1e-6);
    }
    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

// Rough frame around DKI Jakarta with Kepulauan Seribu, used to tell swapped or foreign coordinates from local ones.
[[nodiscard]] constexpr bool isNearJakarta(GeoPoint p)
{
    return p.lat > -6.60 && p.lat < -5.10 && p.lon > 106.30 && p.lon < 107.20;
}

} // namespace JakOps
