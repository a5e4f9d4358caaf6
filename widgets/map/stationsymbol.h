// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/stationmarks.h"

#include <QFontMetricsF>

namespace JakOps {

// How one station looks: a symbol that tells its kind, in the colour of its state, and beside it a plate with value,
// arrow and name. What asks for a person is filled; what is calm is quiet; what is stale is faint with a dashed rim.

struct StationFonts
{
    explicit StationFonts(const QFont& base);

    QFont value;
    QFont name;
    QFontMetricsF valueMetrics;
    QFontMetricsF nameMetrics;
};

// Around the place of the mark, in pixels.
// From afar a calm one is a dot.
[[nodiscard]] QRectF symbolBox(const StationMark& mark, double zoom);
[[nodiscard]] QRectF wordsBox(
    const StationMark& mark, MarkForm form, MarkSide side, const QRectF& symbol, const StationFonts& fonts);

void drawStation(QPainter& painter, QPointF at, const StationMark& mark, const PlacedMark& place,
    const MapPalette& palette, const StationFonts& fonts);
// The sign of a layer within `box`: in legends too.
void drawSign(QPainter& painter, const QRectF& box, CityLayer layer, const QColor& ink);

} // namespace JakOps
