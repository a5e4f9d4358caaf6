// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feeddescription.h"

#include "feeds/feedadapters.h"
#include "feeds/intake/feedbytes.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Reads the values of one object, remembering the first complaint.
class Reader final
{
public:
    Reader(const QJsonObject& json, QString name)
        : m_json(json)
        , m_name(std::move(name))
    {
    }

    void text(QLatin1StringView key, QString& into)
    {
        if (const QJsonValue value = take(key); value.isString())
            into = value.toString();
        else if (!value.isUndefined())
            complain(key + u" is no text"_s);
    }
    void flag(QLatin1StringView key, bool& into)
    {
        if (const QJsonValue value = take(key); value.isBool())
            into = value.toBool();
        else if (!value.isUndefined())
            complain(key + u" is neither true nor false"_s);
    }
    template<class T> void whole(QLatin1StringView key, T& into, T least, T most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        const double number = value.toDouble(-1e18);
        if (number < double(least) || number > double(most) || number != std::floor(number))
            return complain(u"%1 must be a whole number from %2 to %3"_s.arg(key).arg(least).arg(most));
        into = T(number);
    }
    void object(QLatin1StringView key, QJsonObject& into)
    {
        if (const QJsonValue value = take(key); value.isObject())
            into = value.toObject();
        else if (!value.isUndefined())
            complain(key + u" is no object"_s);
    }
    void texts(QLatin1StringView key, QStringList& into)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        into.clear();
        for (const auto& one : value.toArray())
            into += one.toString();
        if (!value.isArray() || into.contains(QString()))
            complain(key + u" is no list of texts"_s);
    }
    void complain(const QString& what)
    {
        if (m_complaint.isEmpty())
            m_complaint = u"feed \"%1\": %2"_s.arg(m_name, what);
    }
    // A name nobody knows is a slip: what was meant would silently not happen.
    [[nodiscard]] QString complaint()
    {
        for (const QString& key : m_json.keys()) {
            if (!m_known.contains(key))
                complain(u"what is \"%1\"?"_s.arg(key.left(60)));
        }
        return m_complaint;
    }

private:
    [[nodiscard]] QJsonValue take(QLatin1StringView key)
    {
        m_known += key;
        return m_json.value(key);
    }

    const QJsonObject& m_json;
    QString m_name;
    QStringList m_known;
    QString m_complaint;
};

void readHeaders(const QJsonObject& json, FeedDescription& feed, Reader& reader)
{
    static const QRegularExpression name(u"^[A-Za-z0-9-]{1,60}$"_s);
    feed.headers.clear();
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString value = it.value().toString();
        const bool isPlain = std::ranges::all_of(value, [](QChar c) { return c >= u' ' && c < QChar(127); });
        if (!name.match(it.key()).hasMatch() || !it.value().isString() || !isPlain)
            return reader.complain(u"header "_s + it.key().left(60));
        feed.headers += {it.key().toLatin1(), value.toLatin1()};
    }
}

} // namespace

Result<> checkFeedAddress(const QString& address)
{
    QString filled = address;
    for (const auto& [place, example] : {std::pair{u"{date}"_s, u"2026-11-20"_s}, {u"{month}"_s, u"2026-11"_s},
             {u"{area}"_s, u"31.71.01.1001"_s}, {u"{station}"_s, u"1"_s}})
        filled.replace(place, example);
    const QUrl url(filled, QUrl::StrictMode);
    if (filled.contains(u'{') || !url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return fail(ErrorCode::InvalidInput, u"no http(s) address: "_s + address.left(200));
    return {};
}

Result<FeedDescription> readFeedDescription(const QJsonObject& json, FeedDescription base)
{
    static const QRegularExpression namePattern(u"^[a-z0-9][a-z0-9-]{0,59}$"_s);
    static const QStringList groups{u"flood"_s, u"air"_s, u"food"_s, u"weather"_s, u"other"_s, u"demo"_s};
    FeedDescription feed = std::move(base);
    Reader reader(json, json["name"_L1].toString().left(60));
    reader.text("name"_L1, feed.name);
    if (!namePattern.match(feed.name).hasMatch())
        return fail(ErrorCode::InvalidInput,
            u"a feed's name has small letters, digits and hyphens, not \"%1\""_s.arg(feed.name.left(60)));
    reader.text("title"_L1, feed.title);
    reader.text("group"_L1, feed.group);
    reader.text("source"_L1, feed.source);
    reader.text("adapter"_L1, feed.adapter);
    reader.text("address"_L1, feed.address);
    reader.texts("stations"_L1, feed.stations);
    reader.text("follow"_L1, feed.follow);
    reader.text("attribution"_L1, feed.attribution);
    reader.object("options"_L1, feed.options);
    reader.whole("every"_L1, feed.everySeconds, kLeastEverySeconds, kMostEverySeconds);
    reader.whole("timeout"_L1, feed.timeoutSeconds, 1, 300);
    reader.whole("max_bytes"_L1, feed.maxBytes, qint64(1024), qint64(kMaxFeedBytes));
    reader.whole("redirects"_L1, feed.redirects, 0, 10);
    reader.flag("chosen"_L1, feed.chosen);
    reader.flag("paused"_L1, feed.paused);
    QJsonObject headers;
    reader.object("headers"_L1, headers);
    if (json.contains("headers"_L1))
        readHeaders(headers, feed, reader);
    if (!groups.contains(feed.group))
        reader.complain(u"group must be one of "_s + groups.join(u", "_s));
    if (!feed.isDemo() && !feedAdapterNames().contains(feed.adapter))
        reader.complain(u"adapter \"%1\" is none of "_s.arg(feed.adapter.left(60)) + feedAdapterNames().join(u", "_s));
    if (!feed.follow.isEmpty() && !feedAdapterNames().contains(feed.follow))
        reader.complain(u"follow \"%1\" is no adapter"_s.arg(feed.follow.left(60)));
    if (!feed.address.isEmpty()) {
        if (const auto address = checkFeedAddress(feed.address); !address)
            reader.complain(address.error().detail);
    }
    if (feed.address.contains("{station}"_L1) && feed.stations.isEmpty())
        reader.complain(u"the address asks for {station}, but \"stations\" is empty"_s);
    if (feed.title.isEmpty())
        feed.title = feed.name;
    if (const QString complaint = reader.complaint(); !complaint.isEmpty())
        return fail(ErrorCode::InvalidInput, complaint);
    return feed;
}

SourceCredits sourceCredits(const QList<FeedDescription>& feeds)
{
    SourceCredits credits;
    for (const FeedDescription& feed : feeds) {
        SourceCredit& credit = credits[feed.sourceKey()]; // several feeds may share one: the first that says it
        if (credit.name.isEmpty())
            credit.name = feed.attribution.isEmpty() ? feed.title : feed.attribution;
        credit.demo = credit.demo || feed.isDemo();
    }
    return credits;
}

} // namespace JakOps
