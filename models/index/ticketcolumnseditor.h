// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/packedrow.h"

#include <unordered_map>

namespace JakOps {

// Makes new columns from old ones, copying a block or a piece of the key map when it is first touched.
class TicketColumnsEditor final
{
public:
    explicit TicketColumnsEditor(const TicketColumns& base);

    void put(const TicketRow& row); // new, changed or gone
    [[nodiscard]] std::shared_ptr<const TicketColumns> finish();

private:
    [[nodiscard]] TicketBlock& own(size_t block);
    void setPosition(quint32 key, Position position);
    void kill(Position position);
    void append(const PackedRow& row);

    std::shared_ptr<TicketColumns> m_out;
    std::unordered_map<size_t, TicketBlock*> m_ownBlocks;
    std::unordered_map<size_t, TicketColumns::KeyChunk*> m_ownChunks;
};

} // namespace JakOps
