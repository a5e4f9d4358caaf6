// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/projection.h"
#include "services/demo/demotexts.h"

namespace JakOps {

// One made-up report with everything that happened to it so far.
struct DemoReport
{
    std::vector<TicketEvent> events; // oldest first, all at or before `now`
    Ticket ticket; // their fold
};

// The demo city: plausible reports and their handling in Indonesian, made up from resources/demo. Deterministic: a report depends
// on the seed, its index and its time alone. Immutable once loaded, thread-safe.
class DemoCity final
{
public:
    // `dir`: ":/demo" or a folder with density.csv, places.csv, mix.csv, texts.csv. `facts` must outlive it.
    [[nodiscard]] static Result<DemoCity> load(const QString& dir, const CityFacts& facts);

    struct Order
    {
        quint64 seed = 1;
        qint64 index = 0;
        qint64 createdAt = 0; // UTC ms
        QString number;
        qint64 now = 0; // nothing happens after this
        QHash<QString, QString> photos; // sha256 in the store by name: "jalan-1" before, "jalan-2" after; may be empty
        // Somebody else tells of what an earlier report told: his own words, a few metres beside, later.
        struct Echo
        {
            qint64 index = 0; // of the earlier one
            qint64 createdAt = 0;
            QString number;
        };
        std::optional<Echo> echo;
    };
    [[nodiscard]] DemoReport make(const Order& order) const;
    // Which earlier report this one is an echo of; about one in forty is. Never of an echo.
    [[nodiscard]] static std::optional<qint64> echoOf(quint64 seed, qint64 index);

private:
    struct Place
    {
        double lat = 0.0;
        double lon = 0.0;
        double reach = 0.0; // metres
    };
    struct Village
    {
        QString code;
        std::vector<Place> places;
        double area = 0.0; // of all discs
    };
    class Story;

    [[nodiscard]] Result<> loadPlaces(const QString& dir);
    [[nodiscard]] Result<> loadMix(const QString& dir);
    [[nodiscard]] const Village& pickVillage(DemoRandom& random) const;
    [[nodiscard]] QString pickCategory(DemoRandom& random, bool floodDay) const;
    [[nodiscard]] static GeoPoint pickPoint(const Village& village, DemoRandom& random);

    const CityFacts* m_facts = nullptr;
    DemoTexts m_texts;
    std::vector<Village> m_villages;
    std::vector<double> m_villageSums; // running sum of weights
    QStringList m_categories;
    std::vector<double> m_categorySums;
};

// JK + yymmdd of the day in WIB + four digits or more: the city's own numbering.
[[nodiscard]] QString demoNumber(qint64 createdAt, qint64 ofDay);

} // namespace JakOps
