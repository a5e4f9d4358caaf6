// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seenstore.h"

namespace JakOps::SeenStore {

Result<SeenTickets> load(WriteSession& session, const QString& officer, qint64 now)
{
    auto begin = session.prepare("INSERT INTO reader(officer, since) VALUES(?, ?) ON CONFLICT(officer) DO NOTHING");
    if (!begin)
        return fail(begin.error());
    begin->bindAll(officer, now);
    if (const auto done = begin->run(); !done)
        return fail(done.error());
    auto since = session.prepare("SELECT since FROM reader WHERE officer = ?");
    if (!since)
        return fail(since.error());
    since->bind(1, officer);
    if (const auto row = since->step(); !row)
        return fail(row.error());
    SeenTickets seen;
    seen.since = since->int64(0);
    auto marks = session.prepare("SELECT ticket, up_to FROM seen WHERE officer = ?");
    if (!marks)
        return fail(marks.error());
    marks->bind(1, officer);
    while (true) {
        const auto row = marks->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return seen;
        seen.upTo.insert(marks->int64(0), marks->int64(1));
    }
}

Result<> mark(WriteSession& session, const QString& officer, qint64 ticket, qint64 upTo)
{
    auto statement = session.prepare("INSERT INTO seen(officer, ticket, up_to) VALUES(?, ?, ?) ON CONFLICT(officer, ticket) "
                                     "DO UPDATE SET up_to = max(up_to, excluded.up_to)");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(officer, ticket, upTo);
    return statement->run();
}

} // namespace JakOps::SeenStore
