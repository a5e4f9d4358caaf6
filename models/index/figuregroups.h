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
    using OfBlock = std::array<quint16, kBlockRows>;
    void groupsOf(const TicketBlock& block, OfBlock& groups) const;

private:
    template<class Column> void look(const Column& terms, OfBlock& groups) const;
    void byTerm(const QStringList& codes);
    void byArea(const QStringList& villages, qsizetype points);
    void byMonth();

    FigureBy m_by;
    std::vector<quint16> m_groups; // by term, or by day since 1970
    std::vector<QString> m_codes{QString()};
};

} // namespace JakOps
