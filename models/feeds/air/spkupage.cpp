// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/air/spkupage.h"

#include "domain/ispu.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStuckHours = 12; // as many equal values in a row

// The value that the page's script gives this name; undefined where it has none.
Result<QJsonValue> scriptValue(const QByteArray& page, QByteArrayView name)
{
    qsizetype at = page.indexOf(name);
    if (at < 0)
        return QJsonValue(QJsonValue::Undefined);
    at += name.size();
    while (at < page.size() && (std::isspace(uchar(page[at])) != 0 || page[at] == '='))
        ++at;
    if (at >= page.size() || (page[at] != '[' && page[at] != '{'))
        return QJsonValue(QJsonValue::Undefined);
    const QByteArrayView value = bracketed(page, at);
    if (value.isEmpty())
        return fail(ErrorCode::WrongFormat, u"the page is cut off"_s);
    return readFeedJson(quoteBareKeys(value));
}

QString updateTime(const QByteArray& page)
{
    static const QRegularExpression pattern(u"__SPKU_UPDATE_TIME__\\s*=\\s*\"([^\"]{8,40})\""_s);
    return pattern.match(QString::fromUtf8(page)).captured(1);
}

// Weather beside the air: 0 is what a station without such a sensor sends.
void takeWeather(
    const QJsonObject& object, const QString& station, qint64 at, const FeedContext& context, FeedResult& result)
{
    for (const auto& [key, quantity] :
        {std::pair{"temperature"_L1, Quantity::Temperature}, {"humidity"_L1, Quantity::Humidity}}) {
        const auto value = feedNumber(object[key]).maybe();
        if (value && *value == 0.0)
            result.note(FeedNote::ZeroMeansMissing);
        else if (value)
            result.add(Reading{station, quantity, *value, at, context.receivedAt, 0});
    }
}

void takeStation(const QJsonObject& object, const QString& pageTime, const FeedContext& context, FeedResult& result)
{
    Station station{.code = feedText(object["id"_L1], 60),
        .name = feedText(object["name"_L1], 160),
        .kind = StationKind::Air,
        .group = feedText(object["kota"_L1], 80),
        .area = feedText(object["kecamatanID"_L1], 20),
        .note = feedText(object["initial"_L1], 20)};
    if (station.code.isEmpty())
        return result.reject(object.isEmpty() ? RowFault::NotARecord : RowFault::NoStation);
    QString words = feedText(object["dominantMetricTime"_L1]);
    if (words.isEmpty())
        words = pageTime;
    const auto time = feedTime(words, BareTime::Wib);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const FeedNumber index = feedNumber(object["ispu"_L1]);
    const FeedNumber raw = feedNumber(object["dominantRawValue"_L1]);
    if (index.isBad() || raw.isBad())
        return result.reject(RowFault::BadNumber, feedText(object["ispu"_L1]));
    station.point = feedPlace(object["lat"_L1], object["lng"_L1], result);
    result.add(station);
    const auto pollutant = pollutantFromWords(object["dominantMetric"_L1].toString());
    if (pollutant && raw.isValue())
        result.add(Reading{station.code, *pollutant, raw.value, time->utcMs, context.receivedAt, 0});
    if (index.isValue()) {
        result.add(Reading{station.code, Quantity::Ispu, index.value, time->utcMs, context.receivedAt, 0});
        if (pollutant)
            result.add(Reading{station.code, subIndexOf(*pollutant), index.value, time->utcMs, context.receivedAt, 0});
    } else if (const auto computed = pollutant && raw.isValue() ? ispuOf(*pollutant, raw.value) : std::nullopt) {
        const auto flag = ReadingFlags(ReadingFlag::Computed);
        result.add(Reading{station.code, Quantity::Ispu, double(*computed), time->utcMs, context.receivedAt, flag});
    } else {
        result.note(FeedNote::MissingValue);
    }
    takeWeather(object, station.code, time->utcMs, context, result);
}

// One history of a station's page: [{time, value, metricName}], in UTC, in any order.
void takeHistory(
    const QJsonArray& history, bool indices, const QString& station, const FeedContext& context, FeedResult& result)
{
    std::map<std::pair<Quantity, qint64>, double> byTime;
    for (const auto& one : history) {
        ++result.rows;
        const auto pollutant = pollutantFromWords(one[u"metricName"_s].toString());
        const auto time = feedTime(one[u"time"_s].toString(), BareTime::Utc);
        const FeedNumber value = feedNumber(one[u"value"_s]);
        if (!pollutant)
            result.reject(RowFault::UnknownQuantity, one[u"metricName"_s].toString());
        else if (!time)
            result.reject(RowFault::BadTime, one[u"time"_s].toString());
        else if (value.isBad())
            result.reject(RowFault::BadNumber, one[u"value"_s].toString());
        else if (!value.isValue())
            result.note(FeedNote::MissingValue);
        else {
            const Quantity quantity = indices ? subIndexOf(*pollutant) : *pollutant;
            byTime[{quantity, time->utcMs}] = value.value;
            result.add(Reading{station, quantity, value.value, time->utcMs, context.receivedAt, 0});
        }
    }
    int equal = 1;
    for (auto it = byTime.begin(); it != byTime.end(); ++it) {
        const auto next = std::next(it);
        const bool same = next != byTime.end() && next->first.first == it->first.first && next->second == it->second
            && it->second != 0.0;
        equal = same ? equal + 1 : 1;
        if (equal == kStuckHours)
            result.note(FeedNote::StuckSensor);
    }
}

Result<FeedResult> readDetail(const QJsonObject& object, const FeedContext& context)
{
    FeedResult result;
    Station station{.code = feedText(object["datasourceID"_L1], 60),
        .name = feedText(object["datasourceName"_L1], 160),
        .kind = StationKind::Air,
        .group = feedText(object["kotaKabupatenNama"_L1], 80),
        .note = feedText(object["type"_L1], 20)};
    if (station.code.isEmpty())
        return fail(ErrorCode::WrongFormat, u"the page names no station"_s);
    ++result.rows;
    station.point = feedPlace(object["latitude"_L1], object["longitude"_L1], result);
    result.add(station);
    if (const auto time = feedTime(object["lastUpdate"_L1].toString(), BareTime::Utc)) {
        if (const auto index = feedNumber(object["ispuValue"_L1]).maybe())
            result.add(Reading{station.code, Quantity::Ispu, *index, time->utcMs, context.receivedAt, 0});
        takeWeather(object, station.code, time->utcMs, context, result);
    } else {
        result.reject(RowFault::BadTime, object["lastUpdate"_L1].toString());
    }
    takeHistory(object["rawHistory"_L1].toArray(), false, station.code, context, result);
    takeHistory(object["ispuHistory"_L1].toArray(), true, station.code, context, result);
    return result;
}

} // namespace

Result<FeedResult> SpkuPageFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    if (bytes.size() > kMaxFeedBytes)
        return fail(ErrorCode::TooLarge, u"the page is too large"_s);
    const auto detail = scriptValue(bytes, "SPKU_DETAIL_DATA");
    if (!detail)
        return fail(detail.error());
    if (detail->isObject()) {
        auto result = readDetail(detail->toObject(), context);
        if (result)
            result->arrange();
        return result;
    }
    const auto stations = scriptValue(bytes, "__SPKU_DATA__");
    if (!stations)
        return fail(stations.error());
    if (!stations->isArray())
        return fail(ErrorCode::WrongFormat, u"a page without data: "_s + pageTitle(bytes));
    const QString pageTime = updateTime(bytes);
    FeedResult result;
    for (const auto& one : stations->toArray()) {
        ++result.rows;
        takeStation(one.toObject(), pageTime, context, result);
    }
    result.arrange();
    return result;
}

} // namespace JakOps
