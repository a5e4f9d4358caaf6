// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rainclass.h"
#include "domain/siaga.h"
#include "domain/weather.h"

#include <QColor>
#include <QCoreApplication>

namespace JakOps {

// How severe a warning is, by CAP's words; a word that is none is Unknown.
enum class WarningGrade : quint8 { Unknown, Minor, Moderate, Severe, Extreme };
[[nodiscard]] WarningGrade warningGrade(const QString& severity);

// Colours and words of rivers, rain, warnings and floods, the same on the map, in the panels and in legends. Colours hold in both
// schemes; text on them is inkOn().
class CityLook final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CityLook)

public:
    [[nodiscard]] static QColor siaga(Siaga state);
    [[nodiscard]] static QColor rain(RainClass rain);
    [[nodiscard]] static QColor warning(WarningGrade grade);
    [[nodiscard]] static QColor flood(FloodDepthClass depth);
    [[nodiscard]] static QColor unknown();

    [[nodiscard]] static QString siagaName(Siaga state); // Siaga 2
    [[nodiscard]] static QString rainName(RainClass rain); // Hujan lebat
    [[nodiscard]] static QString warningName(WarningGrade grade); // Sedang
    [[nodiscard]] static QString floodName(FloodDepthClass depth); // 71–150 cm
};

} // namespace JakOps
