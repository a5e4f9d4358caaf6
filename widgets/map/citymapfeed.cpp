// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/citymapfeed.h"

#include "base/logging.h"
#include "services/city/airservice.h"
#include "services/city/floodservice.h"
#include "services/city/foodservice.h"

#include <QtConcurrentRun>

namespace JakOps {

namespace {
constexpr qint64 kQuakesShownMs = 24 * 3'600'000LL;
} // namespace

// The answers of the store, each on its way.
struct CityMapFeed::Read
{
    QFuture<Result<QList<WeatherWarning>>> warnings;
    QFuture<Result<QList<FloodState>>> floods;
    QFuture<Result<QList<Quake>>> quakes;
    qint64 at = 0;

    [[nodiscard]] Result<Picture> picture()
    {
        auto warning = warnings.takeResult();
        auto flood = floods.takeResult();
        auto quake = quakes.takeResult();
        if (!warning || !flood || !quake)
            return fail(!warning ? warning.error() : !flood ? flood.error() : quake.error());
        return Picture {
            std::make_shared<CityAreas>(cityAreas(std::move(*warning), std::move(*flood), at)), std::move(*quake)};
    }
};

CityMapFeed::CityMapFeed(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_refresh(parts.moment, [this] { start(); })
{
    connect(&m_parts.flood, &FloodService::changed, this, &CityMapFeed::takeBoards);
    connect(&m_parts.air, &AirService::changed, this, &CityMapFeed::takeBoards);
    connect(&m_parts.food, &FoodService::changed, this, &CityMapFeed::takeBoards);
    takeBoards();
    refresh();
}

CityMapFeed::~CityMapFeed()
{
    m_work.waitForFinished();
}

void CityMapFeed::setCredits(const SourceCredits& credits)
{
    m_credits = credits;
    takeBoards();
}

void CityMapFeed::refresh()
{
    m_refresh.ask();
}

void CityMapFeed::start()
{
    const qint64 at = m_parts.moment.at();
    const qint64 until = m_parts.moment.until();
    auto read = std::make_shared<Read>(Read {.warnings = m_parts.readings.warnings(at, until),
        .floods = m_parts.readings.floods(at, kFloodShownMs),
        .quakes = m_parts.readings.quakes(at - kQuakesShownMs, until),
        .at = at});
    m_work = QtConcurrent::run([read] { return read->picture(); });
    m_work.then(this, [this](Result<Picture> picture) { take(std::move(picture)); });
}

void CityMapFeed::take(Result<Picture> picture)
{
    if (picture) {
        m_parts.layers.setAreas(std::move(picture->areas));
        if (std::exchange(m_quakes, picture->quakes) != picture->quakes)
            takeBoards();
    } else {
        qCWarning(lcWidgets) << picture.error().toLog();
        Q_EMIT failed(picture.error());
    }
    m_refresh.done();
    if (isSettled())
        Q_EMIT settled();
}

void CityMapFeed::takeBoards()
{
    const FoodBoard& food = *m_parts.food.board();
    auto stations = std::make_shared<CityStations>();
    stations->states = stationStates(*m_parts.flood.board(), *m_parts.air.board(), food, m_parts.posts);
    stations->quakes = m_quakes;
    for (const FoodCommodity& commodity : food.commodities)
        stations->commodities[commodity.stored.id] = commodity.stored.commodity.name;
    stations->credits = m_credits;
    stations->at = m_parts.moment.at();
    m_parts.layers.setStations(std::move(stations));
}

} // namespace JakOps
