// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/flood/petabencanafloods.h"

#include "feeds/intake/feedbytes.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/geofeatures.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

void takeArea(const GeoFeature& feature, const FeedContext& context, FeedResult& result)
{
    const QJsonObject& properties = feature.properties;
    if (properties.isEmpty())
        return result.reject(RowFault::NotARecord);
    FloodState flood;
    flood.area = feedText(properties["geom_id"_L1], 40);
    if (flood.area.isEmpty())
        flood.area = feedText(properties["area_id"_L1], 40);
    if (flood.area.isEmpty())
        return result.reject(RowFault::NoStation);
    flood.name = feedText(properties["area_name"_L1], 120);
    flood.parent = feedText(properties["parent_name"_L1], 120);
    flood.city = feedText(properties["city_name"_L1], 120);
    const auto state = feedNumber(properties["state"_L1]).maybe();
    if (!state || *state < 1 || *state > 4 || *state != std::floor(*state))
        return result.reject(RowFault::BadState, feedText(properties["state"_L1]));
    flood.depth = FloodDepthClass(int(*state));
    const QString words = feedText(properties["last_updated"_L1]);
    const auto time = feedTime(words);
    if (!time)
        return result.reject(words.isEmpty() ? RowFault::NoTime : RowFault::BadTime, words);
    if (time->zoneAssumed)
        result.note(FeedNote::ZoneAssumed);
    flood.at = time->utcMs;
    flood.receivedAt = context.receivedAt;
    flood.rings = feature.rings;
    if (flood.rings.isEmpty())
        result.note(FeedNote::AreaUnusable);
    result.floods += flood;
}

} // namespace

Result<FeedResult> PetaBencanaFloodsFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto document = readFeedJson(bytes);
    const auto features = document ? readGeoFeatures(*document) : fail(document.error());
    if (!features)
        return fail(features.error());
    FeedResult result;
    for (const GeoFeature& feature : *features) {
        ++result.rows;
        takeArea(feature, context, result);
    }
    return result;
}

} // namespace JakOps
