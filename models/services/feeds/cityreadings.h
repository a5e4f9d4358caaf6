// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/airboard.h"
#include "domain/floodboard.h"
#include "domain/foodboard.h"
#include "domain/weatherboard.h"

#include <QFuture>

namespace JakOps {

class Database;

// What panels read of the city: each answer comes from a reader's thread, of one snapshot, and none waits for the network.
class CityReadings final
{
public:
    explicit CityReadings(Database& database);

    // The boards of a moment, made of nothing that came after `until`.
    [[nodiscard]] QFuture<Result<FloodBoard>> flood(const FloodPosts& posts, qint64 at, qint64 until) const;
    [[nodiscard]] QFuture<Result<AirBoard>> air(qint64 at, qint64 until) const;
    [[nodiscard]] QFuture<Result<FoodBoard>> food(qint64 at, qint64 until) const;
    [[nodiscard]] QFuture<Result<WeatherBoard>> weather(const QString& area, qint64 at, qint64 until) const;

    [[nodiscard]] QFuture<Result<QList<WeatherWarning>>> warnings(qint64 at, qint64 until) const; // in force
    [[nodiscard]] QFuture<Result<QList<Quake>>> quakes(qint64 from, qint64 until) const;
    [[nodiscard]] QFuture<Result<QList<FloodState>>> floods(qint64 at, qint64 maxAgeMs) const;

    // For charts.
    [[nodiscard]] QFuture<Result<SeriesWindow>> window(qint64 series, qint64 from, qint64 to, int pixels) const;
    [[nodiscard]] QFuture<Result<std::optional<qint64>>> firstAt(qint64 series) const; // nothing: it is empty
    [[nodiscard]] QFuture<Result<std::vector<DayPrice>>> priceSeries(
        qint64 commodity, qint64 market, QDate from, QDate to) const;
    [[nodiscard]] QFuture<Result<std::vector<UntruePrice>>> untruePrices(qint64 commodity, QDate from, QDate to) const;

private:
    Database& m_database;
};

} // namespace JakOps
