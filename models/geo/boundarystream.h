// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"

namespace JakOps {

// Boundaries as compact bytes and back, so that an import is kept without its source file and a start does not dissolve
// again. Coordinates are rounded to 1e-7 degrees (about 1 cm). Versioned; bytes of another version are refused, then
// build or import anew.
class BoundaryStream final
{
public:
    [[nodiscard]] static QByteArray write(const Boundaries& boundaries);
    [[nodiscard]] static Result<Boundaries> read(const QByteArray& bytes);
};

} // namespace JakOps
