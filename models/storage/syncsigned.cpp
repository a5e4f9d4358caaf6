// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What devices signed, from what is kept of it.
#include "storage/statementrows.h"
#include "storage/syncstore.h"

namespace JakOps {

Result<SyncStore::Signed> SyncStore::signedEvents(ReadSession& session, qint64 above, int tickets) const
{
    auto keys = session.prepare("SELECT max(ticket) FROM (SELECT ticket FROM hub_ticket WHERE ticket > ? ORDER BY ticket LIMIT ?)");
    auto statement = session.prepare(
        "SELECT e.uuid, r.uuid, h.version, h.asked, h.area, h.device, h.device_seq, h.base, h.claimed_at, h.clock_offset, h.sig, "
        "coalesce(h.body, e.body), h.body IS NULL FROM hub_event h JOIN event e ON e.ticket = h.ticket AND e.version = h.version "
        "JOIN report r ON r.id = h.ticket WHERE h.ticket > ? AND h.ticket <= ?");
    if (!keys || !statement)
        return fail(!keys ? keys.error() : statement.error());
    keys->bindAll(above, tickets);
    if (const auto found = keys->step(); !found)
        return fail(found.error());
    if (keys->isNull(0))
        return Signed {};
    Signed some {{}, keys->int64(0)};
    statement->bindAll(above, *some.last);
    auto events = allRows(*statement, [](const Statement& s) {
        SignedEvent event {s.uuid(0), s.uuid(1), s.integer(2), s.text(3), s.text(4), s.uuid(5), s.int64(6), s.int64(7), s.int64(8), s.int64(9),
            s.blob(10), s.blob(11)};
        // Who reported to this console stands in its own event and in no body at the hub.
        if (s.int64(12) != 0 && event.body.contains("\"sealed\"")) {
            QJsonObject told = parseBody(event.body).value_or(QJsonObject());
            told.remove(BodyKey::sealedReporter);
            event.body = canonicalBody(told);
        }
        return event;
    });
    if (!events)
        return fail(events.error());
    some.events = std::move(*events);
    return some;
}

} // namespace JakOps
