// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/referenceplace.h"

#include <optional>

namespace JakOps {

struct ReferenceRead : ReferenceColumns
{
    ReferenceMapping mapping; // that was used
    QList<ReferencePoint> points;
    qint64 rows = 0;
    qint64 rejected = 0;
    QStringList problems; // of the first rejected rows: "row 3: no place", English
};

inline constexpr qsizetype kMaxReferencePoints = 50'000;

// What a file is made of, to ask a person what is what.
[[nodiscard]] Result<ReferenceColumns> referenceColumns(const QByteArray& bytes);

// A CSV or GeoJSON of points, with a mapping or a guessed one. A bad row is counted and told, the others stay. WrongFormat
// for what is no table and no map; InvalidInput where the mapping names no place or a column that is not there; NotFound
// where no row has a name and a place; TooLarge.
[[nodiscard]] Result<ReferenceRead> readReference(
    const QByteArray& bytes, const std::optional<ReferenceMapping>& mapping = {});

} // namespace JakOps
