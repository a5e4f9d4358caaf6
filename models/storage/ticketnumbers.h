// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QStringList>

namespace JakOps::TicketNumbers {

// Those that begin like this, in any case, the last ones first; of tickets that are not gone.
[[nodiscard]] Result<QStringList> beginningWith(ReadSession& session, const QString& beginning, int limit);

} // namespace JakOps::TicketNumbers
