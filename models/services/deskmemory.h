// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/database.h"
#include "storage/draftstore.h"
#include "storage/seenstore.h"

namespace JakOps {

// What the officers at this store left lying: words not sent yet, and what each has seen. It never leaves the store: no event
// tells of it, no export and no hub has it; a backup does. Any thread; the answers come once it is on disk, in the order asked.
class DeskMemory final
{
public:
    DeskMemory(Database& database, const Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    // Drafts are read with their ticket (TicketDetail).
    [[nodiscard]] QFuture<Result<>> keepDraft(const DraftPlace& place, const QJsonObject& body); // empty: drops it
    // Those of no single ticket (a null id): what was written for many.
    [[nodiscard]] QFuture<Result<QList<Draft>>> drafts(const QUuid& ticket, const QString& officer);
    [[nodiscard]] QFuture<Result<>> dropDraft(const DraftPlace& place);

    // An officer who is new here begins now.
    [[nodiscard]] QFuture<Result<SeenTickets>> seen(const QString& officer);
    [[nodiscard]] QFuture<Result<>> markSeen(const QString& officer, const QHash<qint64, qint64>& upTo); // by ticket key

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace JakOps
