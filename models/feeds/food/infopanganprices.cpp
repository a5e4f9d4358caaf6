// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/food/infopanganprices.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takeRow(const QJsonObject& row, const QString& market, std::optional<QDate> asked, const FeedContext& context,
    FeedResult& result)
{
    const Commodity commodity{
        feedText(row["commodity_id"_L1], 40), feedText(row["name"_L1], 120), feedText(row["unit"_L1], 20)};
    if (commodity.code.isEmpty() || commodity.name.isEmpty())
        return result.reject(row.isEmpty() ? RowFault::NotARecord : RowFault::NoStation, commodity.name);
    const FeedNumber value = feedNumber(row["newest_price"_L1], Digits::Grouped);
    if (value.isBad())
        return result.reject(RowFault::BadNumber, commodity.name);
    // The day the price was given: it may be older than the day asked for.
    const QString words = feedText(row["latest_new_price_date"_L1]);
    const std::optional<QDate> day = words.isEmpty() ? asked : feedDate(words);
    if (!day)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    result.add(commodity);
    if (!value.isValue() || value.value == 0.0)
        return result.note(value.isValue() ? FeedNote::ZeroMeansMissing : FeedNote::MissingValue);
    Price price{commodity.code, market, *day, value.value, feedNumber(row["lowest_price"_L1], Digits::Grouped).maybe(),
        feedNumber(row["highest_price"_L1], Digits::Grouped).maybe(), context.receivedAt, 0};
    // Over all markets the newest price is one market's; what stands for the city is the mean.
    if (market.isEmpty()) {
        if (const auto mean = feedNumber(row["avg_price"_L1], Digits::Grouped).maybe(); mean && *mean > 0.0)
            price.value = *mean;
    }
    result.add(price);
}

} // namespace

Result<FeedResult> InfoPanganPricesFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue data = (*document)[u"data"_s];
    const QJsonValue rows = data[u"data"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no list of prices"_s);
    const QString market = context.station == "0"_L1 ? QString() : context.station;
    const auto asked = feedDate(data[u"selected_price_date"_s].toString());
    FeedResult result;
    for (const auto& row : rows.toArray()) {
        ++result.rows;
        takeRow(row.toObject(), market, asked, context, result);
    }
    return result;
}

} // namespace JakOps
