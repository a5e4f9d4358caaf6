// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;
class QPainter;
class QRect;

namespace JakOps {

// Plain text over as many lines as it needs; a word longer than a line is broken, so that nothing is cut off.
[[nodiscard]] int textHeight(const QString& text, const QFont& font, int width);
void drawText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font);

} // namespace JakOps
