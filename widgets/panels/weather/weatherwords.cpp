// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/weather/weatherwords.h"

#include "base/textguard.h"
#include "widgets/common/format.h"

#include <QLocale>
#include <QTimeZone>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kWibMs = 7 * 3'600'000;

QDate wibDay(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at + kWibMs, QTimeZone::UTC).date();
}

} // namespace

QString WeatherWords::sky(const Forecast& forecast)
{
    const bool indonesian = QLocale().language() == QLocale::Indonesian;
    const QString words = guardLine(indonesian || forecast.wordsEn.isEmpty() ? forecast.words : forecast.wordsEn, 60);
    return words.isEmpty() ? tr("not told") : words;
}

QString WeatherWords::icon(SkyKind sky, bool night)
{
    const QString when = night ? u"-night-symbolic"_s : u"-symbolic"_s;
    switch (sky) {
    case SkyKind::Clear: return u"weather-clear"_s + when;
    case SkyKind::FewClouds: return u"weather-few-clouds"_s + when;
    case SkyKind::Cloudy: return u"weather-many-clouds-symbolic"_s;
    case SkyKind::Haze: return u"weather-mist-symbolic"_s;
    case SkyKind::LightRain: return u"weather-showers-scattered-symbolic"_s;
    case SkyKind::Rain:
    case SkyKind::HeavyRain: return u"weather-showers-symbolic"_s;
    case SkyKind::Thunder: return u"weather-storm-symbolic"_s;
    case SkyKind::Unknown: break;
    }
    return u"weather-none-available-symbolic"_s;
}

QString WeatherWords::windFrom(double degrees)
{
    const std::array names {tr("N", "wind"), tr("NE", "wind"), tr("E", "wind"), tr("SE", "wind"), tr("S", "wind"), tr("SW", "wind"),
        tr("W", "wind"), tr("NW", "wind")};
    const double turned = std::fmod(std::fmod(degrees, 360.0) + 360.0, 360.0);
    return names[size_t(turned / 45.0 + 0.5) % names.size()];
}

QString WeatherWords::day(QDate day, qint64 now)
{
    const QString date = QLocale().toString(day, u"dddd d MMM"_s);
    const qint64 ahead = wibDay(now).daysTo(day);
    if (ahead == 0)
        return tr("Today, %1").arg(date);
    return ahead == 1 ? tr("Tomorrow, %1").arg(date) : date;
}

QString WeatherWords::shortDay(QDate day, qint64 now)
{
    const qint64 ahead = wibDay(now).daysTo(day);
    return ahead == 0 ? tr("Today") : ahead == 1 ? tr("Tomorrow") : QLocale().toString(day, u"ddd d"_s);
}

QString WeatherWords::stretch(const ForecastSlot& stretch)
{
    const Forecast& one = stretch.forecast;
    QStringList parts {tr("%1 to %2: %3").arg(Format::time(one.at), Format::clock(stretch.until), sky(one))};
    if (one.temperature)
        parts += tr("%1 °C").arg(Format::decimal(*one.temperature, 0));
    if (one.rain)
        parts += tr("rain %1 mm").arg(Format::decimal(*one.rain, 1));
    if (one.windKmh) {
        parts += one.windFrom ? tr("wind %1 km/h from %2").arg(Format::decimal(*one.windKmh, 0), windFrom(*one.windFrom))
                              : tr("wind %1 km/h").arg(Format::decimal(*one.windKmh, 0));
    }
    if (one.humidity)
        parts += tr("humidity %1").arg(Format::percent(*one.humidity));
    return parts.join(u", "_s);
}

QString WeatherWords::outlook(const WeatherBoard& board, const QString& place)
{
    if (board.days.isEmpty())
        return {};
    const ForecastSlot& last = board.days.last().stretches.last();
    if (!board.wetFrom)
        return tr("%1: no rain expected until %2").arg(place, Format::dateTime(last.until));
    if (*board.wetFrom <= board.at)
        return tr("%1: %2 now").arg(place, sky(board.days.first().stretches.first().forecast));
    for (const ForecastDay& one : board.days) {
        for (const ForecastSlot& stretch : one.stretches) {
            if (stretch.forecast.at == *board.wetFrom)
                return tr("%1: %2 from %3").arg(place, sky(stretch.forecast), Format::dateTime(*board.wetFrom));
        }
    }
    return {};
}

QString WeatherWords::validity(const WarningEntry& entry, qint64 now)
{
    const WeatherWarning& warning = entry.warning;
    const qint64 from = warning.effectiveAt > 0 ? warning.effectiveAt : warning.sentAt;
    if (entry.isComing)
        return tr("From %1, in %2").arg(Format::dateTime(from), Format::duration(from - now));
    if (warning.expiresAt <= 0)
        return tr("Since %1, without an end").arg(Format::dateTime(from));
    return tr("In force until %1, %2 more").arg(Format::dateTime(warning.expiresAt), Format::duration(warning.expiresAt - now));
}

} // namespace JakOps
