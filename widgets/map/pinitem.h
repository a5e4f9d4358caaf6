// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapscene.h"

#include <QQuickPaintedItem>

namespace JakOps {

// The selected report, or the one being moved: the layer's pin, larger, with a rim. Its tip is the middle of its lower edge.
class PinItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(JakOps::MapScene* scene READ scene WRITE setScene NOTIFY changed FINAL)
    Q_PROPERTY(int status READ status WRITE setStatus NOTIFY changed FINAL)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY changed FINAL)

public:
    explicit PinItem(QQuickItem* parent = nullptr);

    [[nodiscard]] MapScene* scene() const { return m_scene; }
    void setScene(MapScene* scene);
    [[nodiscard]] int status() const { return m_status; }
    void setStatus(int status);
    [[nodiscard]] QColor accent() const { return m_accent; }
    void setAccent(const QColor& accent);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    MapScene* m_scene = nullptr;
    int m_status = 0;
    QColor m_accent;
};

} // namespace JakOps
