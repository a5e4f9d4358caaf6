// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>

class QColor;
class QPainter;
class QRectF;

namespace JakOps {

// A square of dark and light cells that a camera reads back as the text; level M: a seventh of it may be dirty. A plain value.
struct QrCode
{
    int size = 0; // cells on a side; 0: the text does not fit
    QBitArray cells; // row by row; set: dark

    [[nodiscard]] static QrCode of(const QString& ascii);
    [[nodiscard]] bool isDark(int x, int y) const { return cells.testBit(y * size + x); }
    // With the four light cells around it that readers need, in whole device pixels, black on white whatever the scheme.
    void paint(QPainter& painter, const QRectF& square) const;
};

} // namespace JakOps
