// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/flood/petabencanagauges.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/geofeatures.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takeObservation(const QJsonObject& seen, const QString& station, const FeedContext& context, FeedResult& result)
{
    const QString words = feedText(seen["f1"_L1]);
    const auto time = feedTime(words, BareTime::Utc);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const FeedNumber level = feedNumber(seen["f2"_L1]);
    if (level.isBad())
        return result.reject(RowFault::BadNumber, seen["f2"_L1].toString());
    if (!level.isValue())
        return result.note(FeedNote::MissingValue);
    result.add(Reading{station, Quantity::WaterLevel, level.value, time->utcMs, context.receivedAt, 0});
}

void takeGauge(const GeoFeature& feature, const FeedContext& context, FeedResult& result)
{
    Station station{.code = feedText(feature.properties["gaugeid"_L1], 40),
        .name = feedText(feature.properties["gaugenameid"_L1], 120),
        .kind = StationKind::FloodPost};
    if (station.code.isEmpty())
        return result.reject(feature.properties.isEmpty() ? RowFault::NotARecord : RowFault::NoStation);
    if (feature.point)
        station.point = feedPlace(feature.point->lat, feature.point->lon, result);
    else
        result.note(FeedNote::PlaceMissing);
    const QJsonArray seen = feature.properties["observations"_L1].toArray();
    if (!seen.isEmpty())
        station.note = feedText(seen.last()["f4"_L1], 60); // "SIAGA IV "
    result.add(station);
    for (const auto& one : seen)
        takeObservation(one.toObject(), station.code, context, result);
}

// The service before: {"reports":[{gaugeId, measureDateTime, depth, …}]}.
void takeOldReport(const QJsonObject& report, const FeedContext& context, FeedResult& result)
{
    Station station{.code = feedText(report["gaugeId"_L1], 40),
        .name = feedText(report["gaugeNameId"_L1], 120),
        .kind = StationKind::FloodPost,
        .note = feedText(report["warningNameId"_L1], 60)};
    if (station.code.isEmpty())
        return result.reject(RowFault::NoStation);
    const QString words = feedText(report["measureDateTime"_L1]);
    const auto time = feedTime(words);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const FeedNumber depth = feedNumber(report["depth"_L1]);
    if (depth.isBad())
        return result.reject(RowFault::BadNumber, report["depth"_L1].toString());
    station.point = feedPlace(report["latitude"_L1], report["longitude"_L1], result);
    result.add(station);
    if (depth.isValue())
        result.add(Reading{station.code, Quantity::WaterLevel, depth.value, time->utcMs, context.receivedAt, 0});
    else
        result.note(FeedNote::MissingValue);
}

} // namespace

Result<FeedResult> PetaBencanaGaugesFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    FeedResult result;
    auto document = readFeedJson(bytes);
    if (!document && document.error().code == ErrorCode::WrongFormat) {
        auto repaired = readFeedJson(quoteBareKeys(bytes));
        if (!repaired)
            return fail(document.error());
        document = std::move(repaired);
        result.note(FeedNote::KeysRepaired);
    }
    if (!document)
        return fail(document.error());
    if ((*document)[u"reports"_s].isArray()) {
        for (const auto& report : (*document)[u"reports"_s].toArray()) {
            ++result.rows;
            takeOldReport(report.toObject(), context, result);
        }
    } else {
        const auto features = readGeoFeatures(*document);
        if (!features)
            return fail(features.error());
        for (const GeoFeature& feature : *features) {
            ++result.rows;
            takeGauge(feature, context, result);
        }
    }
    result.arrange();
    return result;
}

} // namespace JakOps
