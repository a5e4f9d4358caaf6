// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/stationmarks.h"

#include "geo/webmercator.h"
#include "widgets/map/labelpainter.h"
#include "widgets/map/stationsymbol.h"

#include <algorithm>
#include <array>
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

bool touches(const std::vector<ReportDisc>& reports, const QRectF& box)
{
    return std::ranges::any_of(reports, [&](const ReportDisc& disc) {
        const double dx = disc.at.x() - std::clamp(disc.at.x(), box.left(), box.right());
        const double dy = disc.at.y() - std::clamp(disc.at.y(), box.top(), box.bottom());
        return dx * dx + dy * dy < disc.radius * disc.radius;
    });
}

// Out of the group of reports it lies on, straight away from its middle; none: nothing.
QPointF toTheRim(const std::vector<ReportDisc>& reports, QPointF at, double half)
{
    for (const ReportDisc& disc : reports) {
        const QPointF away = at - disc.at;
        const double distance = std::hypot(away.x(), away.y());
        const double wanted = disc.radius + half;
        if (!disc.group || distance >= wanted)
            continue;
        return (distance < 1.0 ? QPointF(0.0, -1.0) : away / distance) * wanted - away;
    }
    return {};
}

// Several at one place: below one another, in the order of the marks.
void placeSymbols(std::vector<PlacedMark>& placed, const StationMarks& marks, double zoom, const std::vector<ReportDisc>& reports,
    std::vector<QRectF>& taken)
{
    const double scale = worldPixels(zoom);
    constexpr int kMost = 6;
    for (PlacedMark& place : placed) {
        const StationMark& mark = marks.marks[size_t(place.mark)];
        const QRectF symbol = symbolBox(mark, zoom);
        const double core = symbol.width() * 0.3; // some overlap is what a map has
        const QPointF rim = toTheRim(reports, mark.world * scale, symbol.width() / 2.0);
        place.moved = !rim.isNull();
        for (int i = 0; i < kMost; ++i) {
            const QPointF shift = rim + QPointF(0.0, double(i) * (symbol.height() + 1.0));
            place.shift = shift;
            place.symbol = symbol.translated(shift);
            if (!touches(taken, place.symbol.adjusted(core, core, -core, -core).translated(mark.world * scale)))
                break;
        }
        taken.push_back(place.symbol.translated(mark.world * scale));
    }
}

// What words of a station may lie on, from the best to what only an alarm may.
enum class Ground : quint8 { Free, Names, Reports };

} // namespace

std::vector<ReportDisc> reportDiscs(const MarkSet& reports, double zoom)
{
    const double scale = worldPixels(zoom);
    std::vector<ReportDisc> discs;
    discs.reserve(reports.marks.size());
    for (const ClusterMark& mark : reports.marks) {
        const double radius = markRadius(mark, reports.largest) + 2.0;
        if (mark.isSingle())
            discs.push_back({mark.world * scale - QPointF(0.0, kPinHeight - kPinRadius), radius, false});
        else
            discs.push_back({mark.world * scale, radius, true});
    }
    return discs;
}

std::vector<PlacedMark> placeStations(const StationMarks& marks, CityLayerSet shown, const QFont& font, double zoom,
    const std::vector<QRectF>& names, const std::vector<ReportDisc>& reports)
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
    placeSymbols(placed, marks, zoom, reports, symbols);
    for (PlacedMark& place : placed) {
        const StationMark& mark = marks.marks[size_t(place.mark)];
        const QPointF at = mark.world * scale;
        const auto fits = [&](MarkForm form, MarkSide side, Ground on) {
            const QRectF box = wordsBox(mark, form, side, symbolBox(mark, zoom), fonts).translated(place.shift);
            const QRectF there = box.translated(at);
            // Its own symbol and those stacked below may touch it, they are drawn so.
            if (touches(symbols, there.adjusted(2, 2, -2, -2)) || touches(words, there.adjusted(-kGap, -kGap, kGap, kGap))
                || (on < Ground::Names && touches(names, there)) || (on < Ground::Reports && touches(reports, there))) {
                return false;
            }
            place.form = form;
            place.side = side;
            place.words = box;
            words.push_back(there);
            return true;
        };
        const auto placeWords = [&](Ground on) {
            return std::ranges::any_of(formsOf(mark, zoom), [&](MarkForm form) {
                return std::ranges::any_of(std::array {MarkSide::Right, MarkSide::Left, MarkSide::Above, MarkSide::Below},
                    [&](MarkSide side) { return fits(form, side, on); });
            });
        };
        if (!placeWords(Ground::Free) && mark.concern >= Concern::Watch)
            (void)(placeWords(Ground::Names) || placeWords(Ground::Reports));
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
