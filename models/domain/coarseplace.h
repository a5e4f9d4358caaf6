// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

namespace JakOps {

// The middle of a square of about 80 m: where the field may know a private report is. Always the same for the same point, so
// that looking twice tells no more.
inline constexpr double kCoarseDegrees = 0.0007;
[[nodiscard]] inline GeoPoint coarsePlace(GeoPoint p)
{
    const auto middle = [](double degrees) { return (std::floor(degrees / kCoarseDegrees) + 0.5) * kCoarseDegrees; };
    return {middle(p.lat), middle(p.lon)};
}
inline constexpr double kCoarseMetres = 60.0; // from its middle to a corner

} // namespace JakOps
