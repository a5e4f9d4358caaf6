// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/storejobs.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "storage/storelock.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QRegularExpression>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Started
{
    explicit Started(const QString& profile)
        : application(lineFor(profile))
        , opened(&application, &Application::opened)
        , failed(&application, &Application::openFailed)
    {
        application.start();
    }
    static CommandLine lineFor(const QString& profile)
    {
        CommandLine line;
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
