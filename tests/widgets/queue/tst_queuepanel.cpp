// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/queuepanel.h"

#include "widgets/queue/queuefixture.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QSignalSpy>
#include <QRegularExpression>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QPushButton* buttonOf(const QWidget& widget, const QString& text)
{
    for (QPushButton* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisibleTo(&widget))
            return button;
    }
    return nullptr;
}

} // namespace

class TestQueuePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void showsLoadingThenTheList()
    {
        QueueFixture queue(20);
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        QCOMPARE(panel.state(), QueuePanel::State::Loading);
        QVERIFY(queue.load());
        QTRY_COMPARE(panel.state(), QueuePanel::State::List);
    }

    void anEmptyStoreOffersImportAndDemo()
    {
        QueueFixture queue(0);
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        queue.index.load();
        QTRY_COMPARE(panel.state(), QueuePanel::State::Empty);
        panel.show();
        QSignalSpy import(&panel, &QueuePanel::importRequested);
        QSignalSpy demo(&panel, &QueuePanel::demoRequested);
        buttonOf(panel, u"Import reports…"_s)->click();
        buttonOf(panel, u"Load the demo city"_s)->click();
        QCOMPARE(import.count(), 1);
        QCOMPARE(demo.count(), 1);
    }

    void aFilterWithoutMatchOffersToClearIt()
    {
        QueueFixture queue(50);
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        QVERIFY(queue.load());
        TicketFilter nothing;
        nothing.categories = {u"no such category"_s};
        queue.index.setFilter(nothing);
        QTRY_COMPARE(panel.state(), QueuePanel::State::NothingMatches);
        panel.show();
        QSignalSpy clear(&panel, &QueuePanel::clearFilterRequested);
        buttonOf(panel, u"Clear filters"_s)->click();
        QCOMPARE(clear.count(), 1);
        queue.index.setFilter({});
        QTRY_COMPARE(panel.state(), QueuePanel::State::List);
    }

    void anotherFilterBeginsAtTheTop()
    {
        QueueFixture queue(400);
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        panel.resize(440, 600);
        panel.show();
        QVERIFY(queue.load());
        QTRY_COMPARE(panel.state(), QueuePanel::State::List);
        auto* const bar = panel.findChild<QTableView*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!queue.model.isFollowing());
        TicketFilter open;
        open.statuses = TicketFilter::openStatuses();
        queue.index.setFilter(open);
        QTRY_COMPARE(queue.model.rowCount(), int(queue.index.selection()->count()));
        QCOMPARE(bar->value(), 0);
        QTRY_VERIFY(queue.model.isFollowing());
    }

    void aSearchIsInTheOrderOfRelevanceUntilAHeadIsClicked()
    {
        QueueFixture queue(50);
        queue.store.answers[u"lubang"_s] = {1, 2, 3};
        queue.store.best[u"lubang"_s] = {2, 3, 1};
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        QVERIFY(queue.load());
        panel.resize(420, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const QHeaderView& head = *panel.view().horizontalHeader();
        const QueueSort chosen {QueueColumn(head.sortIndicatorSection()), head.sortIndicatorOrder()};
        const auto says = [&panel](const QString& words) {
            return std::ranges::any_of(panel.findChildren<QLabel*>(),
                [&words](const QLabel* label) { return label->isVisible() && label->text() == words; });
        };
        QVERIFY(!says(u"Order: relevance"_s));
        TicketFilter filter;
        filter.text = u"lubang"_s;
        queue.index.setFilter(filter);
        QVERIFY(says(u"Order: relevance"_s));
        QCOMPARE(head.sortIndicatorSection(), -1);
        QTRY_COMPARE(queue.model.rowCount(), 3);
        QCOMPARE(queue.model.keyOfRow(0), 2);
        QCOMPARE(queue.model.keyOfRow(1), 3);
        const int status = int(QueueColumn::Status);
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
            {head.sectionViewportPosition(status) + 10, head.height() / 2});
        QVERIFY(says(u"Order: Status"_s));
        QCOMPARE(head.sortIndicatorSection(), status);
        QTRY_COMPARE(queue.index.order()->sort().column, QueueColumn::Status);
        buttonOf(panel, u"By relevance"_s)->click();
        QVERIFY(says(u"Order: relevance"_s));
        QTRY_COMPARE(queue.model.keyOfRow(0), 2);

        queue.index.setFilter({});
        QVERIFY(!says(u"Order: relevance"_s));
        QCOMPARE(head.sortIndicatorSection(), status); // the order that was chosen last
        QVERIFY(chosen.column != QueueColumn::Status);
        QTRY_COMPARE(queue.model.rowCount(), 50);
        QCOMPARE(queue.index.order()->sort().column, QueueColumn::Status);
    }

    void rowsShowTheWordsThatWereFoundWhileASearchLasts()
    {
        QueueFixture queue(50);
        queue.store.answers[u"lubang"_s] = {1, 2, 3};
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        QVERIFY(queue.load());
        panel.view().setRows(QueueRows::Compact);
        const QHeaderView& rows = *panel.view().verticalHeader();
        QCOMPARE(rows.defaultSectionSize(), queueRowHeight(QueueRows::Compact));
        TicketFilter filter;
        filter.text = u"lubang"_s;
        queue.index.setFilter(filter);
        QCOMPARE(rows.defaultSectionSize(), queueRowHeight(QueueRows::Comfortable));
        QCOMPARE(queue.settings.queueRows(), u"compact"_s); // the choice stays what it was
        queue.index.setFilter({});
        QCOMPARE(rows.defaultSectionSize(), queueRowHeight(QueueRows::Compact));
    }

    void aFailedReadIsToldAndCanBeRepeated()
    {
        QueueFixture queue(50);
        queue.store.scanFails = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"StoreFailed"_s)); // logged, and told in the panel
        QueuePanel panel(queue.index, queue.model, queue.current, queue.theme, queue.settings, queue.clock);
        queue.index.load();
        QTRY_COMPARE(panel.state(), QueuePanel::State::Failed);
        panel.show();
        queue.store.scanFails = false;
        buttonOf(panel, u"Read again"_s)->click();
        QTRY_COMPARE(panel.state(), QueuePanel::State::List);
    }
};

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
