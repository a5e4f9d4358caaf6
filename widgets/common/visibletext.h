// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// Characters that turn the writing direction around without being seen (U+202A to U+202E, U+2066 to U+2069, and the marks U+200E,
// U+200F, U+061C) made visible as ‹U+202E›: who reads a name reads it in the order it is written in. What comes in is rid of them
// (guardText); this is for what stands in a store all the same.
[[nodiscard]] QString visibleText(const QString& text);

} // namespace JakOps
