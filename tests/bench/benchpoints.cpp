// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchpoints.h"

#include <random>

namespace JakOps {

namespace {

constexpr int kSpots = 400;
constexpr double kWest = 106.70;
constexpr double kSouth = -6.36;
constexpr double kEdge = 0.27; // degrees
constexpr qint64 kNow = 1'795'143'600'000;
constexpr qint64 kElevenYears = 11LL * 365 * 86'400'000;

} // namespace

std::vector<TicketRow> benchTickets(qint64 count)
{
    struct Spot
    {
        double lat, lon, spread;
    };
    std::mt19937_64 random(42);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<Spot> spots(kSpots);
    for (Spot& spot : spots) {
        const double u = uniform(random);
        spot = {kSouth + uniform(random) * kEdge, kWest + uniform(random) * kEdge, 0.001 + 0.012 * u * u};
    }
    std::vector<TicketRow> rows(static_cast<size_t>(count));
    for (size_t i = 0; i < rows.size(); ++i) {
        TicketRow& row = rows[i];
        row.key = qint64(i) + 1;
        if (uniform(random) < 0.85) {
            const Spot& spot = spots[size_t(kSpots * std::pow(uniform(random), 1.7))];
            row.lat = spot.lat + normal(random) * spot.spread;
            row.lon = spot.lon + normal(random) * spot.spread;
        } else {
            row.lat = kSouth + uniform(random) * kEdge;
            row.lon = kWest + uniform(random) * kEdge;
        }
        row.createdAt = kNow - kElevenYears + kElevenYears / count * qint64(i);
        row.updatedAt = row.createdAt + 3'600'000;
        row.status = TicketStatus(random() % 7);
        row.priority = Priority(random() % 4);
        row.dueAt = isOpen(row.status) ? row.createdAt + 86'400'000 : 0;
        row.category = Term(1 + random() % 116);
        row.agency = Term(1 + random() % 400);
        row.channel = Term(1 + random() % 13);
        row.village = Term(1 + random() % 267);
        row.isPrivate = random() % 3 == 0;
    }
    return rows;
}

} // namespace JakOps
