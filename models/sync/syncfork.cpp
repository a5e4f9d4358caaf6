// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One audience whose feed is not the one that was read: it alone is read anew.
#include "base/logging.h"
#include "storage/syncoutbox.h"
#include "sync/syncrules.h"
#include "sync/syncworker.h"

#include <QSet>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<> SyncWorker::readAnew(const FeedHead& head, const QString& why)
{
    qCWarning(lcStorage) << "sync: an audience is read anew:" << why;
    SyncPosition at{head.audience, 0, {}};
    QHash<QUuid, HubEvent> newest; // of each ticket this feed tells of
    while (at.pos < head.pos) {
        const auto rows = m_line.hub->pull({{at.audience, at.pos}}, kRowsAtOnce);
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            return fail(ErrorCode::Conflict, u"feed %1 has no row after %2"_s.arg(head.code).arg(at.pos));
        for (const FeedRow& row : *rows) {
            if (row.pos != at.pos + 1
                || HubChain::feedLink(at.hash, row.pos, row.event.event, row.kind, row.event.hash) != row.hash)
                return fail(ErrorCode::Conflict, u"feed %1 does not follow at %2"_s.arg(head.code).arg(row.pos));
            at = {row.audience, row.pos, row.hash};
            if (const auto known = newest.constFind(row.event.ticket);
                known == newest.constEnd() || known->version < row.event.version)
                newest.insert(row.event.ticket, row.event);
        }
    }
    // Read again: what it tells otherwise than this store, and what stands here and is not told at all.
    QList<QUuid> differing;
    const auto compared = read([&](ReadSession& session) -> Result<> {
        const auto here = m_store.candidates(session, head.code);
        if (!here)
            return fail(here.error());
        for (const QUuid& ticket : *here) {
            if (!newest.contains(ticket))
                differing += ticket;
        }
        for (const HubEvent& event : std::as_const(newest)) {
            const auto is = m_store.confirmed(session, event.ticket);
            if (!is)
                return fail(is.error());
            if (is->version != event.version || is->hash != event.hash)
                differing += event.ticket;
        }
        return {};
    });
    if (!compared)
        return compared;
    if (const auto taken = takeHistories(differing); !taken)
        return taken;
    const auto done = write([&](WriteSession& session) -> Result<> {
        if (const auto told = SyncState::setTrouble(session, why); !told)
            return told;
        return SyncState::setPosition(session, at);
    });
    if (done)
        tell([](SyncStatus& status) { ++status.moves; });
    m_pullDue = true;
    return done;
}

Result<> SyncWorker::takeHistories(const QList<QUuid>& tickets)
{
    for (qsizetype from = 0; from < tickets.size();) {
        QList<SyncStore::Arrival> arrivals;
        std::map<QUuid, QString> left;
        for (qsizetype events = 0; from < tickets.size() && events < kRowsAtOnce; ++from) {
            const QUuid& ticket = tickets[from];
            const auto history = m_line.hub->history(ticket);
            if (!history)
                return fail(history.error());
            events += history->size() + 1;
            if (history->isEmpty()) {
                left.insert({ticket, QString()});
                continue;
            }
            if (const auto chain = SyncRules::checkChain({}, 0, *history); !chain)
                return chain;
            if (const auto verified = verify(*history); !verified)
                return verified;
            auto arrived = arrival(ticket, *history, true, true);
            if (!arrived)
                return fail(arrived.error());
            arrivals += std::move(*arrived);
        }
        if (const auto stored = store(arrivals, left, {}); !stored)
            return stored;
    }
    return {};
}

} // namespace JakOps
