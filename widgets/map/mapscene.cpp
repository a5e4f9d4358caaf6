// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapscene.h"

#include <QGuiApplication>

namespace JakOps {

MapScene::MapScene(QObject* parent)
    : QObject(parent)
{
    m_workers.setMaxThreadCount(2);
    m_workers.setObjectName(u"map");
    m_style.palette = mapPalette(themeColors(Scheme::Light), Scheme::Light);
    m_style.font = QGuiApplication::font();
}

MapScene::~MapScene()
{
    m_workers.waitForDone();
}

void MapScene::setGround(std::shared_ptr<const GroundShapes> ground)
{
    m_ground = std::move(ground);
    if (!m_ground->mainland.isEmpty())
        m_camera.setHome(m_ground->mainland);
    Q_EMIT groundChanged();
}

void MapScene::setAreas(std::shared_ptr<const AreaPaths> areas)
{
    m_areas = std::move(areas);
    Q_EMIT areasChanged();
}

void MapScene::setChoropleth(std::shared_ptr<const ChoroplethData> data)
{
    m_choropleth = std::move(data);
    Q_EMIT choroplethChanged();
}

void MapScene::setPacks(PackSources packs)
{
    m_packs = std::move(packs);
    Q_EMIT packsChanged();
}

void MapScene::setHeat(std::shared_ptr<const HeatData> data)
{
    m_heat = std::move(data);
    Q_EMIT heatChanged();
}

void MapScene::setMarks(std::shared_ptr<const MarkSet> marks)
{
    m_marks = std::move(marks);
    Q_EMIT marksChanged();
}

void MapScene::setStyle(const MarkStyle& style)
{
    m_style = style;
    Q_EMIT styleChanged();
}

void MapScene::setShowsOutlines(bool on)
{
    if (std::exchange(m_outlines, on) != on)
        Q_EMIT labelsChanged();
}

void MapScene::setShowsLabels(bool on)
{
    if (std::exchange(m_labels, on) != on)
        Q_EMIT labelsChanged();
}

} // namespace JakOps
