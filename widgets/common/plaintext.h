// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// A tool tip that shows these very characters: Qt would read what looks like markup as markup. Line breaks are kept.
[[nodiscard]] QString plainToolTip(const QString& text);

// For texts that Qt reads mnemonics in (menus, buttons, tabs): an ampersand stays an ampersand.
[[nodiscard]] QString plainMnemonic(const QString& text);

} // namespace JakOps
