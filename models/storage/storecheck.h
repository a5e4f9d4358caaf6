// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/ticketstore.h"

#include <QStringList>

namespace JakOps {

struct CheckReport
{
    qint64 tickets = 0;
    qint64 events = 0;
    QStringList problems; // English, one line each; at most 100 and a count of the rest
    qint64 repaired = 0; // rebuild: rows that differed and were written anew

    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

// Whether the store is what it must be: pages, foreign keys, text index, versions and outbox numbers without holes, and
// the projection equal to the fold of the events in every column. Progress is told from the store's threads.
namespace StoreCheck {

using Progress = std::function<bool(qint64 done, qint64 total)>; // in tickets; false: cancel

// Looks only. In a read-only store the words of the text index are not compared with the reports.
[[nodiscard]] QFuture<Result<CheckReport>> check(Database& database, const TicketStore& store, Progress progress = {});
// Writes the projection anew from the events, then the text index. The report says what differed, column by column.
// Blocks until done, writing in batches that officers' commands go between; must not be called from the store's
// threads.
[[nodiscard]] Result<CheckReport> rebuild(Database& database, const TicketStore& store, const Progress& progress = {});

} // namespace StoreCheck

} // namespace JakOps
