// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "domain/ticket.h"

namespace JakOps {

// "Pekerjaan saya": the heaps an officer works off. Stored in views by code. All but AwaitingValidation hold open
// reports of his own field of work: what is his, his unit's or in his area; for those who look after the whole city
// (bureau, staff, supervisor, viewer) all of it.
enum class WorkQueue : quint8 {
    Mine, // assigned to him
    Unit, // at his agency or in his area, whoever has it
    DueToday, // due between now and midnight WIB
    Overdue,
    CameBack, // follow-up rejected, reopened, declined, answered; not yet taken up again
    Validation, // waits for it
    Unassigned,
    Escalated, // left lying by a unit below his (escalation.h)
    Questions, // a question to the reporter is open, or was answered and nobody has taken that up
    Verification, // the field verification team is asked to look
    Place, // waiting, and its place is missing, at a border, outside, or not where the report says
};
inline constexpr int kWorkQueueCount = 11;
inline constexpr std::array<WorkQueue, kWorkQueueCount> kAllWorkQueues{WorkQueue::Mine, WorkQueue::Unit,
    WorkQueue::DueToday, WorkQueue::Overdue, WorkQueue::CameBack, WorkQueue::Validation, WorkQueue::Unassigned,
    WorkQueue::Escalated, WorkQueue::Questions, WorkQueue::Verification, WorkQueue::Place};
[[nodiscard]] QString workQueueCode(WorkQueue queue); // "due_today"
[[nodiscard]] std::optional<WorkQueue> workQueueFromCode(QStringView code);

// Whether his field of work is the whole city.
[[nodiscard]] bool worksCityWide(const Officer& officer);

// Where an officer's day begins; nothing in particular for who only looks.
[[nodiscard]] std::optional<WorkQueue> firstQueue(const Officer& officer);

// How urgent: the smaller the sooner. Overdue ones first, among them and among the others by priority, then by due
// time. `due` in seconds, 0: closed, last of all.
[[nodiscard]] constexpr quint64 urgencyOf(quint32 due, Priority priority, quint32 now)
{
    if (due == 0)
        return ~quint64(0);
    const quint64 inTime = due < now ? 0 : 1;
    return inTime << 34 | quint64(3 - unsigned(priority)) << 32 | due;
}

} // namespace JakOps
