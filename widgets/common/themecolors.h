// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ispu.h"
#include "domain/ticketstatus.h"

#include <QColor>

#include <array>

namespace JakOps {

enum class Scheme { Light, Dark };

// The named colours of one scheme. Widgets, delegates and QML take colours from here and nowhere else.
struct ThemeColors
{
    QColor window, surface, raised;
    QColor line, strongLine;
    QColor text, secondary, disabled;
    QColor accent, accentText;
    QColor danger, warning, success;
    // The base map: the ground that reports stand out from.
    QColor mapLand, mapWater, mapLine, mapLabel;

    friend bool operator==(const ThemeColors&, const ThemeColors&) = default;
};
[[nodiscard]] const ThemeColors& themeColors(Scheme scheme);
// Stronger lines, no grey text: for eyes that need it.
[[nodiscard]] ThemeColors highContrast(const ThemeColors& base, Scheme scheme);

// How a status looks, the same in both schemes. The letter says it without colour.
struct StatusLook
{
    QColor fill;
    QColor ink; // text on the fill, at least 4.5:1
    QChar letter;
};
[[nodiscard]] const StatusLook& statusLook(TicketStatus status);

// Contrast ratio of WCAG 2.2, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);
// White where it reaches 4.5:1 on the fill, else nearly black.
[[nodiscard]] QColor inkOn(const QColor& fill);
// Mixes `amount` (0 to 1) of `over` into `under`; both opaque.
[[nodiscard]] QColor blended(const QColor& under, const QColor& over, double amount);

// A flood post's alert level, 1 (worst) to 4 (normal).
[[nodiscard]] QColor alertFill(int level);
// The official colour of a category of the air's index; grey for what is not known. The darkest needs a rim where it is
// dark.
[[nodiscard]] QColor ispuFill(IspuCategory category);

} // namespace JakOps
