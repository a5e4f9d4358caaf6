// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stationstate.h"
#include "widgets/map/mapshapes.h"
#include "widgets/map/rasterrequest.h"
#include "widgets/map/reportpainter.h"

namespace JakOps {

// What can be switched on and off of the city's readings. The order is that of the menu.
enum class CityLayer : quint8 { Warnings, Floods, Levels, Pumps, Rain, Air, Markets, Quakes };
inline constexpr int kCityLayers = 8;
using CityLayerSet = quint32; // bits by CityLayer
[[nodiscard]] constexpr CityLayerSet bitOf(CityLayer layer)
{
    return CityLayerSet(1) << int(layer);
}

// One station, or the epicentre of an earthquake, as it is drawn and hit.
struct StationMark
{
    CityLayer layer = CityLayer::Levels;
    qsizetype source = -1; // index into what it was made of
    qint64 station = 0; // 0: none, an epicentre
    QPointF world;
    QString name;
    QString value; // in the words of the window; empty: none
    QColor fill; // of its state
    Concern concern = Concern::None;
    int direction = 0; // of the value: 1 rises, -1 falls
    bool stale = false;

    friend bool operator==(const StationMark&, const StationMark&) = default;
};

// What asks for a person first. Immutable and shared with the painters.
struct StationMarks
{
    std::vector<StationMark> marks;
};

// How much of a mark has room: its symbol alone, with its value, or with its name too.
enum class MarkForm : quint8 { Symbol, Value, Named };
enum class MarkSide : quint8 { Right, Left, Above, Below };
struct PlacedMark
{
    qsizetype mark = 0;
    MarkForm form = MarkForm::Symbol;
    MarkSide side = MarkSide::Right; // of the words
    QPointF shift; // of the symbol: several at one place stand below one another, one on a group of reports at its rim
    bool moved = false; // to a rim: a line leads to its place
    QRectF symbol, words; // pixels around its place, shift included; no words: empty
};
// What a report or a group of them covers, pixels of the world at a zoom. A station moves out of a group to its rim, with a line to
// where it is; its words keep clear of reports, unless it asks for a person and there is no other room.
struct ReportDisc
{
    QPointF at;
    double radius = 0.0;
    bool group = false;
};
[[nodiscard]] std::vector<ReportDisc> reportDiscs(const MarkSet& reports, double zoom);

// Which words find room at a zoom without touching others: by concern, the same wherever the camera stands, so that
// nothing jumps while panning. `names`: those on the ground, pixels of the world at this zoom; only what asks for a
// person may cover them. Pure.
[[nodiscard]] std::vector<PlacedMark> placeStations(const StationMarks& marks, CityLayerSet shown, const QFont& font,
    double zoom, const std::vector<QRectF>& names = {}, const std::vector<ReportDisc>& reports = {});
[[nodiscard]] std::vector<QRectF> groundNames(
    const GroundShapes& ground, const AreaPaths& areas, const QFont& font, double zoom);

[[nodiscard]] QImage paintStations(const StationMarks& marks, const std::vector<PlacedMark>& placed,
    const MarkStyle& style, const RasterRequest& request);
// The topmost under a point of the screen; -1: none.
[[nodiscard]] qsizetype stationAt(
    const StationMarks& marks, const std::vector<PlacedMark>& placed, const CameraView& view, QPointF screen);

} // namespace JakOps
