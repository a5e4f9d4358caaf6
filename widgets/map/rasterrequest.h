// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/cameraview.h"

#include <QFont>
#include <QImage>
#include <QPainter>

#include <atomic>
#include <functional>
#include <memory>

namespace JakOps {

// What a painter is asked for. `view.size` is the size of the picture, in device-independent pixels.
struct RasterRequest
{
    CameraView view;
    double devicePixelRatio = 1.0;
    std::shared_ptr<const std::atomic_bool> cancelled; // may be empty

    [[nodiscard]] bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
};

// A painter: pure, called in a worker. A null image when it was cancelled.
using RasterPaint = std::function<QImage(const RasterRequest&)>;

// An empty picture for a request, filled with `background`, that painters draw on in device-independent pixels.
[[nodiscard]] inline QImage emptyPicture(const RasterRequest& request, const QColor& background)
{
    const QSizeF size = request.view.size * request.devicePixelRatio;
    const bool opaque = background.alpha() == 255;
    QImage image(size.toSize(), opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(request.devicePixelRatio);
    image.fill(background);
    return image;
}

} // namespace JakOps
