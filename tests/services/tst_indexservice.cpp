// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/indexservice.h"

#include "index/fakestore.h"
#include "support/fakeclock.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace JakOps;

namespace {

TicketFilter withText(const QString& text)
{
    TicketFilter filter;
    filter.text = text;
    return filter;
}

TicketFilter withStatuses(quint16 statuses)
{
    TicketFilter filter;
    filter.statuses = statuses;
    return filter;
}

} // namespace

class TestIndexService final : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_clock.set(RandomTickets::kNow);
    }

    void hasSomethingToShowBeforeItHasLoaded()
    {
        FakeStore store(10);
        IndexService index(store.sources(), m_clock);
        QVERIFY(!index.isLoaded());
        QCOMPARE(index.selection()->count(), 0);
        QCOMPARE(index.facets()->total(), 0);
        QCOMPARE(index.order()->count(), 0);
        QVERIFY(!index.row(1));
    }

    void loadsAndPublishesInOrder()
    {
        FakeStore store(3000);
        IndexService index(store.sources(), m_clock);
        QStringList events;
        connect(&index, &IndexService::selectionChanged, this, [&] { events << QStringLiteral("selection"); });
        connect(&index, &IndexService::facetsChanged, this, [&] { events << QStringLiteral("facets"); });
        connect(&index, &IndexService::orderChanged, this, [&] { events << QStringLiteral("order"); });
        QSignalSpy loaded(&index, &IndexService::loaded);
        index.load();
        QTRY_COMPARE(events.size(), 3);
        QCOMPARE(events, QStringList({QStringLiteral("selection"), QStringLiteral("facets"), QStringLiteral("order")}));
        QCOMPARE(loaded.count(), 1);
        QVERIFY(index.isLoaded());
        QCOMPARE(index.selection()->count(), 3000);
        QCOMPARE(index.facets()->selected(), 3000);
        QCOMPARE(index.order()->count(), 3000);
    }

    void aFilterGivenBeforeLoadingHolds()
    {
        FakeStore store(1000);
        IndexService index(store.sources(), m_clock);
        const TicketFilter filter = withStatuses(TicketFilter::openStatuses());
        index.setFilter(filter);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        QTRY_COMPARE(index.selection()->count(), store.count(filter));
    }

    void theNewestFilterWins()
    {
        FakeStore store(20'000);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        // After a newer filter was set nothing of an older one is shown.
        connect(&index, &IndexService::selectionChanged, this,
            [&](const std::shared_ptr<const Selection>& selection) { QCOMPARE(selection->filter(), index.filter()); });
        connect(&index, &IndexService::orderChanged, this, [&](const std::shared_ptr<const QueueOrder>& order) {
            QCOMPARE(order->selection().filter(), index.filter());
        });
        for (int i = 0; i < 200; ++i) {
            index.setFilter(store.random.filter());
            if (i % 10 == 0)
                QCoreApplication::processEvents();
        }
        const TicketFilter last = withStatuses(TicketFilter::bit(TicketStatus::Done));
        index.setFilter(last);
        QTRY_COMPARE(index.order()->selection().filter(), last);
        QCOMPARE(index.selection()->count(), store.count(last));
        QCOMPARE(index.facets()->selected(), store.count(last));
        QCOMPARE(index.order()->count(), store.count(last));
    }

    void goingBackToTheSameFilterIsAnsweredToo()
    {
        FakeStore store(5000);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        const TicketFilter a = withStatuses(TicketFilter::bit(TicketStatus::Done));
        index.setFilter(a);
        index.setFilter({});
        index.setFilter(a);
        QTRY_COMPARE(index.selection()->filter(), a);
        QTRY_COMPARE(index.order()->selection().filter(), a);
    }

    void staleSearchesAreDropped()
    {
        FakeStore store(100);
        store.holdSearches = true;
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        index.setFilter(withText(QStringLiteral("jalan")));
        QTRY_COMPARE(store.searchCount(), size_t(1));
        index.setFilter(withText(QStringLiteral("jalan rusak")));
        QTRY_COMPARE(store.searchCount(), size_t(2));
        QCOMPARE(index.selection()->count(), 100); // the old result stays until there is a new one
        store.answer(1, std::vector<qint64>{5, 6, 7});
        QTRY_COMPARE(index.selection()->count(), 3);
        store.answer(0, std::vector<qint64>{1});
        index.setSort({QueueColumn::Status, Qt::AscendingOrder});
        QTRY_COMPARE(index.order()->sort(), (QueueSort{QueueColumn::Status, Qt::AscendingOrder}));
        QCOMPARE(index.selection()->count(), 3);
    }

    void aFailedSearchSelectsNothingAndSaysSo()
    {
        FakeStore store(100);
        store.holdSearches = true;
        IndexService index(store.sources(), m_clock);
        QSignalSpy failed(&index, &IndexService::searchFailed);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        index.setFilter(withText(QStringLiteral("\"")));
        QTRY_COMPARE(store.searchCount(), size_t(1));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("StoreFailed")));
        store.answer(0, fail(ErrorCode::StoreFailed, QStringLiteral("syntax")));
        QTRY_COMPARE(index.selection()->filter().text, QStringLiteral("\""));
        QCOMPARE(index.selection()->count(), 0);
        QCOMPARE(failed.count(), 1);
    }

    void changesArriveWithoutReading()
    {
        FakeStore store(4000);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        const TicketFilter filter = withStatuses(TicketFilter::openStatuses());
        index.setFilter(filter);
        for (int i = 0; i < 50; ++i)
            index.applyChanges(store.change(20));
        QTRY_COMPARE(index.facets()->total(), qint64(store.present.size()));
        QTRY_COMPARE(index.selection()->count(), store.count(filter));
        QTRY_COMPARE(index.order()->count(), store.count(filter));
        QCOMPARE(index.facets()->selected(), store.count(filter));
        QCOMPARE(store.scans, 1);
    }

    void tellsWhichTicketsChangedBeforeTheSelectionThatHasThem()
    {
        FakeStore store(100);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        std::vector<qint64> told;
        bool before = false;
        connect(&index, &IndexService::ticketsChanged, this, [&](const std::vector<qint64>& keys) { told = keys; });
        connect(&index, &IndexService::selectionChanged, this, [&] { before = !told.empty(); });
        index.applyChanges(store.arrivals(2));
        QTRY_COMPARE(index.selection()->count(), 102);
        QCOMPARE(told, (std::vector<qint64>{101, 102}));
        QVERIFY(before);
    }

    void changesDuringLoadingAreNotLost()
    {
        FakeStore store(500);
        IndexSources sources = store.sources();
        QPromise<Result<std::shared_ptr<const TicketColumns>>> promise;
        promise.start();
        const auto first = columnsOf(store.present);
        sources.scan = [&](quint64) { return promise.future(); };
        IndexService index(std::move(sources), m_clock);
        index.load();
        index.applyChanges(store.change(100)); // committed after the scan began
        promise.addResult(first);
        promise.finish();
        QTRY_VERIFY(index.isLoaded());
        QTRY_COMPARE(index.facets()->total(), qint64(store.present.size()));
    }

    void readsTheStoreAgainWhenTooMuchChanged()
    {
        FakeStore store(500);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_VERIFY(index.isLoaded());
        QSignalSpy changed(&index, &IndexService::ticketsChanged);
        static_cast<void>(store.arrivals(700)); // told of as a whole
        index.applyChanges({.reload = true, .termsChanged = true});
        QTRY_COMPARE(index.selection()->count(), 1200);
        QCOMPARE(store.scans, 2);
        QVERIFY(changed.last().first().value<std::vector<qint64>>().empty());
    }

    void newWordsAreSearchedAgain()
    {
        FakeStore store(50);
        store.answers[QStringLiteral("lubang")] = {1, 2};
        IndexService index(store.sources(), m_clock);
        index.load();
        index.setFilter(withText(QStringLiteral("lubang")));
        QTRY_COMPARE(index.selection()->count(), 2);
        {
            const std::scoped_lock lock(store.mutex);
            store.answers[QStringLiteral("lubang")] = {1, 2, 51};
        }
        index.applyChanges(store.arrivals(1));
        QTRY_COMPARE(index.selection()->count(), 3);
    }

    void sortsWithoutEvaluatingAgain()
    {
        FakeStore store(1000);
        IndexService index(store.sources(), m_clock);
        index.load();
        QTRY_COMPARE(index.order()->count(), 1000);
        const auto selection = index.selection();
        index.setSort({QueueColumn::Number, Qt::AscendingOrder});
        QTRY_COMPARE(index.order()->sort(), (QueueSort{QueueColumn::Number, Qt::AscendingOrder}));
        QCOMPARE(index.selection(), selection);
        QCOMPARE(index.order()->keyAt(0), 1000); // by its number, not by its key
        QCOMPARE(index.order()->keyAt(999), 1);
    }

    void aTextIsAnsweredByRelevanceUntilAnotherOrderIsAskedFor()
    {
        FakeStore store(50);
        store.answers[QStringLiteral("lubang")] = {1, 2, 3};
        store.best[QStringLiteral("lubang")] = {2, 3, 1};
        IndexService index(store.sources(), m_clock);
        index.load();
        const QueueSort chosen{QueueColumn::Number, Qt::AscendingOrder}; // against the keys here
        index.setSort(chosen);
        QSignalSpy told(&index, &IndexService::sortChanged);
        index.setFilter(withText(QStringLiteral("lubang")));
        QCOMPARE(index.sort(), QueueSort::byRelevance());
        QCOMPARE(told.count(), 1);
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{2, 3, 1}));
        index.setSort(chosen);
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{3, 2, 1}));
        index.setSort(QueueSort::byRelevance());
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{2, 3, 1}));
        index.setFilter({});
        QCOMPARE(index.sort(), chosen);
        QTRY_COMPARE(index.order()->count(), 50);
        QCOMPARE(index.order()->sort(), chosen);
        index.setFilter(withText(QStringLiteral("lubang"))); // the next search is ranked again
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{2, 3, 1}));
    }

    void arrivalsAreRankedToo()
    {
        FakeStore store(50);
        store.answers[QStringLiteral("lubang")] = {1, 2};
        store.best[QStringLiteral("lubang")] = {2, 1};
        IndexService index(store.sources(), m_clock);
        index.load();
        index.setFilter(withText(QStringLiteral("lubang")));
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{2, 1}));
        {
            const std::scoped_lock lock(store.mutex);
            store.answers[QStringLiteral("lubang")] = {1, 2, 51};
            store.best[QStringLiteral("lubang")] = {2, 51, 1};
        }
        index.applyChanges(store.arrivals(1));
        QTRY_COMPARE(index.order()->keys(), (std::vector<quint32>{2, 51, 1}));
    }

    void mineFollowsTheOfficer()
    {
        FakeStore store(2000);
        IndexService index(store.sources(), m_clock);
        index.load();
        TicketFilter filter;
        filter.mine = true;
        index.setFilter(filter);
        QTRY_VERIFY(index.selection()->filter().mine);
        QCOMPARE(index.selection()->count(), 0); // nobody is looking
        Officer budi;
        budi.code = QStringLiteral("budi");
        index.setOfficer(budi);
        QTRY_VERIFY(index.selection()->count() > 0);
    }

    void tellsThatItCouldNotLoad()
    {
        FakeStore store(10);
        store.scanFails = true;
        IndexService index(store.sources(), m_clock);
        QSignalSpy failed(&index, &IndexService::loadFailed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("made to fail")));
        index.load();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!index.isLoaded());
        store.scanFails = false;
        index.load();
        QTRY_VERIFY(index.isLoaded());
    }

    void canBeTakenDownAtAnyMoment()
    {
        FakeStore store(20'000);
        for (int i = 0; i < 5; ++i) {
            IndexService index(store.sources(), m_clock);
            index.load();
            index.setFilter(store.random.filter());
            index.applyChanges(store.change(10));
        }
    }
};

QTEST_GUILESS_MAIN(TestIndexService)
#include "tst_indexservice.moc"
