// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRectF>

namespace JakOps {

// What is hidden on a photo: boxes in parts of its width and height (0 to 1), upright as it is shown.
using RedactionBoxes = QList<QRectF>;

// The boxes as pixels of a picture of this size: rounded outwards, so that no row of what is to be hidden stays.
[[nodiscard]] QList<QRect> redactedPixels(const RedactionBoxes& boxes, QSize size);
// A new picture whose pixels under the boxes are gone, not covered, and that carries nothing else of the one it was made from.
[[nodiscard]] QImage redacted(const QImage& image, const RedactionBoxes& boxes);

} // namespace JakOps
