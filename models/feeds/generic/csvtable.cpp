// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/generic/csvtable.h"

#include "feeds/generic/tablemapping.h"
#include "feeds/intake/tablerow.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> CsvTableFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    auto mapped = MappedRows::make(context);
    if (!mapped)
        return fail(mapped.error());
    QStringList columns; // known once the header was read: rows are handed out after it
    FeedResult result;
    Result<> outcome;
    const auto found = readCsvRows(bytes, columns, [&](const TableRow& row, bool intact) {
        ++result.rows;
        if (!outcome)
            return;
        if (intact)
            outcome = mapped->take(row, columns, context, result);
        else
            result.reject(RowFault::NotARecord, u"another number of fields"_s);
    });
    if (!found || !outcome)
        return fail(!found ? found.error() : outcome.error());
    result.arrange();
    return result;
}

} // namespace JakOps
