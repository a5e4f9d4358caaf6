// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/foodservice.h"

#include "services/feeds/cityreadings.h"

namespace JakOps {

struct FoodService::Reading
{
    QDate day;
    QList<StoredCommodity> commodities;
    QList<StoredStation> markets;
};

FoodService::FoodService(const CityReadings& readings, const CityMoment& moment, QObject* parent)
    : QObject(parent)
    , m_readings(readings)
    , m_moment(moment)
    , m_board(std::make_shared<FoodBoard>())
    , m_refresh(moment, [this] { begin(); })
{
}

void FoodService::refresh()
{
    m_refresh.ask();
}

void FoodService::begin()
{
    auto reading = std::make_shared<Reading>();
    reading->day = toWib(m_moment.at()).date();
    m_readings.commodities().then(this, [this, reading](Result<QList<StoredCommodity>> commodities) {
        if (!commodities)
            return giveUp(commodities.error());
        reading->commodities = std::move(*commodities);
        readMarkets(reading);
    });
}

void FoodService::readMarkets(const std::shared_ptr<Reading>& reading)
{
    m_readings.stations(StationKind::Market).then(this, [this, reading](Result<QList<StoredStation>> markets) {
        if (!markets)
            return giveUp(markets.error());
        reading->markets = std::move(*markets);
        readPrices(reading);
    });
}

void FoodService::readPrices(const std::shared_ptr<Reading>& reading)
{
    m_readings.prices(reading->day).then(this, [this, reading](Result<QList<PriceCell>> cells) {
        if (!cells)
            return giveUp(cells.error());
        m_board
            = std::make_shared<FoodBoard>(makeFoodBoard(reading->commodities, reading->markets, *cells, reading->day));
        m_state = BoardState::Ready;
        m_error.reset();
        Q_EMIT changed();
        m_refresh.done();
    });
}

void FoodService::giveUp(const Error& error)
{
    m_state = BoardState::Failed;
    m_error = error;
    Q_EMIT changed();
    m_refresh.done();
}

} // namespace JakOps
