// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/generic/ckan.h"

#include "feeds/generic/tablemapping.h"
#include "feeds/intake/feedbytes.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> CkanFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    if (!document)
        return fail(document.error());
    const QJsonValue table = (*document)[u"result"_s];
    const QJsonArray records = table[u"records"_s].toArray();
    if (!table[u"records"_s].isArray())
        return fail(ErrorCode::WrongFormat, u"no records"_s);
    auto mapped = MappedRows::make(context);
    if (!mapped)
        return fail(mapped.error());
    QStringList columns;
    for (const auto& field : table[u"fields"_s].toArray()) {
        if (const QString name = field[u"id"_s].toString(); name != "_id"_L1)
            columns += columnKey(name);
    }
    FeedResult result;
    JsonRows jsonRows;
    for (const auto& record : records) {
        ++result.rows;
        QJsonObject object = record.toObject();
        if (object.isEmpty()) {
            result.reject(RowFault::NotARecord);
            continue;
        }
        object.remove(u"_id"_s);
        if (const auto taken = mapped->take(jsonRows.row(object), columns, context, result); !taken)
            return fail(taken.error());
    }
    // The link to the next piece never ends: an empty piece, or one shorter than the limit, does. The limit may be in
    // words.
    const double limit = feedNumber(table[u"limit"_s]).maybe().value_or(100.0);
    if (!records.isEmpty() && double(records.size()) >= limit)
        result.nextPage = table[u"_links"_s][u"next"_s].toString();
    result.arrange();
    return result;
}

} // namespace JakOps
