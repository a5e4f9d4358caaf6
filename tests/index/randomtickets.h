// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/termcodes.h"
#include "index/ticketcolumns.h"
#include "index/ticketfilter.h"

#include <map>
#include <random>

namespace JakOps {

// A made-up city of tickets for tests of the index: hot spots around Jakarta, some far away, some at one point, some
// without a place.
class RandomTickets final
{
public:
    explicit RandomTickets(quint32 seed = 1)
        : m_random(seed)
    {
    }

    [[nodiscard]] static std::shared_ptr<const TermCodes> codes();
    [[nodiscard]] TicketRow row(qint64 key);
    [[nodiscard]] std::vector<TicketRow> rows(int count); // keys 1 …
    // A change of some of `present` (kept up to date) and some arrivals.
    [[nodiscard]] ChangeSet changes(std::map<qint64, TicketRow>& present, int count);
    [[nodiscard]] TicketFilter filter();

    [[nodiscard]] quint32 below(quint32 n) { return quint32(m_random() % n); }

    static constexpr qint64 kNow = 1'795'143'600'000;

private:
    std::mt19937 m_random;
};

[[nodiscard]] std::map<qint64, TicketRow> byKey(const std::vector<TicketRow>& rows);
[[nodiscard]] std::shared_ptr<const TicketColumns> columnsOf(const std::vector<TicketRow>& rows);
[[nodiscard]] std::shared_ptr<const TicketColumns> columnsOf(const std::map<qint64, TicketRow>& rows);

// What the index promises, said once more in the plainest way: row by row, from the codes.
[[nodiscard]] bool passes(const TicketRow& row, const TicketFilter& filter, const TermCodes& codes,
    const Officer& officer, qint64 nowMs, const std::vector<qint64>& textKeys);

} // namespace JakOps
