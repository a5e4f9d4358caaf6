// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/rasterlayer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QtConcurrentRun>

#include <cmath>

namespace JakOps {

namespace {
constexpr double kSameZoom = 1e-6;
constexpr double kReserve = 96.0; // ask for the next picture before the margin is quite used up
} // namespace

RasterLayer::RasterLayer(QQuickItem* parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

RasterLayer::~RasterLayer()
{
    cancel();
}

void RasterLayer::setScene(MapScene* scene)
{
    if (m_scene == scene)
        return;
    if (m_scene) {
        m_scene->disconnect(this);
        m_scene->camera().disconnect(this);
    }
    m_scene = scene;
    if (m_scene) {
        connect(&m_scene->camera(), &MapCamera::viewChanged, this, &RasterLayer::follow);
        connect(m_scene, &MapScene::styleChanged, this, &RasterLayer::invalidate);
        connectScene(*m_scene);
    }
    Q_EMIT sceneChanged();
    invalidate();
}

void RasterLayer::invalidate()
{
    m_stale = true;
    cancel();
    follow();
}

void RasterLayer::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true, std::memory_order_relaxed);
}

bool RasterLayer::covers(const CameraView& painted, double ratio) const
{
    const CameraView& now = m_scene->camera().view();
    if (painted.size.isEmpty() || std::abs(painted.zoom - now.zoom) > kSameZoom
        || std::abs(ratio - m_scene->camera().devicePixelRatio()) > 1e-6) {
        return false;
    }
    return painted.worldRect().contains(now.worldRect(kReserve));
}

void RasterLayer::follow()
{
    update();
    if (!m_scene || !isVisible() || m_scene->camera().view().size.isEmpty())
        return;
    if (m_running)
        m_wanted = m_stale || !covers(m_jobView, m_jobRatio);
    else
        m_wanted = m_stale || m_image.isNull() || !covers(m_imageView, m_imageRatio);
    if (m_wanted && !m_running)
        start();
    if (m_announced != isSettled()) {
        m_announced = isSettled();
        Q_EMIT settledChanged();
        if (m_announced)
            Q_EMIT paintSettled();
    }
}

void RasterLayer::start()
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    RasterRequest request {
        .view = m_scene->camera().view(),
        .devicePixelRatio = m_scene->camera().devicePixelRatio(),
        .cancelled = m_cancelled,
    };
    request.view.size += QSizeF(2.0 * kMargin, 2.0 * kMargin);
    m_jobView = request.view;
    m_jobRatio = request.devicePixelRatio;
    m_wanted = false;
    m_stale = false;
    m_running = true;
    const quint64 generation = ++m_generation;
    QtConcurrent::run(&m_scene->workers(), [paint = painter(), request] { return request.isCancelled() ? QImage() : paint(request); })
        .then(this, [this, generation, request](const QImage& image) { finish(generation, request, image); });
}

void RasterLayer::finish(quint64 generation, const RasterRequest& request, const QImage& image)
{
    if (generation != m_generation)
        return;
    m_running = false;
    if (!image.isNull() && !request.isCancelled()) {
        m_image = image;
        m_imageView = request.view;
        m_imageRatio = request.devicePixelRatio;
        m_imageIsNew = true;
    } else if (request.isCancelled()) {
        m_stale = true;
    }
    follow();
}

void RasterLayer::itemChange(ItemChange change, const ItemChangeData& value)
{
    QQuickItem::itemChange(change, value);
    if (change == ItemVisibleHasChanged && value.boolValue)
        follow();
}

void RasterLayer::geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry)
{
    QQuickItem::geometryChange(newGeometry, oldGeometry);
    follow();
}

QSGNode* RasterLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (m_image.isNull() || !m_scene) {
        delete node;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_imageIsNew = true;
    }
    if (m_imageIsNew) {
        const auto flags = m_image.hasAlphaChannel() ? QQuickWindow::TextureHasAlphaChannel : QQuickWindow::TextureIsOpaque;
        node->setTexture(window()->createTextureFromImage(m_image, flags));
        node->setSourceRect(QRectF(QPointF(0, 0), m_image.size()));
        m_imageIsNew = false;
    }
    const CameraView& now = m_scene->camera().view();
    const double factor = std::exp2(now.zoom - m_imageView.zoom);
    QPointF topLeft = now.toScreen(m_imageView.toWorld(QPointF(0, 0)));
    const bool exact = std::abs(factor - 1.0) < kSameZoom;
    if (exact) { // whole device pixels: moving must not blur text
        topLeft = {std::round(topLeft.x() * m_imageRatio) / m_imageRatio, std::round(topLeft.y() * m_imageRatio) / m_imageRatio};
    }
    node->setFiltering(exact ? QSGTexture::Nearest : QSGTexture::Linear);
    node->setRect(QRectF(topLeft, QSizeF(m_image.size()) / m_imageRatio * factor));
    return node;
}

} // namespace JakOps
