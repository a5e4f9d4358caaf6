// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/food/pihps.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/tablerow.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kProvinceLevel = 1;

// Columns beside the days.
bool isDayColumn(const QString& key)
{
    return key.size() == 10 && key[2] == u'/' && key[5] == u'/';
}

void takeRow(const QJsonObject& row, const Commodity& commodity, const FeedContext& context, FeedResult& result)
{
    const QString name = feedText(row["name"_L1], 120);
    const auto level = feedNumber(row["level"_L1]).maybe();
    if (name.isEmpty() || !level)
        return result.reject(row.isEmpty() ? RowFault::NotARecord : RowFault::NoStation, name);
    if (*level < kProvinceLevel)
        return result.note(FeedNote::Elsewhere); // all of Indonesia
    QString market;
    if (*level > kProvinceLevel) {
        market = columnKey(name);
        result.add(Station{.code = market, .name = name, .kind = StationKind::Market});
    }
    for (const QString& key : row.keys()) {
        if (!isDayColumn(key))
            continue;
        const auto day = feedDate(key);
        const FeedNumber value = feedNumber(row[key], Digits::Grouped);
        if (!day)
            result.reject(RowFault::BadTime, key);
        else if (value.isBad())
            result.reject(RowFault::BadNumber, name + u' ' + key + u": "_s + row[key].toString());
        else if (!value.isValue() || value.value == 0.0)
            result.note(value.isValue() ? FeedNote::ZeroMeansMissing : FeedNote::MissingValue);
        else
            result.add(Price{commodity.code, market, *day, value.value, {}, {}, context.receivedAt, 0});
    }
}

} // namespace

Result<FeedResult> PihpsFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"data"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no grid of prices"_s);
    const QJsonObject& options = context.options;
    const Commodity commodity{
        feedText(options["commodity"_L1], 40), feedText(options["commodity_name"_L1], 120), u"kg"_s};
    if (commodity.code.isEmpty())
        return fail(ErrorCode::InvalidInput, u"which commodity? the answer does not say"_s);
    FeedResult result;
    result.add(commodity);
    for (const auto& row : rows.toArray()) {
        ++result.rows;
        takeRow(row.toObject(), commodity, context, result);
    }
    return result;
}

} // namespace JakOps
