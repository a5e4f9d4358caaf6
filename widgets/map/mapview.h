// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/quickpanel.h"
#include "widgets/map/mapviewmodel.h"

namespace JakOps {

class RasterLayer;

// The map's screen for a view model, which must outlive it. It shows what the model holds and needs nothing else.
class MapView final : public QuickPanel
{
    Q_OBJECT

public:
    explicit MapView(MapViewModel& model, QWidget* parent = nullptr);

    // Every visible layer has the picture it should, and a frame with them has been drawn.
    [[nodiscard]] bool isSettled() const { return m_frameDrawn && layersSettled(); }

Q_SIGNALS:
    void paintSettled(); // isSettled() became true

private:
    [[nodiscard]] bool layersSettled() const;

    QList<RasterLayer*> m_layers;
    bool m_frameDrawn = false; // since a layer got its last picture
};

} // namespace JakOps
