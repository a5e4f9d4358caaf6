// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/queuemodel.h"

#include "index/fakestore.h"
#include "services/indexservice.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

// A queue on a made-up store, checked by Qt's model tester all the while.
struct Queue
{
    explicit Queue(int tickets)
        : store(tickets)
        , index(store.sources(), clock)
        , model(
              index, [this](std::vector<qint64> keys, const Officer&) { return read(std::move(keys)); }, facts, clock)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        clock.set(RandomTickets::kNow);
    }
    bool load()
    {
        index.load();
        return QTest::qWaitFor([this] { return model.rowCount() == int(store.present.size()); });
    }
    QFuture<Result<std::vector<QueueText>>> read(std::vector<qint64> keys)
    {
        ++reads;
        QPromise<Result<std::vector<QueueText>>> promise;
        promise.start();
        std::vector<QueueText> texts;
        for (const qint64 key : keys)
            texts.push_back({.key = key, .number = u"JK%1"_s.arg(key), .firstWords = words});
        promise.addResult(Result<std::vector<QueueText>>(texts));
        promise.finish();
        return promise.future();
    }
    // Waits until the change is in what the index publishes.
    bool apply(const ChangeSet& changes)
    {
        QSignalSpy orders(&index, &IndexService::orderChanged);
        index.applyChanges(changes);
        return QTest::qWaitFor(
            [&] { return index.facets()->total() == qint64(store.present.size()) && orders.count() > 0; });
    }
    [[nodiscard]] bool showsTheOrder() const
    {
        const auto order = index.order();
        bool same = model.rowCount() == order->count();
        for (int row = 0; same && row < model.rowCount(); ++row)
            same = model.keyOfRow(row) == order->keyAt(row);
        return same;
    }

    FakeClock clock;
    FakeStore store;
    CityFacts facts;
    QString words = u"Jalan berlubang"_s;
    int reads = 0;
    IndexService index;
    QueueModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestQueueModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void hasTheTrueNumberOfRowsAtOnceAndReadsOnlyWhatIsSeen()
    {
        Queue queue(5000);
        QVERIFY(queue.load());
        QCOMPARE(queue.model.rowCount(), 5000);
        QCoreApplication::processEvents();
        const int before = queue.reads;
        const QModelIndex far = queue.model.index(3000, 0);
        QCOMPARE(far.data(QueueModel::LoadedRole).toBool(), false);
        QCOMPARE(far.data().toString(), QString());
        QTRY_VERIFY(far.data(QueueModel::LoadedRole).toBool());
        QCOMPARE(far.data().toString(), u"JK%1"_s.arg(queue.model.keyOfRow(3000)));
        QCOMPARE(far.data(QueueModel::FirstWordsRole).toString(), queue.words);
        QCOMPARE(queue.reads, before + 1);
        QVERIFY(queue.model.index(2900, 0).data(QueueModel::LoadedRole).toBool()); // the same page
    }

    void columnsComeFromTheIndex()
    {
        Queue queue(300);
        QVERIFY(queue.load());
        const auto codes = RandomTickets::codes();
        for (int row = 0; row < 300; row += 13) {
            const TicketRow ticket = queue.store.present.at(queue.model.keyOfRow(row));
            const QModelIndex index = queue.model.index(row, 0);
            QCOMPARE(index.data(QueueModel::KeyRole).toLongLong(), ticket.key);
            QCOMPARE(index.data(QueueModel::StatusRole).toInt(), int(ticket.status));
            QCOMPARE(index.data(QueueModel::PriorityRole).toInt(), int(ticket.priority));
            QCOMPARE(index.data(QueueModel::CategoryRole).toString(), codes->categories[ticket.category]);
            QCOMPARE(index.data(QueueModel::AgencyRole).toString(), codes->agencies[ticket.agency]);
            QCOMPARE(index.data(QueueModel::AssigneeRole).toString(), codes->officers[ticket.assignee]);
            QCOMPARE(index.data(QueueModel::ChannelRole).toString(), codes->channels[ticket.channel]);
            QCOMPARE(index.data(QueueModel::VillageRole).toString(), codes->villages[ticket.village]);
            QCOMPARE(index.data(QueueModel::HasPlaceRole).toBool(), std::isfinite(ticket.lat));
            QCOMPARE(index.data(QueueModel::PrivateRole).toBool(), ticket.isPrivate);
            QCOMPARE(index.data(QueueModel::CreatedRole).toLongLong(), ticket.createdAt);
            QCOMPARE(index.data(QueueModel::DueRole).toLongLong(), ticket.dueAt);
            QCOMPARE(
                index.data(QueueModel::OverdueRole).toBool(), ticket.dueAt != 0 && ticket.dueAt < RandomTickets::kNow);
            QCOMPARE(index.siblingAtColumn(int(QueueColumn::Status)).data().toString(), statusCode(ticket.status));
            QCOMPARE(index.siblingAtColumn(int(QueueColumn::Age)).data().toDateTime(), toWib(ticket.createdAt));
        }
        QVERIFY(!queue.model.data(queue.model.index(300, 0)).isValid());
    }

    void followsArrivalsWithoutAReset()
    {
        Queue queue(1000);
        QVERIFY(queue.load());
        QSignalSpy resets(&queue.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&queue.model, &QAbstractItemModel::rowsInserted);
        QVERIFY(queue.apply(queue.store.arrivals(3)));
        QTRY_COMPARE(queue.model.rowCount(), 1003);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(queue.model.keyOfRow(0), 1003);
        QCOMPARE(queue.model.newCount(), 0);
    }

    void rowsStayWhileTheOfficerReadsFurtherDown()
    {
        Queue queue(1000);
        QVERIFY(queue.load());
        queue.model.setFollowing(false);
        const qint64 top = queue.model.keyOfRow(0);
        QSignalSpy counts(&queue.model, &QueueModel::newCountChanged);
        QVERIFY(queue.apply(queue.store.arrivals(30)));
        QVERIFY(queue.apply(queue.store.arrivals(7)));
        QTRY_COMPARE(queue.model.newCount(), 37);
        QCOMPARE(queue.model.rowCount(), 1000);
        QCOMPARE(queue.model.keyOfRow(0), top);
        queue.model.showNew();
        QTRY_COMPARE(queue.model.rowCount(), 1037);
        QCOMPARE(queue.model.newCount(), 0);
        QVERIFY(!queue.model.isFollowing());
        QVERIFY(queue.apply(queue.store.arrivals(1)));
        QTRY_COMPARE(queue.model.newCount(), 1);
        queue.model.setFollowing(true);
        QTRY_COMPARE(queue.model.rowCount(), 1038);
    }

    void countsWhatComesInWhileRowsAreOnTheirWay()
    {
        Queue queue(1000);
        QVERIFY(queue.load());
        queue.model.setFollowing(false);
        QVERIFY(queue.apply(queue.store.arrivals(30)));
        QTRY_COMPARE(queue.model.newCount(), 30);
        QSignalSpy inserts(&queue.model, &QAbstractItemModel::rowsInserted);
        queue.model.showNew(); // found in a worker: until then the next ones are there, too
        QVERIFY(queue.apply(queue.store.arrivals(7)));
        QTRY_COMPARE(queue.model.rowCount(), 1030);
        QTRY_COMPARE(queue.model.newCount(), 7);
        QCOMPARE(inserts.count(), 1);
    }

    void aTicketShownInAFrozenTableIsShownAsItIsNow()
    {
        Queue queue(200);
        QVERIFY(queue.load());
        queue.model.setFollowing(false);
        const qint64 key = queue.model.keyOfRow(50);
        ChangeSet change;
        {
            const std::scoped_lock lock(queue.store.mutex);
            TicketRow& ticket = queue.store.present.at(key);
            ticket.status = ticket.status == TicketStatus::Merged ? TicketStatus::Waiting : TicketStatus::Merged;
            change.changed.push_back(ticket);
        }
        const int status = int(change.changed.front().status);
        QSignalSpy changed(&queue.model, &QAbstractItemModel::dataChanged);
        queue.index.applyChanges(change);
        QTRY_COMPARE(queue.model.index(50, 0).data(QueueModel::StatusRole).toInt(), status);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(queue.model.newCount(), 0);
    }

    void changedWordsAreReadAgain()
    {
        Queue queue(100);
        QVERIFY(queue.load());
        const QPersistentModelIndex row = queue.model.index(10, 0);
        QTRY_VERIFY(row.data(QueueModel::LoadedRole).toBool());
        queue.words = u"Lubang sudah ditutup"_s;
        ChangeSet change;
        change.changed.push_back(queue.store.present.at(queue.model.keyOfRow(10)));
        queue.index.applyChanges(change);
        QTRY_COMPARE(row.data(QueueModel::FirstWordsRole).toString(), queue.words);
    }

    void selectionStaysWithItsTicketThroughChangesAndSorting()
    {
        Queue queue(800);
        QVERIFY(queue.load());
        QItemSelectionModel selection(&queue.model);
        const qint64 key = queue.model.keyOfRow(123);
        selection.setCurrentIndex(
            queue.model.index(123, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        for (int round = 0; round < 12; ++round) {
            ChangeSet change = queue.store.change(60);
            // Not this one: it must be there to be found.
            std::erase_if(change.changed, [&](const TicketRow& row) { return row.key == key && row.gone; });
            {
                const std::scoped_lock lock(queue.store.mutex);
                if (!queue.store.present.contains(key))
                    queue.store.present[key] = *queue.index.row(key);
            }
            QVERIFY(queue.apply(change));
            if (round % 3 == 0)
                queue.model.sort(round % kQueueColumnCount, round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            QTRY_VERIFY(queue.index.order()->sort() == queue.index.sort());
            QTRY_VERIFY(queue.showsTheOrder());
            QCOMPARE(queue.model.keyOfRow(selection.currentIndex().row()), key);
            QCOMPARE(selection.selectedRows().size(), 1);
        }
    }

    void sortingASortedTableIsNoReset()
    {
        Queue queue(500);
        QVERIFY(queue.load());
        QSignalSpy resets(&queue.model, &QAbstractItemModel::modelReset);
        for (int column = 0; column < kQueueColumnCount; ++column) {
            queue.model.sort(column, Qt::AscendingOrder);
            QTRY_VERIFY(queue.index.order()->sort() == (QueueSort{QueueColumn(column), Qt::AscendingOrder}));
            QVERIFY(queue.showsTheOrder());
        }
        QCOMPARE(resets.count(), 0);
    }

    void anotherFilterReplacesAllRowsEvenInAFrozenTable()
    {
        Queue queue(500);
        QVERIFY(queue.load());
        queue.model.setFollowing(false);
        QVERIFY(queue.apply(queue.store.arrivals(5)));
        QTRY_COMPARE(queue.model.newCount(), 5);
        QSignalSpy replaced(&queue.model, &QueueModel::rowsReplaced);
        TicketFilter filter;
        filter.statuses = TicketFilter::bit(TicketStatus::Waiting);
        queue.index.setFilter(filter);
        QTRY_COMPARE(replaced.count(), 1);
        QCOMPARE(queue.model.rowCount(), int(queue.store.count(filter)));
        QCOMPARE(queue.model.newCount(), 0);
    }

    void ticketsThatNoLongerMatchLeaveTheQueue()
    {
        Queue queue(500);
        QVERIFY(queue.load());
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        queue.index.setFilter(filter);
        QTRY_COMPARE(queue.model.rowCount(), int(queue.store.count(filter)));
        for (int round = 0; round < 10; ++round) {
            QVERIFY(queue.apply(queue.store.change(30)));
            QTRY_COMPARE(queue.model.rowCount(), int(queue.store.count(filter)));
            QTRY_VERIFY(queue.showsTheOrder());
        }
    }

    void findsRowsByKeyAndKeysByRow()
    {
        Queue queue(300);
        QVERIFY(queue.load());
        for (int row = 0; row < 300; row += 11)
            QCOMPARE(queue.model.rowOfKey(queue.model.keyOfRow(row)), row);
        QCOMPARE(queue.model.rowOfKey(301), -1);
        QCOMPARE(queue.model.rowOfKey(-1), -1);
        QCOMPARE(queue.model.rowOfKey(qint64(1) << 40), -1);
        QCOMPARE(queue.model.keyOfRow(-1), 0);
        QCOMPARE(queue.model.keyOfRow(300), 0);
    }

    void headersAreWhatTheWindowSays()
    {
        Queue queue(1);
        QSignalSpy changed(&queue.model, &QAbstractItemModel::headerDataChanged);
        queue.model.setHeaderTexts({u"Nomor"_s, u"Status"_s});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(queue.model.headerData(0, Qt::Horizontal).toString(), u"Nomor"_s);
        QVERIFY(queue.model.headerData(7, Qt::Horizontal).toString().isEmpty());
    }
};

QTEST_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
