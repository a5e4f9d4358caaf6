// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedcatalog.h"

#include "base/files.h"
#include "feeds/intake/feedbytes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 1024 * 1024;

Result<QJsonArray> listIn(const QByteArray& json)
{
    const auto document = readFeedJson(json);
    if (!document)
        return fail(document.error());
    if (!(*document)[u"feeds"_s].isArray())
        return fail(ErrorCode::WrongFormat, u"no list \"feeds\""_s);
    return (*document)[u"feeds"_s].toArray();
}

} // namespace

QString FeedCatalog::profileFile(const QString& profileDir)
{
    return profileDir + u"/feeds.json"_s;
}

Result<FeedCatalog> FeedCatalog::load(const QString& ownFile, const QString& profileFile)
{
    FeedCatalog catalog;
    catalog.m_profileFile = profileFile;
    const auto json = readFile(ownFile, kMaxFileBytes);
    const auto list = json ? listIn(*json) : fail(json.error());
    if (!list)
        return fail(list.error().code, ownFile + u": "_s + list.error().detail);
    for (const auto& one : *list) {
        auto feed = readFeedDescription(one.toObject());
        if (!feed || catalog.feed(feed->name))
            return fail(ErrorCode::WrongFormat,
                ownFile + u": "_s + (feed ? feed->name + u" stands there twice"_s : feed.error().detail));
        catalog.m_feeds += std::move(*feed);
    }
    if (!QFile::exists(profileFile))
        return catalog;
    if (const auto over = readFile(profileFile, kMaxFileBytes))
        catalog.readOver(*over);
    else
        catalog.m_problems += over.error().detail;
    return catalog;
}

void FeedCatalog::readOver(const QByteArray& json)
{
    const auto list = listIn(json);
    if (!list) {
        m_problems += m_profileFile + u": "_s + list.error().detail;
        return;
    }
    QStringList seen;
    for (const auto& one : *list) {
        const QString name = one[u"name"_s].toString();
        const auto known = std::ranges::find(m_feeds, name, &FeedDescription::name);
        auto feed = readFeedDescription(one.toObject(), known != m_feeds.end() ? *known : FeedDescription{});
        if (!feed)
            m_problems += m_profileFile + u": "_s + feed.error().detail;
        else if (seen.contains(name))
            m_problems += m_profileFile + u": feed \"%1\" stands there twice"_s.arg(name);
        else if (known != m_feeds.end())
            *known = std::move(*feed);
        else
            m_feeds += std::move(*feed);
        seen += name;
    }
}

const FeedDescription* FeedCatalog::feed(QStringView name) const
{
    const auto found = std::ranges::find(m_feeds, name, &FeedDescription::name);
    return found != m_feeds.end() ? &*found : nullptr;
}

Result<> FeedCatalog::change(const QString& name, const QJsonObject& fields)
{
    const auto known = std::ranges::find(m_feeds, name, &FeedDescription::name);
    if (known == m_feeds.end())
        return fail(ErrorCode::NotFound, u"no feed "_s + name);
    QJsonObject named = fields;
    named["name"_L1] = name;
    auto changed = readFeedDescription(named, *known);
    if (!changed)
        return fail(changed.error());
    *known = std::move(*changed);
    return {};
}

Result<> FeedCatalog::keep(const QString& profileFile, const QString& name, const QJsonObject& fields)
{
    QJsonArray list;
    if (QFile::exists(profileFile)) {
        const auto json = readFile(profileFile, kMaxFileBytes);
        const auto before = json ? listIn(*json) : fail(json.error());
        if (!before)
            return fail(ErrorCode::Unwritable, profileFile + u": "_s + before.error().detail);
        list = *before;
    }
    qsizetype at = 0;
    while (at < list.size() && list[at][u"name"_s].toString() != name)
        ++at;
    QJsonObject entry = at < list.size() ? list[at].toObject() : QJsonObject{{u"name"_s, name}};
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        entry[it.key()] = it.value();
    if (at < list.size())
        list[at] = entry;
    else
        list += entry;
    QSaveFile file(profileFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(QJsonObject{{u"feeds"_s, list}}).toJson()) < 0
        || !file.commit())
        return fail(ErrorCode::Unwritable, profileFile + u": "_s + file.errorString());
    return {};
}

} // namespace JakOps
