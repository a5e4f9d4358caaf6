// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketcolumns.h"

#include "index/packedrow.h"
#include "index/randomtickets.h"
#include "index/ticketcolumnsbuilder.h"
#include "support/testmain.h"

#include <limits>

using namespace JakOps;

namespace {

// What is in the columns, read block by block; checks their sums and the key map on the way.
std::map<qint64, TicketRow> contents(const TicketColumns& columns)
{
    std::map<qint64, TicketRow> out;
    qint64 placed = 0;
    for (size_t b = 0; b < columns.blocks().size(); ++b) {
        const TicketBlock& block = *columns.blocks()[b];
        TicketBlock sums{};
        sums.placed = block.placed;
        for (quint32 i = 0; i < block.rows; ++i) {
            if (block.state[i] & kDeadRow)
                continue;
            const Position position = Position(b) * kBlockRows + i;
            putRow(sums, i, packedRow(block, i));
            if (columns.positionOf(block.key[i]) != position)
                qFatal("key map disagrees");
            out[block.key[i]] = columns.rowAt(position);
            placed += block.placed ? 1 : 0;
        }
        if (sums.live != block.live || sums.groups != block.groups
            || !(block.bounds.isEmpty() || block.bounds.contains(sums.bounds) || sums.bounds.isEmpty()))
            qFatal("sums of block disagree");
    }
    if (columns.count() != qint64(out.size()) || columns.placedCount() != placed)
        qFatal("counts disagree");
    return out;
}

QString difference(const std::map<qint64, TicketRow>& actual, const std::map<qint64, TicketRow>& expected)
{
    if (actual.size() != expected.size())
        return QStringLiteral("%1 rows instead of %2").arg(actual.size()).arg(expected.size());
    for (const auto& [key, e] : expected) {
        const auto found = actual.find(key);
        if (found == actual.end())
            return QStringLiteral("%1 is missing").arg(key);
        const TicketRow& a = found->second;
        const bool samePlace
            = std::isnan(e.lat) ? std::isnan(a.lat) : std::abs(a.lat - e.lat) < 1e-6 && std::abs(a.lon - e.lon) < 1e-6;
        if (!samePlace || a.createdAt != e.createdAt || a.updatedAt != e.updatedAt || a.dueAt != e.dueAt
            || a.category != e.category || a.agency != e.agency || a.assignee != e.assignee || a.channel != e.channel
            || a.village != e.village || a.status != e.status || a.priority != e.priority || a.isPrivate != e.isPrivate
            || a.gone)
            return QStringLiteral("%1 differs").arg(key);
    }
    return {};
}

} // namespace

class TestTicketColumns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsEveryRowThatWasAdded()
    {
        RandomTickets random;
        const auto rows = random.rows(5000);
        QCOMPARE(difference(contents(*columnsOf(rows)), byKey(rows)), QString());
    }

    void isEmptyWithoutRows()
    {
        const auto columns = columnsOf(std::vector<TicketRow>());
        QCOMPARE(columns->count(), 0);
        QCOMPARE(columns->positionOf(1), kNoPosition);
        QCOMPARE(columns->positionOf(-1), kNoPosition);
        QVERIFY(!columns->row(std::numeric_limits<qint64>::max()));
        QVERIFY(columns->bounds().isEmpty());
    }

    void startsEmptyAndGrowsByArrivals()
    {
        RandomTickets random;
        ChangeSet arrivals;
        arrivals.added = random.rows(3000);
        const auto columns = TicketColumns().changed(arrivals);
        QCOMPARE(difference(contents(*columns), byKey(arrivals.added)), QString());
    }

    void incrementalEqualsRebuilt()
    {
        RandomTickets random(7);
        auto present = byKey(random.rows(4000));
        auto columns = columnsOf(present);
        for (int round = 0; round < 60; ++round) {
            columns = columns->changed(random.changes(present, 100));
            if (round % 10 == 9)
                QCOMPARE(difference(contents(*columns), present), QString());
        }
        QCOMPARE(difference(contents(*columnsOf(present)), present), QString());
        QCOMPARE(difference(contents(*columns->compacted()), present), QString());
        QVERIFY(columns->compacted()->epoch() != columns->epoch());
    }

    void leavesTheOldColumnsAsTheyWere()
    {
        RandomTickets random(3);
        auto present = byKey(random.rows(3000));
        const auto before = present;
        const auto old = columnsOf(present);
        const auto now = old->changed(random.changes(present, 500));
        QCOMPARE(difference(contents(*old), before), QString());
        QCOMPARE(difference(contents(*now), present), QString());
    }

    void sharesTheBlocksAChangeDidNotTouch()
    {
        RandomTickets random;
        auto rows = random.rows(10'000);
        const auto old = columnsOf(rows);
        ChangeSet change;
        change.changed.push_back(rows[77]);
        change.changed.back().status = TicketStatus::Done;
        const auto now = old->changed(change);
        int different = 0;
        for (size_t b = 0; b < old->blocks().size(); ++b)
            different += old->blocks()[b] != now->blocks()[b] ? 1 : 0;
        QCOMPARE(different, 1);
        QCOMPARE(now->epoch(), old->epoch());
    }

    void placesAreCloseWithinABlock()
    {
        RandomTickets random;
        const auto columns = columnsOf(random.rows(50'000));
        double world = 0.0;
        for (const auto& block : columns->blocks()) {
            if (block->placed)
                world += double(block->bounds.right - block->bounds.left) / double(~0U);
        }
        // In any other order every block would span the world.
        QVERIFY2(world < 2.0, qPrintable(QString::number(world)));
    }

    void ticketsWithoutPlaceStandApart()
    {
        std::vector<TicketRow> rows(3);
        rows[0] = {.key = 1, .lat = 0.0, .lon = 0.0}; // what phones write for unknown
        rows[1] = {.key = 2, .lat = std::numeric_limits<double>::quiet_NaN(), .lon = 106.8};
        rows[2] = {.key = 3, .lat = -6.2, .lon = 106.8};
        const auto columns = columnsOf(rows);
        QCOMPARE(columns->count(), 3);
        QCOMPARE(columns->placedCount(), 1);
        QVERIFY(std::isnan(columns->row(1)->lat));
    }

    void timesBeyondTheScaleAreKeptAtItsEnds()
    {
        std::vector<TicketRow> rows(1);
        rows[0] = {.key = 1,
            .createdAt = -5,
            .updatedAt = std::numeric_limits<qint64>::max(),
            .dueAt = 3,
            .lat = -6.2,
            .lon = 106.8};
        const auto row = columnsOf(rows)->row(1);
        QCOMPARE(row->createdAt, 0);
        QCOMPARE(row->updatedAt, qint64(~0U) * 1000);
        QCOMPARE(row->dueAt, 1000); // still open
    }

    void refusesRowsNoStoreHas()
    {
        TicketColumnsBuilder builder;
        builder.add(TicketRow{.key = 0});
        builder.add(TicketRow{.key = qint64(1) << 40});
        builder.add(TicketRow{.key = 1, .status = TicketStatus(12)});
        builder.add(TicketRow{.key = 2, .gone = true});
        QCOMPARE(builder.refused(), 3);
        QCOMPARE(builder.build()->count(), 0);
    }

    void manyArrivalsAskForCompaction()
    {
        RandomTickets random;
        ChangeSet arrivals;
        arrivals.added = random.rows(80'000);
        const auto columns = TicketColumns().changed(arrivals);
        QVERIFY(columns->needsCompaction());
        QVERIFY(!columns->compacted()->needsCompaction());
    }
};

QTEST_GUILESS_MAIN(TestTicketColumns)
#include "tst_ticketcolumns.moc"
