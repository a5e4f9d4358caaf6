// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/weather/bmkgquakes.h"

#include "feeds/feedplace.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PhysicalRange kMagnitude{-2.0, 10.0};

// "12 km" -> 12
FeedNumber depthOf(const QJsonValue& value)
{
    QString words = value.toString().trimmed();
    if (words.endsWith("km"_L1, Qt::CaseInsensitive))
        words.chop(2);
    return feedNumber(QStringView(words));
}

std::optional<ParsedTime> timeOf(const QJsonObject& row)
{
    if (const auto time = feedTime(feedText(row["DateTime"_L1]), BareTime::Utc))
        return time;
    const QString words = feedText(row["Tanggal"_L1]) + u' ' + feedText(row["Jam"_L1]);
    return feedTime(words);
}

void takeQuake(const QJsonObject& row, const FeedContext& context, FeedResult& result)
{
    ++result.rows;
    if (row.isEmpty())
        return result.reject(RowFault::NotARecord);
    Quake quake;
    const auto time = timeOf(row);
    if (!time)
        return result.reject(RowFault::BadTime, feedText(row["DateTime"_L1]));
    const auto place = parseDegreesPair(feedText(row["Coordinates"_L1]));
    quake.point = place ? GeoPoint{place->lat, place->lon} : GeoPoint{};
    if (!quake.point.isUsable())
        return result.reject(RowFault::BadPlace, feedText(row["Coordinates"_L1]));
    const FeedNumber magnitude = feedNumber(row["Magnitude"_L1]);
    const FeedNumber depth = depthOf(row["Kedalaman"_L1]);
    if (!magnitude.isValue() || depth.isBad() || !kMagnitude.holds(magnitude.value))
        return result.reject(RowFault::BadNumber, feedText(row["Magnitude"_L1]) + u' ' + feedText(row["Kedalaman"_L1]));
    quake.at = time->utcMs;
    quake.receivedAt = context.receivedAt;
    quake.magnitude = magnitude.value;
    quake.depthKm = depth.value;
    quake.place = feedText(row["Wilayah"_L1]);
    quake.potential = feedText(row["Potensi"_L1]);
    quake.felt = feedText(row["Dirasakan"_L1]);
    result.quakes += quake;
}

} // namespace

Result<FeedResult> BmkgQuakesFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue quakes = (*document)[u"Infogempa"_s][u"gempa"_s];
    FeedResult result;
    if (quakes.isObject()) {
        takeQuake(quakes.toObject(), context, result);
    } else if (quakes.isArray()) {
        for (const auto& row : quakes.toArray())
            takeQuake(row.toObject(), context, result);
    } else {
        return fail(ErrorCode::WrongFormat, u"no earthquakes"_s);
    }
    return result;
}

} // namespace JakOps
