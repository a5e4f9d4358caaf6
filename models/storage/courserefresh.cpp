// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/courserefresh.h"

#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/metastore.h"

namespace JakOps::CourseRefresh {

namespace {

// The new columns begin with what a report has that nobody has touched.
bool isUntouched(const Ticket& ticket)
{
    return ticket.respondedAt == 0 && ticket.closedAt == 0 && ticket.reopened == 0 && ticket.rejected == 0
        && flagsOf(ticket) == 0 && ticket.pausedMs == 0 && ticket.verification == Verification::None
        && ticket.publicText.isEmpty() && ticket.publicPhotos.isEmpty();
}

Result<int> percentUpTo(ReadSession& session, qint64 key)
{
    const auto last = session.number("SELECT coalesce(max(id), 0) FROM ticket");
    return last ? Result<int>(*last > 0 ? int(std::min<qint64>(key * 100 / *last, 99)) : 99) : fail(last.error());
}

// The ones a migration named.
Result<Step> runNamed(WriteSession& session, const TicketStore& store, qint64 batch)
{
    auto read = session.prepare("SELECT ticket FROM refold ORDER BY ticket LIMIT ?");
    if (!read)
        return fail(read.error());
    read->bind(1, batch);
    QList<qint64> keys;
    while (true) {
        const auto row = read->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        keys += read->int64(0);
    }
    if (keys.isEmpty())
        return Step{};
    for (const qint64 key : keys) {
        const auto done
            = EventStore::forEach(session, key - 1, 1, [&](qint64, const QList<TicketEvent>& events) -> Result<> {
                  const auto projected = store.project(session, key, foldEvents(events));
                  return projected ? Result<>{} : fail(projected.error());
              });
        if (!done)
            return fail(done.error());
    }
    auto forget = session.prepare("DELETE FROM refold WHERE ticket <= ?");
    if (!forget)
        return fail(forget.error());
    forget->bind(1, keys.last());
    if (const auto done = forget->run(); !done)
        return fail(done.error());
    const bool more = keys.size() == batch;
    const auto percent = percentUpTo(session, keys.last());
    if (!percent)
        return fail(percent.error());
    return Step{.more = more, .finished = !more, .percent = more ? *percent : 100};
}

} // namespace

Result<qint64> reached(ReadSession& session)
{
    return MetaStore::number(session, MetaKey::courseUpTo);
}

Result<Step> run(WriteSession& session, const TicketStore& store, qint64 batch)
{
    const auto upTo = reached(session);
    if (!upTo)
        return fail(upTo.error());
    if (*upTo == kDone)
        return runNamed(session, store, batch);
    qint64 last = 0;
    const auto done
        = EventStore::forEach(session, *upTo, batch, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
              last = key;
              const Ticket ticket = foldEvents(events);
              if (isUntouched(ticket))
                  return {};
              const auto projected = store.project(session, key, ticket);
              return projected ? Result<>{} : fail(projected.error());
          });
    if (!done)
        return fail(done.error());
    if (const auto kept = MetaStore::set(session, MetaKey::courseUpTo, last == 0 ? kDone : last); !kept)
        return fail(kept.error());
    const auto percent = percentUpTo(session, last);
    if (!percent)
        return fail(percent.error());
    return Step{.more = last != 0, .finished = last == 0 && *upTo > 0, .percent = last != 0 ? *percent : 100};
}

} // namespace JakOps::CourseRefresh
