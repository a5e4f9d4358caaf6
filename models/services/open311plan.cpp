// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/open311plan.h"

#include "base/clock.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kShortestMs = 60'000; // a window is not halved to less than this

QString w3cTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
}

QUrl withQuery(QUrl url, std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query(url); // jurisdiction_id and api_key stay
    for (const auto& [name, value] : items)
        query.addQueryItem(name, value);
    url.setQuery(query);
    return url;
}

} // namespace

WindowPlan::WindowPlan(qint64 fromMs, qint64 toMs)
{
    for (qint64 to = toMs; to > fromMs; to -= Open311::kWindowMs)
        m_open.push_back({std::max(fromMs, to - Open311::kWindowMs), to});
}

std::optional<TimeWindow> WindowPlan::next()
{
    if (m_open.empty())
        return std::nullopt;
    m_asked = m_open.back();
    m_open.pop_back();
    ++m_questions;
    return m_asked;
}

WindowPlan::Verdict WindowPlan::judge(qint64 count, qint64 outside)
{
    static constexpr std::array<qint64, 10> limits{20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000};
    if (count == 0 || (count != m_limit && !std::ranges::contains(limits, count)))
        return Verdict::Whole;
    if (outside * 2 > count) {
        m_open.clear();
        return Verdict::Deaf;
    }
    const qint64 length = m_asked.toMs - m_asked.fromMs;
    if (length < 2 * kShortestMs || m_questions > kMaxQuestions)
        return Verdict::Cut;
    m_limit = std::max(m_limit, count);
    const qint64 middle = m_asked.fromMs + length / 2;
    m_open.push_back({middle, m_asked.toMs});
    m_open.push_back({m_asked.fromMs, middle});
    return Verdict::Halved;
}

namespace {

// Another resource of the same server, in the same format.
QUrl sibling(const QUrl& requests, const QString& name)
{
    QUrl url = requests;
    QString path = url.path();
    path.replace(path.lastIndexOf("/requests."_L1), 10, name);
    url.setPath(path);
    return url;
}

} // namespace

namespace Open311 {

bool isRequestsEndpoint(const QUrl& url)
{
    const QString path = url.path();
    if (!path.endsWith("/requests.xml"_L1) && !path.endsWith("/requests.json"_L1))
        return false;
    const QUrlQuery query(url);
    static const QStringList own{
        u"start_date"_s, u"end_date"_s, u"service_request_id"_s, u"page"_s, u"page_size"_s, u"max_requests"_s};
    return std::ranges::none_of(own, [&query](const QString& name) { return query.hasQueryItem(name); });
}

QUrl windowUrl(const QUrl& requests, const TimeWindow& window)
{
    return withQuery(requests, {{u"start_date"_s, w3cTime(window.fromMs)}, {u"end_date"_s, w3cTime(window.toMs)}});
}

QUrl idsUrl(const QUrl& requests, const QStringList& ids)
{
    QStringList encoded;
    for (const QString& id : ids)
        encoded += QString::fromLatin1(QUrl::toPercentEncoding(id));
    return withQuery(requests, {{u"service_request_id"_s, encoded.join(u',')}});
}

QUrl updatesUrl(const QUrl& requests, const TimeWindow& window)
{
    return windowUrl(sibling(requests, u"/servicerequestupdates."_s), window);
}

QUrl servicesUrl(const QUrl& requests)
{
    return sibling(requests, u"/services."_s);
}

} // namespace Open311

} // namespace JakOps
