// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "storage/session.h"

#include <QList>

namespace JakOps {

// Drafts stay in this store: no event, export or hub ever has them.
namespace DraftStore {

inline constexpr qsizetype kMaxBodyBytes = 1024 * 1024;

// Newest first. One that cannot be read any more is left out.
[[nodiscard]] Result<QList<Draft>> ofTicket(ReadSession& session, const QUuid& ticket, const QString& officer);
[[nodiscard]] Result<> save(WriteSession& session, const Draft& draft); // TooLarge
[[nodiscard]] Result<> remove(WriteSession& session, const DraftPlace& place); // also where there is none

} // namespace DraftStore

} // namespace JakOps
