// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reading.h"

#include <QList>
#include <QStringList>

namespace JakOps {

// One of the river posts everybody in Jakarta speaks of, whatever number and name a source gives its sensors there.
struct FloodPost
{
    QString code; // "katulampa"
    QString name;
    QString river;
    int order = 0; // along the river, upstream first
    SiagaThresholds thresholds;
    GeoPoint point;
    QStringList names; // keys by which sources' names are recognised
};

// How long a wave takes from one post to the next, as agencies tell it: sources differ, so a span.
struct FloodReach
{
    QString from;
    QString to;
    int leastMinutes = 0;
    int mostMinutes = 0;
};

// When water that passes a post now is expected further down.
struct Arrival
{
    QString post;
    int leastMinutes = 0;
    int mostMinutes = 0;
};

// The posts of resources/city, read once. Immutable, thread-safe.
class FloodPosts final
{
public:
    // flood_posts.csv: code,name,river,order,siaga1_cm,siaga2_cm,siaga3_cm,lat,lon,names; flood_reaches.csv:
    // from,to,least_min,most_min
    [[nodiscard]] static Result<FloodPosts> read(const QByteArray& postsCsv, const QByteArray& reachesCsv);

    [[nodiscard]] const QList<FloodPost>& posts() const { return m_posts; }
    [[nodiscard]] const FloodPost* post(QStringView code) const;
    // The post a source's station stands at: by its name, else by a place closer than 400 m. Names drift and numbers
    // change, so neither alone is asked. Null where it is none of them.
    [[nodiscard]] const FloodPost* postOf(const QString& stationName, const std::optional<GeoPoint>& point) const;
    // The source's own thresholds where they make sense, else those of its post.
    [[nodiscard]] SiagaThresholds thresholdsOf(const Station& station) const;
    [[nodiscard]] QList<Arrival> downstreamOf(const QString& post) const; // nearest first

private:
    QList<FloodPost> m_posts; // by river and order
    QList<FloodReach> m_reaches;
};

} // namespace JakOps
