// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/stationmarks.h"

#include "geo/webmercator.h"
#include "widgets/map/labelpainter.h"
#include "widgets/map/stationsymbol.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr double kNamesFrom = 13.4; // zoom from which calm stations show their names
constexpr double kAlarmNamesFrom = 11.2;
constexpr double kLevelsFrom = 11.0; // below it only what asks for a person has words
constexpr double kValuesFrom = 12.4;
constexpr double kGap = 3.0;

bool isShown(const StationMark& mark, CityLayerSet shown)
{
    return (shown & bitOf(mark.layer)) != 0;
}

std::vector<MarkForm> formsOf(const StationMark& mark, double zoom)
{
    const bool alarm = mark.concern >= Concern::Watch;
    std::vector<MarkForm> forms;
    if (!mark.name.isEmpty() && zoom >= (alarm ? kAlarmNamesFrom : kNamesFrom))
        forms.push_back(MarkForm::Named);
    if (!mark.value.isEmpty() && (alarm || zoom >= (mark.layer == CityLayer::Levels ? kLevelsFrom : kValuesFrom)))
        forms.push_back(MarkForm::Value);
    return forms;
}

bool touches(const std::vector<QRectF>& taken, const QRectF& box)
{
    return std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(box); });
}

// Several at one place: below one another, in the order of the marks.
void placeSymbols(std::vector<PlacedMark>& placed, const StationMarks& marks, double zoom, std::vector<QRectF>& taken)
{
    const double scale = worldPixels(zoom);
    constexpr int kMost = 6;
    for (PlacedMark& place : placed) {
        const StationMark& mark = marks.marks[size_t(place.mark)];
        const QRectF symbol = symbolBox(mark, zoom);
        const double core = symbol.width() * 0.3; // some overlap is what a map has
        for (int i = 0; i < kMost; ++i) {
            const QPointF shift(0.0, double(i) * (symbol.height() + 1.0));
            place.shift = shift;
            place.symbol = symbol.translated(shift);
            if (!touches(taken, place.symbol.adjusted(core, core, -core, -core).translated(mark.world * scale)))
                break;
        }
        taken.push_back(place.symbol.translated(mark.world * scale));
    }
}

} // namespace

std::vector<PlacedMark> placeStations(const StationMarks& marks, CityLayerSet shown, const QFont& font, double zoom,
    const std::vector<QRectF>& names)
{
    const StationFonts fonts(font);
    const double scale = worldPixels(zoom);
    std::vector<PlacedMark> placed;
    for (qsizetype i = 0; i < qsizetype(marks.marks.size()); ++i) {
        if (isShown(marks.marks[size_t(i)], shown))
            placed.push_back({.mark = i});
    }
    // Symbols stand where they stand; the words come between them.
    std::vector<QRectF> symbols;
    std::vector<QRectF> words;
    placeSymbols(placed, marks, zoom, symbols);
    for (PlacedMark& place : placed) {
        const StationMark& mark = marks.marks[size_t(place.mark)];
        const QPointF at = mark.world * scale;
        const auto fits = [&](MarkForm form, MarkSide side, bool overNames) {
            const QRectF box = wordsBox(mark, form, side, symbolBox(mark, zoom), fonts).translated(place.shift);
            const QRectF there = box.translated(at);
            // Its own symbol and those stacked below may touch it, they are drawn so.
            if (touches(symbols, there.adjusted(2, 2, -2, -2)) || touches(words, there.adjusted(-kGap, -kGap, kGap, kGap))
                || (!overNames && touches(names, there))) {
                return false;
            }
            place.form = form;
            place.side = side;
            place.words = box;
            words.push_back(there);
            return true;
        };
        const auto placeWords = [&](bool overNames) {
            return std::ranges::any_of(formsOf(mark, zoom), [&](MarkForm form) {
                return fits(form, MarkSide::Right, overNames) || fits(form, MarkSide::Left, overNames)
                    || (mark.concern >= Concern::Watch
                        && (fits(form, MarkSide::Above, overNames) || fits(form, MarkSide::Below, overNames)));
            });
        };
        if (!placeWords(false) && mark.concern >= Concern::Watch)
            placeWords(true);
    }
    return placed;
}

std::vector<QRectF> groundNames(const GroundShapes& ground, const AreaPaths& areas, const QFont& font, double zoom)
{
    std::vector<QRectF> boxes;
    const double scale = worldPixels(zoom);
    for (const PlacedLabel& label : placeLabels(ground, areas, font, zoom))
        boxes.push_back(label.box.translated(label.world * scale));
    return boxes;
}

QImage paintStations(const StationMarks& marks, const std::vector<PlacedMark>& placed, const MarkStyle& style,
    const RasterRequest& request)
{
    QImage image = emptyPicture(request, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF visible = request.view.worldRect(200.0);
    const StationFonts fonts(style.font);
    for (auto at = placed.rbegin(); at != placed.rend(); ++at) { // what asks first lies on top
        const StationMark& mark = marks.marks[size_t(at->mark)];
        if (visible.contains(mark.world))
            drawStation(painter, request.view.toScreen(mark.world), mark, *at, style.palette, fonts);
        if (request.isCancelled())
            return {};
    }
    return image;
}

qsizetype stationAt(
    const StationMarks& marks, const std::vector<PlacedMark>& placed, const CameraView& view, QPointF screen)
{
    for (const PlacedMark& place : placed) {
        const QPointF at = view.toScreen(marks.marks[size_t(place.mark)].world);
        if (place.symbol.translated(at).adjusted(-3, -3, 3, 3).contains(screen) || place.words.translated(at).contains(screen))
            return place.mark;
    }
    return -1;
}

} // namespace JakOps
