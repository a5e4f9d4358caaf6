// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace JakOps {

// The CRM's statuses (design: words). The numbers are stored: never change them, only add.
enum class TicketStatus : quint8 {
    Waiting = 0, // Menunggu
    Coordinating = 1, // Koordinasi
    Dispositioned = 2, // Disposisi
    InProgress = 3, // Proses
    AwaitingValidation = 4, // Menunggu Validasi
    FollowUpRejected = 5, // TL Ditolak
    Done = 6, // Selesai
    Returned = 7, // Dikembalikan
    Withdrawn = 8, // Ditarik
    Merged = 9, // Digabung
};
inline constexpr int kTicketStatusCount = 10;
inline constexpr std::array<TicketStatus, kTicketStatusCount> kAllStatuses {TicketStatus::Waiting,
    TicketStatus::Coordinating, TicketStatus::Dispositioned, TicketStatus::InProgress, TicketStatus::AwaitingValidation,
    TicketStatus::FollowUpRejected, TicketStatus::Done, TicketStatus::Returned, TicketStatus::Withdrawn,
    TicketStatus::Merged};

[[nodiscard]] QString statusCode(TicketStatus status); // "in_progress"
[[nodiscard]] std::optional<TicketStatus> statusFromCode(QStringView code);
[[nodiscard]] std::optional<TicketStatus> statusFromCrmName(QStringView name); // "Menunggu Validasi", any case
[[nodiscard]] constexpr bool isOpen(TicketStatus s)
{
    return s != TicketStatus::Done && s != TicketStatus::Returned && s != TicketStatus::Withdrawn && s != TicketStatus::Merged;
}

} // namespace JakOps
