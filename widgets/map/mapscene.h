// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/choropleth.h"
#include "widgets/map/heat.h"
#include "widgets/map/mapcamera.h"
#include "widgets/map/mapmarks.h"
#include "widgets/map/packsource.h"
#include "widgets/map/reportpainter.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace JakOps {

// What the layers of one map have in common: the camera, the workers, and the values they draw. The values are immutable
// snapshots that are replaced, never changed, so that a worker keeps painting from the one it was given. GUI thread.
class MapScene final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the map's view model")

public:
    explicit MapScene(QObject* parent);
    ~MapScene() override; // waits for the workers

    [[nodiscard]] MapCamera& camera() { return m_camera; }
    [[nodiscard]] const MapCamera& camera() const { return m_camera; }
    [[nodiscard]] QThreadPool& workers() { return m_workers; }

    [[nodiscard]] std::shared_ptr<const GroundShapes> ground() const { return m_ground; }
    [[nodiscard]] std::shared_ptr<const AreaPaths> areas() const { return m_areas; }
    [[nodiscard]] std::shared_ptr<const ChoroplethData> choropleth() const { return m_choropleth; }
    [[nodiscard]] const PackSources& packs() const { return m_packs; }
    [[nodiscard]] std::shared_ptr<const HeatData> heat() const { return m_heat; }
    [[nodiscard]] std::shared_ptr<const MarkSet> marks() const { return m_marks; }
    [[nodiscard]] const MarkStyle& style() const { return m_style; }
    [[nodiscard]] bool showsOutlines() const { return m_outlines; }
    [[nodiscard]] bool showsLabels() const { return m_labels; }

    void setGround(std::shared_ptr<const GroundShapes> ground);
    void setAreas(std::shared_ptr<const AreaPaths> areas);
    void setChoropleth(std::shared_ptr<const ChoroplethData> data);
    void setPacks(PackSources packs);
    void setHeat(std::shared_ptr<const HeatData> data);
    void setMarks(std::shared_ptr<const MarkSet> marks);
    void setStyle(const MarkStyle& style);
    void setShowsOutlines(bool on);
    void setShowsLabels(bool on);

Q_SIGNALS:
    void groundChanged();
    void areasChanged();
    void choroplethChanged();
    void packsChanged();
    void heatChanged();
    void marksChanged();
    void styleChanged();
    void labelsChanged();

private:
    MapCamera m_camera {nullptr};
    QThreadPool m_workers;
    std::shared_ptr<const GroundShapes> m_ground = std::make_shared<GroundShapes>();
    std::shared_ptr<const AreaPaths> m_areas = std::make_shared<AreaPaths>();
    std::shared_ptr<const ChoroplethData> m_choropleth = std::make_shared<ChoroplethData>();
    PackSources m_packs;
    std::shared_ptr<const HeatData> m_heat = std::make_shared<HeatData>();
    std::shared_ptr<const MarkSet> m_marks = std::make_shared<MarkSet>();
    MarkStyle m_style;
    bool m_outlines = true;
    bool m_labels = true;
};

} // namespace JakOps
