// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace JakOps::Metric {

// The spacing grid, in device-independent pixels. Every margin, gap and size of the window is one of these.
inline constexpr int kInside = 4; // inside a control
inline constexpr int kGap = 8; // between controls
inline constexpr int kGroup = 12; // around groups
inline constexpr int kPanel = 16; // around panels
inline constexpr int kRadius = 4;
inline constexpr int kRow = 28;
inline constexpr int kRowCompact = 22;
inline constexpr int kRowComfortable = 48; // two lines
inline constexpr int kHit = 24; // least size of what is clicked
inline constexpr int kIconSmall = 16;
inline constexpr int kIcon = 22;

} // namespace JakOps::Metric
