// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/air/klhstations.h"

#include "base/clock.h"
#include "domain/ispu.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, Quantity>, 7> kColumns{
    {{"pm10"_L1, Quantity::Pm10}, {"pm25"_L1, Quantity::Pm25}, {"so2"_L1, Quantity::So2}, {"co"_L1, Quantity::Co},
        {"o3"_L1, Quantity::O3}, {"no2"_L1, Quantity::No2}, {"hc"_L1, Quantity::Hc}}};

bool isInJakarta(const QJsonObject& row, const std::optional<GeoPoint>& point)
{
    return (point && isNearJakarta(*point))
        || row["provinsi"_L1].toString().contains("jakarta"_L1, Qt::CaseInsensitive);
}

// The zone is told in words or hours; Jakarta's is WIB whatever it says.
bool zoneContradicts(const QJsonObject& row)
{
    const QString zone = row["time_z"_L1].toString().trimmed().toUpper();
    const auto hours = feedNumber(row["time_offset"_L1]).maybe();
    return zone == "WITA"_L1 || zone == "WIT"_L1 || (hours && *hours != 7.0 && *hours != kWibOffsetSeconds);
}

void takePollutants(const QJsonObject& row, const Reading& pattern, FeedResult& result)
{
    for (const auto& [name, pollutant] : kColumns) {
        const FeedNumber mean = feedNumber(row["a_"_L1 + name]);
        const FeedNumber index = feedNumber(row["t_"_L1 + name]);
        if (mean.isBad() || index.isBad()) {
            result.reject(RowFault::BadNumber,
                name + u": "_s + feedText(row["a_"_L1 + name]) + u' ' + feedText(row["t_"_L1 + name]));
            continue;
        }
        Reading reading = pattern;
        if (mean.isValue() && mean.value == 0.0 && index.isValue() && index.value > 0.0) {
            result.note(FeedNote::ZeroMeansMissing);
        } else if (mean.isValue() && (mean.value != 0.0 || index.isValue())) {
            reading.quantity = pollutant;
            reading.value = mean.value;
            result.add(reading);
        }
        if (index.isValue() && (index.value > 0.0 || mean.maybe().value_or(0.0) > 0.0)) {
            reading.quantity = subIndexOf(pollutant);
            reading.value = index.value;
            result.add(reading);
        }
    }
}

void takeRow(const QJsonObject& row, const FeedContext& context, FeedResult& result)
{
    Station station{.code = feedText(row["id_stasiun"_L1], 40),
        .name = feedText(row["nama"_L1], 160),
        .kind = StationKind::Air,
        .group = feedText(row["kota"_L1], 80)};
    if (station.code.isEmpty())
        return result.reject(row.isEmpty() ? RowFault::NotARecord : RowFault::NoStation);
    FeedResult placeNotes;
    station.point = feedPlace(row["lat"_L1], row["lon"_L1], placeNotes);
    if (!isInJakarta(row, station.point))
        return result.note(FeedNote::Elsewhere);
    for (const auto& [what, times] : placeNotes.notes.asKeyValueRange())
        result.note(what, times);
    const QString words = feedText(row["waktu"_L1]);
    const auto time = feedTime(words, BareTime::Wib);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    if (zoneContradicts(row))
        result.note(FeedNote::ZoneWrong);
    station.note = feedText(row["tipe_text"_L1], 60);
    result.add(station);
    if (feedText(row["is_maintenance"_L1]) == "1"_L1)
        return result.note(FeedNote::Maintenance);
    const Reading pattern{station.code, Quantity::Ispu, 0.0, time->utcMs, context.receivedAt, 0};
    takePollutants(row, pattern, result);
    const FeedNumber index = feedNumber(row["val"_L1]);
    if (index.isBad())
        return result.reject(RowFault::BadNumber, feedText(row["val"_L1]));
    if (!index.isValue())
        return result.note(FeedNote::MissingValue);
    Reading reading = pattern;
    reading.value = index.value;
    result.add(reading);
}

} // namespace

Result<FeedResult> KlhStationsFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"rows"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no rows of stations"_s);
    FeedResult result;
    for (const auto& row : rows.toArray()) {
        ++result.rows;
        takeRow(row.toObject(), context, result);
    }
    result.arrange();
    return result;
}

} // namespace JakOps
