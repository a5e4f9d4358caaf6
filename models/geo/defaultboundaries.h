// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"
#include "geo/schematic.h"

namespace JakOps {

// Areas for a machine that has no official boundaries: every point of the drawn land belongs to the kelurahan whose
// label point is nearest (Voronoi cells cut to the coast and the province border); an island belongs to the kelurahan
// it names, or to the nearest of Kepulauan Seribu. Flagged schematic. Deterministic. Takes tens of milliseconds: not
// for the GUI thread.
[[nodiscard]] Result<Boundaries> buildDefaultBoundaries(const Schematic& schematic, const QList<Area>& areas);

} // namespace JakOps
