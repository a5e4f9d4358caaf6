// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/facets.h"

namespace JakOps {

// Counts facets and keeps the raw counts, so that after a change only the blocks it touched are counted again. One
// thread.
class FacetCounter final
{
public:
    FacetCounter();

    [[nodiscard]] std::shared_ptr<const Facets> count(const std::shared_ptr<const Selection>& selection);

private:
    using ByTerm = std::vector<qint32>; // an entry for every term there can be

    void reset();
    void add(const TicketBlock& block, const FilterProgram& program, int sign);
    void addArea(const TicketBlock& block, quint32 row, quint16 fails, int sign);
    void addRow(const TicketBlock& block, quint32 row, quint16 fails, int sign, const FilterProgram& program);
    void addDay(quint32 createdAt, int sign);
    [[nodiscard]] std::shared_ptr<const Facets> result(const Selection& selection) const;
    [[nodiscard]] static QHash<QString, qint64> byCode(const ByTerm& counts, const QStringList& codes);
    [[nodiscard]] DayHistogram days() const;

    std::shared_ptr<const Selection> m_counted;
    Facets m_plain; // counts that need no codes
    ByTerm m_category;
    ByTerm m_agency;
    ByTerm m_channel;
    ByTerm m_village;
    ByTerm m_selectedVillage;
    std::vector<qint32> m_day;
};

} // namespace JakOps
