// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/weather/bmkgforecast.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takeSlot(const QJsonObject& slot, const QString& area, const FeedContext& context, FeedResult& result)
{
    ++result.rows;
    QString words = feedText(slot["datetime"_L1]);
    if (words.isEmpty())
        words = feedText(slot["utc_datetime"_L1]);
    const auto time = feedTime(words, BareTime::Utc);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const auto number = [&slot](QLatin1StringView key) { return feedNumber(slot[key]).maybe(); };
    Forecast forecast{.area = area, .at = time->utcMs, .receivedAt = context.receivedAt};
    if (const auto issued = feedTime(feedText(slot["analysis_date"_L1]), BareTime::Utc))
        forecast.issuedAt = issued->utcMs;
    forecast.code = int(std::clamp(number("weather"_L1).value_or(-1.0), -1.0, 9'999.0));
    forecast.words = feedText(slot["weather_desc"_L1], 80);
    forecast.wordsEn = feedText(slot["weather_desc_en"_L1], 80);
    forecast.temperature = number("t"_L1);
    forecast.humidity = number("hu"_L1);
    forecast.windKmh = number("ws"_L1);
    forecast.windFrom = number("wd_deg"_L1);
    forecast.cloud = number("tcc"_L1);
    forecast.rain = number("tp"_L1);
    forecast.visibility = number("vs"_L1);
    result.forecasts.push_back(std::move(forecast));
}

} // namespace

Result<FeedResult> BmkgForecastFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue data = (*document)[u"data"_s];
    if (!data.isArray())
        return fail(ErrorCode::WrongFormat, u"no forecast"_s);
    FeedResult result;
    for (const auto& place : data.toArray()) {
        QString area = feedText(place[u"lokasi"_s][u"adm4"_s], 20);
        if (area.isEmpty())
            area = feedText((*document)[u"lokasi"_s][u"adm4"_s], 20);
        if (area.isEmpty()) {
            ++result.rows;
            result.reject(RowFault::NoStation);
            continue;
        }
        for (const auto& day : place[u"cuaca"_s].toArray()) {
            for (const auto& slot : day.toArray())
                takeSlot(slot.toObject(), area, context, result);
        }
    }
    return result;
}

} // namespace JakOps
