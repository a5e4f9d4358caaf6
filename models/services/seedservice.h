// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QStringList>
#include <QThreadPool>

namespace JakOps {

class Workspace;

struct SeedOrder
{
    qint64 tickets = 20'000;
    quint64 seed = 1;
    qint64 until = 0; // the newest report is at most this old, UTC ms; 0 = now
};

struct SeedSummary
{
    qint64 tickets = 0;
    qint64 events = 0;
    qint64 open = 0;
    qint64 milliseconds = 0;
    bool cancelled = false; // what was written until then stays
};

// Fills a store with the demo city and marks it as such. Works beside the window: reports are made up in a thread of this service
// and written in batches of the bulk queue. The same order gives the same reports.
class SeedService final
{
public:
    explicit SeedService(Workspace& workspace);
    ~SeedService(); // cancels and waits

    // Progress is in tickets. InvalidInput for a count that is not 1 … 5,000,000; NotAllowed where the store holds real reports.
    [[nodiscard]] QFuture<Result<SeedSummary>> seed(const SeedOrder& order);

private:
    class Run;

    Workspace& m_workspace;
    QThreadPool m_pool;
    std::atomic<bool> m_closing = false;
};

} // namespace JakOps
