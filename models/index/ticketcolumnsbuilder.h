// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/packedrow.h"

namespace JakOps {

struct SortEntry;

// Collects the rows of a scan over the store, in any order, and sorts them into columns. Keys must be unique.
class TicketColumnsBuilder final
{
public:
    void reserve(size_t rows);
    void add(const TicketRow& row); // gone rows are skipped
    void add(const PackedRow& row);
    [[nodiscard]] qint64 refused() const
    {
        return m_refused;
    } // rows no store of ours has: key beyond 32 bits, unknown status
    [[nodiscard]] std::shared_ptr<const TicketColumns> build(quint64 epoch = 1); // leaves the builder empty

private:
    void appendBlocks(TicketColumns& columns, const std::vector<SortEntry>& order, bool placed) const;
    static void mapKeys(TicketColumns& columns);

    std::vector<PackedRow> m_rows;
    qint64 m_refused = 0;
};

} // namespace JakOps
