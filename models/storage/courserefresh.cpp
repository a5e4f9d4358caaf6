// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/courserefresh.h"

#include "domain/projection.h"
#include "storage/eventstore.h"
#include "storage/metastore.h"

namespace JakOps::CourseRefresh {

namespace {

constexpr qint64 kBatch = 500;

// The new columns begin with what a report has that nobody has touched.
bool isUntouched(const Ticket& ticket)
{
    return ticket.respondedAt == 0 && ticket.closedAt == 0 && ticket.reopened == 0 && ticket.rejected == 0
        && flagsOf(ticket) == 0 && ticket.pausedMs == 0 && ticket.verification == Verification::None
        && ticket.publicText.isEmpty() && ticket.publicPhotos.isEmpty();
}

} // namespace

Result<qint64> reached(ReadSession& session)
{
    return MetaStore::number(session, MetaKey::courseUpTo);
}

Result<Step> run(WriteSession& session, const TicketStore& store)
{
    const auto upTo = reached(session);
    if (!upTo || *upTo == kDone)
        return upTo ? Result<Step>(Step{}) : fail(upTo.error());
    qint64 last = 0;
    const auto done
        = EventStore::forEach(session, *upTo, kBatch, [&](qint64 key, const QList<TicketEvent>& events) -> Result<> {
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
    return Step{.more = last != 0, .finished = last == 0 && *upTo > 0};
}

} // namespace JakOps::CourseRefresh
