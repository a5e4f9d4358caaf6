// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/boardrefresh.h"
#include "services/feeds/cityreadings.h"
#include "widgets/map/citylayers.h"

namespace JakOps {

class AirService;
class FloodService;
class FoodService;

// Fills the map's city layers: stations from the boards, warnings, flooded neighbourhoods and earthquakes from the store,
// all of the moment shown. One read at a time, the newest wish wins; areas become world paths in a worker. GUI thread;
// everything it is given outlives it.
class CityMapFeed final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const CityReadings& readings;
        const FloodPosts& posts;
        const CityMoment& moment;
        const FloodService& flood;
        const AirService& air;
        const FoodService& food;
        CityLayers& layers;
    };
    explicit CityMapFeed(const Parts& parts, QObject* parent = nullptr);
    ~CityMapFeed() override; // waits for the worker

    void setCredits(const SourceCredits& credits);
    void refresh(); // something was stored
    [[nodiscard]] bool isSettled() const { return !m_refresh.isReading(); } // the boards have their own state

Q_SIGNALS:
    void settled();
    void failed(const JakOps::Error& error); // the map keeps what it shows

private:
    struct Read;
    struct Picture
    {
        std::shared_ptr<const CityAreas> areas;
        QList<Quake> quakes;
    };
    void start();
    void take(Result<Picture> picture);
    void takeBoards();

    Parts m_parts;
    SourceCredits m_credits;
    QList<Quake> m_quakes;
    QFuture<Result<Picture>> m_work;
    BoardRefresh m_refresh;
};

} // namespace JakOps
