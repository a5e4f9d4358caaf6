// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/food/infopanganmarkets.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> InfoPanganMarketsFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    Q_UNUSED(context)
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"data"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no list of markets"_s);
    FeedResult result;
    for (const auto& one : rows.toArray()) {
        ++result.rows;
        const QJsonObject row = one.toObject();
        Station market{.code = feedText(row["market_id"_L1], 40),
            .name = feedText(row["market_name"_L1], 120),
            .kind = StationKind::Market,
            .group = feedText(row["city_name"_L1], 80)};
        if (market.code.isEmpty() || market.name.isEmpty()) {
            result.reject(row.isEmpty() ? RowFault::NotARecord : RowFault::NoStation, market.name);
            continue;
        }
        market.point = feedPlace(row["market_latitude"_L1], row["market_longitude"_L1], result);
        market.note = feedText(row["market_address"_L1], 200);
        result.add(market);
    }
    return result;
}

} // namespace JakOps
