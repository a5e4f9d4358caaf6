// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weather.h"
#include "storage/session.h"

namespace JakOps {

// Forecasts, warnings, earthquakes and flooded neighbourhoods. Each put is idempotent; true: new or changed. What is read is
// what was known at `until`: docs/adr/0016.
namespace WeatherStore {

[[nodiscard]] Result<bool> put(WriteSession& session, const QString& source, const Forecast& forecast); // beside the runs before
// An entry of a list does not erase what was read of the warning itself; an update or a cancel takes what it names out
// of force when it was sent, whichever comes first.
[[nodiscard]] Result<bool> put(WriteSession& session, const QString& source, const WeatherWarning& warning);
[[nodiscard]] Result<bool> put(
    WriteSession& session, const QString& source, const Quake& quake); // three lists tell of the same one, each a part
[[nodiscard]] Result<bool> put(WriteSession& session, const QString& source, const FloodState& flood);

// Of each stretch from `from` to `to` the newest run.
[[nodiscard]] Result<QList<Forecast>> forecasts(
    ReadSession& session, const QString& area, qint64 from, qint64 to, qint64 until);
[[nodiscard]] Result<QStringList> forecastAreas(ReadSession& session, qint64 from, qint64 to, qint64 until); // codes, in order
// In force at some moment from `from` to `to`; exercises and cancelled ones are not.
[[nodiscard]] Result<QList<WeatherWarning>> warnings(ReadSession& session, qint64 from, qint64 to, qint64 until);
[[nodiscard]] Result<QList<Quake>> quakes(ReadSession& session, qint64 from, qint64 until); // newest first
// The last state of each neighbourhood at this moment that is not older than `maxAgeMs`.
[[nodiscard]] Result<QList<FloodState>> floods(ReadSession& session, qint64 at, qint64 maxAgeMs);

// Of one kelurahan: stretches that began before `runsBefore` keep one run alone, the last one known when they began; those before
// `allBefore` go.
[[nodiscard]] Result<> thinForecasts(WriteSession& session, const QString& area, qint64 runsBefore, qint64 allBefore);
[[nodiscard]] Result<QString> nextForecastArea(ReadSession& session, const QString& after); // empty: there is none

} // namespace WeatherStore

} // namespace JakOps
