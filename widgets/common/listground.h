// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace JakOps {

struct ThemeColors;

// What lies under a drawn row of a list: chosen, under the pointer or neither, the focus, and the hairline below it.
void paintListGround(QPainter& painter, const QStyleOptionViewItem& option, const ThemeColors& colors);

} // namespace JakOps
