// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/citycards.h"

#include "widgets/common/airwords.h"
#include "widgets/common/citylook.h"
#include "widgets/common/format.h"
#include "widgets/common/themecolors.h"

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<CityLayer> layerOf(StationKind kind)
{
    switch (kind) {
    case StationKind::FloodPost:
    case StationKind::Reservoir:
        return CityLayer::Levels;
    case StationKind::PumpHouse:
        return CityLayer::Pumps;
    case StationKind::RainPost:
        return CityLayer::Rain;
    case StationKind::Air:
        return CityLayer::Air;
    case StationKind::Market:
        return CityLayer::Markets;
    case StationKind::Other:
    case StationKind::Area:
        break;
    }
    return std::nullopt;
}

QColor fillOf(const StationState& state, CityLayer layer)
{
    switch (layer) {
    case CityLayer::Levels:
        return CityLook::siaga(state.siaga);
    case CityLayer::Air:
        return ispuFill(state.air);
    case CityLayer::Rain:
        return state.rain ? CityLook::rain(*state.rain) : CityLook::unknown();
    case CityLayer::Pumps:
        return state.value && *state.value > 0.0 ? CityLook::rain(RainClass::Heavy) : CityLook::unknown();
    default:
        return {0x5D, 0x6B, 0x79};
    }
}

Siaga nextWorse(Siaga siaga)
{
    return siaga == Siaga::Normal ? Siaga::Three : siaga == Siaga::Three ? Siaga::Two : Siaga::One;
}

void setBadge(CityCard& card, const QString& words, const QColor& fill)
{
    card.badge = words;
    card.fill = fill;
    card.ink = inkOn(fill);
}

} // namespace

QString CityCards::layerName(CityLayer layer)
{
    switch (layer) {
    case CityLayer::Warnings:
        return tr("Weather warnings");
    case CityLayer::Floods:
        return tr("Flooded neighbourhoods");
    case CityLayer::Levels:
        return tr("Water levels");
    case CityLayer::Pumps:
        return tr("Pumps");
    case CityLayer::Rain:
        return tr("Rain posts");
    case CityLayer::Air:
        return tr("Air quality");
    case CityLayer::Markets:
        return tr("Markets");
    case CityLayer::Quakes:
        return tr("Earthquakes");
    }
    return {};
}

QString CityCards::valueText(const StationState& state)
{
    if (state.kind == StationKind::Market)
        return state.rise && state.rise->week >= kPriceJump ? u"+"_s + Format::percent(state.rise->week * 100.0) : QString();
    if (!state.value)
        return {};
    const double value = *state.value;
    switch (state.kind) {
    case StationKind::FloodPost:
        return tr("%1 cm").arg(Format::number(std::llround(value)));
    case StationKind::RainPost:
        return tr("%1 mm").arg(Format::decimal(value, value < 10.0 && value != 0.0 ? 1 : 0));
    case StationKind::PumpHouse:
        //: pumps that run of all pumps
        return state.second ? tr("%1 of %2").arg(
                   Format::number(std::llround(value)), Format::number(std::llround(value + *state.second)))
                            : Format::number(std::llround(value));
    case StationKind::Air:
        return (state.computed ? u"\u2248 "_s : QString()) + AirWords::index(value);
    default:
        return {};
    }
}

StationMark CityCards::mark(const StationState& state)
{
    const CityLayer layer = layerOf(state.kind).value_or(CityLayer::Levels);
    return {.layer = layer,
        .station = state.station,
        .world = worldFromGeo(*state.place),
        .name = state.name,
        .value = valueText(state),
        .fill = fillOf(state, layer),
        .concern = state.concern(),
        .direction = layer == CityLayer::Levels ? state.direction() : 0,
        .stale = state.isStale()};
}

StationMarks CityCards::marks(const CityStations& stations)
{
    StationMarks result;
    for (size_t i = 0; i < stations.states.size(); ++i) {
        const StationState& state = stations.states[i];
        if (!state.place || !state.place->isUsable())
            continue;
        StationMark one = mark(state);
        one.source = qsizetype(i);
        if (one.stale && state.measuredAt > 0)
            one.value += (one.value.isEmpty() ? QString() : u" \u00B7 "_s) + Format::age(state.measuredAt, stations.at);
        result.marks.push_back(std::move(one));
    }
    for (qsizetype i = 0; i < stations.quakes.size(); ++i) {
        const Quake& quake = stations.quakes[i];
        if (!quake.point.isUsable())
            continue;
        const bool felt = !quake.felt.isEmpty();
        result.marks.push_back({.layer = CityLayer::Quakes,
            .source = i,
            .world = worldFromGeo(quake.point),
            .value = tr("M %1").arg(Format::decimal(quake.magnitude, 1)),
            .fill = felt ? QColor(0xB2, 0x31, 0x6E) : QColor(0x7C, 0x6A, 0x8A),
            .concern = quake.magnitude >= 5.0 && felt ? Concern::Watch : Concern::None});
    }
    std::ranges::stable_sort(result.marks, [](const StationMark& a, const StationMark& b) {
        if (a.concern != b.concern)
            return a.concern > b.concern;
        return a.stale != b.stale ? b.stale : a.layer < b.layer;
    });
    return result;
}

QString CityCards::sourceLine(const QString& source, const CityStations& stations)
{
    const SourceCredit credit = creditOf(stations.credits, source);
    return tr("Source: %1").arg(credit.demo ? tr("Sample data") : credit.name);
}

CityCard CityCards::card(const CityStations& stations, const StationMark& mark)
{
    if (mark.layer == CityLayer::Quakes)
        return quakeCard(stations.quakes[mark.source], stations);
    return stationCard(stations.states[size_t(mark.source)], stations);
}

CityCard CityCards::stationCard(const StationState& state, const CityStations& stations)
{
    const CityLayer layer = layerOf(state.kind).value_or(CityLayer::Levels);
    CityCard card;
    card.title = state.name;
    card.figure = valueText(state);
    card.hint = tr("Click: open the panel");
    const QColor fill = fillOf(state, layer);
    switch (layer) {
    case CityLayer::Levels:
        setBadge(card, CityLook::siagaName(state.siaga), fill);
        if (!state.group.isEmpty())
            card.lines += state.group;
        if (state.perHour && !state.isStale()) {
            const QString much = Format::decimal(std::abs(*state.perHour), 0);
            card.lines += state.direction() == 0 ? tr("Steady")
                : state.direction() > 0          ? tr("Rises %1 cm an hour").arg(much)
                                                 : tr("Falls %1 cm an hour").arg(much);
        }
        if (state.next && !state.isStale()) {
            const QString worse = CityLook::siagaName(nextWorse(state.siaga));
            const QString cm = Format::number(std::llround(*state.next));
            card.lines += state.nextAt ? tr("%1 from %2 cm, about %3").arg(worse, cm, Format::clock(*state.nextAt))
                                       : tr("%1 from %2 cm").arg(worse, cm);
        }
        break;
    case CityLayer::Air:
        setBadge(card, AirWords::category(state.air), fill);
        if (!card.figure.isEmpty())
            card.figure = tr("ISPU %1").arg(card.figure);
        if (state.critical != Quantity::Other)
            card.lines += tr("Critical pollutant: %1").arg(AirWords::pollutant(state.critical));
        break;
    case CityLayer::Rain:
        if (state.rain)
            setBadge(card, CityLook::rainName(*state.rain), fill);
        card.lines += tr("Rain in the hour before");
        break;
    case CityLayer::Pumps:
        if (state.value)
            setBadge(card, *state.value > 0.0 ? tr("Running") : tr("Standing still"), fill);
        card.lines += tr("Pumps running");
        break;
    case CityLayer::Markets:
        if (state.rise)
            card.lines += tr("%1: %2 in a week").arg(stations.commodities.value(state.rise->commodity), u"+"_s + Format::percent(state.rise->week * 100.0));
        break;
    default:
        break;
    }
    if (state.measuredAt > 0)
        card.lines += tr("Measured %1, %2").arg(Format::dateTime(state.measuredAt), Format::ago(state.measuredAt, stations.at));
    if (state.isStale())
        card.remark = state.measuredAt > 0 ? tr("Stale: this may have changed since") : tr("No value up to this moment");
    else if (state.computed)
        card.remark = tr("Computed from a concentration, not published");
    card.lines += sourceLine(state.source, stations);
    return card;
}

CityCard CityCards::warningCard(const WeatherWarning& warning, const CityStations& stations)
{
    CityCard card;
    card.title = warning.event.isEmpty() ? layerName(CityLayer::Warnings) : warning.event;
    const WarningGrade grade = warningGrade(warning.severity);
    setBadge(card, CityLook::warningName(grade), CityLook::warning(grade));
    const qint64 from = warning.effectiveAt > 0 ? warning.effectiveAt : warning.sentAt;
    card.lines += warning.expiresAt > 0 ? tr("%1 to %2").arg(Format::dateTime(from), Format::dateTime(warning.expiresAt))
                                        : tr("From %1, no end told").arg(Format::dateTime(from));
    if (!warning.areaName.isEmpty())
        card.lines += warning.areaName;
    card.words = warning.description.isEmpty() ? warning.headline : warning.description;
    card.lines += sourceLine(warning.source, stations) + u", "_s + Format::ago(warning.sentAt, stations.at);
    return card;
}

CityCard CityCards::floodCard(const CityArea& area, const CityStations& stations)
{
    const FloodState& flood = *area.flood();
    CityCard card;
    card.title = flood.parent.isEmpty() ? flood.name : tr("%1, %2").arg(flood.name, flood.parent);
    setBadge(card, CityLook::floodName(flood.depth), CityLook::flood(flood.depth));
    card.lines += tr("Flooded neighbourhood");
    if (!flood.city.isEmpty())
        card.lines += flood.city;
    card.lines += tr("Last changed %1, %2").arg(Format::dateTime(flood.at), Format::ago(flood.at, stations.at));
    card.lines += sourceLine(flood.source, stations);
    if (area.stale)
        card.remark = tr("Stale: this may have changed since");
    return card;
}

CityCard CityCards::card(const CityArea& area, const CityStations& stations)
{
    return area.flood() ? floodCard(area, stations) : warningCard(*area.warning(), stations);
}

CityCard CityCards::quakeCard(const Quake& quake, const CityStations& stations)
{
    CityCard card;
    card.title = tr("Earthquake M %1").arg(Format::decimal(quake.magnitude, 1));
    if (!quake.potential.isEmpty())
        card.lines += quake.potential;
    card.lines += tr("%1 km deep").arg(Format::number(std::llround(quake.depthKm)));
    if (!quake.felt.isEmpty())
        card.lines += tr("Felt: %1").arg(quake.felt);
    card.words = quake.place;
    card.lines += tr("%1, %2").arg(Format::dateTime(quake.at), Format::ago(quake.at, stations.at));
    card.lines += sourceLine(quake.source, stations);
    return card;
}

QList<CityKey> CityCards::keys(CityLayerSet shown, const CityAreas& areas, const std::vector<StationMark>& marks)
{
    QList<CityKey> keys;
    const auto head = [&keys](CityLayer layer) {
        CityKey key;
        key.text = layerName(layer);
        key.head = true;
        keys.append(key);
    };
    const auto add = [&keys](const QString& text, const QColor& fill, bool hatched = false) {
        CityKey key;
        key.text = text;
        key.fill = fill;
        key.hatched = hatched;
        keys.append(key);
    };
    const auto has = [&](CityLayer layer) {
        return (shown & bitOf(layer)) && std::ranges::any_of(marks, [layer](const StationMark& m) { return m.layer == layer; });
    };
    const auto isThere = [&](CityLayer layer, const QColor& fill) {
        return std::ranges::any_of(
            marks, [&](const StationMark& m) { return m.layer == layer && m.fill == fill && !m.stale; });
    };
    std::array<bool, 5> grades{};
    std::array<bool, 5> depths{};
    for (const CityArea& area : areas.areas) {
        if (area.flood())
            depths[size_t(area.flood()->depth)] = true;
        else
            grades[size_t(warningGrade(area.warning()->severity))] = true;
    }
    if ((shown & bitOf(CityLayer::Warnings)) && std::ranges::contains(grades, true)) {
        head(CityLayer::Warnings);
        for (size_t i = 0; i < grades.size(); ++i) {
            if (grades[i])
                add(CityLook::warningName(WarningGrade(i)), CityLook::warning(WarningGrade(i)), true);
        }
    }
    if ((shown & bitOf(CityLayer::Floods)) && std::ranges::contains(depths, true)) {
        head(CityLayer::Floods);
        for (size_t i = 0; i < depths.size(); ++i) {
            if (depths[i])
                add(CityLook::floodName(FloodDepthClass(i)), CityLook::flood(FloodDepthClass(i)));
        }
    }
    if (has(CityLayer::Levels)) {
        head(CityLayer::Levels);
        for (const Siaga state : {Siaga::One, Siaga::Two, Siaga::Three, Siaga::Normal}) {
            if (isThere(CityLayer::Levels, CityLook::siaga(state)))
                add(CityLook::siagaName(state), CityLook::siaga(state));
        }
    }
    if (has(CityLayer::Air)) {
        head(CityLayer::Air);
        for (int i = int(IspuCategory::Good); i <= int(IspuCategory::Hazardous); ++i) {
            if (isThere(CityLayer::Air, ispuFill(IspuCategory(i))))
                add(AirWords::category(IspuCategory(i)), ispuFill(IspuCategory(i)));
        }
    }
    return keys;
}

} // namespace JakOps
