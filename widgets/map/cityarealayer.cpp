// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/cityarealayer.h"

namespace JakOps {

void CityAreaLayer::setCity(CityLayers* city)
{
    if (std::exchange(m_city, city) == city)
        return;
    connect(city, &CityLayers::shownChanged, this, &CityAreaLayer::invalidate);
    connect(city, &CityLayers::areasChanged, this, &CityAreaLayer::invalidate);
    Q_EMIT cityChanged();
    invalidate();
}

RasterPaint CityAreaLayer::painter() const
{
    if (!m_city)
        return [](const RasterRequest& request) { return emptyPicture(request, Qt::transparent); };
    return [areas = m_city->areas(), style = m_city->areaStyle()](
               const RasterRequest& request) { return paintCityAreas(*areas, style, request); };
}

} // namespace JakOps
