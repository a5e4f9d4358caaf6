// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the answer of any source: nothing but bounded, finite, named values comes out.
#include "base/clock.h"
#include "feeds/feedadapters.h"

#include <QJsonObject>

#include <cstdlib>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kReceived = 1'795'143'600'000;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const FeedResult& result)
{
    require(result.rejected.size() <= FeedResult::kMaxRejectedKept && result.rejected.size() <= result.rejectedCount);
    for (const Reading& reading : result.readings)
        require(!reading.station.isEmpty() && std::isfinite(reading.value) && reading.measuredAt > 0
            && reading.receivedAt == kReceived);
    for (const Station& station : result.stations)
        require(!station.code.isEmpty() && station.name.size() <= 400 && (!station.point || station.point->isUsable()));
    for (const Price& price : result.prices)
        require(!price.commodity.isEmpty() && price.day.isValid() && std::isfinite(price.value));
    for (const Forecast& forecast : result.forecasts)
        require(!forecast.area.isEmpty() && forecast.at > 0);
    for (const WeatherWarning& warning : result.warnings) {
        require(!warning.id.isEmpty() && warning.sentAt > 0);
        for (const AreaRing& ring : warning.areas)
            require(ring.size() >= 4 && ring.first() == ring.last());
    }
    for (const Quake& quake : result.quakes)
        require(quake.point.isUsable() && quake.at > 0);
    for (const FloodState& flood : result.floods)
        require(!flood.area.isEmpty() && flood.depth != FloodDepthClass::Unknown);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QJsonObject options{{u"commodity"_s, u"com_14"_s}, {u"sensors"_s, QJsonObject{{u"23"_s, u"pm25"_s}}}};
    for (const QString& name : feedAdapterNames()) {
        if (const auto result = makeFeedAdapter(name)->read(bytes, {kReceived, u"1"_s, options}))
            check(*result);
    }
    return 0;
}
