// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/filterbar.h"

#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"
#include "widgets/shell/checklistpopup.h"
#include "widgets/shell/filterbutton.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    Theme m_theme;
    CityFacts m_facts;

    static FilterButton* buttonOf(const FilterBar& bar, const QString& text)
    {
        for (FilterButton* button : bar.findChildren<FilterButton*>()) {
            if (button->text().startsWith(text))
                return button;
        }
        return nullptr;
    }
    // The popups in the order of the buttons: status, category, area, agency, channel.
    static CheckListPopup* popupOf(const FilterBar& bar, int which) { return bar.findChildren<CheckListPopup*>().at(which); }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        auto facts = CityFacts::load(u":/city"_s);
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }

    void choosingAStatusSaysTheFilter()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        QSignalSpy edited(&bar, &FilterBar::filterEdited);
        popupOf(bar, 0)->toggle(u"waiting"_s);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(bar.filter().statuses, TicketFilter::bit(TicketStatus::Waiting));
        QCOMPARE(buttonOf(bar, u"Status"_s)->text(), u"Status: Waiting"_s);
    }

    void openStatusesHaveAName()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        bar.setFilter(filter);
        QCOMPARE(buttonOf(bar, u"Status"_s)->text(), u"Status: open"_s);
    }

    void areasAreATreeOfThreeLevels()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        CheckListPopup* areas = popupOf(bar, 2);
        areas->toggle(u"31.74"_s);
        QCOMPARE(bar.filter().areas, QStringList {u"31.74"_s});
        QCOMPARE(areas->tree().state(u"31.74.01.1001"_s), Qt::Checked);
        areas->toggle(u"31.74.01.1001"_s);
        QVERIFY(!bar.filter().areas.contains(u"31.74"_s));
        QVERIFY(bar.filter().areas.contains(u"31.74.02"_s));
        QVERIFY(!bar.filter().areas.contains(u"31.74.01.1001"_s));
    }

    void aFilterFromElsewhereIsShownWithoutASignal()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        QSignalSpy edited(&bar, &FilterBar::filterEdited);
        TicketFilter filter;
        filter.categories = {u"jalan"_s, u"pohon"_s};
        filter.overdue = true;
        filter.from = wibDayStartMs(m_clock.nowMs());
        bar.setFilter(filter);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(buttonOf(bar, u"Category"_s)->text(), u"Category (2)"_s);
        QVERIFY(buttonOf(bar, u"Overdue"_s)->isChecked());
        QVERIFY(buttonOf(bar, u"Today"_s) != nullptr);
    }

    void clearTakesEverythingBack()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        bar.show();
        TicketFilter filter;
        filter.mine = true;
        filter.channels = {u"jaki"_s};
        bar.setFilter(filter);
        auto* clear = bar.findChild<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(clear->isVisible());
        clear->click();
        QVERIFY(bar.filter().isEmpty());
        QVERIFY(!clear->isVisible());
    }

    void searchingTheListFindsUnderClosedBranches()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        bar.show();
        CheckListPopup* areas = popupOf(bar, 2);
        areas->openUnder(buttonOf(bar, u"Area"_s));
        auto* view = areas->findChild<QTreeView*>();
        areas->findChild<QLineEdit*>()->setText(u"manggarai s"_s);
        QCOMPARE(view->model()->rowCount(), 1); // Jakarta Selatan
        const QModelIndex city = view->model()->index(0, 0);
        QCOMPARE(view->model()->rowCount(city), 1); // Tebet
        QVERIFY(view->isExpanded(city));
        areas->findChild<QLineEdit*>()->setText(u"no such place"_s);
        QCOMPARE(view->model()->rowCount(), 0);
    }

    void theSpaceBarTicks()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        bar.show();
        CheckListPopup* status = popupOf(bar, 0);
        status->openUnder(buttonOf(bar, u"Status"_s));
        QTest::keyClick(status->findChild<QTreeView*>(), Qt::Key_Space);
        QCOMPARE(bar.filter().statuses, TicketFilter::bit(TicketStatus::Waiting));
        QTest::keyClick(status->findChild<QTreeView*>(), Qt::Key_Down);
        QTest::keyClick(status->findChild<QTreeView*>(), Qt::Key_Space);
        QCOMPARE(bar.filter().statuses,
            quint16(TicketFilter::bit(TicketStatus::Waiting) | TicketFilter::bit(TicketStatus::Coordinating)));
    }

    void everyControlHasAName()
    {
        FilterBar bar(m_facts, m_clock, m_theme);
        for (const QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
            if (button->objectName().startsWith(u"qt_"_s) || button->window() != bar.window())
                continue;
            QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        }
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
