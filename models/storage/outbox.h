// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketevent.h"
#include "storage/session.h"

#include <QList>

namespace JakOps {

// One officer's command as it waits for a hub: everything needed to make it again.
struct OutboxEntry
{
    qint64 seq = 0; // 1, 2, 3 … of this device, without holes
    QUuid event;
    QUuid ticket;
    int version = 0; // the event's version in this store
    int baseVersion = 0; // what the officer had seen
    CommandKind kind = CommandKind::Note;
    qint64 at = 0;
    QString actor;
    QByteArray body; // canonical

    friend bool operator==(const OutboxEntry&, const OutboxEntry&) = default;
};

// The canonical bytes of an entry, as they stand in outbox.log.
[[nodiscard]] QByteArray outboxBytes(const OutboxEntry& entry);
[[nodiscard]] Result<OutboxEntry> parseOutboxEntry(const QByteArray& bytes);

namespace Outbox {

// Takes the device's next number, in the transaction of the command: a rollback gives it back.
[[nodiscard]] Result<qint64> takeSeq(WriteSession& session);
[[nodiscard]] Result<> append(WriteSession& session, const OutboxEntry& entry);
[[nodiscard]] Result<QList<OutboxEntry>> entries(ReadSession& session, qint64 afterSeq, int limit);
[[nodiscard]] Result<qint64> lastSeq(ReadSession& session);
[[nodiscard]] Result<qint64> pendingCount(ReadSession& session); // not sent to a hub yet

} // namespace Outbox

} // namespace JakOps
