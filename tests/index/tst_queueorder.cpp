// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/queueorder.h"

#include "index/radixsort.h"
#include "index/randomtickets.h"
#include "support/testmain.h"

using namespace JakOps;

namespace {

std::shared_ptr<const Selection> selectionOf(
    std::shared_ptr<const TicketColumns> columns, const TicketFilter& filter = {})
{
    return Selection::evaluate(std::move(columns),
        std::make_shared<FilterProgram>(filter, RandomTickets::codes(), Officer(), RandomTickets::kNow), 1);
}

} // namespace

class TestQueueOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void sortsByEveryColumnBothWays_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("ascending");
        for (int column = 0; column < kQueueColumnCount; ++column) {
            QTest::addRow("column %d up", column) << column << true;
            QTest::addRow("column %d down", column) << column << false;
        }
    }

    void sortsByEveryColumnBothWays()
    {
        QFETCH(int, column);
        QFETCH(bool, ascending);
        RandomTickets random(12);
        const auto rows = random.rows(3000);
        TicketFilter filter;
        filter.priorities = TicketFilter::bit(Priority::High);
        const auto selection = selectionOf(columnsOf(rows), filter);
        const QueueSort sort{QueueColumn(column), ascending ? Qt::AscendingOrder : Qt::DescendingOrder};
        const auto order = QueueOrder::of(selection, sort);
        QCOMPARE(order->count(), selection->count());

        const auto codes = RandomTickets::codes();
        const auto value = [&](const TicketRow& row) -> std::pair<QString, qint64> {
            switch (QueueColumn(column)) {
            case QueueColumn::Number:
                return {{}, row.key};
            case QueueColumn::Status:
                return {{}, int(row.status)};
            case QueueColumn::Category:
                return {codes->categoryNames[row.category].toLower(), 0};
            case QueueColumn::Village:
                return {codes->villages[row.village], 0};
            case QueueColumn::Agency:
                return {codes->agencies[row.agency], 0};
            case QueueColumn::Channel:
                return {codes->channels[row.channel], 0};
            case QueueColumn::Age:
                return {{}, row.createdAt};
            case QueueColumn::Due:
                return {{}, row.dueAt};
            }
            return {};
        };
        const bool named = column == int(QueueColumn::Category) || column == int(QueueColumn::Village)
            || column == int(QueueColumn::Agency) || column == int(QueueColumn::Channel);
        for (qsizetype i = 1; i < order->count(); ++i) {
            const TicketRow a = *selection->columns().row(order->keyAt(i - 1));
            const TicketRow b = *selection->columns().row(order->keyAt(i));
            const auto x = value(a);
            const auto y = value(b);
            if (x == y) {
                QVERIFY(a.key > b.key);
            } else if (column == int(QueueColumn::Due) && (a.dueAt == 0 || b.dueAt == 0)) {
                QCOMPARE(b.dueAt, 0); // closed ones last, both ways
            } else if (named && (x.first.isEmpty() || y.first.isEmpty())) {
                QVERIFY(ascending ? y.first.isEmpty() : x.first.isEmpty());
            } else {
                QVERIFY(ascending ? x < y : y < x);
            }
        }
    }

    void numbersAreSortedByTheRanksOfTheStore()
    {
        std::vector<TicketRow> rows(4);
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i].key = qint64(i) + 1;
        const auto selection = selectionOf(columnsOf(rows));
        // By number: 3, 1, 2; ticket 4 came later.
        const auto ranks = std::make_shared<std::vector<quint32>>(std::vector<quint32>{0, 2, 3, 1});
        const auto order = QueueOrder::of(selection, {QueueColumn::Number, Qt::AscendingOrder}, ranks);
        QCOMPARE(order->keyAt(0), 3);
        QCOMPARE(order->keyAt(1), 1);
        QCOMPARE(order->keyAt(2), 2);
        QCOMPARE(order->keyAt(3), 4);
    }

    void theBestSelectedComeFirstAndTheOthersByTime()
    {
        std::vector<TicketRow> rows(6);
        for (size_t i = 0; i < rows.size(); ++i) {
            rows[i].key = qint64(i) + 1;
            rows[i].createdAt = qint64(i + 1) * 1000;
            rows[i].status = i == 2 ? TicketStatus::Done : TicketStatus::Waiting;
        }
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses(); // not 3
        const auto selection = selectionOf(columnsOf(rows), filter);
        const auto best = std::make_shared<std::vector<qint64>>(std::vector<qint64>{2, 3, 99, 5});
        const auto order = QueueOrder::of(selection, QueueSort::byRelevance(), {}, best);
        QCOMPARE(order->keys(), (std::vector<quint32>{2, 5, 6, 4, 1}));
        QCOMPARE(QueueOrder::of(selection, QueueSort::byRelevance())->keys(), (std::vector<quint32>{6, 5, 4, 2, 1}));
        QCOMPARE(QueueOrder::of(selection, {}, {}, best)->keys(), (std::vector<quint32>{6, 5, 4, 2, 1}));
    }

    void findsRowsByKey()
    {
        RandomTickets random;
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        const auto rows = random.rows(1500);
        const auto order = QueueOrder::of(selectionOf(columnsOf(rows), filter), {});
        for (qsizetype row = 0; row < order->count(); row += 7)
            QCOMPARE(order->rowOfKey(order->keyAt(row)), row);
        for (const TicketRow& row : rows)
            QCOMPARE(order->rowOfKey(row.key) >= 0, isOpen(row.status));
        QCOMPARE(order->rowOfKey(99'999), qsizetype(-1));
    }

    void radixSortIsStableAndComplete()
    {
        std::mt19937_64 random(5);
        std::vector<SortEntry> entries;
        for (quint32 i = 0; i < 5000; ++i)
            entries.push_back({i % 3 == 0 ? random() : random() % 50, i});
        auto expected = entries;
        std::ranges::stable_sort(expected, {}, &SortEntry::key);
        radixSort(entries);
        QVERIFY(std::ranges::equal(entries, expected,
            [](const SortEntry& a, const SortEntry& b) { return a.key == b.key && a.row == b.row; }));
        std::vector<SortEntry> none;
        radixSort(none);
        QVERIFY(none.empty());
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
