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

RasterPaint ReferencePointLayer::painter() const
{
    if (!m_lists)
        return [](const RasterRequest& request) { return emptyPicture(request, Qt::transparent); };
    return [set = m_lists->shown(), palette = scene()->style().palette](
               const RasterRequest& request) { return paintReference(set, palette, request); };
}

} // namespace JakOps
