// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "feeds/reportrecord.h"

#include <QStringList>

namespace JakOps {

class CityFacts;

// What a citizen says at the counter or on the phone, as it is written down. A plain value.
struct CitizenReport
{
    QString text;
    QString channel = QStringLiteral("loket"); // or "telepon"
    QString category; // code; empty: whoever triages says it
    std::optional<GeoPoint> place; // or an area, or both
    double accuracyMetres = -1.0;
    QString area; // Kemendagri code of any level
    QString address; // as it was said
    QStringList photos; // sha256 of files in the attachment store
    bool isPrivate = true;
    ReporterIdentity reporter; // sealed before anything is stored

    // Channels a report can be written down for.
    [[nodiscard]] static const QStringList& channels();
};

// What keeps it from being taken.
enum class IntakeProblem : quint8 {
    None,
    NoWords,
    TooLong,
    NoPlace, // neither point nor area
    FarAway, // not near Jakarta
    UnknownArea,
    UnknownCategory,
    UnknownChannel,
    TooManyPhotos,
    NoCounter, // nobody has said yet which counter this console is
    NoUnit, // the officer's unit has no counter
    UsedUp, // the numbers of the day
};
[[nodiscard]] QString intakeProblemCode(IntakeProblem problem); // "no_words"
[[nodiscard]] IntakeProblem intakeProblemFromCode(QStringView code); // None: not one of them

// The first problem of the report itself; the store's own (counter, numbers) come when it is taken.
[[nodiscard]] IntakeProblem problemOf(const CitizenReport& report, const CityFacts& facts);

inline constexpr int kMostIntakePhotos = 10;
inline constexpr qsizetype kMostIntakeWords = 4000;

} // namespace JakOps
