// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/referencestore.h"
#include "widgets/map/stationmarks.h"

namespace JakOps {

// A list of places as it is drawn: a shape and a colour of its own.
struct ReferenceMarks
{
    ReferenceLayer layer;
    std::vector<QPointF> world; // of its points
    QColor color;
    int shape = 0;
};
[[nodiscard]] ReferenceMarks referenceMarks(const ReferenceLayer& layer, int at); // the at-th of the lists

using ReferenceSet = std::vector<std::shared_ptr<const ReferenceMarks>>; // those shown, the topmost last

struct ReferenceHit
{
    qsizetype layer = -1; // in the set
    qsizetype point = -1;
    [[nodiscard]] bool isHit() const { return layer >= 0; }
};

// A name beside its place.
struct ReferenceLabel
{
    ReferenceHit of;
    QString text;
    QRectF box; // pixels of the screen
};
// Which names have room in a view: near enough, not too many, none over another, over a place or over a report. Pure.
[[nodiscard]] std::vector<ReferenceLabel> placeReferenceNames(
    const ReferenceSet& set, const QFont& font, const CameraView& view, const MarkSet& reports = {});

[[nodiscard]] QImage paintReference(
    const ReferenceSet& set, const MarkStyle& style, const RasterRequest& request, const MarkSet& reports = {});
void drawReferenceShape(QPainter& painter, QPointF at, double radius, int shape);

[[nodiscard]] ReferenceHit referenceAt(const ReferenceSet& set, const CameraView& view, QPointF screen);

// Places whose name, category, phone or note has all the words, without regard to case: at most `most`. Pure.
[[nodiscard]] std::vector<ReferenceHit> findReference(const ReferenceSet& set, const QString& words, size_t most);

} // namespace JakOps
