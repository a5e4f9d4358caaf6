// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedjob.h"

#include "feeds/feedadapters.h"
#include "feeds/intake/feedbytes.h"
#include "services/demo/demofeeds.h"
#include "storage/metastore.h"

#include <QBuffer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxDepth = 50; // pages of a table, one leading to the next
constexpr int kMaxLinks = 60; // warnings in one list

QString filled(const FeedDescription& feed, qint64 now)
{
    const QDateTime today = toWib(now);
    QString address = feed.address;
    address.replace("{date}"_L1, today.toString(u"yyyy-MM-dd"_s));
    address.replace("{month}"_L1, today.toString(u"yyyy-MM"_s));
    return address;
}

// With what the server says about it, where that can be read.
Error statusError(const HttpAnswer& answer, const QUrl& url, const QByteArray& body)
{
    const ErrorCode code = answer.status == 404 || answer.status == 410 ? ErrorCode::NotFound : ErrorCode::Network;
    QString detail = u"the server answers %1 (%2)"_s.arg(answer.status).arg(url.host());
    const auto said = readFeedJson(body.left(64 * 1024));
    if (!said && (said.error().code == ErrorCode::NotFound || said.error().code == ErrorCode::Unreadable))
        detail += u"; "_s + said.error().detail;
    else if (looksLikePage(body))
        detail += u"; "_s + pageTitle(body);
    return Error(code, detail);
}

// Of an answer that its adapter could not read: it may be no data at all.
FeedAnswer unread(const Error& error, const QByteArray& bytes)
{
    if (looksLikePage(bytes))
        return {.error = error, .fault = FeedFault::Page};
    // A source of another form may still refuse with an object of JSON.
    if (error.code == ErrorCode::WrongFormat && bytes.trimmed().startsWith('{')) {
        if (const auto said = readFeedJson(bytes); !said && feedFault(said.error().code) == FeedFault::SaysError)
            return {.error = said.error(), .fault = FeedFault::SaysError};
    }
    return {.error = error, .fault = feedFault(error.code)};
}

// Where an answer may lead: to the same host only, whatever it says.
QList<FeedRequest> further(const FeedDescription& feed, const FeedRequest& request, const FeedResult& result)
{
    QList<FeedRequest> more;
    if (request.depth >= kMaxDepth)
        return more;
    const auto add = [&](const QString& link, const QString& adapter) {
        const QUrl url = request.url.resolved(QUrl(link));
        if (!link.isEmpty() && url.isValid() && url.host() == request.url.host()
            && url.scheme() == request.url.scheme())
            more += FeedRequest{.url = url, .adapter = adapter, .station = request.station, .depth = request.depth + 1};
    };
    add(result.nextPage, request.adapter);
    if (!feed.follow.isEmpty()) {
        for (const QString& link : result.links.first(std::min<qsizetype>(result.links.size(), kMaxLinks)))
            add(link, feed.follow);
    }
    return more;
}

} // namespace

QList<FeedRequest> feedRequests(const FeedDescription& feed, qint64 now, const QStringList& areas)
{
    if (feed.isDemo())
        return {FeedRequest{.adapter = feed.adapter}};
    const QString address = filled(feed, now);
    QList<FeedRequest> requests;
    const auto each = [&](const QString& place, const QStringList& values) {
        for (const QString& value : values) {
            QString one = address;
            requests += FeedRequest{
                .url = QUrl(one.replace(place, value), QUrl::StrictMode), .adapter = feed.adapter, .station = value};
        }
    };
    if (address.contains("{area}"_L1))
        each(u"{area}"_s, areas);
    else if (address.contains("{station}"_L1))
        each(u"{station}"_s, feed.stations);
    else if (!address.isEmpty())
        requests += FeedRequest{
            .url = QUrl(address, QUrl::StrictMode), .adapter = feed.adapter, .station = feed.stations.value(0)};
    return requests;
}

FeedJob::FeedJob(Parts parts, const std::atomic<bool>& stop)
    : m_parts(std::move(parts))
    , m_stop(stop)
{
}

FeedAnswer FeedJob::run(const FeedDescription& feed, const FeedRequest& request)
{
    if (feed.isDemo())
        return take(feed, request, {});
    HttpHeaders headers = feed.headers;
    if (!request.etag.isEmpty())
        headers += {"If-None-Match", request.etag};
    if (!request.lastModified.isEmpty())
        headers += {"If-Modified-Since", request.lastModified};
    QBuffer body;
    if (!body.open(QIODevice::WriteOnly))
        return {.error = Error(ErrorCode::Internal, u"buffer"_s), .fault = FeedFault::Here};
    HttpFetch http({.maxBytes = feed.maxBytes,
        .totalMs = feed.timeoutSeconds * 1000,
        .silenceMs = feed.timeoutSeconds * 1000,
        .redirects = feed.redirects});
    const auto answer = http.get(
        request.url, body, [this](qint64, qint64) { return !m_stop; }, headers);
    if (!answer)
        return {.error = answer.error(), .fault = feedFault(http.fault())};
    FeedAnswer told{
        .retryAfterSeconds = answer->retryAfterSeconds, .etag = answer->etag, .lastModified = answer->lastModified};
    if (answer->status == 304) {
        told.unchanged = true;
        return told;
    }
    if (answer->status >= 300 || answer->status < 200) {
        told.error = statusError(*answer, request.url, body.data());
        told.fault = told.error->code == ErrorCode::NotFound ? FeedFault::Gone : FeedFault::ServerError;
        return told;
    }
    FeedAnswer taken = take(feed, request, body.data());
    taken.retryAfterSeconds = told.retryAfterSeconds;
    if (!taken.error) { // else it is asked for again, whole
        taken.etag = told.etag;
        taken.lastModified = told.lastModified;
    }
    return taken;
}

Result<FeedResult> FeedJob::demoResult(const FeedDescription& feed, qint64 now)
{
    if (!m_parts.demo)
        return fail(ErrorCode::NotAllowed, u"no demo here"_s);
    struct Story
    {
        quint64 seed;
        qint64 anchor;
        bool isNew;
    };
    // Seed and moment of the story are kept, so that the feed goes on with it.
    const auto wanted = feed.options["seed"_L1].toInteger(1);
    const auto story = m_parts.database
                           .write(WritePriority::Bulk,
                               [now, wanted](WriteSession& session) -> Result<Story> {
                                   const auto anchor = MetaStore::number(session, MetaKey::demoStory);
                                   const auto seed = MetaStore::number(session, MetaKey::demoSeed);
                                   if (!anchor || !seed)
                                       return fail(!anchor ? anchor.error() : seed.error());
                                   if (*anchor > 0)
                                       return Story{quint64(*seed), *anchor, false};
                                   const auto anchorSet = MetaStore::set(session, MetaKey::demoStory, now);
                                   const auto seedSet = MetaStore::set(session, MetaKey::demoSeed, wanted);
                                   if (!anchorSet || !seedSet)
                                       return fail(!anchorSet ? anchorSet.error() : seedSet.error());
                                   return Story{quint64(wanted), now, true};
                               })
                           .result();
    if (!story)
        return fail(story.error());
    return m_parts.demo->make(story->isNew ? DemoFeeds::fillOrder(story->seed, story->anchor, now)
                                           : DemoFeeds::nextOrder(story->seed, story->anchor, now));
}

FeedAnswer FeedJob::take(const FeedDescription& feed, const FeedRequest& request, const QByteArray& bytes)
{
    const qint64 now = m_parts.clock.nowMs();
    Result<FeedResult> result;
    if (feed.isDemo()) {
        result = demoResult(feed, now);
    } else {
        const auto adapter = makeFeedAdapter(request.adapter);
        if (!adapter)
            return {.error = Error(ErrorCode::Internal, u"no adapter "_s + request.adapter), .fault = FeedFault::Here};
        result = adapter->read(bytes, {now, request.station, feed.options});
    }
    if (!result)
        return unread(result.error(), bytes);
    const auto count = FeedIntake(m_parts.database, m_parts.locator).write(feed.sourceKey(), *result, now);
    FeedAnswer answer;
    if (!count) {
        answer.error = count.error();
        answer.fault = FeedFault::Here;
        return answer;
    }
    answer.count = *count;
    answer.more = further(feed, request, *result);
    // What remains is small: counts, notes and the first bad rows.
    answer.result.rows = result->rows;
    answer.result.rejected = result->rejected;
    answer.result.rejectedCount = result->rejectedCount;
    answer.result.notes = result->notes;
    return answer;
}

} // namespace JakOps
