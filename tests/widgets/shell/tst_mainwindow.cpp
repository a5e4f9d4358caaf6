// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "index/nexturgent.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/slawords.h"
#include "widgets/queue/queuefixture.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/workitem.h"
#include "widgets/queue/workpanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/searchbox.h"
#include "widgets/shell/shortcutsheet.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QMenuBar>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown : QueueFixture
{
    explicit Shown(int tickets = 200)
        : QueueFixture(tickets)
        , window(theme, settings, officer, clock)
    {
        theme.setAnimated(false);
        window.show();
        window.activateWindow();
        window.open({index, model, current, facts, map, ticket});
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
    }
    [[nodiscard]] QAction& action(ActionId id) { return window.actions()[id]; }
    void press(const QString& key) { QTest::keySequence(&window, QKeySequence(key)); }

    OfficerContext officer;
    QWidget* map = new QWidget;
    QWidget* ticket = new QWidget;
    MainWindow window;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isThereBeforeTheStore()
    {
        QueueFixture parts(0);
        OfficerContext officer;
        MainWindow window(parts.theme, parts.settings, officer, parts.clock);
        window.show();
        QVERIFY(window.isVisible());
        QVERIFY(!window.actions()[ActionId::Import].isEnabled());
        QVERIFY(window.actions()[ActionId::Shortcuts].isEnabled());
    }

    void aDamagedStoreOffersWaysOn()
    {
        QueueFixture parts(0);
        OfficerContext officer;
        MainWindow window(parts.theme, parts.settings, officer, parts.clock);
        window.show();
        window.showFailure(Error(ErrorCode::StoreDamaged, u"quick_check: <b>page 3</b>"_s));
        QSignalSpy restore(&window, &MainWindow::restoreRequested);
        QSignalSpy anew(&window, &MainWindow::startAnewRequested);
        QSignalSpy again(&window, &MainWindow::tryAgainRequested);
        for (QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
            if (button->text() == u"Restore the last backup"_s || button->text() == u"Start with an empty store"_s
                || button->text() == u"Try again"_s)
                button->click();
        }
        QCOMPARE(restore.count(), 1);
        QCOMPARE(anew.count(), 1);
        QCOMPARE(again.count(), 1);
    }

    void keysMoveThroughTheQueue()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.press(u"J"_s);
        QCOMPARE(shown.current.key(), shown.model.keyOfRow(0));
        shown.press(u"J"_s);
        shown.press(u"J"_s);
        QCOMPARE(shown.current.key(), shown.model.keyOfRow(2));
        shown.press(u"K"_s);
        QCOMPARE(shown.current.key(), shown.model.keyOfRow(1));
    }

    void oneKeyOpensTheMostUrgentOfTheList()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.press(u"N"_s);
        QTRY_VERIFY(shown.current.key() != 0);
        const qint64 first = shown.current.key();
        QCOMPARE(first, nextUrgent(*shown.index.selection(), 0, shown.clock.nowMs()));
        shown.press(u"N"_s);
        QTRY_VERIFY(shown.current.key() != first);
        QCOMPARE(shown.current.key(), nextUrgent(*shown.index.selection(), first, shown.clock.nowMs()));
        TicketFilter none;
        none.categories = {u"nothing of this kind"_s};
        shown.index.setFilter(none);
        QTRY_COMPARE(shown.index.selection()->count(), 0);
        shown.press(u"N"_s);
        QTRY_COMPARE(shown.window.notices().text(), u"No open report in this list."_s);
    }

    void twoKeysShowAWorkQueue()
    {
        Shown shown;
        QVERIFY(shown.load());
        for (const WorkQueue queue : kAllWorkQueues) {
            shown.press(u"G, %1"_s.arg(SlaWords::key(queue)));
            QVERIFY(shown.index.filter().queue == queue);
            QVERIFY(shown.window.queue()->work().item(queue).isChecked());
        }
    }

    void keysAskForCommands_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<CommandKind>("kind");
        QTest::newRow("triage") << u"T"_s << CommandKind::Triage;
        QTest::newRow("start") << u"S"_s << CommandKind::Start;
        QTest::newRow("follow-up") << u"F"_s << CommandKind::FollowUp;
        QTest::newRow("validate") << u"V"_s << CommandKind::Validate;
        QTest::newRow("note") << u"Shift+N"_s << CommandKind::Note;
        QTest::newRow("ask") << u"Q"_s << CommandKind::Ask;
        QTest::newRow("answer") << u"Shift+Q"_s << CommandKind::Answer;
        QTest::newRow("verification") << u"L"_s << CommandKind::AskVerification;
        QTest::newRow("verified") << u"Shift+L"_s << CommandKind::Verified;
    }
    void keysAskForCommands()
    {
        QFETCH(const QString, key);
        QFETCH(const CommandKind, kind);
        Shown shown;
        QVERIFY(shown.load());
        QSignalSpy asked(&shown.window, &MainWindow::commandRequested);
        shown.press(key);
        QCOMPARE(asked.count(), 0); // no report yet: said, not done
        QVERIFY(shown.window.notices().isVisible());
        shown.press(u"J"_s);
        shown.press(key);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<CommandKind>(), kind);
    }

    void reassigningIsAskedForWithoutSayingHow()
    {
        Shown shown;
        QVERIFY(shown.load());
        QSignalSpy asked(&shown.window, &MainWindow::reassignRequested);
        shown.press(u"R"_s);
        QCOMPARE(asked.count(), 0);
        shown.press(u"J"_s);
        shown.press(u"R"_s);
        QCOMPARE(asked.count(), 1);
        QSignalSpy returned(&shown.window, &MainWindow::returnRequested);
        QSignalSpy neighbour(&shown.window, &MainWindow::neighbourRequested);
        shown.press(u"Shift+R"_s);
        shown.press(u"B"_s);
        QCOMPARE(returned.count(), 1);
        QCOMPARE(neighbour.count(), 1);
        QCOMPARE(asked.count(), 1);
    }

    void noTwoActionsHaveTheSameKey()
    {
        Shown shown;
        QHash<QString, QString> seen;
        for (const QAction* const action : shown.window.QWidget::actions()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(text.isEmpty() || !seen.contains(text), qPrintable(text + u": "_s + seen[text] + u", "_s + action->text()));
                seen.insert(text, action->text());
            }
        }
        QVERIFY(seen.size() > 40);
    }

    void slashSearchesAndLettersAreTypedThere()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.press(u"/"_s);
        auto* box = shown.window.findChild<SearchBox*>();
        QVERIFY(box->hasFocus());
        QSignalSpy asked(&shown.window, &MainWindow::commandRequested);
        QTest::keyClicks(box, u"jks tv"_s);
        QCOMPARE(box->text(), u"jks tv"_s);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(shown.current.key(), 0);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(shown.index.filter().text, u"jks tv"_s);
        QVERIFY(shown.window.queue()->view().hasFocus());
    }

    void questionMarkShowsAllKeysAndAnyKeyClosesThem()
    {
        Shown shown;
        shown.press(u"?"_s);
        auto* sheet = shown.window.findChild<ShortcutSheet*>();
        QVERIFY(sheet->isVisible());
        QCOMPARE(sheet->size(), shown.window.size());
        QTest::keyClick(sheet, Qt::Key_J);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(shown.current.key(), 0);
    }

    void theMenusFoldWithTheFirstResize()
    {
        Shown shown;
        shown.window.resize(1920, 1080);
        auto* const menus = shown.window.findChild<QMenuBar*>();
        QTRY_VERIFY(menus->isVisible());
        shown.window.resize(1280, 720);
        QTRY_VERIFY(!menus->isVisible());
        QCOMPARE(shown.window.width(), 1280);
    }

    void narrowWindowShowsTheReportOverTheMap()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.resize(1280, 720);
        QVERIFY(!shown.ticket->isVisible());
        shown.press(u"J"_s);
        QVERIFY(shown.ticket->isVisible());
        QTRY_VERIFY(shown.map->width() >= shown.window.width() - 340 - 8); // it is over the map, not beside it
        QTest::keyClick(&shown.window, Qt::Key_Escape);
        QVERIFY(!shown.ticket->isVisible());
    }

    void theMapHearsWhatTheDrawerCovers()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.resize(1280, 720);
        QSignalSpy covered(&shown.window, &MainWindow::mapCovered);
        shown.press(u"J"_s);
        QTRY_COMPARE(covered.count(), 1);
        QCOMPARE(covered.last().first().toInt(), 420);
        QTest::keyClick(&shown.window, Qt::Key_Escape);
        QCOMPARE(covered.last().first().toInt(), 0);
        shown.press(u"J"_s);
        shown.window.resize(1920, 1080); // into its own dock
        QTRY_COMPARE(covered.last().first().toInt(), 0);
    }

    void theDrawerSlidesWhereTheDesktopWantsIt()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.resize(1280, 720);
        shown.theme.setAnimated(true);
        shown.press(u"J"_s);
        auto* const drawer = shown.ticket->parentWidget();
        QVERIFY(drawer->isVisible());
        QVERIFY(drawer->x() > drawer->parentWidget()->width() - drawer->width());
        QTRY_COMPARE(drawer->geometry().right(), drawer->parentWidget()->width() - 1);
        QTest::keyClick(&shown.window, Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
    }

    void wideWindowGivesTheReportItsOwnDock()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.resize(1920, 1080);
        QTRY_VERIFY(shown.ticket->isVisible());
        auto* dock = shown.window.findChild<QDockWidget*>(u"ticketDock"_s);
        QCOMPARE(dock->widget(), shown.ticket);
        QTRY_COMPARE(dock->width(), 420);
        QTRY_COMPARE(shown.window.findChild<QDockWidget*>(u"queueDock"_s)->width(), 440);
        shown.window.resize(1280, 720);
        QTRY_VERIFY(dock->isHidden());
        shown.window.resize(1920, 1080);
        QTRY_COMPARE(dock->widget(), shown.ticket);
    }

    void docksCloseAndComeBack()
    {
        Shown shown;
        shown.window.resize(1920, 1080);
        auto* dock = shown.window.findChild<QDockWidget*>(u"queueDock"_s);
        dock->close();
        QTRY_VERIFY(!shown.action(ActionId::ShowQueue).isChecked());
        shown.action(ActionId::ResetLayout).trigger();
        QVERIFY(!dock->isHidden());
        QTRY_VERIFY(shown.action(ActionId::ShowQueue).isChecked());
    }

    void layoutIsRememberedForTheNextStart()
    {
        QTemporaryDir dir;
        Shown shown;
        shown.window.resize(1920, 1080);
        shown.window.findChild<QDockWidget*>(u"queueDock"_s)->close();
        shown.window.close();
        QVERIFY(!shown.settings.layout(u"docks_wide"_s).isEmpty());
        QVERIFY(!shown.settings.layout(u"window"_s).isEmpty());
    }

    void demoDataIsToldInTheTitle()
    {
        Shown shown;
        shown.window.setDemo(true);
        QVERIFY(shown.window.windowTitle().startsWith(u"Sample data"_s));
        shown.window.setDemo(false);
        QCOMPARE(shown.window.windowTitle(), u"JakOps"_s);
    }

    void choosingAnOfficerIsRemembered()
    {
        Shown shown;
        const QList<Officer> officers {{u"a"_s, u"Ani & Co"_s, Role::Village, {}, {}}, {u"b"_s, u"Budi"_s, Role::Bureau, {}, {}}};
        shown.window.setOfficers(officers);
        Q_EMIT shown.window.actions().officerChosen(officers[1]);
        QCOMPARE(shown.officer.officer().code, u"b"_s);
        QCOMPARE(shown.settings.officer(), u"b"_s);
    }

    void everyShortcutIsUsedOnce()
    {
        Shown shown;
        QSet<QString> seen;
        for (const QAction* action : shown.window.actions().findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
                seen << keys.toString();
            }
        }
        QVERIFY(seen.contains(u"J"_s));
    }

    void everyButtonHasANameForScreenReaders()
    {
        Shown shown;
        for (const QAbstractButton* button : shown.window.findChildren<QAbstractButton*>()) {
            if (button->objectName().startsWith(u"qt_"_s) || button->inherits("QLineEditIconButton")
                || !button->isVisibleTo(&shown.window))
                continue;
            if (QString::fromLatin1(button->metaObject()->className()).startsWith(u"JakOps::"_s)
                || button->inherits("QToolButton") || button->inherits("QPushButton"))
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                    button->metaObject()->className());
        }
    }

    void pagesAreThereWhenTheyAreAdded()
    {
        Shown shown;
        QVERIFY(shown.action(ActionId::PageOperations).isChecked());
        QVERIFY(!shown.action(ActionId::PageAir).isEnabled());
        QSignalSpy turned(&shown.window, &MainWindow::pageShown);
        auto* air = new QWidget;
        shown.window.addPage(PageId::Air, air);
        shown.press(u"Alt+4"_s);
        QCOMPARE(shown.window.page(), PageId::Air);
        QVERIFY(air->isVisible());
        QCOMPARE(turned.count(), 1);
        auto* tab = shown.window.findChild<QAbstractButton*>(u"page_air"_s);
        QVERIFY(tab->isChecked());
        tab->click(); // again: nothing
        QVERIFY(tab->isChecked());
        QCOMPARE(turned.count(), 1);
        shown.window.findChild<QAbstractButton*>(u"page_operations"_s)->click();
        QCOMPARE(shown.window.page(), PageId::Operations);
        QVERIFY(!tab->isChecked());
    }

    void queueAndReportComeBackAsTheyWere()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.resize(1920, 1000);
        shown.window.addPage(PageId::Flood, new QWidget);
        const auto docks = shown.window.findChildren<QDockWidget*>();
        QCOMPARE(docks.size(), 2);
        QTRY_VERIFY(docks[0]->isVisible() && docks[1]->isVisible());
        shown.window.resizeDocks({docks[0]}, {520}, Qt::Horizontal);
        shown.window.addDockWidget(Qt::LeftDockWidgetArea, docks[1]);
        QTRY_COMPARE(docks[0]->width(), 520);
        const QList<QRect> before {docks[0]->geometry(), docks[1]->geometry()};
        shown.window.showPage(PageId::Flood);
        QVERIFY(!docks[0]->isVisible() && !docks[1]->isVisible());
        QVERIFY(!shown.window.filters()->isVisible());
        shown.press(u"J"_s); // works on what is not in sight
        QCOMPARE(shown.current.key(), 0);
        shown.window.showPage(PageId::Operations);
        QVERIFY(shown.window.filters()->isVisible());
        QTRY_COMPARE((QList<QRect> {docks[0]->geometry(), docks[1]->geometry()}), before);
        docks[1]->close();
        shown.window.showPage(PageId::Flood);
        shown.window.showPage(PageId::Operations);
        QVERIFY(docks[0]->isVisible());
        QVERIFY(!docks[1]->isVisible()); // closed stays closed
    }

    void aWindowMadeNarrowOnAnotherPageArrangesItselfAnew()
    {
        Shown shown;
        shown.window.resize(1920, 1000);
        shown.window.addPage(PageId::Flood, new QWidget);
        shown.window.showPage(PageId::Flood);
        shown.window.resize(1280, 720);
        auto* dock = shown.window.findChild<QDockWidget*>(u"ticketDock"_s);
        QTRY_VERIFY(!shown.window.isWide());
        QVERIFY(!dock->isVisible());
        shown.window.showPage(PageId::Operations);
        QVERIFY(shown.window.findChild<QDockWidget*>(u"queueDock"_s)->isVisible());
        QVERIFY(!dock->isVisible()); // the drawer has its panel
        shown.window.resetLayout();
        QVERIFY(!dock->isVisible());
    }

    void theLastPageIsShownAgainWhenItComes()
    {
        Shown shown;
        shown.settings.setPage(u"weather"_s);
        MainWindow window(shown.theme, shown.settings, shown.officer, shown.clock);
        window.show();
        window.open({shown.index, shown.model, shown.current, shown.facts, new QWidget, new QWidget});
        QCOMPARE(window.page(), PageId::Operations);
        auto* weather = new QWidget;
        window.addPage(PageId::Weather, weather);
        QCOMPARE(window.page(), PageId::Weather);
        QVERIFY(weather->isVisible());
    }

    void aSearchLeadsBackToTheReports()
    {
        Shown shown;
        QVERIFY(shown.load());
        shown.window.addPage(PageId::Food, new QWidget);
        shown.window.showPage(PageId::Food);
        shown.press(u"/"_s);
        auto* box = shown.window.findChild<SearchBox*>();
        QTest::keyClicks(box, u"banjir"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(shown.window.page(), PageId::Operations);
        QCOMPARE(shown.index.filter().text, u"banjir"_s);
    }

    void wantsNoRoomForMenusWhereThereIsNone()
    {
        Shown shown;
        shown.window.resize(1280, 720);
        QTRY_VERIFY(!shown.window.findChild<QMenuBar*>()->isVisible());
        shown.window.resize(1920, 1000);
        QTRY_VERIFY(shown.window.findChild<QMenuBar*>()->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
