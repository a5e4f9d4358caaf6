// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/termcodes.h"
#include "index/ticketcolumns.h"
#include "index/ticketfilter.h"
#include "index/workprogram.h"

namespace JakOps {

// The parts of a filter, a bit each. Facets count per part, "with all the other parts applied".
enum class FilterPart : quint8 {
    Status,
    Priority,
    Category,
    Area,
    Agency,
    Channel,
    Overdue,
    Mine,
    Private,
    Period,
    Text,
    Queue,
    Picked
};
inline constexpr int kFilterPartCount = 13;
[[nodiscard]] constexpr quint16 partBit(FilterPart part)
{
    return quint16(1U << unsigned(part));
}

// A filter made ready for the columns at one moment: a table look-up per row and part. Immutable, shared between
// threads.
class FilterProgram final
{
public:
    using Failures = std::array<quint16, kBlockRows>;

    // `officer` decides what "mine" is: assigned to him, at his agency, or, for village and district officers, in his
    // area. `textKeys` answers filter.text; null lets no ticket pass when there is a text. `escalated`: see WorkProgram.
    FilterProgram(const TicketFilter& filter, std::shared_ptr<const TermCodes> codes, const Officer& officer,
        qint64 nowMs, std::shared_ptr<const KeySet> textKeys = {}, const QHash<QString, qint64>& escalated = {});

    [[nodiscard]] const TicketFilter& filter() const { return m_filter; }
    [[nodiscard]] const std::shared_ptr<const TermCodes>& codes() const { return m_codes; }
    [[nodiscard]] quint32 nowSeconds() const { return m_now; }

    // For every row of the block the parts it fails, as bits; dead rows fail all. 0: it passes.
    void failures(const TicketBlock& block, Failures& out) const;

    // The rows that fail nothing, a bit each.
    [[nodiscard]] std::array<quint64, kBlockGroups> passing(const TicketBlock& block) const;

    // Status at most decides: passesStatus() says all there is to say.
    [[nodiscard]] bool looksAtStatusOnly() const { return m_statusOnly; }
    [[nodiscard]] bool passesStatus(size_t status) const { return m_state[status] == 0; }

    [[nodiscard]] bool isOverdue(const TicketBlock& block, quint32 row) const
    {
        return block.dueAt[row] != 0 && block.dueAt[row] < m_now;
    }
    [[nodiscard]] bool isMine(const TicketBlock& block, quint32 row) const { return m_work->isMine(block, row); }
    [[nodiscard]] const std::shared_ptr<const WorkProgram>& work() const { return m_work; } // the officer's queues

private:
    // Bits by term; the last entry answers for terms that came after the program was made.
    using TermTable = std::vector<quint16>;

    [[nodiscard]] static TermTable tableFor(const QStringList& codes, const QStringList& wanted, FilterPart part);
    void prepareAreas();

    TicketFilter m_filter;
    std::shared_ptr<const TermCodes> m_codes;
    std::shared_ptr<const KeySet> m_textKeys;
    quint16 m_active = 0; // parts that look beyond the state byte
    bool m_statusOnly = true;
    quint32 m_now = 0;
    quint32 m_from = 0;
    quint32 m_to = ~0U;
    std::array<quint16, 256> m_state{};
    TermTable m_category;
    TermTable m_agency;
    TermTable m_channel;
    TermTable m_village;
    quint16 m_outside = 0; // failure of a place in no village
    quint16 m_unplaced = 0; // failure of a ticket without a place or village
    std::shared_ptr<const WorkProgram> m_work;
};

} // namespace JakOps
