// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/weather/bmkgnowcast.h"

#include "base/textguard.h"
#include "feeds/intake/feedvalue.h"
#include "feeds/intake/feedxml.h"

#include <QJsonArray>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWanted(const QString& title, const QJsonArray& areas)
{
    return areas.isEmpty() || std::ranges::any_of(areas, [&title](const auto& area) {
        return title.contains(area.toString(), Qt::CaseInsensitive);
    });
}

void takeItem(const XmlNode& item, const FeedContext& context, FeedResult& result)
{
    ++result.rows;
    WeatherWarning warning;
    warning.id = guardLine(item.value(u"guid"), 120);
    warning.headline = guardLine(item.value(u"title"), 200);
    if (warning.id.isEmpty())
        return result.reject(RowFault::NoStation, warning.headline);
    if (!isWanted(warning.headline, context.options["areas"_L1].toArray()))
        return result.note(FeedNote::Elsewhere);
    const auto time = feedTime(item.value(u"pubDate"));
    if (!time)
        return result.reject(RowFault::BadTime, item.value(u"pubDate"));
    warning.sentAt = time->utcMs;
    warning.receivedAt = context.receivedAt;
    warning.description = guardText(item.value(u"description"), 8'000);
    if (const QString link = item.value(u"link"); link.startsWith("https://"_L1) && link.size() < 500)
        result.links += link;
    result.warnings += warning;
}

} // namespace

Result<FeedResult> BmkgNowcastFeed::read(const QByteArray& bytes, const FeedContext& context) const
{
    const auto tree = readFeedXml(bytes);
    if (!tree)
        return fail(tree.error());
    const XmlNode* const channel = tree->root.name == "rss"_L1 ? tree->root.child(u"channel") : nullptr;
    if (!channel)
        return fail(ErrorCode::WrongFormat, u"no list of warnings: <"_s + guardLine(tree->root.name, 60) + u'>');
    FeedResult result;
    for (const XmlNode& node : channel->children) {
        if (node.name == "item"_L1)
            takeItem(node, context, result);
    }
    if (tree->cutOff) {
        ++result.rows;
        result.reject(RowFault::CutOff);
    }
    return result;
}

} // namespace JakOps
