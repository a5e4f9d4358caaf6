// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/qrcode.h"

#include <QPainter>

#include <qrencode.h>

#include <memory>

namespace JakOps {

namespace {

constexpr int kQuietZone = 4;

} // namespace

QrCode QrCode::of(const QString& ascii)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString(ascii.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    QrCode code;
    if (!made)
        return code;
    code.size = made->width;
    code.cells.resize(qsizetype(code.size) * code.size);
    for (qsizetype i = 0; i < code.cells.size(); ++i)
        code.cells.setBit(i, (made->data[i] & 1U) != 0);
    return code;
}

void QrCode::paint(QPainter& painter, const QRectF& square) const
{
    if (size == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    const double cell = square.width() / (size + 2 * kQuietZone);
    QPainterPath dark;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            if (isDark(x, y))
                dark.addRect(square.left() + (x + kQuietZone) * cell, square.top() + (y + kQuietZone) * cell, cell, cell);
        }
    }
    painter.fillPath(dark.simplified(), Qt::black);
    painter.restore();
}

} // namespace JakOps
