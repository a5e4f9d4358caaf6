// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what the hub tells was said by the devices it names.
#include "base/logging.h"
#include "sync/devicekey.h"
#include "sync/syncworker.h"

#include <QSet>
#include <QtConcurrentFilter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

// It is taken all the same, because the hub's word is what everybody works with; but whoever invented it is found.
Result<> SyncWorker::verify(std::span<const HubEvent> events)
{
    QSet<QUuid> unknown;
    for (const HubEvent& event : events) {
        if (!m_keys.contains(event.device))
            unknown.insert(event.device);
    }
    for (QList<QUuid> devices(unknown.cbegin(), unknown.cend()); !devices.isEmpty();) {
        const QList<QUuid> some = devices.first(std::min<qsizetype>(devices.size(), kHubBatch));
        devices.remove(0, some.size());
        const auto keys = m_line.hub->deviceKeys(some);
        if (!keys)
            return fail(keys.error());
        for (const QUuid& device : some)
            m_keys.insert(device, {}); // nobody's: nothing it signs holds
        for (const DevicePublicKey& key : *keys)
            m_keys.insert(key.device, key.key);
    }
    QList<const HubEvent*> forged(qsizetype(events.size()));
    std::ranges::transform(events, forged.begin(), [](const HubEvent& event) { return &event; });
    QtConcurrent::blockingFilter(forged, [this](const HubEvent* event) { // most of the work of taking something in
        const QByteArray key = m_keys.value(event->device);
        return key.isEmpty() || !DeviceKey::verify(signedBytes(m_hubId, *event), event->signature, key);
    });
    for (const HubEvent* const event : std::as_const(forged)) {
        qCWarning(lcStorage) << "sync: a signature does not hold:" << event->ticket << event->version << event->device;
        m_forged.insert(event->event);
    }
    return {};
}

// What a first sync brought is worked with before its signatures are verified: that takes longer than all the rest of it.
Result<> SyncWorker::verifyNext()
{
    constexpr int kTicketsAtOnce = 500;
    const auto above = read([](ReadSession& session) { return SyncState::unverifiedAbove(session); });
    if (!above)
        return fail(above.error());
    const auto some = read([&](ReadSession& session) { return m_store.signedEvents(session, above->value_or(0), kTicketsAtOnce); });
    if (!some)
        return fail(some.error());
    QList<HubEvent> events;
    for (const SignedEvent& was : some->events) {
        HubEvent event;
        event.event = was.event;
        event.ticket = was.ticket;
        event.version = was.version;
        event.kind = was.asked;
        event.area = was.area;
        event.device = was.device;
        event.deviceSeq = was.deviceSeq;
        event.baseVersion = was.base;
        event.claimedAt = was.claimedAt;
        event.clockOffset = was.clockOffset;
        event.signature = was.signature;
        event.body = was.body;
        events += event;
    }
    if (const auto verified = verify(events); !verified)
        return verified;
    return write([&](WriteSession& session) -> Result<> {
        const auto told = tellForged(session);
        return told ? SyncState::setUnverifiedAbove(session, some->last) : told;
    });
}

// In the transaction that stores them, so that a restart does not forget it.
Result<> SyncWorker::tellForged(WriteSession& session)
{
    const qsizetype fresh = m_forged.size() - m_forgedTold;
    if (fresh == 0)
        return {};
    const auto before = SyncState::forged(session);
    if (!before)
        return fail(before.error());
    session.afterCommit([this, all = m_forged.size()] { m_forgedTold = all; });
    return SyncState::setForged(session, *before + fresh);
}

} // namespace JakOps
