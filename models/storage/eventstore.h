// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketevent.h"
#include "storage/session.h"

#include <QList>

#include <functional>
#include <optional>

namespace JakOps {

// The events of the store: append-only, the truth that everything else is made from. Written by TicketStore::append.
namespace EventStore {

[[nodiscard]] Result<QList<TicketEvent>> eventsOf(ReadSession& session, qint64 key); // oldest first
[[nodiscard]] Result<std::optional<TicketEvent>> lastEventOf(ReadSession& session, qint64 key);
[[nodiscard]] Result<bool> hasEvent(ReadSession& session, qint64 key, const QUuid& eventId);
[[nodiscard]] Result<QList<qint64>> keysOfBatch(ReadSession& session, qint64 batch); // tickets an import touched
[[nodiscard]] Result<qint64> count(ReadSession& session);
// The events of up to `limit` tickets with keys above `afterKey`, in key order, oldest first. `visit` returns an error
// to stop.
[[nodiscard]] Result<> forEach(ReadSession& session, qint64 afterKey, qint64 limit,
    const std::function<Result<>(qint64 key, const QList<TicketEvent>& events)>& visit);

} // namespace EventStore

} // namespace JakOps
