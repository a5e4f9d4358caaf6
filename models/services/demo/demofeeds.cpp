// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demofeeds.h"

#include "domain/cityfacts.h"
#include "services/city/floodpostsfile.h"
#include "services/demo/demofeedstory.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLevelStepMs = 10 * kMinuteMs;

// How a post takes part in the evening: at the anchor the wave has passed Katulampa, is near its height at Depok and
// rises at Manggarai.
struct PostStory
{
    QLatin1StringView post;
    double peakHours; // after the anchor
    double widthHours;
    double peakCm;
    double baseCm;
};
constexpr std::array<PostStory, 12> kPosts{{{"katulampa"_L1, -3.0, 1.8, 185, 40}, {"depok"_L1, 1.0, 2.4, 290, 110},
    {"manggarai"_L1, 6.0, 4.5, 905, 640}, {"karet"_L1, 7.0, 4.5, 520, 390}, {"waduk_pluit"_L1, 4.0, 4.0, -60, -180},
    {"pasar_ikan"_L1, 2.0, 3.0, 188, 150}, {"krukut_hulu"_L1, 0.5, 1.6, 140, 60},
    {"pesanggrahan"_L1, 1.5, 2.2, 215, 80}, {"angke_hulu"_L1, 2.5, 2.6, 165, 70},
    {"cipinang_hulu"_L1, 0.0, 1.5, 120, 70}, {"sunter_hulu"_L1, 1.0, 1.8, 110, 55},
    {"pulo_gadung"_L1, 3.0, 2.5, 480, 370}}};

constexpr std::array<Place, 6> kRainPosts{{{"rain/1"_L1, "Cawang"_L1, "31.75.04.1006"_L1, 38},
    {"rain/2"_L1, "Jagakarsa"_L1, "31.74.09.1004"_L1, 55}, {"rain/3"_L1, "Gambir"_L1, "31.71.01.1001"_L1, 18},
    {"rain/4"_L1, "Kelapa Gading Timur"_L1, "31.72.06.1002"_L1, 12},
    {"rain/5"_L1, "Kembangan"_L1, "31.73.08.1001"_L1, 22}, {"rain/6"_L1, "Penjaringan"_L1, "31.72.01.1001"_L1, 9}}};
constexpr std::array<Place, 6> kPumps{{{"pump/1"_L1, "Waduk Pluit"_L1, "31.72.01.1003"_L1, 10},
    {"pump/2"_L1, "Waduk Melati"_L1, "31.71.07.1006"_L1, 6}, {"pump/3"_L1, "Pasar Ikan"_L1, "31.72.01.1001"_L1, 6},
    {"pump/4"_L1, "Ancol Sentiong"_L1, "31.72.05.1003"_L1, 5}, {"pump/5"_L1, "Waduk Sunter"_L1, "31.72.02.1004"_L1, 4},
    {"pump/6"_L1, "Kampung Pulo"_L1, "31.75.03.1001"_L1, 4}}};

} // namespace

Result<DemoFeeds> DemoFeeds::load(const QString& cityDir, const CityFacts& facts)
{
    auto read = readFloodPosts(cityDir);
    if (!read)
        return fail(read.error());
    DemoFeeds feeds;
    feeds.m_posts = std::move(*read);
    for (const Area& area : facts.areas()) {
        if (area.level == AreaLevel::Village) {
            feeds.m_villages += {area.code, area.point};
            feeds.m_names[area.code] = area.name;
        }
    }
    return feeds;
}

DemoFeeds::Order DemoFeeds::fillOrder(quint64 seed, qint64 anchor, qint64 now)
{
    return {seed, anchor, now - 14 * kDayMs, now, now - 380 * kDayMs, now - 31 * kDayMs};
}

DemoFeeds::Order DemoFeeds::nextOrder(quint64 seed, qint64 anchor, qint64 now)
{
    return {seed, anchor, now - kDayMs, now, now - 2 * kDayMs, now - kDayMs};
}

GeoPoint DemoFeeds::villagePoint(QLatin1StringView code) const
{
    const auto found
        = std::ranges::find(m_villages, code, [](const auto& village) -> const QString& { return village.first; });
    return found != m_villages.end() ? found->second : GeoPoint{-6.2, 106.83};
}

FeedResult DemoFeeds::make(const Order& order) const
{
    FeedResult result;
    makeLevels(order, result);
    makeRain(order, result);
    makePumps(order, result);
    makeAir(order, result);
    makePrices(order, result);
    makeForecasts(order, result);
    makeWarnings(order, result);
    makeFloods(order, result);
    result.rows = result.values();
    result.arrange();
    return result;
}

void DemoFeeds::makeLevels(const Order& order, FeedResult& result) const
{
    for (const FloodPost& post : m_posts.posts()) {
        const auto* const story = std::ranges::find(kPosts, post.code, &PostStory::post);
        if (story == kPosts.end())
            continue;
        result.add(Station{.code = post.code,
            .name = post.name,
            .kind = StationKind::FloodPost,
            .group = post.river,
            .point = post.point,
            .thresholds = post.thresholds});
        const DemoNoise noise(order.seed, nameHash(post.code));
        for (qint64 at = order.from / kLevelStepMs * kLevelStepMs; at <= order.to; at += kLevelStepMs) {
            // The story's wave is the one told of; those of other days are lower. A wave keeps its height through its tail.
            const qint64 day = qint64(std::floor(double(at - order.anchor + kDayMs / 2) / double(kDayMs)));
            double wave = 0.0;
            for (const qint64 one : {day - 1, day, day + 1}) {
                const double strength = one == 0 ? 1.0 : 0.15 + 0.45 * noise.unit(one);
                const double hours = double(at - order.anchor - one * kDayMs) / double(kHourMs);
                wave = std::max(wave, strength * singleWave(hours, story->peakHours, story->widthHours));
            }
            const double cm
                = story->baseCm + (story->peakCm - story->baseCm) * wave + 1.5 * noise.signedAt(at / kLevelStepMs);
            result.add(Reading{post.code, Quantity::WaterLevel, std::round(cm * 10.0) / 10.0, at,
                std::min(at + 2 * kMinuteMs, order.to), 0});
        }
    }
}

void DemoFeeds::makeRain(const Order& order, FeedResult& result) const
{
    for (const Place& place : kRainPosts) {
        result.add(Station{.code = text(place.code),
            .name = text(place.name),
            .kind = StationKind::RainPost,
            .point = villagePoint(place.village)});
        const DemoNoise noise(order.seed, nameHash(text(place.code)));
        for (qint64 at = order.from / kHourMs * kHourMs; at <= order.to; at += kHourMs) {
            const bool today = std::abs(at - order.anchor) <= kDayMs / 2;
            const double shower
                = waveAt(hoursOf(at, order.anchor), -2.5, 2.0) * (today ? 1.0 : 0.2 * noise.unit(at / kDayMs));
            const double mm = std::max(0.0, place.strength * shower * (0.7 + 0.6 * noise.unit(at / kHourMs)) - 0.5);
            result.add(Reading{text(place.code), Quantity::Rain, std::round(mm * 10.0) / 10.0, at,
                std::min(at + 5 * kMinuteMs, order.to), 0});
        }
    }
}

void DemoFeeds::makePumps(const Order& order, FeedResult& result) const
{
    for (const Place& place : kPumps) {
        result.add(Station{.code = text(place.code),
            .name = text(place.name),
            .kind = StationKind::PumpHouse,
            .point = villagePoint(place.village)});
        for (qint64 at = order.from / kHourMs * kHourMs; at <= order.to; at += kHourMs) {
            const double need = waveAt(hoursOf(at, order.anchor), 1.0, 5.0);
            const double running = std::floor(place.strength * std::min(1.0, need * 1.1) * 0.85 + 0.3);
            const qint64 received = std::min(at + 10 * kMinuteMs, order.to);
            result.add(Reading{text(place.code), Quantity::PumpsRunning, running, at, received, 0});
            result.add(Reading{text(place.code), Quantity::PumpsIdle, place.strength - running, at, received, 0});
        }
    }
}

} // namespace JakOps
