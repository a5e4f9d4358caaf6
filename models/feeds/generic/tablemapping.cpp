// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/generic/tablemapping.h"

#include "base/textguard.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, StationKind>, 7> kKinds{
    {{"flood_post"_L1, StationKind::FloodPost}, {"pump_house"_L1, StationKind::PumpHouse},
        {"rain_post"_L1, StationKind::RainPost}, {"reservoir"_L1, StationKind::Reservoir}, {"air"_L1, StationKind::Air},
        {"market"_L1, StationKind::Market}, {"area"_L1, StationKind::Area}}};

// To centimetres; 1 for every other quantity.
std::optional<double> factorOf(Quantity quantity, const QString& unit)
{
    const bool isLength = quantity == Quantity::WaterLevel || quantity == Quantity::FloodDepth;
    if (!isLength)
        return unit.isEmpty() || unit == quantityUnit(quantity) || quantity == Quantity::Other ? std::optional(1.0)
                                                                                               : std::nullopt;
    static constexpr std::array<std::pair<QLatin1StringView, double>, 3> lengths{
        {{"mm"_L1, 0.1}, {"cm"_L1, 1.0}, {"m"_L1, 100.0}}};
    for (const auto& [name, factor] : lengths) {
        if (unit == name)
            return factor;
    }
    return unit.isEmpty() ? std::optional(1.0) : std::nullopt;
}

// Plain ASCII, as most codes and names are, needs no guarding.
QString guarded(const QString& words, qsizetype maxLength)
{
    const bool plain = words.size() <= maxLength
        && std::ranges::all_of(words, [](QChar c) { return c >= u' ' && c < QChar(127); }) && !words.contains("  "_L1);
    return plain ? words : guardLine(words, maxLength);
}

std::unexpected<Error> wrong(const QString& what)
{
    return fail(ErrorCode::InvalidInput, u"mapping: "_s + what);
}

// "2004-Q3", "202402": periods without a day begin with their first.
std::optional<ParsedTime> periodStart(const QString& words, BareTime zone)
{
    static const QRegularExpression quarter(u"^(\\d{4})[-/ ]?Q([1-4])$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression month(u"^(\\d{4})[-/]?(0[1-9]|1[0-2])$"_s);
    QString day;
    if (const auto match = quarter.match(words); match.hasMatch())
        day = u"%1-%2-01"_s.arg(match.captured(1)).arg(match.captured(2).toInt() * 3 - 2, 2, 10, QChar(u'0'));
    else if (const auto monthly = month.match(words); monthly.hasMatch())
        day = monthly.captured(1) + u'-' + monthly.captured(2) + u"-01"_s;
    return day.isEmpty() ? std::nullopt : feedTime(day, zone);
}

} // namespace

Result<TableMapping> TableMapping::read(const QJsonObject& json)
{
    TableMapping mapping;
    const auto column = [&json](QLatin1StringView key) { return columnKey(json[key].toString()); };
    mapping.m_station = column("station"_L1);
    mapping.m_name = column("name"_L1);
    mapping.m_group = column("group"_L1);
    mapping.m_lat = column("lat"_L1);
    mapping.m_lon = column("lon"_L1);
    if (json["time"_L1].isArray()) {
        for (const auto& one : json["time"_L1].toArray())
            mapping.m_time += columnKey(one.toString());
    } else {
        mapping.m_time += column("time"_L1);
    }
    if (mapping.m_time.isEmpty() || mapping.m_time.contains(QString()))
        return wrong(u"no \"time\""_s);
    for (const auto& one : json["values"_L1].toArray()) {
        Value value{columnKey(one[u"column"_s].toString()), Quantity::Other, 1.0};
        const auto quantity = quantityFromCode(one[u"quantity"_s].toString());
        if (value.column.isEmpty() || !quantity)
            return wrong(u"a value needs \"column\" and a known \"quantity\": "_s + one[u"quantity"_s].toString());
        const auto factor = factorOf(*quantity, one[u"unit"_s].toString());
        if (!factor)
            return wrong(u"unit \"%1\" of %2"_s.arg(one[u"unit"_s].toString(), quantityCode(*quantity)));
        value.quantity = *quantity;
        value.factor = *factor;
        mapping.m_values += value;
    }
    if (mapping.m_values.isEmpty())
        return wrong(u"no \"values\""_s);
    if (const QString kind = json["kind"_L1].toString(); !kind.isEmpty()) {
        const auto* const found = std::ranges::find(kKinds, kind, [](const auto& one) { return QString(one.first); });
        if (found == kKinds.end())
            return wrong(u"kind "_s + kind);
        mapping.m_kind = found->second;
    }
    const QString zone = json["zone"_L1].toString(u"WIB"_s);
    if (zone != "WIB"_L1 && zone != "UTC"_L1)
        return wrong(u"zone "_s + zone);
    mapping.m_zone = zone == "UTC"_L1 ? BareTime::Utc : BareTime::Wib;
    mapping.m_digits = json["thousands"_L1].toBool() ? Digits::Grouped : Digits::Plain;
    mapping.m_monthFirst = json["month_first"_L1].toBool();
    mapping.m_zeroIsMissing = json["zero_is_missing"_L1].toBool();
    return mapping;
}

std::optional<TableMapping> TableMapping::guess(const QStringList& columns, const TableRow& sample)
{
    static const QStringList times{u"waktu"_s, u"tanggal"_s, u"datetime"_s, u"timestamp"_s, u"date"_s, u"time"_s,
        u"periode_data"_s, u"periode"_s, u"bulan"_s, u"quarter"_s, u"month"_s};
    TableMapping mapping;
    mapping.m_guessed = true;
    for (const QString& name : times) {
        if (mapping.m_time.isEmpty() && columns.contains(name))
            mapping.m_time = {name};
    }
    if (mapping.m_time.isEmpty())
        return std::nullopt;
    if (mapping.m_time.first() == "tanggal"_L1 && columns.contains(u"jam"_s))
        mapping.m_time += u"jam"_s;
    for (const QString& column : columns) {
        if (mapping.m_time.contains(column) || times.contains(column) || column == "id"_L1 || column == "jam"_L1)
            continue;
        const QString words = sample.value(column);
        if (column == "lat"_L1 || column == "latitude"_L1)
            mapping.m_lat = column;
        else if (column == "lon"_L1 || column == "lng"_L1 || column == "longitude"_L1)
            mapping.m_lon = column;
        else if (feedNumber(QStringView(words)).isValue())
            mapping.m_values += Value{column, quantityFromCode(column).value_or(Quantity::Other), 1.0};
        else if (mapping.m_station.isEmpty() && !words.isEmpty())
            mapping.m_station = mapping.m_name = column;
    }
    return mapping.m_values.isEmpty() ? std::nullopt : std::optional(mapping);
}

std::optional<ParsedTime> TableMapping::timeOf(const TableRow& row, QString& words) const
{
    words = row.value(m_time.first());
    for (qsizetype i = 1; i < m_time.size(); ++i)
        words += u' ' + row.value(m_time[i]);
    words = std::move(words).trimmed();
    if (auto time = feedTime(words, m_zone, !m_monthFirst))
        return time;
    return periodStart(words, m_zone);
}

void TableMapping::takeValue(const TableRow& row, const Value& value, const Reading& pattern, FeedResult& result) const
{
    const QString words = row.value(value.column);
    const FeedNumber number = feedNumber(QStringView(words), m_digits);
    if (number.isBad())
        return result.reject(RowFault::BadNumber, value.column + u": "_s + words);
    if (!number.isValue())
        return result.note(FeedNote::MissingValue);
    if (number.value == 0.0 && m_zeroIsMissing)
        return result.note(FeedNote::ZeroMeansMissing);
    Reading reading = pattern;
    reading.quantity = value.quantity;
    reading.value = number.value * value.factor;
    // Several columns of no known quantity are several series: each has a station of its own.
    if (value.quantity == Quantity::Other && m_values.size() > 1) {
        reading.station += u'|' + value.column;
        result.stations
            += Station{.code = reading.station, .name = pattern.station + u", "_s + value.column, .kind = m_kind};
    }
    result.add(reading);
}

void TableMapping::take(
    const TableRow& row, const FeedContext& context, FeedResult& result, std::optional<GeoPoint> point) const
{
    if (m_guessed && result.rows <= 1)
        result.note(FeedNote::Guessed);
    Station station{.code = guarded(row.value(m_station), 80), .kind = m_kind};
    if (station.code.isEmpty())
        station.code = context.station;
    if (station.code.isEmpty() && !m_station.isEmpty())
        return result.reject(RowFault::NoStation);
    if (station.code.isEmpty()) // a table of one thing
        station.code = m_values.first().column;
    station.name = guarded(row.value(m_name), 160);
    if (station.name.isEmpty())
        station.name = station.code;
    station.group = guarded(row.value(m_group), 80);
    QString words;
    const auto time = timeOf(row, words);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    if (!m_lat.isEmpty() && !m_lon.isEmpty())
        station.point = feedPlace(QJsonValue(row.value(m_lat)), QJsonValue(row.value(m_lon)), result);
    else if (point)
        station.point = feedPlace(point->lat, point->lon, result);
    result.add(station);
    Reading pattern{station.code, Quantity::Other, 0.0, time->utcMs, context.receivedAt, 0};
    if (time->zoneAssumed && !time->dateOnly)
        mark(pattern.flags, ReadingFlag::ZoneAssumed);
    if (time->dateOnly)
        mark(pattern.flags, ReadingFlag::Estimated);
    for (const Value& value : m_values)
        takeValue(row, value, pattern, result);
}

Result<MappedRows> MappedRows::make(const FeedContext& context)
{
    MappedRows rows;
    const QJsonObject json = context.options["mapping"_L1].toObject();
    if (json.isEmpty())
        return rows;
    auto mapping = TableMapping::read(json);
    if (!mapping)
        return fail(mapping.error());
    rows.m_mapping = std::move(*mapping);
    return rows;
}

Result<> MappedRows::take(const TableRow& row, const QStringList& columns, const FeedContext& context,
    FeedResult& result, std::optional<GeoPoint> point)
{
    if (!m_mapping) {
        m_mapping = TableMapping::guess(columns, row);
        if (!m_mapping)
            return fail(ErrorCode::InvalidInput,
                u"which column is what? a mapping is needed; there are: "_s + columns.join(u", "_s).left(300));
    }
    m_mapping->take(row, context, result, point);
    return {};
}

TableRow JsonRows::row(const QJsonObject& object)
{
    QStringList keys;
    QStringList values;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.value().isObject() || it.value().isArray())
            continue;
        keys += it.key();
        values += it.value().isString() ? it.value().toString().trimmed() : feedText(it.value());
    }
    if (!m_columns || keys != m_names) { // nearly always those of the row before
        m_names = keys;
        for (QString& key : keys)
            key = columnKey(key);
        m_columns = std::make_shared<const TableColumns>(keys);
    }
    return {m_columns, values};
}

} // namespace JakOps
