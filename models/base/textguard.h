// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// Text that came from outside, made safe to keep and to show as plain text: control characters (but not line breaks and tabs)
// and the bidirectional overrides U+202A–202E, U+2066–2069 are removed, lone surrogates replaced, NFC applied, the length cut
// to `maxLength` UTF-16 units without splitting a character. It is not an escape for HTML: nothing shows such text as markup.
[[nodiscard]] QString guardText(const QString& text, qsizetype maxLength = 20'000);

// The same on one line: line breaks and runs of white space become one space.
[[nodiscard]] QString guardLine(const QString& text, qsizetype maxLength = 500);

} // namespace JakOps
