// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of private reports, which stand apart at the hub.
#include "base/logging.h"
#include "sync/syncworker.h"

#include <QCryptographicHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTicketsAtOnce = 200; // one line of the hub's trail

// What an officer may not see of a reporter's own words is left out at the hub: those no longer match what was signed.
bool isWhatWasSigned(const WordsMissing& missing, const QByteArray& apart)
{
    const auto open = parseBody(missing.body);
    const QByteArray hash = QCryptographicHash::hash(apart, QCryptographicHash::Sha256).toHex();
    const bool reporters = missing.asked == commandCode(CommandKind::Report)
        || missing.asked == commandCode(CommandKind::Update) || missing.asked == commandCode(CommandKind::Restore);
    return reporters || (open && (*open)[BodyKey::privatePart].toString().toLatin1() == hash);
}

} // namespace

Result<> SyncWorker::words()
{
    const auto missing = read([&](ReadSession& session) { return m_store.wordsMissing(session, kTicketsAtOnce); });
    if (!missing)
        return fail(missing.error());
    QList<QUuid> tickets;
    for (const WordsMissing& one : *missing) {
        if (tickets.isEmpty() || tickets.last() != one.ticket)
            tickets += one.ticket;
    }
    if (tickets.isEmpty())
        return {};
    const auto parts = m_line.hub->privateWords(tickets);
    if (!parts && parts.error().code == ErrorCode::NotAllowed) {
        m_wordsRefused = true; // not for his role: asked again after the next hello
        return {};
    }
    if (!parts)
        return fail(parts.error());
    QHash<QUuid, QByteArray> byEvent;
    for (const PrivatePart& part : *parts)
        byEvent.insert(part.event, part.body);
    std::map<QUuid, QList<TicketEvent>> told;
    for (const QUuid& ticket : std::as_const(tickets))
        told[ticket] = {};
    for (const WordsMissing& one : *missing) {
        const auto apart = byEvent.constFind(one.event);
        if (apart == byEvent.constEnd())
            continue;
        if (!isWhatWasSigned(one, *apart)) {
            qCWarning(lcStorage) << "sync: private words that are not those of their event";
            continue;
        }
        HubEvent event;
        event.event = one.event;
        event.ticket = one.ticket;
        event.version = one.version;
        event.kind = one.asked;
        event.verdict = one.verdict;
        event.reason = one.reason;
        event.actor = one.actor;
        event.effectiveAt = one.at;
        event.receivedAt = one.recordedAt;
        event.body = one.body;
        auto whole = toTicketEvent(event, *apart);
        if (!whole)
            return fail(whole.error());
        told[one.ticket] += std::move(*whole);
    }
    ChangeSet change;
    const auto done = write([&](WriteSession& session) -> Result<> {
        change = {};
        for (const auto& [ticket, events] : told) {
            const auto row = m_store.addWords(session, ticket, events, m_parts.clock.nowMs());
            if (!row)
                return fail(row.error());
            if (*row)
                change.changed.push_back(**row);
        }
        change.termsChanged = session.termsChanged();
        return {};
    });
    if (done && !change.changed.empty())
        m_parts.publish(std::move(change));
    return done;
}

} // namespace JakOps
