// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/mapview.h"

#include "widgets/map/rasterlayer.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(JakOpsPlugin)

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MapView::MapView(MapViewModel& model, QWidget* parent)
    : QuickPanel(parent)
{
    setMinimumSize(240, 200);
    if (!load(u"JakOps"_s, u"MapScreen"_s, {{u"model"_s, QVariant::fromValue(&model)}}))
        return;
    m_layers = rootObject()->findChildren<RasterLayer*>();
    for (RasterLayer* layer : std::as_const(m_layers))
        connect(layer, &RasterLayer::settledChanged, this, [this] { m_frameDrawn = false; });
    connect(quickWindow(), &QQuickWindow::afterRendering, this, [this] {
        if (m_frameDrawn || !layersSettled())
            return;
        m_frameDrawn = true;
        Q_EMIT paintSettled();
    });
}

bool MapView::layersSettled() const
{
    return !m_layers.isEmpty()
        && std::ranges::all_of(m_layers, [](const RasterLayer* layer) { return !layer->isVisible() || layer->isSettled(); });
}

} // namespace JakOps
