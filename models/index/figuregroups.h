// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"
#include "index/termcodes.h"
#include "index/ticketcolumns.h"

namespace JakOps {

// In which line of a breakdown each report is counted. Group 0 is what has no code.
class FigureGroups final
{
public:
    FigureGroups(FigureBy by, const TermCodes& codes);

    [[nodiscard]] size_t size() const { return m_codes.size(); }
    [[nodiscard]] const QString& code(size_t group) const { return m_codes[group]; }
    [[nodiscard]] quint16 groupOf(const TicketBlock& block, quint32 row) const
    {
        switch (m_by) {
        case FigureBy::Agency:
            return at(block.agency[row]);
        case FigureBy::City:
        case FigureBy::District:
        case FigureBy::Village:
            return at(block.village[row]);
        case FigureBy::Category:
            return at(block.category[row]);
        case FigureBy::Channel:
            return at(block.channel[row]);
        case FigureBy::Month:
            return at(dayOf(block.createdAt[row]));
        }
        return 0;
    }

private:
    [[nodiscard]] static quint32 dayOf(quint32 createdAt);
    [[nodiscard]] quint16 at(quint32 term) const { return term < m_groups.size() ? m_groups[term] : quint16(0); }
    void byTerm(const QStringList& codes);
    void byArea(const QStringList& villages, qsizetype points);
    void byMonth();

    FigureBy m_by;
    std::vector<quint16> m_groups; // by term, or by day since 1970
    std::vector<QString> m_codes{QString()};
};

inline quint32 FigureGroups::dayOf(quint32 createdAt)
{
    constexpr quint32 kWibSeconds = 7 * 3600;
    return (createdAt + kWibSeconds) / 86'400;
}

} // namespace JakOps
