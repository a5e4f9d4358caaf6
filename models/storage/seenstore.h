// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/seentickets.h"
#include "storage/session.h"

namespace JakOps {

// Marks stay in this store: no event, export or hub ever has them.
namespace SeenStore {

// An officer who is new to the store begins at `now`: a store full of reports does not look unread to him.
[[nodiscard]] Result<SeenTickets> load(WriteSession& session, const QString& officer, qint64 now);
[[nodiscard]] Result<> mark(WriteSession& session, const QString& officer, qint64 ticket, qint64 upTo); // never back

} // namespace SeenStore

} // namespace JakOps
