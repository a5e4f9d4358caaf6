// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/democity.h"

#include "base/clock.h"
#include "base/csv.h"
#include "base/files.h"
#include "services/demo/democalendar.h"
#include "services/demo/demostory.h"

#include <numbers>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<CsvTable> readTable(const QString& path, const QStringList& columns)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error());
    return readCsvTable(*bytes, columns);
}

// Index of the slot that `at` falls into, given running sums.
size_t slotOf(const std::vector<double>& sums, double at)
{
    const auto it = std::ranges::upper_bound(sums, at);
    return std::min(size_t(it - sums.begin()), sums.size() - 1);
}

} // namespace

Result<DemoCity> DemoCity::load(const QString& dir, const CityFacts& facts)
{
    DemoCity city;
    city.m_facts = &facts;
    const auto texts = readFile(dir + u"/texts.csv"_s);
    if (!texts)
        return fail(texts.error());
    auto read = DemoTexts::fromCsv(*texts);
    if (!read)
        return fail(read.error());
    city.m_texts = *read;
    if (const auto done = city.loadPlaces(dir); !done)
        return fail(done.error());
    if (const auto done = city.loadMix(dir); !done)
        return fail(done.error());
    return city;
}

Result<> DemoCity::loadPlaces(const QString& dir)
{
    const auto density = readTable(dir + u"/density.csv"_s, {u"village"_s, u"weight"_s});
    const auto places = readTable(dir + u"/places.csv"_s, {u"village"_s, u"lat"_s, u"lon"_s, u"reach"_s});
    if (!density)
        return fail(density.error());
    if (!places)
        return fail(places.error());
    QHash<QString, std::vector<Place>> byVillage;
    for (const QStringList& row : places->rows)
        byVillage[row[0]].push_back({row[1].toDouble(), row[2].toDouble(), row[3].toDouble()});
    double sum = 0.0;
    for (const QStringList& row : density->rows) {
        Village village {row[0], byVillage.value(row[0]), 0.0};
        if (!m_facts->area(village.code) || village.places.empty())
            return fail(ErrorCode::WrongFormat, u"demo: no area or no place for "_s + village.code);
        for (const Place& place : village.places)
            village.area += place.reach * place.reach;
        sum += std::max(0.0, row[1].toDouble());
        m_villages.push_back(std::move(village));
        m_villageSums.push_back(sum);
    }
    return sum > 0.0 ? Result<> {} : fail(ErrorCode::WrongFormat, u"demo: density is empty"_s);
}

Result<> DemoCity::loadMix(const QString& dir)
{
    const auto mix = readTable(dir + u"/mix.csv"_s, {u"category"_s, u"weight"_s});
    if (!mix)
        return fail(mix.error());
    double sum = 0.0;
    for (const QStringList& row : mix->rows) {
        if (!m_facts->category(row[0]))
            return fail(ErrorCode::WrongFormat, u"demo: unknown category "_s + row[0]);
        sum += std::max(0.0, row[1].toDouble());
        m_categories += row[0];
        m_categorySums.push_back(sum);
    }
    return sum > 0.0 ? Result<> {} : fail(ErrorCode::WrongFormat, u"demo: mix is empty"_s);
}

const DemoCity::Village& DemoCity::pickVillage(DemoRandom& random) const
{
    return m_villages[slotOf(m_villageSums, random.unit() * m_villageSums.back())];
}

QString DemoCity::pickCategory(DemoRandom& random, bool floodDay) const
{
    if (floodDay && random.chance(0.30))
        return u"banjir"_s;
    return m_categories[qsizetype(slotOf(m_categorySums, random.unit() * m_categorySums.back()))];
}

GeoPoint DemoCity::pickPoint(const Village& village, DemoRandom& random)
{
    double at = random.unit() * village.area;
    size_t i = 0;
    while (i + 1 < village.places.size() && at >= village.places[i].reach * village.places[i].reach) {
        at -= village.places[i].reach * village.places[i].reach;
        ++i;
    }
    const Place& place = village.places[i];
    // A third of the reports gather at few corners of each place, the rest spread over it.
    const bool corner = random.chance(0.35);
    const double angle = corner ? random.below(4) * 1.7 + double(i) : random.unit() * 2.0 * std::numbers::pi;
    const double distance = corner ? place.reach * (0.55 + 0.06 * random.normal() * 0.5) : place.reach * std::sqrt(random.unit());
    const double metres = std::clamp(distance, 0.0, place.reach);
    const double lat = place.lat + metres * std::sin(angle) / 110'574.0;
    const double lon = place.lon + metres * std::cos(angle) / (111'320.0 * std::cos(place.lat * std::numbers::pi / 180.0));
    return {std::round(lat * 1e6) / 1e6, std::round(lon * 1e6) / 1e6};
}

DemoReport DemoCity::make(const Order& order) const
{
    DemoRandom random(order.seed, quint64(order.index));
    return Story(*this, order, random).tell();
}

std::optional<qint64> DemoCity::echoOf(quint64 seed, qint64 index)
{
    constexpr qint64 kFirst = 20;
    constexpr double kShare = 0.025;
    const auto isEcho = [seed](qint64 i) { return i >= kFirst && DemoRandom(seed + 0x5eed, quint64(i)).chance(kShare); };
    if (!isEcho(index))
        return std::nullopt;
    // Mostly within hours, some a day later.
    DemoRandom random(seed + 0xec40, quint64(index));
    qint64 original = std::max<qint64>(0, index - 1 - random.below(random.chance(0.7) ? 60 : 600));
    while (original > 0 && isEcho(original))
        --original;
    return original;
}

QString demoNumber(qint64 createdAt, qint64 ofDay)
{
    return u"JK"_s + toWib(createdAt).date().toString(u"yyMMdd"_s) + QString::number(ofDay).rightJustified(4, u'0');
}

} // namespace JakOps
