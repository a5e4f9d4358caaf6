// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "widgets/map/cityareas.h"
#include "widgets/map/cityentries.h"
#include "widgets/map/stationmarks.h"

#include <QCoreApplication>
#include <QHash>

namespace JakOps {

// All point-like values of one moment. `marks` refer to the others by index.
struct CityStations
{
    std::vector<StationState> states;
    QList<Quake> quakes;
    QHash<qint64, QString> commodities; // names, for what rose at a market
    SourceCredits credits;
    qint64 at = 0;
};

// Values into words and marks, in the language of the window. Pure.
class CityCards final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::CityCards)

public:
    [[nodiscard]] static QString layerName(CityLayer layer);
    [[nodiscard]] static StationMarks marks(const CityStations& stations);
    [[nodiscard]] static CityCard card(const CityStations& stations, const StationMark& mark);
    [[nodiscard]] static CityCard card(const CityArea& area, const CityStations& stations);
    // What the colours mean of the layers that have something to show.
    [[nodiscard]] static QList<CityKey> keys(
        CityLayerSet shown, const CityAreas& areas, const std::vector<StationMark>& marks);

private:
    [[nodiscard]] static StationMark mark(const StationState& state);
    [[nodiscard]] static CityCard stationCard(const StationState& state, const CityStations& stations);
    [[nodiscard]] static CityCard warningCard(const WeatherWarning& warning, const CityStations& stations);
    [[nodiscard]] static CityCard floodCard(const CityArea& area, const CityStations& stations);
    [[nodiscard]] static CityCard quakeCard(const Quake& quake, const CityStations& stations);
    [[nodiscard]] static QString valueText(const StationState& state);
    [[nodiscard]] static QString sourceLine(const QString& source, const CityStations& stations);
};

} // namespace JakOps
