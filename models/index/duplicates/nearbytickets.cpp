// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/nearbytickets.h"

#include "index/duplicates/likeness.h"

#include <cmath>
#include <numbers>
#include <tuple>

namespace JakOps {

namespace {

constexpr double kEquatorMetres = 40'075'016.686;
// The place of each may be off by so much (likeness.cpp), and the reach begins there.
constexpr double kReachMetres = kAlikeReachMetres + kAlikeSlackMetres;

struct Centre
{
    WorldUnits at;
    double metresPerUnit = 0.0;

    [[nodiscard]] double metresTo(quint32 x, quint32 y) const
    {
        return std::hypot(double(x) - double(at.x), double(y) - double(at.y)) * metresPerUnit;
    }
    [[nodiscard]] WorldRect around(double metres) const
    {
        const double reach = std::ceil(metres / metresPerUnit);
        const auto unit = [](double value) { return quint32(std::clamp(value, 0.0, 4294967295.0)); };
        return {unit(double(at.x) - reach), unit(double(at.y) - reach), unit(double(at.x) + reach), unit(double(at.y) + reach)};
    }
};

struct Times
{
    qint64 createdAt = 0;
    qint64 closedAt = 0; // 0: open
};

bool belongTogether(Times a, Times b)
{
    if (std::abs(a.createdAt - b.createdAt) > kAlikeReachMs)
        return false;
    const Times& older = a.createdAt <= b.createdAt ? a : b;
    const Times& newer = a.createdAt <= b.createdAt ? b : a;
    return older.closedAt == 0 || older.closedAt > newer.createdAt;
}

bool stands(TicketStatus status)
{
    return status != TicketStatus::Merged && status != TicketStatus::Withdrawn;
}

} // namespace

bool mayBeSame(const TicketRow& a, const TicketRow& b)
{
    return a.key != b.key && !b.gone && stands(b.status) && belongTogether({a.createdAt, a.closedAt}, {b.createdAt, b.closedAt});
}

std::vector<NearbyTicket> nearbyTickets(const TicketColumns& columns, const TicketRow& of, size_t most)
{
    if (std::isnan(of.lat) || std::isnan(of.lon))
        return {};
    const Centre centre {toUnits(GeoPoint {of.lat, of.lon}),
        kEquatorMetres * std::cos(of.lat * std::numbers::pi / 180.0) / 4294967296.0};
    const WorldRect window = centre.around(kReachMetres);
    // A merged report keeps the times it had; what matters is when it was made.
    const Times mine {of.createdAt / 1000 * 1000, of.status == TicketStatus::Merged ? 0 : of.closedAt / 1000 * 1000};

    struct Ranked
    {
        double score;
        NearbyTicket ticket;
    };
    std::vector<Ranked> found;
    const auto look = [&](const TicketBlock& block, quint32 row) {
        if ((block.state[row] & kDeadRow) != 0 || !window.contains(block.x[row], block.y[row]) || qint64(block.key[row]) == of.key)
            return;
        const Times theirs {qint64(block.createdAt[row]) * 1000, qint64(block.closedAt[row]) * 1000};
        if (!stands(statusOf(block.state[row])) || !belongTogether(mine, theirs))
            return;
        const double metres = centre.metresTo(block.x[row], block.y[row]);
        if (metres > kReachMetres)
            return;
        const PairFacts facts {.metres = metres,
            .slackMetres = 0.0,
            .apartMs = theirs.createdAt - mine.createdAt,
            .sameCategory = of.category != 0 && block.category[row] == of.category,
            .words = {},
            .photo = {}};
        found.push_back({likeness(facts).score,
            {qint64(block.key[row]), metres, theirs.createdAt, block.category[row], block.state[row]}});
    };
    for (const auto& block : columns.blocks()) {
        if (!block->placed || block->live == 0 || !block->bounds.intersects(window))
            continue;
        for (quint32 group = 0; group * kGroupRows < block->rows; ++group) {
            if (!block->groupBounds[group].intersects(window))
                continue;
            const quint32 end = std::min(block->rows, (group + 1) * kGroupRows);
            for (quint32 row = group * kGroupRows; row < end; ++row)
                look(*block, row);
        }
    }
    const auto likest = [](const Ranked& a, const Ranked& b) {
        return std::tuple(-a.score, a.ticket.metres, a.ticket.key) < std::tuple(-b.score, b.ticket.metres, b.ticket.key);
    };
    const size_t kept = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + qsizetype(kept), likest);
    std::vector<NearbyTicket> tickets;
    tickets.reserve(kept);
    for (size_t i = 0; i < kept; ++i)
        tickets.push_back(found[i].ticket);
    return tickets;
}

} // namespace JakOps
