// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodposts.h"
#include "feeds/intake/feedresult.h"

#include <QHash>

namespace JakOps {

class CityFacts;

// What the demo city's sources say, without any network: a wave coming down the Ciliwung with rain before it, a day of
// bad air, a jump of the chilli price, a weather warning, a felt earthquake. Everything is a function of seed, anchor
// and time, so that reading it again gives the same, and a later reading continues the earlier one. The story returns
// every day.
class DemoFeeds final
{
public:
    // `cityDir`: resources/city.
    [[nodiscard]] static Result<DemoFeeds> load(const QString& cityDir, const CityFacts& facts);

    struct Order
    {
        quint64 seed = 1;
        qint64 anchor = 0; // the moment the story is told for: when the demo was made
        qint64 from = 0;
        qint64 to = 0; // now: nothing later is measured
        qint64 pricesFrom = 0; // prices go further back
        qint64 airFrom = 0; // so does the air, which is looked at over a month
    };
    // For a store that has nothing yet: two weeks, a month of air and more than a year of prices.
    [[nodiscard]] static Order fillOrder(quint64 seed, qint64 anchor, qint64 now);
    // To go on with: the last day.
    [[nodiscard]] static Order nextOrder(quint64 seed, qint64 anchor, qint64 now);

    [[nodiscard]] FeedResult make(const Order& order) const;

private:
    DemoFeeds() = default;
    void makeLevels(const Order& order, FeedResult& result) const;
    void makeRain(const Order& order, FeedResult& result) const;
    void makePumps(const Order& order, FeedResult& result) const;
    void makeAir(const Order& order, FeedResult& result) const;
    void makePrices(const Order& order, FeedResult& result) const;
    void makeForecasts(const Order& order, FeedResult& result) const;
    void makeRun(const Order& order, qint64 issued, FeedResult& result) const; // of the forecast
    void makeWarnings(const Order& order, FeedResult& result) const;
    void makeFloods(const Order& order, FeedResult& result) const;
    [[nodiscard]] GeoPoint villagePoint(QLatin1StringView code) const;

    FloodPosts m_posts;
    QList<std::pair<QString, GeoPoint>> m_villages; // code and label point
    QHash<QString, QString> m_names; // of the villages
};

} // namespace JakOps
