// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/referencepointlayer.h"

namespace JakOps {

void ReferencePointLayer::setLists(ReferenceLayers* lists)
{
    if (std::exchange(m_lists, lists) == lists)
        return;
    connect(lists, &ReferenceLayers::shownChanged, this, &ReferencePointLayer::invalidate);
    Q_EMIT listsChanged();
    invalidate();
}

void ReferencePointLayer::connectScene(MapScene& scene)
{
    // Its names keep clear of the reports.
    connect(&scene, &MapScene::marksChanged, this, [this] {
        if (m_lists && !m_lists->shown().empty())
            invalidate();
    });
}

RasterPaint ReferencePointLayer::painter() const
{
    if (!m_lists)
        return [](const RasterRequest& request) { return emptyPicture(request, Qt::transparent); };
    return [set = m_lists->shown(), style = scene()->style(), reports = m_lists->reports()](
               const RasterRequest& request) { return paintReference(set, style, request, *reports); };
}

} // namespace JakOps
