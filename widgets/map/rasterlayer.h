// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapscene.h"
#include "widgets/map/rasterrequest.h"

#include <QQuickItem>

namespace JakOps {

// A layer of the map, painted by a worker into a picture of the view and a margin around it. A frame only moves and scales that
// picture; a new one is asked for when the margin is used up, the zoom has changed or the data have. It is the one way of drawing
// much that works on every scene graph, the software one included.
// One job at a time: newer wishes are merged into the next one, a job whose data are stale is cancelled.
class RasterLayer : public QQuickItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(JakOps::MapScene* scene READ scene WRITE setScene NOTIFY sceneChanged FINAL)
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged FINAL)

public:
    static constexpr double kMargin = 256.0;

    explicit RasterLayer(QQuickItem* parent = nullptr);
    ~RasterLayer() override;

    [[nodiscard]] MapScene* scene() const { return m_scene; }
    void setScene(MapScene* scene);

    // The picture shown is the one that should be: no job is running and none is wanted.
    [[nodiscard]] bool isSettled() const { return !m_running && !m_wanted && !m_image.isNull(); }
    [[nodiscard]] const QImage& picture() const { return m_image; }

Q_SIGNALS:
    void sceneChanged();
    void settledChanged();
    void paintSettled();

protected:
    // The painter with the present data, called in the GUI thread; what it returns runs in a worker and captures values only.
    [[nodiscard]] virtual RasterPaint painter() const = 0;
    virtual void connectScene(MapScene& scene) = 0; // connects the changes that make the picture stale to invalidate()
    void invalidate(); // the data changed

    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    void follow(); // the camera moved
    void start();
    void finish(quint64 generation, const RasterRequest& request, const QImage& image);
    [[nodiscard]] bool covers(const CameraView& painted, double ratio) const; // for the present camera, without loss
    void cancel();

    MapScene* m_scene = nullptr;
    QImage m_image;
    CameraView m_imageView; // what m_image shows; its size is the picture's
    double m_imageRatio = 1.0;
    bool m_imageIsNew = false;
    bool m_stale = true; // the data changed after the newest job was started

    std::shared_ptr<std::atomic_bool> m_cancelled;
    CameraView m_jobView;
    double m_jobRatio = 1.0;
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_wanted = false;
    bool m_announced = false; // the last settledChanged said so
};

} // namespace JakOps
