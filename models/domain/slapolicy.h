// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ticket.h"

namespace JakOps {

// How long each stage may take (resources/workflow/limits.json). The limits differ by year and decree, so they are data.
struct SlaLimits
{
    qint64 respondMs = 24LL * 3'600'000; // Menunggu: until somebody acts
    qint64 coordinateMs = 6LL * 3'600'000; // Koordinasi, Disposisi: until the asked unit acts
    qint64 completeMs = 7LL * 86'400'000; // from the report to the follow-up
    qint64 validateMs = 3LL * 86'400'000; // Menunggu Validasi
};
[[nodiscard]] Result<SlaLimits> readSlaLimits(const QByteArray& json);

// When the present stage is due, UTC ms; 0 when the ticket is closed. Pure.
[[nodiscard]] qint64 dueAt(const Ticket& ticket, const SlaLimits& limits);

} // namespace JakOps
