// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/generic/geojsontable.h"

#include "feeds/generic/tablemapping.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/geofeatures.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FeedResult> GeoJsonTableFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    const auto features = document ? readGeoFeatures(*document) : fail(document.error());
    if (!features)
        return fail(features.error());
    auto mapped = MappedRows::make(context);
    if (!mapped)
        return fail(mapped.error());
    FeedResult result;
    JsonRows jsonRows;
    for (const GeoFeature& feature : *features) {
        ++result.rows;
        const TableRow row = jsonRows.row(feature.properties);
        if (row.isEmpty()) {
            result.reject(RowFault::NotARecord);
            continue;
        }
        if (const auto taken = mapped->take(row, jsonRows.columns(), context, result, feature.point); !taken)
            return fail(taken.error());
    }
    result.arrange();
    return result;
}

} // namespace JakOps
