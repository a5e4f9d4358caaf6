// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/air/ispucsv.h"

#include "base/textguard.h"
#include "domain/ispu.h"
#include "domain/month.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/tablerow.h"

#include <QRegularExpression>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Column names of the newer and the older years.
const QList<std::pair<QStringList, Quantity>>& subIndexColumns()
{
    static const QList<std::pair<QStringList, Quantity>> columns{
        {{u"pm_sepuluh"_s, u"pm10"_s, u"pm_10"_s}, Quantity::IspuPm10},
        {{u"pm_duakomalima"_s, u"pm25"_s, u"pm_25"_s, u"pm2_5"_s}, Quantity::IspuPm25},
        {{u"sulfur_dioksida"_s, u"so2"_s}, Quantity::IspuSo2}, {{u"karbon_monoksida"_s, u"co"_s}, Quantity::IspuCo},
        {{u"ozon"_s, u"o3"_s}, Quantity::IspuO3}, {{u"nitrogen_dioksida"_s, u"no2"_s}, Quantity::IspuNo2}};
    return columns;
}

// "DKI1 Bunderan HI", "DKI 1 (Bundaran HI)" -> DKI1: the words after it are spelt in many ways.
QString stationCode(const QString& name)
{
    static const QRegularExpression dki(u"^\\s*DKI\\s*0?(\\d{1,2})\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = dki.match(name);
    return match.hasMatch() ? u"DKI"_s + match.captured(1) : columnKey(name);
}

// A whole date, or the day of the month in a table whose period is yyyymm.
std::optional<QDate> dayOf(const TableRow& row)
{
    const QString words = row.first({u"tanggal"_s, u"date"_s});
    bool isDay = false;
    if (const int day = words.toInt(&isDay); isDay && day >= 1 && day <= 31) {
        const int period = row.value(u"periode_data"_s).toInt();
        const QDate date(period / 100, period % 100, day);
        return date.isValid() ? feedDate(date.toString(Qt::ISODate)) : std::nullopt; // with the bounds every date has
    }
    return feedDate(words);
}

// A sub-index of 0 does not occur: it stands for nothing measured.
std::optional<double> indexOf(const QString& words, FeedResult& result, bool& bad)
{
    const FeedNumber number = feedNumber(QStringView(words));
    bad = bad || number.isBad();
    if (number.isValue() && number.value == 0.0) {
        result.note(FeedNote::ZeroMeansMissing);
        return std::nullopt;
    }
    if (!number.isValue() && !number.isBad())
        result.note(FeedNote::MissingValue);
    return number.maybe();
}

void takeRow(const TableRow& row, const FeedContext& context, FeedResult& result)
{
    const QString name = guardLine(row.first({u"stasiun"_s, u"lokasi_spku"_s, u"station"_s}), 160);
    const QString code = stationCode(name);
    if (code.isEmpty()) // no letter and no figure in it
        return result.reject(RowFault::NoStation, name);
    const auto day = dayOf(row);
    if (!day)
        return result.reject(RowFault::BadTime, row.first({u"tanggal"_s, u"date"_s}));
    const QString category = row.first({u"kategori"_s, u"categori"_s, u"category"_s});
    const Station station{.code = code, .name = name, .kind = StationKind::Air};
    result.add(station);
    if (category.compare("TIDAK ADA DATA"_L1, Qt::CaseInsensitive) == 0)
        return result.note(FeedNote::MissingValue);
    const qint64 at = wibStartOf(*day);
    const auto flags = ReadingFlags(ReadingFlag::Estimated); // of a whole day
    bool bad = false;
    for (const auto& [keys, quantity] : subIndexColumns()) {
        if (std::ranges::none_of(keys, [&row](const QString& key) { return row.has(key); }))
            continue;
        if (const auto index = indexOf(row.first(keys), result, bad))
            result.add(Reading{station.code, quantity, *index, at, context.receivedAt, flags});
    }
    if (const auto index = indexOf(row.first({u"max"_s, u"ispu"_s}), result, bad))
        result.add(Reading{station.code, Quantity::Ispu, *index, at, context.receivedAt, flags});
    if (bad)
        result.reject(RowFault::BadNumber, name);
}

} // namespace

Result<FeedResult> IspuCsvFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    FeedResult result;
    QStringList columns;
    const auto done = readCsvRows(bytes, columns, [&](const TableRow& row, bool intact) {
        ++result.rows;
        if (intact)
            takeRow(row, context, result);
        else
            result.reject(RowFault::NotARecord, u"another number of fields"_s);
    });
    if (!done)
        return fail(done.error());
    if (!columns.contains(u"tanggal"_s) && !columns.contains(u"date"_s))
        return fail(ErrorCode::WrongFormat, u"no column tanggal"_s);
    result.arrange();
    return result;
}

} // namespace JakOps
