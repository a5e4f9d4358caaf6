// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "domain/ispu.h"
#include "services/demo/demofeeds.h"
#include "services/demo/demofeedstory.h"

#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<Place, 14> kAir{{{"DKI1"_L1, "DKI1 Bundaran HI"_L1, "31.71.06.1001"_L1, 1.0},
    {"DKI2"_L1, "DKI2 Kelapa Gading"_L1, "31.72.06.1002"_L1, 0.9},
    {"DKI3"_L1, "DKI3 Jagakarsa"_L1, "31.74.09.1004"_L1, 0.8},
    {"DKI4"_L1, "DKI4 Lubang Buaya"_L1, "31.75.10.1003"_L1, 1.3},
    {"DKI5"_L1, "DKI5 Kebon Jeruk"_L1, "31.73.05.1002"_L1, 1.5}, {"S01"_L1, "Kembangan"_L1, "31.73.08.1001"_L1, 1.6},
    {"S02"_L1, "Cengkareng"_L1, "31.73.01.1001"_L1, 1.7}, {"S03"_L1, "Penjaringan"_L1, "31.72.01.1001"_L1, 1.2},
    {"S04"_L1, "Cilincing"_L1, "31.72.04.1001"_L1, 1.4}, {"S05"_L1, "Gambir"_L1, "31.71.01.1001"_L1, 1.0},
    {"S06"_L1, "Pasar Minggu"_L1, "31.74.04.1001"_L1, 0.9}, {"S07"_L1, "Cakung"_L1, "31.75.06.1001"_L1, 1.5},
    {"S08"_L1, "Kramat Jati"_L1, "31.75.04.1001"_L1, 1.1}, {"S09"_L1, "Tebet"_L1, "31.74.01.1001"_L1, 1.0}}};

struct Good
{
    QLatin1StringView code;
    QLatin1StringView name;
    QLatin1StringView unit;
    double price;
};
// The usual price of each, rupiah; the names are those of the city's price list.
constexpr std::array<Good, 16> kGoods{{{"beras_ir1"_L1, "Beras IR. I (IR 64)"_L1, "kg"_L1, 14'500},
    {"beras_muncul"_L1, "Beras Muncul I"_L1, "kg"_L1, 15'500},
    {"beras_premium"_L1, "Beras Setra I/Premium"_L1, "kg"_L1, 17'000},
    {"cabe_keriting"_L1, "Cabe Merah Keriting"_L1, "kg"_L1, 48'000},
    {"cabe_besar"_L1, "Cabe Merah Besar (TW)"_L1, "kg"_L1, 52'000},
    {"cabe_rawit_merah"_L1, "Cabe Rawit Merah"_L1, "kg"_L1, 62'000},
    {"cabe_rawit_hijau"_L1, "Cabe Rawit Hijau"_L1, "kg"_L1, 50'000},
    {"bawang_merah"_L1, "Bawang Merah"_L1, "kg"_L1, 42'000}, {"bawang_putih"_L1, "Bawang Putih"_L1, "kg"_L1, 40'000},
    {"ayam"_L1, "Ayam Broiler/Ras"_L1, "ekor"_L1, 39'000}, {"telur"_L1, "Telur Ayam Ras"_L1, "kg"_L1, 29'500},
    {"gula"_L1, "Gula Pasir"_L1, "kg"_L1, 18'500}, {"minyak"_L1, "Minyak Goreng (Kuning/Curah)"_L1, "kg"_L1, 19'500},
    {"terigu"_L1, "Tepung Terigu"_L1, "kg"_L1, 12'500},
    {"daging_sapi"_L1, "Daging Sapi Murni (Semur)"_L1, "kg"_L1, 140'000},
    {"tomat"_L1, "Tomat Buah"_L1, "kg"_L1, 16'000}}};
constexpr std::array<Place, 8> kMarkets{{{"kramat_jati"_L1, "Pasar Induk Kramat Jati"_L1, "31.75.04.1001"_L1, 0.92},
    {"senen"_L1, "Pasar Senen Blok III - VI"_L1, "31.71.04.1001"_L1, 1.02},
    {"minggu"_L1, "Pasar Minggu"_L1, "31.74.04.1001"_L1, 1.0},
    {"mayestik"_L1, "Pasar Mayestik"_L1, "31.74.07.1002"_L1, 1.1},
    {"grogol"_L1, "Pasar Grogol"_L1, "31.73.02.1003"_L1, 1.03},
    {"tanah_abang"_L1, "Pasar Tanah Abang Blok A-G"_L1, "31.71.07.1004"_L1, 1.04},
    {"rawa_badak"_L1, "Pasar Rawa Badak"_L1, "31.72.03.1003"_L1, 0.98},
    {"jatinegara"_L1, "Pasar Jatinegara"_L1, "31.75.03.1002"_L1, 0.97}}};
constexpr qint64 kRunsEveryMs = 12 * kHourMs; // of the forecast
constexpr QLatin1StringView kJumping = "cabe_rawit_merah"_L1;

// Villages along the river with the depth at the height of the evening.
struct Flooded
{
    QLatin1StringView village;
    QLatin1StringView rw;
    double deepest; // cm
};
constexpr std::array<Flooded, 6> kFlooded{{{"31.75.03.1001"_L1, "RW 04"_L1, 160}, {"31.75.03.1001"_L1, "RW 07"_L1, 120},
    {"31.75.03.1003"_L1, "RW 05"_L1, 90}, {"31.74.01.1004"_L1, "RW 10"_L1, 75}, {"31.75.04.1006"_L1, "RW 02"_L1, 55},
    {"31.74.08.1005"_L1, "RW 01"_L1, 40}}};

AreaRing ringAround(GeoPoint centre, double metres, int corners)
{
    AreaRing ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * double(i % corners) / corners;
        ring += GeoPoint{
            centre.lat + metres / 111'195.0 * std::sin(angle), centre.lon + metres / 110'500.0 * std::cos(angle)};
    }
    return ring;
}

} // namespace

void DemoFeeds::makeAir(const Order& order, FeedResult& result) const
{
    for (const Place& place : kAir) {
        result.add(Station{.code = text(place.code),
            .name = text(place.name),
            .kind = StationKind::Air,
            .point = villagePoint(place.village)});
        const DemoNoise noise(order.seed, nameHash(text(place.code)));
        for (qint64 at = order.airFrom / kHourMs * kHourMs; at <= order.to; at += kHourMs) {
            // A bad day is still, and worst before the rain; the ones around it are ordinary.
            const double hours = double(at - order.anchor) / double(kHourMs);
            const double bad = std::exp(-std::pow((hours + 6.0) / 20.0, 2.0));
            const double rush = 6.0 * std::sin((hours + 3.0) / 24.0 * 2.0 * std::numbers::pi);
            const double dust = std::max(
                4.0, 24.0 + 52.0 * bad * place.strength + rush + 7.0 * noise.smooth(double(at) / (5.0 * kHourMs)));
            const double value = std::round(dust * 10.0) / 10.0;
            const qint64 received = std::min(at + 4 * kMinuteMs, order.to);
            const double index = *ispuOf(Quantity::Pm25, value); // the demo's stations publish it
            result.add(Reading{text(place.code), Quantity::Pm25, value, at, received, 0});
            result.add(Reading{text(place.code), Quantity::IspuPm25, index, at, received, 0});
            result.add(Reading{text(place.code), Quantity::Ispu, index, at, received, 0});
        }
    }
}

void DemoFeeds::makePrices(const Order& order, FeedResult& result) const
{
    const QDate today = toWib(order.to).date();
    const QDate storyDay = toWib(order.anchor).date();
    for (const Place& market : kMarkets)
        result.add(Station{.code = text(market.code),
            .name = text(market.name),
            .kind = StationKind::Market,
            .point = villagePoint(market.village)});
    for (const Good& good : kGoods) {
        result.add(Commodity{text(good.code), text(good.name), text(good.unit)});
        const DemoNoise slow(order.seed, nameHash(text(good.code)));
        for (QDate day = toWib(order.pricesFrom).date(); day <= today; day = day.addDays(1)) {
            // Chillies swing; in the last five days before the story one of them jumps, and stays.
            const bool isChilli = good.code.startsWith("cabe"_L1);
            const double swing = slow.smooth(double(day.toJulianDay()) / 40.0) * (isChilli ? 0.12 : 0.02);
            const double since = std::clamp(double(storyDay.daysTo(day) + 5) / 5.0, 0.0, 1.0);
            const double jump = good.code == kJumping ? 0.38 * since : 0.0;
            double sum = 0.0;
            double least = 1e12;
            double most = 0.0;
            for (const Place& market : kMarkets) {
                const DemoNoise noise(order.seed, nameHash(text(good.code) + text(market.code)));
                const double here = jump * (market.code == "mayestik"_L1 ? 1.35 : 1.0);
                const double exact = good.price * market.strength
                    * (1.0 + swing + here + 0.01 * noise.signedAt(day.toJulianDay() / 3));
                const double value = std::round(exact / 500.0) * 500.0;
                sum += value;
                least = std::min(least, value);
                most = std::max(most, value);
                // Nobody goes round on Sundays.
                if (day.dayOfWeek() != Qt::Sunday)
                    result.add(Price{text(good.code), text(market.code), day, value, {}, {}, order.to, 0});
            }
            if (day.dayOfWeek() != Qt::Sunday)
                result.add(Price{text(good.code), QString(), day, std::round(sum / double(kMarkets.size())), least,
                    most, order.to, 0});
        }
    }
}

void DemoFeeds::makeForecasts(const Order& order, FeedResult& result) const
{
    const qint64 newest = order.to / kRunsEveryMs * kRunsEveryMs;
    // The first time with the runs of a day and a half before, for a replay of the last day.
    const qint64 first = order.to - order.from > 2 * kDayMs ? newest - 3 * kRunsEveryMs : newest;
    for (qint64 issued = first; issued <= newest; issued += kRunsEveryMs)
        makeRun(order, issued, result);
}

void DemoFeeds::makeRun(const Order& order, qint64 issued, FeedResult& result) const
{
    for (const auto& [area, point] : m_villages) {
        const DemoNoise noise(order.seed, nameHash(area));
        for (int slot = 0; slot < 24; ++slot) {
            const qint64 at = issued + slot * 3 * kHourMs;
            const double hour = double(toWib(at).time().hour());
            const double wet = waveAt(hoursOf(at, order.anchor), -2.0, 3.0) + 0.2 * noise.unit(at / kHourMs);
            Forecast forecast{.area = area, .at = at, .issuedAt = issued, .receivedAt = std::min(issued + 2 * kHourMs, order.to)};
            const bool heavy = wet > 0.8;
            const bool light = wet > 0.45;
            forecast.code = heavy ? 95 : light ? 61 : 3;
            forecast.words = heavy ? u"Hujan Petir"_s : light ? u"Hujan Ringan"_s : u"Berawan"_s;
            forecast.wordsEn = heavy ? u"Thunderstorm"_s : light ? u"Light Rain"_s : u"Mostly Cloudy"_s;
            const double warmth = std::sin((hour - 8.0) / 24.0 * 2.0 * std::numbers::pi);
            forecast.temperature = std::round(28.0 + 4.0 * warmth - 2.0 * wet);
            forecast.humidity = std::round(std::clamp(74.0 - 14.0 * warmth + 15.0 * wet, 45.0, 98.0));
            forecast.windKmh = std::round(60.0 + 80.0 * noise.unit(at / kHourMs + 1)) / 10.0;
            forecast.windFrom = std::floor(360.0 * noise.unit(at / kDayMs));
            forecast.cloud = std::round(40.0 + 60.0 * std::min(1.0, wet));
            forecast.rain = heavy ? 12.0 : light ? 2.5 : 0.0;
            result.forecasts.push_back(std::move(forecast));
        }
    }
}

void DemoFeeds::makeWarnings(const Order& order, FeedResult& result) const
{
    const qint64 day = (order.to - order.anchor + kDayMs / 2) / kDayMs; // the story's return
    const qint64 moment = order.anchor + day * kDayMs;
    const qint64 sent = moment - kHourMs;
    if (sent <= order.to) {
        WeatherWarning warning{.id = u"demo-"_s + QString::number(sent / 1000)};
        warning.sentAt = warning.effectiveAt = sent;
        warning.expiresAt = moment + 3 * kHourMs;
        warning.receivedAt = order.to;
        warning.event = u"Hujan Lebat dan Petir"_s;
        warning.severity = u"Moderate"_s;
        warning.urgency = u"Immediate"_s;
        warning.certainty = u"Observed"_s;
        warning.headline = u"Hujan lebat disertai petir di Jakarta Selatan dan Jakarta Timur (data contoh)"_s;
        warning.description
            = u"Hujan lebat disertai petir di Jagakarsa, Pasar Minggu, Kramat Jati, dan sekitarnya. Ini data contoh."_s;
        warning.areaName = u"DKI Jakarta"_s;
        warning.areas = {ringAround(villagePoint("31.74.09.1004"_L1), 5'200, 18),
            ringAround(villagePoint("31.75.04.1006"_L1), 4'100, 14)};
        result.warnings += std::move(warning);
    }
    const qint64 shaken = order.anchor - 20 * kHourMs;
    result.quakes
        += Quake{shaken, order.to, {-7.02, 105.61}, 4.6, 20, u"Pusat gempa di laut 38 km selatan Sumur (data contoh)"_s,
            u"Tidak berpotensi tsunami"_s, u"II - III Sumur, II Jakarta Selatan"_s};
}

void DemoFeeds::makeFloods(const Order& order, FeedResult& result) const
{
    int shift = 0;
    for (const Flooded& place : kFlooded) {
        GeoPoint centre = villagePoint(place.village);
        centre.lat += 0.0016 * (shift % 3 - 1);
        centre.lon += 0.0014 * (++shift % 3 - 1);
        for (qint64 at = order.from / kHourMs * kHourMs; at <= order.to; at += kHourMs) {
            if (std::abs(at - order.anchor) > kDayMs / 2) // only on the story's own day
                continue;
            const double cm = place.deepest * waveAt(hoursOf(at, order.anchor), 3.0, 3.5);
            if (cm < 10.0)
                continue;
            const FloodDepthClass depth = cm > 150 ? FloodDepthClass::Over150
                : cm > 70                          ? FloodDepthClass::To150
                                                   : FloodDepthClass::To70;
            result.floods += FloodState{text(place.village) + u'/' + text(place.rw), text(place.rw),
                m_names.value(text(place.village)), u"Jakarta"_s, depth, at, order.to,
                {ringAround(centre, 170 + 40 * shift % 90, 9)}};
        }
    }
}

} // namespace JakOps
