// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/rasterlayer.h"
#include "widgets/map/referencelayers.h"

namespace JakOps {

// The places of the user's own lists.
class ReferencePointLayer : public RasterLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(JakOps::ReferenceLayers* lists READ lists WRITE setLists NOTIFY listsChanged FINAL)

public:
    using RasterLayer::RasterLayer;

    [[nodiscard]] ReferenceLayers* lists() const { return m_lists; }
    void setLists(ReferenceLayers* lists);

Q_SIGNALS:
    void listsChanged();

protected:
    [[nodiscard]] RasterPaint painter() const override;
    void connectScene(MapScene& scene) override;

private:
    ReferenceLayers* m_lists = nullptr;
};

} // namespace JakOps
