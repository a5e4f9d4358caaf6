// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what the hub tells was said by the devices it names.
#include "base/logging.h"
#include "sync/devicekey.h"
#include "sync/syncworker.h"

#include <QSet>

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
    for (const HubEvent& event : events) {
        const QByteArray key = m_keys.value(event.device);
        if (!key.isEmpty() && DeviceKey::verify(signedBytes(m_hubId, event), event.signature, key))
            continue;
        qCWarning(lcStorage) << "sync: a signature does not hold:" << event.ticket << event.version << event.device;
        m_forged.insert(event.event);
    }
    return {};
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
