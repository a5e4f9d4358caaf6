// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/bulletindesk.h"
#include "app/citydesk.h"
#include "app/consolepanels.h"
#include "app/storejobs.h"
#include "app/viewdesk.h"
#include "services/city/replay.h"
#include "services/deskmemory.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "storage/connection.h"
#include "storage/courserefresh.h"
#include "storage/storelock.h"
#include "storage/ticketstore.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"
#include "widgets/bulletin/bulletindialog.h"
#include "widgets/bulletin/bulletinform.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QRegularExpression>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Started
{
    explicit Started(const QString& profile, bool offline = false)
        : application(lineFor(profile, offline))
        , opened(&application, &Application::opened)
        , failed(&application, &Application::openFailed)
    {
        application.start();
    }
    static CommandLine lineFor(const QString& profile, bool offline = false)
    {
        CommandLine line;
        line.offline = offline;
        line.profile = profile;
        line.language = u"en"_s;
        return line;
    }
    bool isOpen() { return QTest::qWaitFor([this] { return opened.count() == 1 && application.index()->isLoaded(); }, 20'000); }
    bool seed(int tickets)
    {
        QSignalSpy loaded(application.jobs(), &StoreJobs::demoLoaded);
        application.jobs()->loadDemo(tickets);
        return QTest::qWaitFor([&] { return loaded.count() == 1 && application.index()->facets()->total() == tickets; }, 60'000);
    }
    // Every text of the window, menus and all.
    QStringList texts()
    {
        QStringList found;
        for (const QAction* action : application.window().findChildren<QAction*>())
            found << action->text();
        for (const QMenu* menu : application.window().findChildren<QMenu*>())
            found << menu->title();
        return found;
    }

    Application application;
    QSignalSpy opened;
    QSignalSpy failed;
};

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void showsTheWindowFirstThenTheStore()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.application.window().isVisible());
        QVERIFY(program.application.workspace() == nullptr);
        QVERIFY(program.isOpen());
        QTRY_COMPARE(program.application.window().queue()->state(), QueuePanel::State::Empty);
    }

    void loadsTheDemoCityAndSaysSo()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        QVERIFY(program.seed(400));
        QTRY_COMPARE(program.application.window().queue()->state(), QueuePanel::State::List);
        QVERIFY(program.application.window().windowTitle().startsWith(u"Sample data"_s));
        QVERIFY(!program.application.window().notices().isBusy());
        // Only what needs a person, and the filter bar says so.
        QCOMPARE(program.application.window().filters()->filter().statuses, TicketFilter::openStatuses());
    }

    void theCitysPagesAreAliveInADemoWithoutANetwork()
    {
        const QTemporaryDir profile;
        {
            Started program(profile.path(), true);
            QVERIFY(program.isOpen());
            Application& app = program.application;
            QTRY_VERIFY(app.city()->isReady());
            for (const PageId page : kAllPages) {
                QVERIFY(app.window().actions().page(page).isEnabled());
                app.window().showPage(page);
                QCOMPARE(app.window().page(), page);
            }
            QCOMPARE(app.city()->runner().state(u"demo"_s).phase, FeedPhase::Off); // not before it is a demo
            QVERIFY(program.seed(400));
            QVERIFY(app.city()->runner().state(u"demo"_s).phase != FeedPhase::Off);
            // A figure of the strip is told by what the demo has filled, and leads to its page.
            auto* const flood = app.window().findChild<QAbstractButton*>(u"pulse_flood"_s);
            QVERIFY(flood);
            QTRY_VERIFY(flood->isVisible());
            flood->click();
            QCOMPARE(app.window().page(), PageId::Flood);
            app.window().close();
        }
        Started again(profile.path(), true);
        QVERIFY(again.isOpen());
        QTRY_COMPARE(again.application.window().page(), PageId::Flood); // where one left
    }

    void anOfficerBeginsAtTheWorkOfHisRole()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        Application& app = program.application;
        QVERIFY(!app.index()->filter().queue); // staff: the whole city
        const auto sign = [&app](Role role) {
            app.officer().setOfficer(*std::ranges::find(app.officers(), role, &Officer::role));
            return app.index()->filter().queue;
        };
        QVERIFY(sign(Role::Village) == WorkQueue::Unit);
        QVERIFY(sign(Role::Bureau) == WorkQueue::Validation);
        QVERIFY(!sign(Role::Viewer));
        QCOMPARE(app.index()->filter().statuses, TicketFilter::openStatuses());
        TicketFilter own;
        own.categories = {u"banjir"_s};
        app.index()->setFilter(own);
        QVERIFY(!sign(Role::Bureau)); // what somebody chose is left alone
        QCOMPARE(app.index()->filter(), own);
    }

    void aWrongFileOfLimitsIsTold()
    {
        const QTemporaryDir profile;
        QFile file(profile.filePath(u"sla.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("stage,categories,channels,from,to,limit,pause,source\nrespond,*,*,,,soon,,x\n");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"sla\\.csv InvalidInput: line 2: limit is"_s));
        Started program(profile.path());
        QVERIFY(program.isOpen());
        QVERIFY(program.application.window().notices().text().contains(u"sla.csv"_s));
    }

    void savedViewsBringBackWhatWasShown()
    {
        const QTemporaryDir profile;
        const QString file = profile.filePath(u"banjir.jakops-view"_s);
        TicketFilter flood;
        flood.categories = {u"banjir"_s};
        flood.overdue = true;
        const QueueSort byDue {QueueColumn::Due, Qt::AscendingOrder};
        {
            Started program(profile.path());
            QVERIFY(program.isOpen());
            Application& app = program.application;
            MapCamera& camera = *app.panels()->map()->model().camera();
            camera.setAnimated(false);
            app.index()->setFilter(flood);
            app.window().queue()->view().showColumns({QueueColumn::Number, QueueColumn::Due}, byDue);
            camera.flyTo(GeoPoint {-6.25, 106.85}, 14.0);
            app.views()->save(u"Banjir & telat"_s);
            app.index()->setFilter({});
            app.window().queue()->view().showColumns({}, {});
            camera.flyTo(GeoPoint {-6.15, 106.75}, 11.0);
            QTest::keyClick(&app.window(), Qt::Key_1);
            QTRY_COMPARE(app.index()->filter(), flood);
            QCOMPARE(app.index()->sort(), byDue);
            QCOMPARE(app.window().queue()->view().columns(), QList({QueueColumn::Number, QueueColumn::Due}));
            QVERIFY(std::abs(camera.center().latitude() + 6.25) < 1e-3 && std::abs(camera.zoom() - 14.0) < 1e-6);
            app.views()->share(0, file);
            app.views()->remove(0);
            QVERIFY(app.views()->views().views().isEmpty());
            app.index()->setFilter({});
            QTest::keyClick(&app.window(), Qt::Key_1); // nothing there any more
            QCOMPARE(app.index()->filter(), TicketFilter());
            app.views()->open(file);
            QCOMPARE(app.index()->filter(), flood);
        }
        Started again(profile.path());
        QVERIFY(again.isOpen());
        QCOMPARE(again.application.views()->views().views().size(), 1);
        QCOMPARE(again.application.views()->views().views().first().name, u"Banjir & telat"_s);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"format": "jakops-view", "version": 1, "name": "x", "filter": {"secret": 1}})");
        broken.close();
        again.application.views()->open(file);
        QCOMPARE(again.application.views()->views().views().size(), 1);
        QVERIFY(!again.application.window().notices().text().isEmpty());
    }

    void aViewSavedInAReplayKeepsTheFilterBeforeIt()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        Application& app = program.application;
        QTRY_VERIFY(app.city()->isReady());
        const TicketFilter before = app.index()->filter();
        app.city()->replay().showLastDay();
        app.city()->replay().pause();
        QVERIFY(app.index()->filter() != before);
        app.views()->save(u"x"_s);
        QCOMPARE(app.views()->views().views().first().filter, before);
    }

    void goesToANumberTheFilterHides()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        QVERIFY(program.seed(50));
        Application& app = program.application;
        const auto ticket = app.workspace()->database().read([&](ReadSession& session) {
            return app.workspace()->tickets().ticketByKey(session, 7);
        }).result();
        VERIFY_RESULT(ticket);
        TicketFilter none;
        none.from = 1;
        none.to = 2;
        app.index()->setFilter(none);
        QTRY_COMPARE(app.queue()->rowCount(), 0);
        Q_EMIT app.window().numberEntered(ticket->number.toLower(), true);
        QTRY_COMPARE(app.current().key(), 7);
        Q_EMIT app.window().numberEntered(u"JK0"_s, true);
        QTRY_VERIFY(app.window().notices().text().contains(u"JK0"_s));
        QCOMPARE(app.current().key(), 7);
    }

    void theLanguageChangesWithoutARestart()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        QVERIFY(program.texts().contains(u"&File"_s));
        program.application.window().actions()[ActionId::LanguageIndonesian].trigger();
        QTRY_VERIFY(program.texts().contains(u"&Berkas"_s));
        QVERIFY(!program.texts().contains(u"&File"_s));
        program.application.window().actions()[ActionId::LanguageEnglish].trigger();
        QTRY_VERIFY(program.texts().contains(u"&File"_s));
    }

    void theSchemeChangesWithoutARestart()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        program.application.window().actions()[ActionId::SchemeDark].trigger();
        QCOMPARE(qApp->palette().color(QPalette::Window), themeColors(Scheme::Dark).window);
        program.application.window().actions()[ActionId::SchemeLight].trigger();
        QCOMPARE(qApp->palette().color(QPalette::Window), themeColors(Scheme::Light).window);
    }

    void aBusyStoreIsToldAndTriedAgain()
    {
        const QTemporaryDir profile;
        auto lock = std::make_unique<Result<StoreLock>>(StoreLock::acquire(profile.path()));
        VERIFY_RESULT(*lock);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"StoreBusy"_s)); // logged, and told in the window
        Started program(profile.path());
        QTRY_COMPARE_WITH_TIMEOUT(program.failed.count(), 1, 20'000);
        QCOMPARE(program.failed.first().first().value<Error>().code, ErrorCode::StoreBusy);
        lock.reset();
        Q_EMIT program.application.window().tryAgainRequested();
        QVERIFY(program.isOpen());
    }

    void aDamagedStoreIsToldAndAnEmptyOneCanBeBegun()
    {
        const QTemporaryDir profile;
        QFile store(Workspace::storePath(profile.path()));
        QVERIFY(store.open(QIODevice::WriteOnly));
        store.write(QByteArray(8192, 'x'));
        store.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"StoreDamaged"_s));
        Started program(profile.path());
        QTRY_COMPARE_WITH_TIMEOUT(program.failed.count(), 1, 20'000);
        QCOMPARE(program.failed.first().first().value<Error>().code, ErrorCode::StoreDamaged);
        QVERIFY(QFile::exists(Workspace::storePath(profile.path())));
        Q_EMIT program.application.window().startAnewRequested();
        QVERIFY(program.isOpen());
    }

    void theChosenOfficerIsRemembered()
    {
        const QTemporaryDir profile;
        {
            Started program(profile.path());
            QVERIFY(program.isOpen());
            QCOMPARE(program.application.officer().officer().code, u"jsc.operator"_s);
            Q_EMIT program.application.window().actions().officerChosen(program.application.officers().first());
        }
        Started program(profile.path());
        QCOMPARE(program.application.officer().officer().code, program.application.officers().first().code);
        QVERIFY(program.isOpen());
    }

    void exportsWhatTheFilterShows()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        QVERIFY(program.seed(300));
        const QString path = profile.filePath(u"out.csv"_s);
        program.application.jobs()->exportFile(path, u"csv"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!program.application.window().notices().isBusy(), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().count('\n') >= program.application.index()->selection()->count());
    }

    void sampleReportsAskedForFromElsewhereComeIntoTheWindow()
    {
        const QTemporaryDir profile;
        Started program(profile.path());
        QVERIFY(program.isOpen());
        auto answer = SingleInstance::LiveAnswer::NobodyThere;
        const auto ask = [&] {
            std::unique_ptr<QThread> other(
                QThread::create([&] { answer = SingleInstance(profile.path()).askLive(6000, 3); }));
            QSignalSpy ended(other.get(), &QThread::finished);
            other->start();
            QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 20'000);
            other->wait();
        };
        ask();
        QCOMPARE(answer, SingleInstance::LiveAnswer::NotDemo);
        QVERIFY(program.seed(300));
        ask();
        QCOMPARE(answer, SingleInstance::LiveAnswer::Started);
        QTRY_COMPARE_WITH_TIMEOUT(program.application.index()->facets()->total(), 303, 20'000);
        QTRY_VERIFY(!program.application.window().actions()[ActionId::Live].isChecked());
    }

    // A large store is open before it is checked; what the check finds then must not be worked on.
    void damageThatIsFoundLateTakesTheConsoleAwayAndSaysWhatToDo()
    {
        const QTemporaryDir good;
        const QTemporaryDir cut;
        const QString store = Workspace::storePath(good.path());
        const QString copy = Workspace::storePath(cut.path());
        {
            Started program(good.path());
            QVERIFY(program.isOpen());
            QVERIFY(program.seed(300));
        }
        {
            const auto made = Connection::open({.path = store});
            VERIFY_RESULT(made);
            VERIFY_RESULT((*made)->execute("INSERT INTO meta VALUES('ballast', zeroblob(68000000))"));
        }
        {
            Started program(good.path());
            QVERIFY(program.isOpen());
            for (const QString& part : {QString(), u"-wal"_s}) // as a power cut leaves it
                QVERIFY(QFile::copy(store + part, copy + part));
        }
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const uchar* const bytes = file.map(0, file.size());
        const qsizetype page = QByteArrayView(bytes, file.size()).indexOf(QByteArrayView("Jl. ")) / 4096 * 4096;
        QVERIFY(page > 0);
        file.seek(page);
        file.write(QByteArray(4096, '\x55'));
        file.close();

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"StoreDamaged"_s));
        Started program(cut.path());
        QVERIFY(QTest::qWaitFor([&] { return program.failed.count() == 1; }, 30'000));
        QCOMPARE(program.opened.count(), 1); // it had been open
        QVERIFY(program.application.workspace() == nullptr);
        MainWindow& window = program.application.window();
        QVERIFY(window.isVisible());
        QVERIFY(window.queue() == nullptr);
        QPushButton* anew = nullptr;
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->text() == u"Start with an empty store"_s)
                anew = button;
        }
        QVERIFY(anew);
        QTRY_VERIFY(anew->isVisible());
        anew->click();
        QTRY_COMPARE_WITH_TIMEOUT(program.opened.count(), 2, 60'000);
        QTRY_COMPARE(window.queue()->state(), QueuePanel::State::Empty);
        QCOMPARE(QDir(cut.path()).entryList({u"store-damaged-*.db"_s}).size(), 1); // kept aside
    }

    void anUnfinishedBulletinComesBackAfterTheProgramEnded()
    {
        const QTemporaryDir profile;
        {
            Started program(profile.path());
            QVERIFY(program.isOpen());
            BulletinDialog& dialog = program.application.bulletins()->open();
            dialog.write();
            dialog.form()->findChild<QLineEdit*>(u"bulletinTitle"_s)->setText(u"Siaga rob"_s);
            dialog.form()->findChild<QPlainTextEdit*>(u"bulletinWords"_s)->setPlainText(u"Periksa pompa."_s);
            const QUuid place(u"c0ffee00-0000-4000-8000-000000000002"_s);
            DeskMemory& memory = program.application.workspace()->deskMemory();
            const QString officer = program.application.officer().officer().code;
            QTRY_VERIFY(!memory.drafts(place, officer).result()->isEmpty()); // half a second after the last key, without an end
        }
        Started program(profile.path());
        QVERIFY(program.isOpen());
        BulletinDialog& dialog = program.application.bulletins()->open();
        dialog.write();
        const auto* const title = dialog.form()->findChild<QLineEdit*>(u"bulletinTitle"_s);
        QTRY_COMPARE(title->text(), u"Siaga rob"_s);
        QCOMPARE(dialog.form()->findChild<QPlainTextEdit*>(u"bulletinWords"_s)->toPlainText(), u"Periksa pompa."_s);
    }

    void tellsWhatAnUpdateOfTheStoreTakesItsTimeWith()
    {
        const QTemporaryDir profile;
        {
            Started program(profile.path());
            QVERIFY(program.isOpen());
            QVERIFY(program.seed(400));
            const auto left = program.application.workspace()->database().write(WritePriority::User, [](WriteSession& session) {
                return session.execute("UPDATE meta SET value = '' WHERE key = 'boundaries'; DELETE FROM meta WHERE key = 'course_up_to'");
            });
            VERIFY_RESULT(left.result());
        }
        Started program(profile.path());
        const auto says = [&](const QString& part) {
            const auto labels = program.application.window().findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(part); });
        };
        QTRY_VERIFY(says(u"Finding the kelurahan of each report: 100\u00A0%"_s));
        QVERIFY(program.isOpen());
        const auto reached = [&] {
            return program.application.workspace()->database().read([](ReadSession& s) { return CourseRefresh::reached(s); }).result();
        };
        QTRY_VERIFY(reached() == CourseRefresh::kDone);
        QTRY_VERIFY(says(u"store good"_s));
    }

    void closingWhileItOpensIsSafe()
    {
        const QTemporaryDir profile;
        {
            CommandLine line = Started::lineFor(profile.path());
            Application application(line);
            application.start();
            QCoreApplication::processEvents();
        }
        Started program(profile.path());
        QVERIFY(program.isOpen());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication application(argc, argv);
    TestApplication test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_application.moc"
