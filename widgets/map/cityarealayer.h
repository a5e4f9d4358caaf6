// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/citylayers.h"
#include "widgets/map/rasterlayer.h"

namespace JakOps {

// Weather warnings and flooded neighbourhoods.
class CityAreaLayer : public RasterLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(JakOps::CityLayers* city READ city WRITE setCity NOTIFY cityChanged FINAL)

public:
    using RasterLayer::RasterLayer;

    [[nodiscard]] CityLayers* city() const { return m_city; }
    void setCity(CityLayers* city);

Q_SIGNALS:
    void cityChanged();

protected:
    [[nodiscard]] RasterPaint painter() const override;
    void connectScene(MapScene&) override { }

private:
    CityLayers* m_city = nullptr;
};

} // namespace JakOps
