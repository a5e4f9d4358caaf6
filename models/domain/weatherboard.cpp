// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weatherboard.h"

#include <QTimeZone>

#include <algorithm>
#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kStretchMs = 3 * 3'600'000;
constexpr qint64 kIssuedEveryMs = 12 * 3'600'000; // BMKG: twice a day
constexpr qint64 kWibMs = 7 * 3'600'000;

bool has(const QString& words, QLatin1StringView part)
{
    return words.contains(part, Qt::CaseInsensitive);
}

// Along the sphere.
double kilometres(GeoPoint a, GeoPoint b)
{
    constexpr double radians = std::numbers::pi / 180.0;
    const double lat = std::sin((b.lat - a.lat) * radians / 2.0);
    const double lon = std::sin((b.lon - a.lon) * radians / 2.0);
    const double h = lat * lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * lon * lon;
    return 2.0 * 6371.0 * std::asin(std::min(1.0, std::sqrt(h)));
}

bool isNight(qint64 at)
{
    const qint64 hour = (at + kWibMs) / 3'600'000 % 24;
    return hour < 6 || hour >= 18;
}

QDate wibDay(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at + kWibMs, QTimeZone::UTC).date();
}

void addForecasts(WeatherBoard& board, QList<Forecast> forecasts)
{
    std::ranges::sort(forecasts, {}, &Forecast::at);
    for (qsizetype i = 0; i < forecasts.size(); ++i) {
        const Forecast& one = forecasts[i];
        const qint64 next = i + 1 < forecasts.size() ? forecasts[i + 1].at : one.at + kStretchMs;
        const qint64 until = std::min(next, one.at + kStretchMs);
        if (until <= board.at)
            continue;
        board.issuedAt = std::max(board.issuedAt, one.issuedAt);
        board.receivedAt = std::max(board.receivedAt, one.receivedAt);
        if (board.days.isEmpty() || board.days.last().day != wibDay(one.at))
            board.days += ForecastDay {.day = wibDay(one.at)};
        ForecastDay& day = board.days.last();
        day.stretches += ForecastSlot {one, until, skyKind(one), isNight(one.at)};
        if (one.temperature) {
            day.low = std::min(day.low.value_or(*one.temperature), *one.temperature);
            day.high = std::max(day.high.value_or(*one.temperature), *one.temperature);
        }
        if (!board.wetFrom && (isWet(day.stretches.last().sky) || one.rain.value_or(0.0) > 0.0))
            board.wetFrom = std::max(one.at, board.at);
    }
    board.freshness = freshnessOf(board.issuedAt > 0 ? board.issuedAt : board.receivedAt, board.at, kIssuedEveryMs);
}

void addWarnings(WeatherBoard& board, const QList<WeatherWarning>& warnings)
{
    for (const WeatherWarning& one : warnings) {
        const qint64 from = one.effectiveAt > 0 ? one.effectiveAt : one.sentAt;
        if (one.isActive(board.at))
            board.warnings += WarningEntry {one, false};
        else if (from > board.at && one.isActive(from))
            board.warnings += WarningEntry {one, true};
    }
    std::ranges::stable_sort(board.warnings, [](const WarningEntry& a, const WarningEntry& b) {
        if (a.isComing != b.isComing)
            return b.isComing;
        const int left = severityRank(a.warning.severity), right = severityRank(b.warning.severity);
        return left != right ? left > right : a.warning.expiresAt < b.warning.expiresAt;
    });
}

void addQuakes(WeatherBoard& board, const QList<Quake>& quakes)
{
    for (const Quake& one : quakes) {
        board.quakes += QuakeEntry {one, kilometres(kMonas, one.point), has(one.felt, "jakarta"_L1),
            has(one.potential, "tsunami"_L1) && !has(one.potential, "tidak"_L1)};
    }
    std::ranges::stable_sort(board.quakes, std::greater {}, [](const QuakeEntry& entry) { return entry.quake.at; });
}

} // namespace

QStringList WeatherBoard::sources() const
{
    QStringList all;
    for (const ForecastDay& one : days) {
        for (const ForecastSlot& stretch : one.stretches)
            all += stretch.forecast.source;
    }
    for (const WarningEntry& one : warnings)
        all += one.warning.source;
    for (const QuakeEntry& one : quakes)
        all += one.quake.source;
    all.sort();
    all.removeDuplicates();
    return all;
}

SkyKind skyKind(const Forecast& forecast)
{
    const QString& words = forecast.words;
    if (has(words, "petir"_L1))
        return SkyKind::Thunder;
    if (has(words, "hujan"_L1)) {
        if (has(words, "lebat"_L1))
            return SkyKind::HeavyRain;
        return has(words, "ringan"_L1) || has(words, "lokal"_L1) ? SkyKind::LightRain : SkyKind::Rain;
    }
    if (has(words, "gerimis"_L1))
        return SkyKind::LightRain;
    if (has(words, "kabut"_L1) || has(words, "kabur"_L1) || has(words, "asap"_L1))
        return SkyKind::Haze;
    if (has(words, "cerah"_L1))
        return has(words, "berawan"_L1) ? SkyKind::FewClouds : SkyKind::Clear;
    if (has(words, "berawan"_L1))
        return SkyKind::Cloudy;
    switch (forecast.code) {
    case 0:
    case 1: return SkyKind::Clear;
    case 2: return SkyKind::FewClouds;
    case 3:
    case 4: return SkyKind::Cloudy;
    case 5:
    case 10:
    case 45: return SkyKind::Haze;
    case 60:
    case 61:
    case 80: return SkyKind::LightRain;
    case 63: return SkyKind::Rain;
    case 65: return SkyKind::HeavyRain;
    case 95:
    case 97: return SkyKind::Thunder;
    default: return SkyKind::Unknown;
    }
}

int severityRank(const QString& severity)
{
    constexpr std::array names {"Minor"_L1, "Moderate"_L1, "Severe"_L1, "Extreme"_L1};
    for (int i = 0; i < int(names.size()); ++i) {
        if (severity.trimmed().compare(names[size_t(i)], Qt::CaseInsensitive) == 0)
            return i + 1;
    }
    return 0;
}

WeatherBoard makeWeatherBoard(const QString& area, const QList<Forecast>& forecasts, const QList<WeatherWarning>& warnings,
    const QList<Quake>& quakes, qint64 at)
{
    WeatherBoard board {.at = at, .area = area};
    addForecasts(board, forecasts);
    addWarnings(board, warnings);
    addQuakes(board, quakes);
    return board;
}

} // namespace JakOps
