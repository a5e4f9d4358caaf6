// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floodposts.h"

#include "base/csv.h"

#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kSamePlaceMetres = 400.0;

// "P.S. Angke Hulu 1", "PS. Angke Hulu (Baru)", "Pos Angke Hulu" -> "angkehulu": letters only, without the words every
// post has.
QString nameKey(const QString& name)
{
    static const QStringList fillers{u"ps"_s, u"p"_s, u"s"_s, u"pa"_s, u"a"_s, u"pos"_s, u"pintu"_s, u"air"_s,
        u"bendung"_s, u"baru"_s, u"bubble"_s, u"sensor"_s, u"pantau"_s};
    QString key;
    QString word;
    const auto flush = [&] {
        if (!fillers.contains(word))
            key += word;
        word.clear();
    };
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetter())
            word += c;
        else
            flush();
    }
    flush();
    return key;
}

double metresBetween(GeoPoint a, GeoPoint b)
{
    constexpr double metresPerDegree = 111'195.0;
    const double dy = (a.lat - b.lat) * metresPerDegree;
    const double dx = (a.lon - b.lon) * metresPerDegree * std::cos(a.lat * std::numbers::pi / 180.0);
    return std::hypot(dx, dy);
}

} // namespace

Result<FloodPosts> FloodPosts::read(const QByteArray& postsCsv, const QByteArray& reachesCsv)
{
    const auto posts = readCsvTable(postsCsv,
        {u"code"_s, u"name"_s, u"river"_s, u"order"_s, u"siaga1_cm"_s, u"siaga2_cm"_s, u"siaga3_cm"_s, u"lat"_s,
            u"lon"_s, u"names"_s});
    const auto reaches = readCsvTable(reachesCsv, {u"from"_s, u"to"_s, u"least_min"_s, u"most_min"_s});
    if (!posts || !reaches)
        return fail(!posts ? posts.error() : reaches.error());
    FloodPosts result;
    for (const QStringList& row : posts->rows) {
        FloodPost post{row[0], row[1], row[2], row[3].toInt(),
            {row[4].toDouble(), row[5].toDouble(), row[6].toDouble()}, {row[7].toDouble(), row[8].toDouble()},
            {nameKey(row[1])}};
        for (const QString& name : row[9].split(u'|', Qt::SkipEmptyParts))
            post.names += nameKey(name);
        if (!post.thresholds.isComplete() || !post.point.isUsable())
            return fail(ErrorCode::WrongFormat, u"flood_posts.csv: thresholds or place of "_s + post.code);
        result.m_posts += std::move(post);
    }
    std::ranges::stable_sort(result.m_posts,
        [](const FloodPost& a, const FloodPost& b) { return std::tie(a.river, a.order) < std::tie(b.river, b.order); });
    for (const QStringList& row : reaches->rows) {
        const FloodReach reach{row[0], row[1], row[2].toInt(), row[3].toInt()};
        if (!result.post(reach.from) || !result.post(reach.to) || reach.leastMinutes <= 0
            || reach.mostMinutes < reach.leastMinutes)
            return fail(ErrorCode::WrongFormat, u"flood_reaches.csv: %1 to %2"_s.arg(reach.from, reach.to));
        result.m_reaches += reach;
    }
    return result;
}

const FloodPost* FloodPosts::post(QStringView code) const
{
    const auto found = std::ranges::find(m_posts, code, &FloodPost::code);
    return found != m_posts.end() ? &*found : nullptr;
}

const FloodPost* FloodPosts::postOf(const QString& stationName, const std::optional<GeoPoint>& point) const
{
    if (const QString key = nameKey(stationName); !key.isEmpty()) {
        for (const FloodPost& post : m_posts) {
            if (post.names.contains(key))
                return &post;
        }
    }
    if (!point)
        return nullptr;
    const auto nearest = std::ranges::min_element(
        m_posts, {}, [&](const FloodPost& post) { return metresBetween(post.point, *point); });
    return nearest != m_posts.end() && metresBetween(nearest->point, *point) <= kSamePlaceMetres ? &*nearest : nullptr;
}

SiagaThresholds FloodPosts::thresholdsOf(const Station& station) const
{
    if (station.thresholds.isComplete())
        return station.thresholds;
    const FloodPost* const post = postOf(station.name, station.point);
    return post ? post->thresholds : SiagaThresholds{};
}

QList<Arrival> FloodPosts::downstreamOf(const QString& post) const
{
    QList<Arrival> arrivals;
    QString at = post;
    int least = 0;
    int most = 0;
    // A list that runs in a circle ends after as many steps as there are reaches.
    for (qsizetype step = 0; step < m_reaches.size(); ++step) {
        const auto next = std::ranges::find(m_reaches, at, &FloodReach::from);
        if (next == m_reaches.end())
            break;
        least += next->leastMinutes;
        most += next->mostMinutes;
        at = next->to;
        arrivals += Arrival{at, least, most};
    }
    return arrivals;
}

} // namespace JakOps
