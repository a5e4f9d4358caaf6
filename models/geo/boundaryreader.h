// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"

namespace JakOps {

// Why one record of a boundary file was changed or left out. Words for people are made from the kind.
enum class BoundaryProblemKind : quint8 {
    MissingCode, // a kelurahan of the city that the file does not have
    UnknownCode, // a code the city does not know; left out
    DoubledCode, // a kelurahan given more than once; its parts were put together
    NoCode, // a record without a Kemendagri code; left out
    OtherLevel, // a kecamatan, a kota; left out (they are dissolved from kelurahan)
    NoShape, // a record without polygons; left out
    RepairedRing, // a ring that crosses itself or is not a ring; repaired
    BadRing, // … and could not be; left out
    SwappedAxes, // latitude first; turned round
    NotDegrees, // projected coordinates (metres); left out
    Elsewhere, // not where this kelurahan lies: wrong code, or not Jakarta; left out
};
[[nodiscard]] QString boundaryProblemName(BoundaryProblemKind kind); // stable ASCII name, for JSON and logs

struct BoundaryProblem
{
    BoundaryProblemKind kind = BoundaryProblemKind::UnknownCode;
    int record = 0; // 1-based place in the file; 0 where no record is meant
    QString code;
    QString detail; // English, may quote the file

    friend bool operator==(const BoundaryProblem&, const BoundaryProblem&) = default;
};

struct BoundaryImport
{
    Boundaries boundaries; // of what was usable
    int records = 0;
    int villages = 0; // kelurahan with a shape
    int expected = 0; // kelurahan of the city
    QList<BoundaryProblem> problems; // in file order, then the missing ones by code

    // Only a complete set may replace the present one: a hole would put its reports outside Jakarta.
    [[nodiscard]] bool isComplete() const { return expected > 0 && villages == expected; }
};

inline constexpr qsizetype kMaxBoundaryBytes = 64 * 1024 * 1024; // look at the file's size before reading it
inline constexpr qsizetype kMaxBoundaryPoints = 3'000'000;

// Official boundaries from GeoJSON: one feature (or several) per kelurahan, its Kemendagri code with or without dots in
// a property such as kode, KODE, code, kemendagri. Fails when the bytes are not GeoJSON, over the caps, or hold no
// kelurahan of the city. Takes hundreds of milliseconds: not for the GUI thread. `source` is the file's name, for show.
[[nodiscard]] Result<BoundaryImport> readBoundaries(
    const QByteArray& geoJson, const QList<Area>& areas, const QString& source);

} // namespace JakOps
