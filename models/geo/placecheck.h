// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/ticket.h"
#include "geo/arealocator.h"

namespace JakOps {

// How well a report's point goes with the boundaries; the worst that holds.
enum class PlaceFit : quint8 {
    NoPlace,
    Inside, // clearly in one kelurahan
    Border, // it may as well lie in a neighbouring one: the accuracy reaches across
    Contradicts, // what the source named does not hold the point
    Outside, // in no kelurahan of Jakarta, also not within its accuracy
};

struct PlaceCheck
{
    PlaceFit fit = PlaceFit::NoPlace;
    QString village; // the one it counts to; empty outside
    std::optional<double> borderMetres; // to the nearest edge of that village; none beyond kBorderReach
    double accuracyMetres = 0.0; // as reckoned with
    bool accuracyKnown = false;
    QList<Neighbour> neighbours; // within the accuracy, nearest first; outside: within kNearMetres
    QString named; // the area the source named, when it contradicts
};

// A phone without a figure is rarely off by more.
inline constexpr double kUnknownAccuracyMetres = 25.0;
inline constexpr double kBorderReach = 2'000.0;
// An accuracy beyond it says nothing about a kelurahan: it is not reckoned with further.
inline constexpr double kMostAccuracyMetres = 1'000.0;

// Pure. A fraction of a millisecond with official boundaries.
[[nodiscard]] PlaceCheck checkPlace(
    const Ticket& ticket, const AreaLocator& locator, const Boundaries& boundaries, const CityFacts& facts);
// Whether somebody should look at the place: there is none, or it is not clearly in the one kelurahan, and no team has found it
// there. Asked of every report that is stored: some microseconds. Otherwise the same as checkPlace() says.
[[nodiscard]] bool isPlaceDoubtful(const Ticket& ticket, const AreaLocator& locator, const CityFacts& facts);

} // namespace JakOps
