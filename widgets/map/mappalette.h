// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/themecolors.h"

#include <QQmlEngine>

#include <array>

namespace JakOps {

// The colours of the map and of the cards over it, for one scheme. A value: painters take it by copy into their threads, and
// QML reads the named part of it.
struct MapPalette
{
    Q_GADGET
    QML_VALUE_TYPE(mapPalette)
    Q_PROPERTY(QColor surface MEMBER surface)
    Q_PROPERTY(QColor raised MEMBER raised)
    Q_PROPERTY(QColor line MEMBER line)
    Q_PROPERTY(QColor strongLine MEMBER strongLine)
    Q_PROPERTY(QColor text MEMBER text)
    Q_PROPERTY(QColor secondary MEMBER secondary)
    Q_PROPERTY(QColor disabled MEMBER disabled)
    Q_PROPERTY(QColor accent MEMBER accent)
    Q_PROPERTY(QColor accentText MEMBER accentText)
    Q_PROPERTY(QColor danger MEMBER danger)
    Q_PROPERTY(QColor shadow MEMBER shadow)
    Q_PROPERTY(QColor ground MEMBER surroundings)

public:
    QColor surface, raised, line, strongLine, text, secondary, disabled, accent, accentText, danger;
    QColor shadow;

    QColor land, surroundings, water, coast;
    QColor river, road, toll, roadEdge;
    QColor villageLine, districtLine, cityLine;
    QColor cityLabel, areaLabel, placeLabel, waterLabel, labelHalo;
    QColor pinRim;
    QColor other; // the segment of a ring that stands for what is left
    static constexpr int kRampSize = 5;
    std::array<QColor, kRampSize> ramp; // pale to deep: one hue
    std::array<QColor, 6> heat; // little to much

    friend bool operator==(const MapPalette&, const MapPalette&) = default;
};
[[nodiscard]] MapPalette mapPalette(const ThemeColors& colors, Scheme scheme);

} // namespace JakOps
