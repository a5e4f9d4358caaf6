// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/packedrow.h"

#include <limits>

namespace JakOps {

namespace {

quint32 seconds(qint64 ms)
{
    return quint32(std::clamp<qint64>(ms / 1000, 0, std::numeric_limits<quint32>::max()));
}

} // namespace

PackedRow packed(const TicketRow& row)
{
    PackedRow out;
    if (row.key <= 0 || row.key >= std::numeric_limits<quint32>::max() || unsigned(row.status) >= kTicketStatusCount)
        return out;
    out.key = quint32(row.key);
    const GeoPoint place{row.lat, row.lon};
    out.placed = place.isUsable();
    if (out.placed) {
        const WorldUnits at = toUnits(place);
        out.x = at.x;
        out.y = at.y;
    }
    out.createdAt = seconds(row.createdAt);
    out.updatedAt = seconds(row.updatedAt);
    // In these 0 says something.
    const auto orZero = [](qint64 ms) { return ms == 0 ? 0U : std::max(1U, seconds(ms)); };
    out.dueAt = orZero(row.dueAt);
    out.respondedAt = orZero(row.respondedAt);
    out.closedAt = orZero(row.closedAt);
    out.askedUntil = orZero(row.askedUntil);
    out.stood = seconds(row.stoodMs);
    out.category = row.category;
    out.agency = row.agency;
    out.assignee = row.assignee;
    out.channel = row.channel;
    out.village = row.village;
    out.reopened = row.reopened;
    out.rejected = row.rejected;
    out.flags = row.flags;
    out.state = packState(row.status, row.priority, row.isPrivate);
    return out;
}

PackedRow packedRow(const TicketBlock& block, quint32 row)
{
    PackedRow out;
    out.x = block.x[row];
    out.y = block.y[row];
    out.key = block.key[row];
    out.createdAt = block.createdAt[row];
    out.updatedAt = block.updatedAt[row];
    out.dueAt = block.dueAt[row];
    out.respondedAt = block.respondedAt[row];
    out.closedAt = block.closedAt[row];
    out.askedUntil = block.askedUntil[row];
    out.stood = block.stood[row];
    out.category = block.category[row];
    out.agency = block.agency[row];
    out.assignee = block.assignee[row];
    out.channel = block.channel[row];
    out.village = block.village[row];
    out.reopened = block.reopened[row];
    out.rejected = block.rejected[row];
    out.flags = block.flags[row];
    out.state = block.state[row];
    out.placed = block.placed;
    return out;
}

void putRow(TicketBlock& block, quint32 at, const PackedRow& row)
{
    block.x[at] = row.x;
    block.y[at] = row.y;
    block.key[at] = row.key;
    block.createdAt[at] = row.createdAt;
    block.updatedAt[at] = row.updatedAt;
    block.dueAt[at] = row.dueAt;
    block.respondedAt[at] = row.respondedAt;
    block.closedAt[at] = row.closedAt;
    block.askedUntil[at] = row.askedUntil;
    block.stood[at] = row.stood;
    block.category[at] = row.category;
    block.agency[at] = row.agency;
    block.assignee[at] = row.assignee;
    block.channel[at] = row.channel;
    block.village[at] = row.village;
    block.reopened[at] = row.reopened;
    block.rejected[at] = row.rejected;
    block.flags[at] = row.flags;
    block.state[at] = row.state;
    block.rows = std::max(block.rows, at + 1);
    ++block.live;
    const size_t status = size_t(statusOf(row.state));
    GroupRows& group = block.groups[at / kGroupRows];
    group.byStatus[status] |= quint64(1) << at % kGroupRows;
    if (block.placed) {
        group.sumX[status] += row.x;
        group.sumY[status] += row.y;
        block.bounds.include(row.x, row.y);
        block.groupBounds[at / kGroupRows].include(row.x, row.y);
    }
}

void killRow(TicketBlock& block, quint32 at)
{
    const size_t status = size_t(statusOf(block.state[at]));
    --block.live;
    GroupRows& group = block.groups[at / kGroupRows];
    group.byStatus[status] &= ~(quint64(1) << at % kGroupRows);
    if (block.placed) {
        group.sumX[status] -= block.x[at];
        group.sumY[status] -= block.y[at];
    }
    block.state[at] = kDeadRow;
}

void tightenBounds(TicketBlock& block)
{
    block.bounds = {};
    block.groupBounds = {};
    for (quint32 i = 0; block.placed && i < block.rows; ++i) {
        if (!(block.state[i] & kDeadRow))
            block.groupBounds[i / kGroupRows].include(block.x[i], block.y[i]);
    }
    for (const WorldRect& bounds : block.groupBounds)
        block.bounds.include(bounds);
}

} // namespace JakOps
