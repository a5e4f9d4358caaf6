// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mappalette.h"

namespace JakOps {

MapPalette mapPalette(const ThemeColors& colors, Scheme scheme)
{
    const bool dark = scheme == Scheme::Dark;
    MapPalette p;
    p.surface = colors.surface;
    p.raised = colors.raised;
    p.line = colors.line;
    p.strongLine = colors.strongLine;
    p.text = colors.text;
    p.secondary = colors.secondary;
    p.disabled = colors.disabled;
    p.accent = colors.accent;
    p.accentText = colors.accentText;
    p.danger = colors.danger;
    p.shadow = dark ? QColor(0, 0, 0, 110) : QColor(24, 34, 45, 38);

    p.land = colors.mapLand;
    p.water = colors.mapWater;
    p.surroundings = blended(colors.mapLand, colors.mapLine, dark ? 0.0 : 0.32);
    if (dark)
        p.surroundings = blended(colors.mapLand, colors.window, 0.55);
    p.coast = blended(colors.mapWater, colors.mapLine, 0.7);
    p.river = blended(colors.mapWater, colors.mapLine, dark ? 0.25 : 0.1);
    p.road = dark ? blended(colors.mapLand, colors.mapLine, 0.55) : colors.surface;
    p.toll = dark ? blended(colors.mapLand, colors.mapLine, 0.95) : colors.surface;
    p.roadEdge = dark ? blended(colors.mapLand, colors.window, 0.8) : blended(colors.mapLand, colors.mapLine, 0.75);

    p.villageLine = blended(colors.mapLand, colors.mapLine, dark ? 0.7 : 0.8);
    p.districtLine = blended(colors.mapLine, colors.mapLabel, 0.18);
    p.cityLine = blended(colors.mapLine, colors.mapLabel, 0.42);
    p.cityLabel = blended(colors.mapLand, colors.mapLabel, 0.78);
    p.areaLabel = blended(colors.mapLand, colors.mapLabel, 0.95);
    p.placeLabel = blended(colors.mapLand, colors.mapLabel, 0.72);
    p.waterLabel = blended(colors.mapWater, colors.mapLabel, 0.6);
    p.labelHalo = colors.mapLand;
    p.pinRim = dark ? QColor(0x0E, 0x14, 0x1A) : QColor(Qt::white);
    p.other = statusLook(TicketStatus::Returned).fill;
    p.ramp = dark ? std::array<QColor, 5> {QColor(0x2A, 0x33, 0x50), QColor(0x38, 0x44, 0x6D), QColor(0x47, 0x58, 0x8C),
                        QColor(0x66, 0x79, 0xB6), QColor(0x94, 0xA5, 0xE0)}
                  : std::array<QColor, 5> {QColor(0xD9, 0xDE, 0xEE), QColor(0xBC, 0xC4, 0xE0), QColor(0x9C, 0xA7, 0xCF),
                        QColor(0x70, 0x7E, 0xB6), QColor(0x46, 0x54, 0x93)};
    // Viridis, turned round on a light ground so that much is always what stands out from it.
    p.heat = dark ? std::array<QColor, 6> {QColor(0x3B, 0x35, 0x78), QColor(0x35, 0x5F, 0x8D), QColor(0x22, 0x8B, 0x8D),
                        QColor(0x3F, 0xB5, 0x73), QColor(0x9F, 0xD9, 0x38), QColor(0xFD, 0xE7, 0x4C)}
                  : std::array<QColor, 6> {QColor(0xC9, 0xDD, 0x6B), QColor(0x74, 0xC4, 0x7A), QColor(0x2A, 0xA1, 0x87),
                        QColor(0x27, 0x72, 0x8E), QColor(0x3C, 0x4C, 0x8A), QColor(0x44, 0x1A, 0x62)};
    return p;
}

} // namespace JakOps
