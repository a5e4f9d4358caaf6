// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/redaction.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

QList<QRect> redactedPixels(const RedactionBoxes& boxes, QSize size)
{
    QList<QRect> pixels;
    const QRect whole(QPoint(0, 0), size);
    for (const QRectF& box : boxes) {
        const QRectF b = box.normalized();
        const auto floored = [](double part, int of) { return int(std::clamp(std::floor(part * of), 0.0, double(of))); };
        const auto raised = [](double part, int of) { return int(std::clamp(std::ceil(part * of), 0.0, double(of))); };
        const QPoint from(floored(b.left(), size.width()), floored(b.top(), size.height()));
        const QPoint to(raised(b.right(), size.width()), raised(b.bottom(), size.height()));
        if (const QRect rect = QRect(from, QSize(to.x() - from.x(), to.y() - from.y())).intersected(whole); !rect.isEmpty())
            pixels += rect;
    }
    return pixels;
}

// On a fresh buffer: a QImage carries texts and profiles along.
QImage redacted(const QImage& image, const RedactionBoxes& boxes)
{
    const QImage source = image.convertToFormat(QImage::Format_RGB32);
    QImage plain(source.size(), QImage::Format_RGB32);
    for (int y = 0; y < source.height(); ++y)
        std::copy_n(reinterpret_cast<const QRgb*>(source.constScanLine(y)), source.width(),
            reinterpret_cast<QRgb*>(plain.scanLine(y)));
    for (const QRect& rect : redactedPixels(boxes, plain.size())) {
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb*>(plain.scanLine(y)) + rect.left(), rect.width(), qRgb(0, 0, 0));
    }
    return plain;
}

} // namespace JakOps
