// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/foodboard.h"

#include <QColor>
#include <QCoreApplication>

namespace JakOps {

struct ThemeColors;

// Prices and how they change, in words, signs and colours: the same wherever they stand.
class FoodWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::FoodWords)

public:
    [[nodiscard]] static QString change(const std::optional<double>& share); // ▲ +23,4 %; – where it is not known
    [[nodiscard]] static QString changeSpoken(const std::optional<double>& share); // naik 23,4 %
    [[nodiscard]] static QString trouble(PriceTrouble trouble); // Naik tajam; empty for none
    // Loud only from kPriceJump on.
    [[nodiscard]] static QColor changeColor(const std::optional<double>& share, const ThemeColors& colors);
    // A price with what is to be known about it: out of range, or of an older day.
    [[nodiscard]] static QString price(double value, const QString& unit, bool untrue, bool stale, QDate day);
};

} // namespace JakOps
