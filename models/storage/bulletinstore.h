// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bulletin.h"
#include "storage/session.h"

namespace JakOps {

// Bulletins and who has read them. None is ever deleted or changed, but withdrawn.
namespace BulletinStore {

// Newest first, with what this officer has read. `validAt`: only those that are valid then; 0: all.
[[nodiscard]] Result<QList<Bulletin>> all(ReadSession& session, const QString& officer, qint64 validAt = 0);
[[nodiscard]] Result<std::optional<Bulletin>> find(ReadSession& session, const QUuid& id);
[[nodiscard]] Result<> add(WriteSession& session, const Bulletin& bulletin);
[[nodiscard]] Result<> withdraw(WriteSession& session, const QUuid& id, const QString& officer, qint64 now);
[[nodiscard]] Result<> markRead(WriteSession& session, const QUuid& id, const QString& officer, qint64 now); // the first time counts

} // namespace BulletinStore

} // namespace JakOps
