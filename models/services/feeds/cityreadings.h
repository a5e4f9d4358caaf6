// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/floodboard.h"
#include "domain/readingview.h"
#include "domain/weather.h"

#include <QFuture>

namespace JakOps {

class Database;

// What panels read of the city: each answer comes from a reader's thread, and none of them waits for the network.
class CityReadings final
{
public:
    explicit CityReadings(Database& database);

    [[nodiscard]] QFuture<Result<QList<StoredStation>>> stations(std::optional<StationKind> kind = {}) const;
    [[nodiscard]] QFuture<Result<QList<LatestReading>>> latest(const QList<Quantity>& quantities, qint64 now) const;
    [[nodiscard]] QFuture<Result<SeriesWindow>> window(qint64 series, qint64 from, qint64 to, int pixels) const;
    [[nodiscard]] QFuture<Result<std::optional<qint64>>> firstAt(qint64 series) const; // nothing: it is empty
    [[nodiscard]] QFuture<Result<std::vector<TimedValue>>> recent(
        qint64 series, qint64 from, qint64 to) const; // for trends
    [[nodiscard]] QFuture<Result<FloodReadings>> flood(qint64 at) const; // of one snapshot

    [[nodiscard]] QFuture<Result<QList<StoredCommodity>>> commodities() const;
    [[nodiscard]] QFuture<Result<QList<PriceCell>>> prices(QDate day) const;
    [[nodiscard]] QFuture<Result<std::vector<DayPrice>>> priceSeries(
        qint64 commodity, qint64 market, QDate from, QDate to) const;
    [[nodiscard]] QFuture<Result<std::vector<UntruePrice>>> untruePrices(qint64 commodity, QDate from, QDate to) const;

    [[nodiscard]] QFuture<Result<QList<Forecast>>> forecasts(const QString& area, qint64 from, qint64 to) const;
    [[nodiscard]] QFuture<Result<QStringList>> forecastAreas(qint64 from, qint64 to) const; // with a forecast for then
    [[nodiscard]] QFuture<Result<QList<WeatherWarning>>> warnings(qint64 from, qint64 to) const;
    [[nodiscard]] QFuture<Result<QList<Quake>>> quakes(qint64 from, qint64 to) const;
    [[nodiscard]] QFuture<Result<QList<FloodState>>> floods(qint64 at, qint64 maxAgeMs) const;

private:
    Database& m_database;
};

} // namespace JakOps
