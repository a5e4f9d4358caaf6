// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/air/openaq.h"

#include "domain/ispu.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takeLocation(const QJsonObject& row, FeedResult& result)
{
    Station station{.code = feedText(row["id"_L1], 40),
        .name = feedText(row["name"_L1], 160),
        .kind = StationKind::Air,
        .group = feedText(row["locality"_L1], 80)};
    if (station.code.isEmpty())
        return result.reject(RowFault::NoStation);
    const QJsonValue place = row["coordinates"_L1];
    station.point = feedPlace(place["latitude"_L1], place["longitude"_L1], result);
    QStringList sensors;
    for (const auto& sensor : row["sensors"_L1].toArray())
        sensors += feedText(sensor["id"_L1]) + u'=' + feedText(sensor["parameter"_L1]["name"_L1]);
    station.note = sensors.join(u' ').left(200);
    result.add(station);
}

void takeLatest(const QJsonObject& row, const FeedContext& context, FeedResult& result)
{
    const QString sensor = feedText(row["sensorsId"_L1], 40);
    const QString location = feedText(row["locationsId"_L1], 40);
    if (location.isEmpty())
        return result.reject(RowFault::NoStation);
    const auto pollutant = pollutantFromWords(context.options["sensors"_L1][sensor].toString());
    if (!pollutant)
        return result.reject(RowFault::UnknownQuantity, u"sensor "_s + sensor);
    const QString words = row["datetime"_L1]["utc"_L1].toString();
    const auto time = feedTime(words, BareTime::Utc);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const FeedNumber value = feedNumber(row["value"_L1]);
    if (value.isBad())
        return result.reject(RowFault::BadNumber, row["value"_L1].toString());
    if (!value.isValue())
        return result.note(FeedNote::MissingValue);
    Station station{.code = location, .kind = StationKind::Air};
    const QJsonValue place = row["coordinates"_L1];
    station.point = feedPlace(place["latitude"_L1], place["longitude"_L1], result);
    result.add(station);
    result.add(Reading{location, *pollutant, value.value, time->utcMs, context.receivedAt, 0});
}

} // namespace

Result<FeedResult> OpenAqFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"results"_s];
    if (!rows.isArray()) // meta.found is not asked: it may be words such as ">100"
        return fail(ErrorCode::WrongFormat, u"no results"_s);
    FeedResult result;
    for (const auto& one : rows.toArray()) {
        ++result.rows;
        const QJsonObject row = one.toObject();
        if (row.contains("sensorsId"_L1))
            takeLatest(row, context, result);
        else if (row.contains("sensors"_L1))
            takeLocation(row, result);
        else
            result.reject(RowFault::NotARecord);
    }
    result.arrange();
    return result;
}

} // namespace JakOps
