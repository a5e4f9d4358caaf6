// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketcolumns.h"

#include "index/ticketcolumnsbuilder.h"
#include "index/ticketcolumnseditor.h"

#include <limits>

namespace JakOps {

namespace {

// So many unsorted, moved or dead rows cost the map more than sorting them once.
constexpr qint64 kCompactAfter = 65'536;

} // namespace

Position TicketColumns::positionOf(qint64 key) const
{
    const size_t chunk = key < 0 ? m_keys.size() : size_t(key / kKeyChunk);
    if (chunk >= m_keys.size() || !m_keys[chunk])
        return kNoPosition;
    return (*m_keys[chunk])[size_t(key % kKeyChunk)];
}

TicketRow TicketColumns::rowAt(Position p) const
{
    const TicketBlock& b = block(p);
    const quint32 i = p % kBlockRows;
    TicketRow row;
    row.key = b.key[i];
    row.createdAt = qint64(b.createdAt[i]) * 1000;
    row.updatedAt = qint64(b.updatedAt[i]) * 1000;
    row.dueAt = qint64(b.dueAt[i]) * 1000;
    row.respondedAt = qint64(b.respondedAt[i]) * 1000;
    row.closedAt = qint64(b.closedAt[i]) * 1000;
    row.askedUntil = qint64(b.askedUntil[i]) * 1000;
    row.stoodMs = qint64(b.stood[i]) * 1000;
    if (b.placed) {
        const GeoPoint at = unitsToGeo({b.x[i], b.y[i]});
        row.lat = at.lat;
        row.lon = at.lon;
    } else {
        row.lat = row.lon = std::numeric_limits<double>::quiet_NaN();
    }
    row.category = b.category[i];
    row.agency = b.agency[i];
    row.assignee = b.assignee[i];
    row.channel = b.channel[i];
    row.village = b.village[i];
    row.reopened = b.reopened[i];
    row.rejected = b.rejected[i];
    row.flags = b.flags[i];
    row.status = statusOf(b.state[i]);
    row.priority = priorityOf(b.state[i]);
    row.isPrivate = isPrivate(b.state[i]);
    row.gone = (b.state[i] & kDeadRow) != 0;
    return row;
}

std::optional<TicketRow> TicketColumns::row(qint64 key) const
{
    const Position p = positionOf(key);
    return p == kNoPosition ? std::nullopt : std::optional(rowAt(p));
}

std::shared_ptr<const TicketColumns> TicketColumns::changed(const ChangeSet& changes) const
{
    TicketColumnsEditor editor(*this);
    for (const TicketRow& row : changes.added)
        editor.put(row);
    for (const TicketRow& row : changes.changed)
        editor.put(row);
    return editor.finish();
}

bool TicketColumns::needsCompaction() const
{
    return m_dead + m_misplaced > kCompactAfter;
}

std::shared_ptr<const TicketColumns> TicketColumns::compacted() const
{
    TicketColumnsBuilder builder;
    builder.reserve(size_t(m_count));
    for (const auto& block : m_blocks) {
        for (quint32 i = 0; i < block->rows; ++i) {
            if (!(block->state[i] & kDeadRow))
                builder.add(packedRow(*block, i));
        }
    }
    return builder.build(m_epoch + 1);
}

} // namespace JakOps
