// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace JakOps {

struct ThemeColors;

// The few things the palette cannot say: hairlines, flat tool buttons, the one filled button.
// A push button with the property `primary` set is the filled one; a label with `secondary` set is in secondary text.
[[nodiscard]] QString styleSheetFor(const ThemeColors& colors);
// Sets such a property and dresses the widget anew, where it changes.
void setStyleFlag(QWidget* widget, const char* name, bool on);

} // namespace JakOps
