// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alertepisodes.h"
#include "storage/session.h"

namespace JakOps {

// The log of alerts. It stays in this store: no event, export or hub has it.
namespace AlertStore {

[[nodiscard]] Result<QList<AlertEntry>> open(ReadSession& session);
[[nodiscard]] Result<QList<AlertEntry>> newest(ReadSession& session, int limit); // newest first
// Brings the log from `view` on as alertStep() says, whatever another part of the program wrote meanwhile. Gives the new ones.
[[nodiscard]] Result<QList<AlertEntry>> advance(WriteSession& session, const AlertView& view, qint64 now, qint64 calmMs);
// What is acknowledged already stays as it is.
[[nodiscard]] Result<> acknowledge(WriteSession& session, const QList<qint64>& ids, const QString& officer, qint64 now);
[[nodiscard]] Result<> dropEndedBefore(WriteSession& session, qint64 at); // acknowledged ones only

} // namespace AlertStore

} // namespace JakOps
