// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/randomtickets.h"
#include "services/indexsources.h"

#include <QPromise>

#include <mutex>

namespace JakOps {

// A store in memory for whoever serves the index: answers at once, or when told to.
class FakeStore final
{
public:
    explicit FakeStore(int tickets, quint32 seed = 1)
        : random(seed)
        , present(byKey(random.rows(tickets)))
    {
    }

    [[nodiscard]] IndexSources sources();
    // A change of some tickets, as the store would tell of it.
    [[nodiscard]] ChangeSet change(int count);
    [[nodiscard]] ChangeSet arrivals(int count); // the newest of all
    [[nodiscard]] qint64 count(const TicketFilter& filter, const std::vector<qint64>& textKeys = {}) const;

    RandomTickets random;
    mutable std::mutex mutex; // sources are called from the index's thread
    std::map<qint64, TicketRow> present;
    std::atomic<int> scans = 0;
    std::atomic<bool> scanFails = false;
    // Searches answered by hand: what was asked, in order.
    std::atomic<bool> holdSearches = false;
    std::vector<std::pair<QString, std::shared_ptr<QPromise<Result<std::vector<qint64>>>>>> searches;
    std::map<QString, std::vector<qint64>> answers;
    std::map<QString, std::vector<qint64>> best; // best first; what is not there is by time
    void answer(size_t search, Result<std::vector<qint64>> keys);
    [[nodiscard]] size_t searchCount() const;
};

} // namespace JakOps
