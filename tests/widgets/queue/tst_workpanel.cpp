// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue/workpanel.h"

#include "widgets/queue/queuefixture.h"
#include "widgets/queue/workitem.h"

#include <QPushButton>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWorkPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aClickShowsAsManyAsTheNumberSays()
    {
        QueueFixture queue(300);
        queue.index.setOfficer({.code = u"siti"_s, .name = u"Siti"_s, .role = Role::Bureau, .agency = u"dbm"_s});
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        QSignalSpy counted(&queue.index, &IndexService::workChanged);
        QVERIFY(queue.load());
        QTRY_VERIFY(!counted.isEmpty());
        for (const WorkQueue which : kAllWorkQueues) {
            WorkItem& item = panel.item(which);
            item.click();
            QVERIFY(item.isChecked());
            QVERIFY(queue.index.filter().queue == which);
            QTRY_COMPARE(queue.index.selection()->filter(), queue.index.filter());
            QCOMPARE(queue.index.selection()->count(), item.count());
            QVERIFY(item.accessibleName().contains(item.text()));
        }
        QVERIFY(panel.item(WorkQueue::Validation).count() > 0);
    }

    void queuesThatAreSeldomNeededAreThereOnlyThen()
    {
        QueueFixture queue(30);
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        QVERIFY(!panel.item(WorkQueue::Verification).isVisibleTo(&panel)); // nothing in it
        QVERIFY(panel.item(WorkQueue::Escalated).isVisibleTo(&panel));
        panel.choose(WorkQueue::Verification); // by its key
        QVERIFY(panel.item(WorkQueue::Verification).isVisibleTo(&panel));
        panel.choose(WorkQueue::Verification);
        QVERIFY(!panel.item(WorkQueue::Verification).isVisibleTo(&panel));
    }

    void aSecondClickShowsAllOpenOnesAgain()
    {
        QueueFixture queue(30);
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        panel.item(WorkQueue::Overdue).click();
        panel.item(WorkQueue::Overdue).click();
        QVERIFY(!panel.item(WorkQueue::Overdue).isChecked());
        QVERIFY(!queue.index.filter().queue);
        QCOMPARE(queue.index.filter().statuses, TicketFilter::openStatuses());
    }

    void aFilterFromElsewhereIsShownHere()
    {
        QueueFixture queue(30);
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        TicketFilter filter;
        filter.queue = WorkQueue::CameBack;
        queue.index.setFilter(filter);
        QVERIFY(panel.item(WorkQueue::CameBack).isChecked());
        queue.index.setFilter({});
        QVERIFY(!panel.item(WorkQueue::CameBack).isChecked());
    }

    void foldedAwayItStillSaysWhatIsShown()
    {
        QueueFixture queue(30);
        {
            WorkPanel panel(queue.index, queue.theme, queue.settings);
            panel.item(WorkQueue::DueToday).click();
            panel.setFolded(true);
            const auto* title = panel.findChild<QToolButton*>(u"workTitle"_s);
            QCOMPARE(title->text(), u"My work: Due today"_s);
            QVERIFY(!panel.item(WorkQueue::DueToday).isVisibleTo(&panel));
        }
        WorkPanel later(queue.index, queue.theme, queue.settings);
        QVERIFY(later.isFolded()); // remembered
    }

    void tellsNoShareThatIsNotWhole()
    {
        QueueFixture queue(30);
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        const auto* const share = panel.findChild<QLabel*>(u"onTimeShare"_s);
        panel.setCourse(100);
        const QString whole = share->text();
        panel.setCourse(34);
        QCOMPARE(share->text(), u"In time: known when all histories are read (34\u00A0%)"_s);
        panel.setCourse(100);
        QCOMPARE(share->text(), whole);
        QVERIFY(whole.startsWith(u"In time: "_s));
    }

    void nextIsAskedFor()
    {
        QueueFixture queue(3);
        WorkPanel panel(queue.index, queue.theme, queue.settings);
        QSignalSpy next(&panel, &WorkPanel::nextRequested);
        panel.findChild<QPushButton*>(u"nextUrgent"_s)->click();
        QCOMPARE(next.count(), 1);
    }
};

QTEST_MAIN(TestWorkPanel)
#include "tst_workpanel.moc"
