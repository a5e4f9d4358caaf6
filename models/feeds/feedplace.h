// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "feeds/reportrecord.h"

namespace JakOps {

// A coordinate as sources write it: "-6.2", "-6,2", "6.2 LS", "6° 12' 30\" S". NaN where it is none.
[[nodiscard]] double parseDegrees(QStringView words);

// "-6.2,106.8", "-6,2; 106,8", "POINT(106.8 -6.2)": both in one. The order is latitude first, but in WKT.
struct DegreesPair
{
    double lat = 0.0;
    double lon = 0.0;
};
[[nodiscard]] std::optional<DegreesPair> parseDegreesPair(QStringView words);

// A place from a source's two numbers. What is exchanged is put right where only that makes sense in Jakarta; (0, 0)
// and what is not on earth is no place; what lies elsewhere is kept. `notes` tells which. Pure.
[[nodiscard]] std::optional<GeoPoint> checkedPlace(double lat, double lon, RecordNotes& notes);

} // namespace JakOps
