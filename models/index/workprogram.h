// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ontimeshare.h"
#include "domain/slapolicy.h"
#include "domain/workqueue.h"
#include "index/termcodes.h"
#include "index/ticketcolumns.h"

#include <QHash>

namespace JakOps {

// How much work lies in each queue of an officer. A plain value.
struct WorkCounts
{
    QString officer; // whose
    std::array<qint64, kWorkQueueCount> counts{};
    OnTimeShare onTime; // of his field of work, by completion: reports of the last kOnTimeDays

    static constexpr int kOnTimeDays = 30;

    [[nodiscard]] qint64 of(WorkQueue queue) const { return counts[size_t(queue)]; }
    friend bool operator==(const WorkCounts&, const WorkCounts&) = default;
};

// Whose work a row of the columns is: one officer's queues at one moment, a few table look-ups a row. Immutable, shared
// between threads.
class WorkProgram final
{
public:
    using Queues = quint16; // a bit each
    [[nodiscard]] static constexpr Queues bit(WorkQueue queue) { return Queues(1U << unsigned(queue)); }

    // `escalated`: units whose reports have come to this officer's agency, by the due time before which they have
    // (EscalationRules::dueBefore).
    WorkProgram(const TermCodes& codes, const Officer& officer, const QHash<QString, qint64>& escalated, qint64 nowMs);

    // Assigned to him, at his agency, or, for village and district officers, in his area.
    [[nodiscard]] bool isMine(const TicketBlock& block, quint32 row) const
    {
        return isAssigned(block, row) || m_agency[std::min<size_t>(block.agency[row], m_agency.size() - 1)].mine
            || m_village[std::min<size_t>(block.village[row], m_village.size() - 1)].mine;
    }
    // His field of work (domain/workqueue.h), open or not.
    [[nodiscard]] bool isInField(const TicketBlock& block, quint32 row) const { return m_cityWide || isMine(block, row); }
    [[nodiscard]] Queues queuesOf(const TicketBlock& block, quint32 row) const;
    // Adds `sign` for every row to the queues it is in.
    void count(const TicketBlock& block, int sign, WorkCounts& into) const;

private:
    struct Unit
    {
        bool mine = false;
        quint32 escalatedUpTo = 0; // due by then it has come to the officer's agency; 0: never
    };

    [[nodiscard]] bool isAssigned(const TicketBlock& block, quint32 row) const
    {
        return m_assignee != 0 && block.assignee[row] == m_assignee;
    }

    Term m_assignee = 0;
    bool m_cityWide = false;
    bool m_hidesPlaces = false; // of private reports: that one is in doubt would tell of it
    quint32 m_now = 0;
    quint32 m_midnight = 0;
    std::vector<Unit> m_agency; // by term; the last entry answers for terms that came later
    std::vector<Unit> m_village; // escalatedUpTo: of its kelurahan, where no agency has the report
};

// How many reports of the field, of those reported at or after `fromMs`, were done by the limit of their completion. Done is
// when a report was closed: validated, where somebody validates. Time it stood still for answers is added where the rule waits.
[[nodiscard]] OnTimeShare onTimeShare(const TicketColumns& columns, const TermCodes& codes, const WorkProgram& work,
    const SlaPolicy& policy, qint64 fromMs, qint64 nowMs);

// Counts the queues and keeps the counts, so that after a change only the blocks it touched are counted again. One
// thread.
class WorkCounter final
{
public:
    // A new program counts everything anew.
    [[nodiscard]] WorkCounts count(
        const std::shared_ptr<const TicketColumns>& columns, const std::shared_ptr<const WorkProgram>& program);

private:
    std::shared_ptr<const TicketColumns> m_columns;
    std::shared_ptr<const WorkProgram> m_program;
    WorkCounts m_counts;
};

} // namespace JakOps
