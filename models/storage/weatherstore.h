// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weather.h"
#include "storage/session.h"

namespace JakOps {

// Forecasts, warnings, earthquakes and flooded neighbourhoods. Each put is idempotent; true: new or changed.
namespace WeatherStore {

[[nodiscard]] Result<bool> put(WriteSession& session, const Forecast& forecast); // the newest run of the model counts
// An entry of a list does not erase what was read of the warning itself; an update or a cancel takes what it names out
// of force.
[[nodiscard]] Result<bool> put(WriteSession& session, const WeatherWarning& warning);
[[nodiscard]] Result<bool> put(
    WriteSession& session, const Quake& quake); // three lists tell of the same one, each a part
[[nodiscard]] Result<bool> put(WriteSession& session, const QString& source, const FloodState& flood);

[[nodiscard]] Result<QList<Forecast>> forecasts(ReadSession& session, const QString& area, qint64 from, qint64 to);
[[nodiscard]] Result<QStringList> forecastAreas(ReadSession& session, qint64 from, qint64 to); // codes, in order
// In force at some moment from `from` to `to`; exercises and cancelled ones are not.
[[nodiscard]] Result<QList<WeatherWarning>> warnings(ReadSession& session, qint64 from, qint64 to);
[[nodiscard]] Result<QList<Quake>> quakes(ReadSession& session, qint64 from, qint64 to); // newest first
// The last state of each neighbourhood at this moment that is not older than `maxAgeMs`.
[[nodiscard]] Result<QList<FloodState>> floods(ReadSession& session, qint64 at, qint64 maxAgeMs);

} // namespace WeatherStore

} // namespace JakOps
