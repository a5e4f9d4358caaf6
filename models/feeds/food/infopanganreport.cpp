// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/food/infopanganreport.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> InfoPanganReportFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"data"_s][u"data"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no monthly report"_s);
    const QString market = context.station == "0"_L1 ? QString() : context.station;
    FeedResult result;
    for (const auto& one : rows.toArray()) {
        const QJsonObject row = one.toObject();
        const Commodity commodity{feedText(row["commodity_id"_L1], 40), feedText(row["commodity_name"_L1], 120), {}};
        if (commodity.code.isEmpty()) {
            ++result.rows;
            result.reject(row.isEmpty() ? RowFault::NotARecord : RowFault::NoStation);
            continue;
        }
        result.add(commodity);
        for (const auto& recap : row["recaps"_L1].toArray()) {
            ++result.rows;
            const QString words = feedText(recap[u"time"_s]);
            const auto day = feedDate(words);
            const FeedNumber value = feedNumber(recap[u"value"_s], Digits::Grouped);
            if (!day)
                result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
            else if (value.isBad())
                result.reject(RowFault::BadNumber, commodity.name + u' ' + words);
            else if (!value.isValue() || value.value == 0.0)
                result.note(value.isValue() ? FeedNote::ZeroMeansMissing : FeedNote::MissingValue);
            else
                result.add(Price{commodity.code, market, *day, value.value, {}, {}, context.receivedAt, 0});
        }
    }
    return result;
}

} // namespace JakOps
