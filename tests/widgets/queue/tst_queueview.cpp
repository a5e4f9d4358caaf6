// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queueview.h"

#include "widgets/queue/queuefixture.h"
#include "widgets/queue/queueheader.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown : QueueFixture
{
    explicit Shown(int tickets)
        : QueueFixture(tickets)
        , view(model, current, theme, settings, clock)
    {
        view.resize(440, 600);
        view.show();
    }
    QueueView view;
};

} // namespace

class TestQueueView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void movingMakesTheCurrentTicket()
    {
        Shown queue(500);
        QVERIFY(queue.load());
        queue.view.moveBy(1);
        QCOMPARE(queue.current.key(), queue.model.keyOfRow(0));
        queue.view.moveBy(1);
        QCOMPARE(queue.current.key(), queue.model.keyOfRow(1));
        queue.view.moveBy(-5);
        QCOMPARE(queue.current.key(), queue.model.keyOfRow(0));
    }

    void whatIsLookedAtIsToldTogetherAndAtOnceWhenTheWindowGoes()
    {
        Shown queue(50);
        QVERIFY(queue.load());
        QSignalSpy seen(&queue.view, &QueueView::seen);
        queue.view.moveBy(1);
        queue.view.moveBy(1);
        QCOMPARE(seen.count(), 0);
        queue.view.hide();
        QCOMPARE(seen.count(), 1);
        const auto upTo = seen.first().first().value<QHash<qint64, qint64>>();
        QCOMPARE(upTo.size(), 2);
        QCOMPARE(upTo.value(queue.current.key()), queue.clock.nowMs());
        queue.view.tellSeen();
        QCOMPARE(seen.count(), 1);
    }

    void aScreenReaderHearsWhatIsOnlyDrawn()
    {
        Shown queue(50);
        QVERIFY(queue.load());
        queue.view.setSeen({1, {}}); // everything has changed since
        const auto spoken = [&](QueueColumn column) {
            return queue.model.index(0, int(column)).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY2(spoken(QueueColumn::Status).endsWith(u", Not opened since it changed"_s), qPrintable(spoken(QueueColumn::Status)));
        QVERIFY2(spoken(QueueColumn::Age).startsWith(u"Reported "_s), qPrintable(spoken(QueueColumn::Age)));
        QVERIFY(!spoken(QueueColumn::Due).isEmpty());
        QVERIFY(!spoken(QueueColumn::Number).isEmpty() || !queue.model.index(0, 0).data(QueueModel::LoadedRole).toBool());
        const QString first = spoken(QueueColumn::Status);
        queue.view.moveBy(1);
        QVERIFY(spoken(QueueColumn::Status) != first);
    }

    void aClickOnTheFirstRowOpensIt()
    {
        Shown queue(50);
        QVERIFY(queue.load());
        queue.view.setFocus();
        QCOMPARE(queue.current.key(), 0);
        const QRect cell = queue.view.visualRect(queue.model.index(0, int(QueueColumn::Number)));
        QTest::mouseClick(queue.view.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(queue.current.key(), queue.model.keyOfRow(0));
    }

    void theCurrentTicketIsShownAndScrolledTo()
    {
        Shown queue(500);
        QVERIFY(queue.load());
        queue.current.setKey(queue.model.keyOfRow(400));
        QCOMPARE(queue.view.currentIndex().row(), 400);
        QCOMPARE(queue.view.selectedCount(), 1);
        QVERIFY(queue.view.verticalScrollBar()->value() > 0);
        queue.current.clear();
        QCOMPARE(queue.view.selectedCount(), 0);
    }

    void theCurrentTicketStaysWhenTheOrderChanges()
    {
        Shown queue(500);
        QVERIFY(queue.load());
        const qint64 key = queue.model.keyOfRow(3);
        queue.current.setKey(key);
        queue.view.horizontalHeader()->setSortIndicator(int(QueueColumn::Age), Qt::AscendingOrder);
        QTRY_COMPARE(queue.model.keyOfRow(496), key);
        QCOMPARE(queue.current.key(), key);
        QCOMPARE(queue.model.keyOfRow(queue.view.currentIndex().row()), key);
    }

    void theKeyboardWalksTheRows()
    {
        Shown queue(50);
        QVERIFY(queue.load());
        queue.view.setFocus();
        QCOMPARE(queue.current.key(), 0); // the focus alone opens nothing
        queue.view.moveBy(1);
        QTest::keyClick(&queue.view, Qt::Key_Down);
        QCOMPARE(queue.current.key(), queue.model.keyOfRow(1));
        QTest::keyClick(&queue.view, Qt::Key_End);
        QTest::keyClick(&queue.view, Qt::Key_Down);
        QVERIFY(queue.current.key() != 0);
    }

    void selectingAllCountsAllWithoutListingThem()
    {
        Shown queue(20'000);
        QVERIFY(queue.load());
        queue.view.selectAll();
        QCOMPARE(queue.view.selectedCount(), 20'000);
    }

    void rowHeightsAreThoseOfTheGrid()
    {
        Shown queue(10);
        QVERIFY(queue.load());
        QCOMPARE(queue.view.rowHeight(0), 28);
        queue.view.setRows(QueueRows::Compact);
        QCOMPARE(queue.view.rowHeight(0), 22);
        queue.view.setRows(QueueRows::Comfortable);
        QCOMPARE(queue.view.rowHeight(0), 48);
    }

    void theKelurahanComesBackWithTheRoom()
    {
        Shown queue(10);
        auto* header = queue.view.horizontalHeader();
        queue.view.resize(440, 400);
        QTRY_VERIFY(!header->isSectionHidden(int(QueueColumn::Village)));
        queue.view.resize(340, 400);
        QTRY_VERIFY(header->isSectionHidden(int(QueueColumn::Village)));
        QCoreApplication::processEvents(); // what the header still has to lay out
        queue.view.resize(440, 400);
        QTRY_VERIFY(!header->isSectionHidden(int(QueueColumn::Village)));
    }

    void columnsAndRowsAreRemembered()
    {
        QTemporaryDir dir;
        {
            Shown queue(10);
            queue.view.setRows(QueueRows::Compact);
            auto* header = queue.view.horizontalHeader();
            header->resizeSection(int(QueueColumn::Number), 150);
            header->moveSection(header->visualIndex(int(QueueColumn::Due)), 0);
            QVERIFY(!queue.settings.layout(u"queue_columns"_s).isEmpty());
            QueueView again(queue.model, queue.current, queue.theme, queue.settings, queue.clock);
            QCOMPARE(again.rows(), QueueRows::Compact);
            QCOMPARE(again.horizontalHeader()->visualIndex(int(QueueColumn::Due)), 0);
            QCOMPARE(again.horizontalHeader()->sectionSize(int(QueueColumn::Number)), 150);
            again.resetColumns();
            QCOMPARE(again.horizontalHeader()->visualIndex(int(QueueColumn::Status)), 0);
        }
    }

    void damagedArrangementMeansTheDefault()
    {
        QueueFixture queue(5);
        queue.settings.setLayout(u"queue_columns"_s, "no header state"_ba);
        QueueView view(queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        QCOMPARE(view.horizontalHeader()->visualIndex(int(QueueColumn::Status)), 0);
        QVERIFY(view.horizontalHeader()->isSectionHidden(int(QueueColumn::Agency)));
    }

    void narrowQueueLeavesTheKelurahanToTheMap()
    {
        Shown queue(5);
        QVERIFY(queue.load());
        auto* header = queue.view.horizontalHeader();
        QTRY_VERIFY(!header->isSectionHidden(int(QueueColumn::Village)));
        queue.view.resize(340, 600);
        QTRY_VERIFY(header->isSectionHidden(int(QueueColumn::Village)));
        QVERIFY(!queue.view.horizontalScrollBar()->isVisible());
    }

    void arrivalsDoNotMoveWhatIsRead()
    {
        Shown queue(500);
        QVERIFY(queue.load());
        queue.view.verticalScrollBar()->setValue(2000);
        QTRY_VERIFY(!queue.model.isFollowing());
        queue.view.verticalScrollBar()->setValue(0);
        QTRY_VERIFY(queue.model.isFollowing());
    }
};

QTEST_MAIN(TestQueueView)
#include "tst_queueview.moc"
