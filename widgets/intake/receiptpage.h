// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/intake/receiptfacts.h"

class QPainter;
class QPagedPaintDevice;

namespace JakOps {

// A receipt on paper: A6, or at the top of whatever page a printer has. Black on white.
namespace ReceiptPage {

inline constexpr double kWidthMm = 105.0;
inline constexpr double kHeightMm = 148.0;

// Into a rectangle of that shape; one millimetre is `mm` units of the painter.
void paint(QPainter& painter, QPointF topLeft, double mm, const ReceiptFacts& facts);
[[nodiscard]] QByteArray pdf(const ReceiptFacts& facts); // the file; empty: it could not be made
[[nodiscard]] bool print(QPagedPaintDevice& printer, const ReceiptFacts& facts); // false: it did not begin

} // namespace ReceiptPage

} // namespace JakOps
