// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/food/pricecsv.h"

#include "base/textguard.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/tablerow.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Our field's column: as the options say, else by its usual names.
class Columns final
{
public:
    explicit Columns(const QJsonObject& options)
        : m_given(options["columns"_L1].toObject())
    {
    }
    [[nodiscard]] QStringList of(const QString& field) const
    {
        if (const QString given = m_given[field].toString(); !given.isEmpty())
            return {columnKey(given)};
        static const QHash<QString, QStringList> usual{{u"day"_s, {u"tanggal"_s, u"date"_s, u"tgl"_s, u"hari"_s}},
            {u"commodity"_s,
                {u"komoditas"_s, u"commodity"_s, u"nama_komoditas"_s, u"barang"_s, u"nama_barang"_s,
                    u"bahan_pangan"_s}},
            {u"market"_s, {u"pasar"_s, u"market"_s, u"nama_pasar"_s, u"lokasi"_s}},
            {u"price"_s, {u"harga"_s, u"price"_s, u"harga_rp"_s, u"harga_rupiah"_s, u"nilai"_s}},
            {u"unit"_s, {u"satuan"_s, u"unit"_s}}};
        return usual.value(field);
    }
    [[nodiscard]] bool areIn(const QStringList& columns, const QString& field) const
    {
        return std::ranges::any_of(of(field), [&columns](const QString& key) { return columns.contains(key); });
    }

private:
    QJsonObject m_given;
};

void takeRow(const TableRow& row, const Columns& columns, const FeedContext& context, FeedResult& result)
{
    const QString name = guardLine(row.first(columns.of(u"commodity"_s)), 120);
    if (name.isEmpty())
        return result.reject(RowFault::NoStation);
    const QString words = row.first(columns.of(u"day"_s));
    const auto day = feedDate(words);
    if (!day)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    const QString priceWords = row.first(columns.of(u"price"_s));
    const FeedNumber value = feedNumber(QStringView(priceWords), Digits::Grouped);
    if (value.isBad())
        return result.reject(RowFault::BadNumber, priceWords);
    const Commodity commodity{columnKey(name), name, guardLine(row.first(columns.of(u"unit"_s)), 20)};
    result.add(commodity);
    QString market = context.station;
    if (const QString marketName = guardLine(row.first(columns.of(u"market"_s)), 120); !marketName.isEmpty()) {
        market = columnKey(marketName);
        result.add(Station{.code = market, .name = marketName, .kind = StationKind::Market});
    }
    if (!value.isValue() || value.value == 0.0)
        return result.note(value.isValue() ? FeedNote::ZeroMeansMissing : FeedNote::MissingValue);
    result.add(Price{commodity.code, market, *day, value.value, {}, {}, context.receivedAt, 0});
}

} // namespace

Result<FeedResult> PriceCsvFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const Columns columns(context.options);
    FeedResult result;
    QStringList found;
    const auto done = readCsvRows(bytes, found, [&](const TableRow& row, bool intact) {
        ++result.rows;
        if (intact)
            takeRow(row, columns, context, result);
        else
            result.reject(RowFault::NotARecord, u"another number of fields"_s);
    });
    if (!done)
        return fail(done.error());
    for (const QString& field : {u"day"_s, u"commodity"_s, u"price"_s}) {
        if (!columns.areIn(found, field))
            return fail(ErrorCode::WrongFormat, u"no column for "_s + field);
    }
    return result;
}

} // namespace JakOps
