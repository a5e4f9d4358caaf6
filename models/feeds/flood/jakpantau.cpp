// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/flood/jakpantau.h"

#include "base/textguard.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/geofeatures.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// What one of the lists calls its places, and what is read of them.
struct Kind
{
    QLatin1StringView key; // of the place within the properties
    QLatin1StringView prefix; // ids count from 1 in each list
    StationKind kind;
};
constexpr std::array<Kind, 5> kKinds{{{"pintu_air"_L1, "gate"_L1, StationKind::FloodPost},
    {"pompa_air"_L1, "pump"_L1, StationKind::PumpHouse}, {"pos_pengamatan"_L1, "post"_L1, StationKind::FloodPost},
    {"pos_pengukuran"_L1, "rain"_L1, StationKind::RainPost}, {"pos_banjir"_L1, "flood"_L1, StationKind::FloodPost}}};

QString firstText(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString text = feedText(object[key], 120); !text.isEmpty())
            return text;
    }
    return {};
}

struct Row
{
    const QJsonObject& properties;
    QString station;
    qint64 at = 0;
    qint64 receivedAt = 0;
};

// A value under `key`; false where it is no number at all.
bool takeValue(const Row& row, QLatin1StringView key, Quantity quantity, double per, FeedResult& result)
{
    const FeedNumber number = feedNumber(row.properties[key]);
    if (number.isBad()) {
        result.reject(RowFault::BadNumber, key + u'=' + row.properties[key].toVariant().toString());
        return false;
    }
    if (!number.isValue()) {
        result.note(FeedNote::MissingValue);
        return true;
    }
    Reading reading{row.station, quantity, number.value / per, row.at, row.receivedAt, 0};
    if (per != 1.0)
        mark(reading.flags, ReadingFlag::Estimated); // the mean hour of a longer period
    result.add(reading);
    return true;
}

void takeReading(const Kind& kind, Row row, FeedResult& result)
{
    const QString words = feedText(row.properties["tanggal"_L1]) + u' ' + feedText(row.properties["jam"_L1]);
    if (words.trimmed().isEmpty())
        return; // a list of places without readings
    const auto time = feedTime(words);
    if (!time)
        return result.reject(RowFault::BadTime, words);
    row.at = time->utcMs;
    switch (kind.kind) {
    case StationKind::PumpHouse:
        if (takeValue(row, "jumlah_pompa_operasi"_L1, Quantity::PumpsRunning, 1.0, result))
            takeValue(row, "jumlah_pompa_idle"_L1, Quantity::PumpsIdle, 1.0, result);
        break;
    case StationKind::RainPost: {
        const double hours = feedNumber(row.properties["periode"_L1]).maybe().value_or(1.0);
        const auto key = row.properties.contains("itensitas"_L1) ? "itensitas"_L1 : "intensitas"_L1;
        takeValue(row, key, Quantity::Rain, hours > 0.0 ? hours : 1.0, result);
        break;
    }
    default:
        takeValue(row, "ketinggian"_L1, Quantity::WaterLevel, 1.0, result);
    }
}

Station stationOf(const Kind& kind, const QJsonObject& place, const QJsonObject& properties)
{
    Station station;
    station.kind = kind.kind;
    station.code = kind.prefix + u'/' + feedText(place["id"_L1], 20);
    station.name = firstText(place, {"name"_L1, "nama"_L1, "nama_lokasi"_L1, "nama_pintu_air"_L1});
    station.group = firstText(place, {"sistem_aliran"_L1, "kewenangan"_L1});
    if (const auto state = feedNumber(properties["status_siaga"_L1]).maybe(); state && *state >= 1 && *state <= 4)
        station.note = *state == 4 ? u"Normal"_s : u"Siaga "_s + QString::number(int(*state));
    return station;
}

void takeFeature(const GeoFeature& feature, const FeedContext& context, FeedResult& result)
{
    const QJsonObject& properties = feature.properties;
    if (properties.isEmpty())
        return result.reject(RowFault::NotARecord);
    Station station;
    const Kind* kind = nullptr;
    for (const Kind& candidate : kKinds) {
        if (properties[candidate.key].isObject()) {
            kind = &candidate;
            station = stationOf(candidate, properties[candidate.key].toObject(), properties);
        }
    }
    if (!kind && properties.contains("nama_waduk"_L1)) {
        station = {.code = u"reservoir/"_s + feedText(properties["id"_L1], 20),
            .name = feedText(properties["nama_waduk"_L1], 120),
            .kind = StationKind::Reservoir,
            .group = feedText(properties["wilayah"_L1], 80)};
    } else if (!kind && properties.contains("pintu_air_id"_L1)) {
        station = {.code = u"gate/"_s + feedText(properties["pintu_air_id"_L1], 20),
            .name = firstText(properties, {"name"_L1, "nama"_L1, "nama_pintu_air"_L1}),
            .kind = StationKind::FloodPost};
    }
    if (station.code.isEmpty() || station.code.endsWith(u'/'))
        return result.reject(RowFault::NoStation);
    station.point = feature.point ? feedPlace(feature.point->lat, feature.point->lon, result) : std::nullopt;
    if (!feature.point)
        result.note(FeedNote::PlaceMissing);
    result.add(station);
    if (kind)
        takeReading(*kind, {properties, station.code, 0, context.receivedAt}, result);
}

} // namespace

Result<FeedResult> JakPantauFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    const auto features = document ? readGeoFeatures(*document) : fail(document.error());
    if (!features)
        return fail(features.error());
    FeedResult result;
    for (const GeoFeature& feature : *features) {
        ++result.rows;
        takeFeature(feature, context, result);
    }
    result.arrange();
    return result;
}

} // namespace JakOps
