// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/duerefresh.h"

namespace JakOps {

Result<DueRefresh::Step> DueRefresh::step(
    WriteSession& session, const TermTable& terms, const SlaPolicy& policy, qint64 after, qint64 keys)
{
    // due_at is 0 for a closed ticket and never for an open one.
    auto read = session.prepare("SELECT t.id, t.due_at, t.status, t.status_at, t.created_at, t.category, t.channel, "
                                "t.responded_at, r.asked_at, r.asked_until, r.paused_ms "
                                "FROM ticket t CROSS JOIN report r ON r.id = t.id "
                                "WHERE t.id > ? AND t.id <= ? AND t.due_at <> 0");
    auto write = session.prepare("UPDATE ticket SET due_at = ?2 WHERE id = ?1");
    if (!read || !write)
        return fail(!read ? read.error() : write.error());
    Step step{after + keys, 0, 0};
    read->bindAll(after, step.upTo);
    const QStringList categories = terms.codes(TermKind::Category);
    const QStringList channels = terms.codes(TermKind::Channel);
    std::vector<std::pair<qint64, qint64>> changed; // written once the reading is done
    Ticket ticket;
    while (true) {
        const auto row = read->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        ++step.open;
        ticket.status = TicketStatus(read->int64(2));
        ticket.statusAt = read->int64(3);
        ticket.createdAt = read->int64(4);
        ticket.category = categories.value(qsizetype(read->int64(5)));
        ticket.channel = channels.value(qsizetype(read->int64(6)));
        ticket.respondedAt = read->int64(7);
        ticket.askedAt = read->int64(8);
        ticket.askedUntil = read->int64(9);
        ticket.pausedMs = read->int64(10);
        const qint64 due = dueAt(ticket, policy);
        if (due != read->int64(1))
            changed.emplace_back(read->int64(0), due);
    }
    for (const auto& [key, due] : changed) {
        write->bindAll(key, due);
        if (const auto done = write->run(); !done)
            return fail(done.error());
    }
    step.changed = qint64(changed.size());
    return step;
}

} // namespace JakOps
