// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/workprogram.h"

#include "base/clock.h"
#include "domain/cityfacts.h"
#include "domain/visibility.h"

#include <bit>
#include <limits>

namespace JakOps {

namespace {

constexpr qint64 kDayMs = 86'400'000;

// Is `code` the area or inside it.
bool isWithin(const QString& code, const QString& area)
{
    return code.startsWith(area) && (code.size() == area.size() || code[area.size()] == u'.');
}

quint32 toSeconds(qint64 ms)
{
    return quint32(std::clamp<qint64>(ms / 1000, 0, std::numeric_limits<quint32>::max()));
}

constexpr qsizetype kSparse = kBlockRows / 4;

void prefetchRow(const TicketBlock& block, quint32 row)
{
    for (const void* const field : std::initializer_list<const void*>{&block.dueAt[row], &block.agency[row],
             &block.assignee[row], &block.village[row], &block.flags[row], &block.state[row]})
        __builtin_prefetch(field);
}

quint64 openRows(const GroupRows& group)
{
    quint64 rows = 0;
    for (const TicketStatus status : kAllStatuses)
        rows |= isOpen(status) ? group.byStatus[size_t(status)] : 0;
    return rows;
}

Ticket privateTicket()
{
    Ticket ticket;
    ticket.isPrivate = true;
    return ticket;
}

} // namespace

WorkProgram::WorkProgram(
    const TermCodes& codes, const Officer& officer, const QHash<QString, qint64>& escalated, qint64 nowMs)
    : m_assignee(
          officer.code.isEmpty() ? Term(0) : Term(std::max<qsizetype>(0, codes.officers.indexOf(officer.code))))
    , m_cityWide(worksCityWide(officer))
    , m_hidesPlaces(!visibilityFor(officer, privateTicket()).exactPlace)
    , m_now(toSeconds(nowMs))
    , m_midnight(toSeconds(wibDayStartMs(nowMs) + kDayMs))
{
    m_agency.resize(size_t(codes.agencies.size()) + 1);
    for (qsizetype term = 1; term < codes.agencies.size(); ++term) {
        const QString& code = codes.agencies[term];
        m_agency[size_t(term)] = {
            !officer.agency.isEmpty() && isWithin(code, officer.agency), toSeconds(escalated.value(code))};
    }
    m_village.resize(size_t(codes.villages.size()) + 1);
    const bool byArea = (officer.role == Role::Village || officer.role == Role::District) && !officer.area.isEmpty();
    for (qsizetype term = 1; term < codes.villages.size(); ++term) {
        const QString& code = codes.villages[term];
        m_village[size_t(term)] = {
            byArea && isWithin(code, officer.area), toSeconds(escalated.value(CityFacts::villageAgency(code)))};
    }
    if (std::ranges::none_of(m_village, [](const Unit& unit) { return unit.mine || unit.escalatedUpTo != 0; }))
        m_village.resize(1);
}

WorkProgram::Queues WorkProgram::queuesOf(const TicketBlock& block, quint32 row) const
{
    const RowState state = block.state[row];
    const TicketStatus status = statusOf(state);
    if ((state & kDeadRow) != 0 || !isOpen(status))
        return 0;
    const Unit& agency = m_agency[std::min<size_t>(block.agency[row], m_agency.size() - 1)];
    // Without an area and without what comes from kelurahan the villages were left out: one entry answers for all.
    const Unit& village = m_village.size() == 1
        ? m_village.front()
        : m_village[std::min<size_t>(block.village[row], m_village.size() - 1)];
    const bool assigned = isAssigned(block, row);
    const bool unit = assigned || agency.mine || village.mine;
    const quint32 due = block.dueAt[row];
    const auto in = [](bool is, WorkQueue queue) { return unsigned(is) << unsigned(queue); };
    unsigned queues = in(assigned, WorkQueue::Mine) | in(unit, WorkQueue::Unit);
    const quint32 upTo = block.agency[row] == 0 ? village.escalatedUpTo : agency.escalatedUpTo;
    queues |= in(due != 0 && due <= upTo, WorkQueue::Escalated);
    if (!unit && !m_cityWide)
        return Queues(queues);
    const bool validation = status == TicketStatus::AwaitingValidation;
    queues |= in(due != 0 && due < m_now, WorkQueue::Overdue);
    queues |= in(due >= m_now && due < m_midnight, WorkQueue::DueToday);
    const quint8 flags = block.flags[row];
    queues |= in((flags & TicketFlag::cameBack) != 0, WorkQueue::CameBack);
    queues |= in(validation, WorkQueue::Validation);
    queues |= in(!validation && block.assignee[row] == 0, WorkQueue::Unassigned);
    queues |= in((flags & (TicketFlag::asked | TicketFlag::answered)) != 0, WorkQueue::Questions);
    queues |= in((flags & TicketFlag::verificationAsked) != 0, WorkQueue::Verification);
    const bool doubtful = (flags & TicketFlag::placeDoubt) != 0 && !(m_hidesPlaces && isPrivate(state));
    queues |= in(status == TicketStatus::Waiting && doubtful, WorkQueue::Place);
    return Queues(queues);
}

void WorkProgram::count(const TicketBlock& block, int sign, WorkCounts& into) const
{
    static_assert(kWorkQueueCount <= 16);
    // Eight counters side by side in a word, emptied before one can run over.
    static constexpr std::array<quint64, 256> kSpread = [] {
        std::array<quint64, 256> spread{};
        for (unsigned bits = 0; bits < 256; ++bits) {
            for (unsigned queue = 0; queue < 8; ++queue)
                spread[bits] |= quint64(bits >> queue & 1U) << (queue * 8);
        }
        return spread;
    }();
    // Few are open of a city's history: their fields lie far apart, so all are asked for before the first is looked at.
    std::array<quint64, kBlockGroups> open;
    qsizetype rows = 0;
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        open[g] = openRows(block.groups[g]);
        rows += std::popcount(open[g]);
    }
    for (quint32 g = 0; g < kBlockGroups && rows < kSparse; ++g) {
        for (quint64 left = open[g]; left != 0; left &= left - 1)
            prefetchRow(block, g * kGroupRows + quint32(std::countr_zero(left)));
    }
    for (quint32 g = 0; g < kBlockGroups; ++g) {
        std::array<quint64, 2> sums{}; // of 64 rows at most: no counter reaches 255
        for (quint64 left = open[g]; left != 0; left &= left - 1) {
            const Queues queues = queuesOf(block, g * kGroupRows + quint32(std::countr_zero(left)));
            sums[0] += kSpread[queues & 0xFF];
            sums[1] += kSpread[queues >> 8];
        }
        for (size_t queue = 0; queue < kWorkQueueCount; ++queue)
            into.counts[queue] += sign * qint64(sums[queue / 8] >> (queue % 8 * 8) & 0xFF);
    }
}

OnTimeShare onTimeShare(const TicketColumns& columns, const TermCodes& codes, const WorkProgram& work,
    const SlaPolicy& policy, qint64 fromMs, qint64 nowMs)
{
    OnTimeShare share;
    const quint32 from = toSeconds(fromMs);
    Ticket ticket;
    for (const auto& shared : columns.blocks()) {
        const TicketBlock& block = *shared;
        for (quint32 row = 0; row < block.rows; ++row) {
            if (block.createdAt[row] < from || (block.state[row] & kDeadRow) != 0 || !work.isInField(block, row))
                continue;
            ticket.createdAt = qint64(block.createdAt[row]) * 1000;
            ticket.category = codes.categories.value(block.category[row]);
            ticket.channel = codes.channels.value(block.channel[row]);
            ticket.pausedMs = qint64(block.stood[row]) * 1000;
            share.add(policy.completeBy(ticket), qint64(block.closedAt[row]) * 1000,
                statusOf(block.state[row]) == TicketStatus::Done, nowMs);
        }
    }
    return share;
}

WorkCounts WorkCounter::count(
    const std::shared_ptr<const TicketColumns>& columns, const std::shared_ptr<const WorkProgram>& program)
{
    if (m_program != program) {
        m_counts = {};
        m_columns.reset();
        m_program = program;
    }
    const auto blocks = columns->blocks();
    const auto old = m_columns ? m_columns->blocks() : std::span<const std::shared_ptr<const TicketBlock>>();
    for (size_t b = 0; b < std::max(blocks.size(), old.size()); ++b) {
        if (b < blocks.size() && b < old.size() && blocks[b] == old[b])
            continue;
        if (b < old.size())
            program->count(*old[b], -1, m_counts);
        if (b < blocks.size())
            program->count(*blocks[b], +1, m_counts);
    }
    m_columns = columns;
    return m_counts;
}

} // namespace JakOps
