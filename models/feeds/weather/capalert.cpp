// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/weather/capalert.h"

#include "base/textguard.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/feedxml.h"

#include <QSet>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxPoints = 100'000; // of all areas

// "lat,lon lat,lon …" to a closed ring of three corners or more; empty where it is none.
AreaRing ringOf(const QString& words, qsizetype& points)
{
    AreaRing ring;
    for (const QStringView pair : QStringView(words).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype comma = pair.indexOf(u',');
        if (comma <= 0 || ++points > kMaxPoints)
            return {};
        bool latGood = false;
        bool lonGood = false;
        const GeoPoint point{pair.first(comma).toDouble(&latGood), pair.sliced(comma + 1).toDouble(&lonGood)};
        if (!latGood || !lonGood || !point.isUsable())
            return {};
        if (ring.isEmpty() || ring.last() != point)
            ring += point;
    }
    if (!ring.isEmpty() && ring.first() != ring.last())
        ring += ring.first();
    QSet<std::pair<double, double>> corners;
    for (const GeoPoint point : ring)
        corners.insert({point.lat, point.lon});
    return corners.size() >= 3 ? ring : AreaRing();
}

const XmlNode* infoOf(const XmlNode& alert)
{
    const XmlNode* found = nullptr;
    for (const XmlNode& node : alert.children) {
        if (node.name != "info"_L1)
            continue;
        if (!found || node.value(u"language").startsWith("id"_L1))
            found = &node;
    }
    return found;
}

void takeInfo(const XmlNode& info, WeatherWarning& warning, FeedResult& result)
{
    const auto time = [&info](QStringView name) {
        const auto parsed = feedTime(info.value(name));
        return parsed ? parsed->utcMs : 0;
    };
    warning.event = guardLine(info.value(u"event"), 200);
    warning.urgency = guardLine(info.value(u"urgency"), 40);
    warning.severity = guardLine(info.value(u"severity"), 40);
    warning.certainty = guardLine(info.value(u"certainty"), 40);
    warning.headline = guardLine(info.value(u"headline"), 200);
    warning.description = guardText(info.value(u"description"), 8'000);
    warning.effectiveAt = time(u"effective");
    if (warning.effectiveAt == 0)
        warning.effectiveAt = time(u"onset");
    warning.expiresAt = time(u"expires");
    qsizetype points = 0;
    QStringList names;
    for (const XmlNode& area : info.children) {
        if (area.name != "area"_L1)
            continue;
        names += guardLine(area.value(u"areaDesc"), 120);
        for (const XmlNode& polygon : area.children) {
            if (polygon.name != "polygon"_L1)
                continue;
            ++result.rows;
            AreaRing ring = ringOf(polygon.text.simplified(), points);
            if (ring.isEmpty())
                result.note(FeedNote::AreaUnusable);
            else
                warning.areas += std::move(ring);
        }
    }
    warning.areaName = names.join(u", "_s).left(200);
}

} // namespace

Result<FeedResult> CapAlertFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto tree = readFeedXml(bytes);
    if (!tree)
        return fail(tree.error());
    const XmlNode& alert = tree->root;
    if (alert.name != "alert"_L1)
        return fail(ErrorCode::WrongFormat, u"no warning: <"_s + guardLine(alert.name, 60) + u'>');
    if (tree->cutOff) // half a warning is none: its areas would be too small
        return fail(ErrorCode::WrongFormat, u"the warning is cut off"_s);
    WeatherWarning warning;
    warning.id = guardLine(alert.value(u"identifier"), 120);
    const auto sent = feedTime(alert.value(u"sent"));
    if (warning.id.isEmpty() || !sent)
        return fail(ErrorCode::WrongFormat, u"the warning has no identifier or time"_s);
    warning.sentAt = sent->utcMs;
    warning.receivedAt = context.receivedAt;
    warning.isTest = alert.value(u"status").compare("Actual"_L1, Qt::CaseInsensitive) != 0;
    const QString type = alert.value(u"msgType");
    warning.status = type == "Cancel"_L1 ? WarningStatus::Cancel
        : type == "Update"_L1            ? WarningStatus::Update
                                         : WarningStatus::Alert;
    // "sender,identifier,sent sender,identifier,sent"
    for (const QString& reference : alert.value(u"references").split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = reference.split(u',');
        if (parts.size() >= 2)
            warning.replaces += guardLine(parts[1], 120);
    }
    FeedResult result;
    if (const XmlNode* const info = infoOf(alert))
        takeInfo(*info, warning, result);
    else
        ++result.rows;
    result.warnings += warning;
    return result;
}

} // namespace JakOps
