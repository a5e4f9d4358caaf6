// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QString>

#include <optional>

namespace JakOps {

// What a camera wrote beside a picture, as it stands there. It is easily written by hand, too.
struct WrittenTraces
{
    std::optional<qint64> takenAt; // UTC ms; a time without a zone is read as WIB
    std::optional<GeoPoint> place; // whatever stands there
    QString camera; // maker and model
    QString software;
};

// What of it can be true. What cannot is named, not believed.
struct PhotoFacts
{
    enum Doubt : quint8 { AbsurdTime = 1, AbsurdPlace = 2 };

    std::optional<qint64> takenAt;
    std::optional<GeoPoint> place;
    QString camera;
    QString software;
    quint8 doubts = 0;

    [[nodiscard]] bool has(Doubt doubt) const { return (doubts & doubt) != 0; }
    friend bool operator==(const PhotoFacts&, const PhotoFacts&) = default;
};

// `now`: a time after it (and a day for wrong zones) cannot be true. Cameras without a clock begin in 1904, 1970, 1980 or 2000.
[[nodiscard]] PhotoFacts believable(const WrittenTraces& written, qint64 now);

// The name of the program that pictures are altered with, where `software` names one; empty for what cameras and telephones write.
[[nodiscard]] QString editorIn(const QString& software);

} // namespace JakOps
