// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/stationlayer.h"

namespace JakOps {

void StationLayer::setCity(CityLayers* city)
{
    if (std::exchange(m_city, city) == city)
        return;
    connect(city, &CityLayers::shownChanged, this, &StationLayer::invalidate);
    connect(city, &CityLayers::marksChanged, this, &StationLayer::invalidate);
    Q_EMIT cityChanged();
    invalidate();
}

void StationLayer::connectScene(MapScene& scene)
{
    // Its words keep clear of the names on the ground.
    connect(&scene, &MapScene::groundChanged, this, &StationLayer::invalidate);
    connect(&scene, &MapScene::areasChanged, this, &StationLayer::invalidate);
    connect(&scene, &MapScene::labelsChanged, this, &StationLayer::invalidate);
    connect(&scene, &MapScene::marksChanged, this, &StationLayer::invalidate); // and of the reports
}

RasterPaint StationLayer::painter() const
{
    if (!m_city)
        return [](const RasterRequest& request) { return emptyPicture(request, Qt::transparent); };
    return [marks = m_city->marks(), shown = m_city->shown(), style = scene()->style(), ground = scene()->ground(),
               areas = scene()->areas(), reports = m_city->reports(), labels = scene()->showsLabels()](const RasterRequest& request) {
        const double zoom = request.view.zoom;
        const auto names = labels ? groundNames(*ground, *areas, style.font, zoom) : std::vector<QRectF>();
        return paintStations(
            *marks, placeStations(*marks, shown, style.font, zoom, names, reportDiscs(*reports, zoom)), style, request);
    };
}

} // namespace JakOps
