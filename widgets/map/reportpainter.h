// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/map/mapmarks.h"
#include "widgets/map/mappalette.h"
#include "widgets/map/rasterrequest.h"

#include <QLocale>

namespace JakOps {

// Counts that fit a disc: 7, 842, 1.284, 12,8 rb, 1,2 jt.
struct CountWords
{
    QLocale locale = QLocale::c();
    QString thousand; // " rb"
    QString million; // " jt"
};
[[nodiscard]] QString compactCount(qint64 count, const CountWords& words);

struct MarkStyle
{
    MapPalette palette;
    QFont font;
    CountWords words;
};

// Clusters as discs with their number and a ring of status shares, single reports as pins.
[[nodiscard]] QImage paintMarks(const MarkSet& set, const MarkStyle& style, const RasterRequest& request);

void drawCluster(QPainter& painter, QPointF at, const ClusterMark& mark, qint32 largest, const MarkStyle& style);
// A pin whose tip is at `tip`. `scale` 1 for those of the layer, larger for the selected one.
void drawPin(QPainter& painter, QPointF tip, TicketStatus status, bool overdue, double scale, const MarkStyle& style);

} // namespace JakOps
