// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/generic/satudata.h"

#include "feeds/generic/tablemapping.h"
#include "feeds/intake/feedbytes.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> SatuDataFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue rows = (*document)[u"data"_s];
    if (!rows.isArray())
        return fail(ErrorCode::WrongFormat, u"no table"_s);
    auto mapped = MappedRows::make(context);
    if (!mapped)
        return fail(mapped.error());
    FeedResult result;
    JsonRows jsonRows;
    for (const auto& one : rows.toArray()) {
        ++result.rows;
        const TableRow row = jsonRows.row(one.toObject());
        if (row.isEmpty()) {
            result.reject(RowFault::NotARecord);
            continue;
        }
        if (const auto taken = mapped->take(row, jsonRows.columns(), context, result); !taken)
            return fail(taken.error());
    }
    result.arrange();
    return result;
}

} // namespace JakOps
