// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

// Of a note that stands in a history for a command a hub could not take as meant: it keeps what was asked, and why not.
namespace JakOps::BodyKey {
using namespace Qt::Literals::StringLiterals;
inline constexpr auto asked = "asked"_L1;
inline constexpr auto verdict = "verdict"_L1;
inline constexpr auto reason = "reason"_L1;
inline constexpr auto late = "late"_L1; // the other fields of what was asked
} // namespace JakOps::BodyKey
