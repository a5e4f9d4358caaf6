// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"
#include "index/worldrect.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace JakOps {

inline constexpr quint32 kBlockRows = 1024;
inline constexpr quint32 kGroupRows = 64; // of a block: a word of a selection's bits
inline constexpr quint32 kBlockGroups = kBlockRows / kGroupRows;

// Where a ticket stands in the columns: block * kBlockRows + offset. Holds within one epoch.
using Position = quint32;
inline constexpr Position kNoPosition = ~0U;

// Status, priority, privacy in one byte, so that one look-up in a table of 256 answers for three filters.
using RowState = quint8;
inline constexpr RowState kDeadRow = 0x80;
[[nodiscard]] constexpr RowState packState(TicketStatus status, Priority priority, bool isPrivate)
{
    return RowState(unsigned(status) | unsigned(priority) << 4 | (isPrivate ? 0x40U : 0U));
}
[[nodiscard]] constexpr TicketStatus statusOf(RowState s)
{
    return TicketStatus(s & 0x0F);
}
[[nodiscard]] constexpr Priority priorityOf(RowState s)
{
    return Priority(s >> 4 & 0x03);
}
[[nodiscard]] constexpr bool isPrivate(RowState s)
{
    return (s & 0x40) != 0;
}

// 64 rows of a block summed up: what a filter on status alone needs instead of the rows.
struct GroupRows
{
    std::array<quint64, kTicketStatusCount> byStatus{}; // the live rows, a bit each
    std::array<quint64, kTicketStatusCount> sumX{};
    std::array<quint64, kTicketStatusCount> sumY{};

    friend bool operator==(const GroupRows&, const GroupRows&) = default;
};

// What is selected of 64 rows, summed up: where they all fall into one grid cell they are not looked at one by one.
struct GroupSelection
{
    quint64 sumX = 0;
    quint64 sumY = 0;
    std::array<quint8, kTicketStatusCount> byStatus{};
    quint8 count = 0;

    friend bool operator==(const GroupSelection&, const GroupSelection&) = default;
};

// 1024 tickets near each other, a column each (58 bytes a ticket). All of a block have a place, or none has.
struct TicketBlock
{
    template<class T> using Column = std::array<T, kBlockRows>;

    Column<quint32> x; // units of geo/webmercator.h; 0 in a block without places
    Column<quint32> y;
    Column<quint32> key;
    Column<quint32> createdAt; // whole seconds UTC; 0 also for before 1970
    Column<quint32> updatedAt;
    Column<quint32> dueAt; // 0: closed
    Column<quint32> respondedAt; // 0: not yet, or unknown
    Column<quint32> closedAt; // 0: open
    Column<quint32> askedUntil; // 0: no question is open
    Column<quint32> stood; // seconds its clocks stood still for answers (stoodMs)
    Column<Term> category;
    Column<Term> agency;
    Column<Term> assignee;
    Column<Term> channel;
    Column<Term> village;
    Column<quint8> reopened;
    Column<quint8> rejected;
    Column<quint8> flags; // TicketFlag
    Column<RowState> state; // kDeadRow: gone, or moved elsewhere

    quint32 rows = 0; // used from the front, dead ones too
    quint32 live = 0;
    bool placed = true;
    WorldRect bounds; // of the live rows
    std::array<WorldRect, kBlockGroups> groupBounds; // the same of each 64 rows
    std::array<GroupRows, kBlockGroups> groups;
};

// The hot fields of every ticket, in Morton order of their place so that neighbours on the map are neighbours in
// memory. Immutable: any thread may read while it holds the pointer. A change makes new columns that share all blocks
// but the few it touched (59 kB each), so that nobody ever waits and a view sees one consistent state. Arrivals go to
// unsorted blocks at the end, until compacted() sorts them in. Tickets without a place stand in blocks of their own:
// counted, listed, not on the map.
class TicketColumns final
{
public:
    TicketColumns() = default;

    [[nodiscard]] qint64 count() const { return m_count; } // tickets that are not gone
    [[nodiscard]] qint64 placedCount() const { return m_placed; }
    // When the newest change was that ever was in here, UTC ms; 0: none.
    [[nodiscard]] qint64 newestUpdate() const { return qint64(m_newestUpdate) * 1000; }
    [[nodiscard]] quint64 epoch() const { return m_epoch; } // positions of different epochs have nothing in common
    [[nodiscard]] std::span<const std::shared_ptr<const TicketBlock>> blocks() const { return m_blocks; }
    [[nodiscard]] const TicketBlock& block(Position p) const { return *m_blocks[p / kBlockRows]; }
    [[nodiscard]] const WorldRect& bounds() const { return m_bounds; } // of all places

    [[nodiscard]] Position positionOf(qint64 key) const; // kNoPosition: not here
    [[nodiscard]] qint64 keyAt(Position p) const { return block(p).key[p % kBlockRows]; }
    [[nodiscard]] TicketRow rowAt(Position p) const; // times to the second, place to the centimetre
    [[nodiscard]] std::optional<TicketRow> row(qint64 key) const;

    // These columns with the change applied. Cost: the touched blocks, whatever the number of tickets.
    [[nodiscard]] std::shared_ptr<const TicketColumns> changed(const ChangeSet& changes) const;
    // Many unsorted or dead rows: time for compacted(), a new epoch (about 0.2 s a million).
    [[nodiscard]] bool needsCompaction() const;
    [[nodiscard]] std::shared_ptr<const TicketColumns> compacted() const;

private:
    friend class ColumnsImage;
    friend class TicketColumnsBuilder;
    friend class TicketColumnsEditor;
    friend class PlaceBlur;

    static constexpr quint32 kKeyChunk = 4096;
    using KeyChunk = std::array<Position, kKeyChunk>;

    std::vector<std::shared_ptr<const TicketBlock>> m_blocks;
    std::vector<std::shared_ptr<const KeyChunk>> m_keys; // position by key; keys are dense
    size_t m_sortedBlocks = 0; // in Morton order, from the front
    qint64 m_openBlock[2]{-1, -1}; // last block with and without places
    qint64 m_count = 0;
    qint64 m_placed = 0;
    qint64 m_dead = 0;
    qint64 m_misplaced = 0; // live rows out of Morton order
    quint32 m_newestUpdate = 0;
    WorldRect m_bounds;
    quint64 m_epoch = 0;
};

} // namespace JakOps
