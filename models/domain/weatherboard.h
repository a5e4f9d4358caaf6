// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "domain/weather.h"

#include <QDate>

namespace JakOps {

// What the sky does, as a list or a picture needs it. From the source's words; its numbers only where it says nothing.
enum class SkyKind : quint8 { Unknown, Clear, FewClouds, Cloudy, Haze, LightRain, Rain, HeavyRain, Thunder };
[[nodiscard]] SkyKind skyKind(const Forecast& forecast);
[[nodiscard]] constexpr bool isWet(SkyKind kind) { return kind >= SkyKind::LightRain; }

// One stretch of the forecast, mostly three hours.
struct ForecastSlot
{
    Forecast forecast;
    qint64 until = 0; // UTC ms
    SkyKind sky = SkyKind::Unknown;
    bool isNight = false; // from 18 to 6 WIB

    friend bool operator==(const ForecastSlot&, const ForecastSlot&) = default;
};

struct ForecastDay
{
    QDate day; // WIB
    QList<ForecastSlot> stretches; // in order
    std::optional<double> low, high; // °C

    friend bool operator==(const ForecastDay&, const ForecastDay&) = default;
};

struct WarningEntry
{
    WeatherWarning warning;
    bool isComing = false; // not in force yet

    friend bool operator==(const WarningEntry&, const WarningEntry&) = default;
};

struct QuakeEntry
{
    Quake quake;
    double distanceKm = 0.0; // of the place above it from Monas
    bool feltHere = false; // the felt reports name Jakarta
    bool isTsunamiFeared = false; // the source says that one may come

    friend bool operator==(const QuakeEntry&, const QuakeEntry&) = default;
};

// The weather at a moment: the forecast of one kelurahan from then on, warnings in force and to come, earthquakes of the last weeks.
struct WeatherBoard
{
    qint64 at = 0;
    QString area; // Kemendagri code; empty: none chosen
    QStringList areas; // those with a forecast
    QList<ForecastDay> days;
    qint64 issuedAt = 0; // of the forecast; 0: not told
    qint64 receivedAt = 0; // 0: there is no forecast
    Freshness freshness = Freshness::Unknown; // of the forecast
    std::optional<qint64> wetFrom; // the first rain from the moment on
    QList<WarningEntry> warnings; // the worst first, then those to come
    QList<QuakeEntry> quakes; // newest first

    [[nodiscard]] QStringList sources() const; // of all that is in it, each once, in order
    [[nodiscard]] bool isEmpty() const { return days.isEmpty() && warnings.isEmpty() && quakes.isEmpty(); }
};

inline constexpr GeoPoint kMonas {-6.1754, 106.8272};

// 0 unknown, 1 Minor … 4 Extreme.
[[nodiscard]] int severityRank(const QString& severity);
// Of what was known at the moment. Exercises and cancelled warnings are left out.
[[nodiscard]] WeatherBoard makeWeatherBoard(const QString& area, const QList<Forecast>& forecasts,
    const QList<WeatherWarning>& warnings, const QList<Quake>& quakes, qint64 at);

} // namespace JakOps
