// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketreader.h"

#include <QJsonObject>

namespace JakOps {

// The machine's view of one ticket, from what an officer may see: the contract of `show --json`. Pure.
[[nodiscard]] QJsonObject ticketJson(const TicketDetail& detail, qint64 nowMs);
[[nodiscard]] QJsonObject eventJson(const TicketEvent& event);

} // namespace JakOps
