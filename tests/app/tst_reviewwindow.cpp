// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/reviewprofile.h"
#include "app/storejobs.h"
#include "services/indexservice.h"
#include "services/reviewcopyservice.h"
#include "services/workspace.h"
#include "support/testmain.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/words.h"
#include "widgets/review/reviewbanner.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A copy for review, made in one console's window and opened in another's.
class TestReviewWindow final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_file;

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static CommandLine lineFor(const QString& profile)
    {
        CommandLine line;
        line.profile = profile;
        line.language = u"en"_s;
        return line;
    }
    static bool isOpen(Application& application, const QSignalSpy& opened)
    {
        return QTest::qWaitFor([&] { return opened.count() == 1 && application.index()->isLoaded(); }, 20'000);
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void isWrittenFromTheWindowWithAWordAboutWhatWasLeftOut()
    {
        Application application(lineFor(m_dir.filePath(u"profile"_s)));
        const QSignalSpy opened(&application, &Application::opened);
        application.start();
        QVERIFY(isOpen(application, opened));
        const QSignalSpy loaded(application.jobs(), &StoreJobs::demoLoaded);
        application.jobs()->loadDemo(400);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, 60'000);
        m_file = m_dir.filePath(u"tinjau.jakops"_s);
        application.jobs()->writeReviewCopyTo(m_file, {.privacy = ReviewPrivacy::Public, .officer = application.officer().officer()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_file) && !application.window().notices().isBusy(), 60'000);
        QVERIFY2(application.window().notices().text().contains(u"tinjau.jakops"_s), qPrintable(application.window().notices().text()));
    }

    void opensUnderABannerAndOffersNothingThatWouldChangeIt()
    {
        QVERIFY(QFile::exists(m_file));
        const QByteArray before = bytesOf(m_file);
        {
            CommandLine line = lineFor(m_file);
            const auto review = ReviewProfile::standIn(line);
            VERIFY_RESULT(review);
            QVERIFY(*review);
            Application application(line);
            const QSignalSpy opened(&application, &Application::opened);
            application.start();
            QVERIFY(isOpen(application, opened));
            QTRY_COMPARE(application.index()->selection()->count(), 400); // closed ones, too
            const auto* const banner = application.window().findChild<ReviewBanner*>();
            QVERIFY(banner && banner->isVisible() && banner->text().contains(u"400"_s));
            const Actions& actions = application.window().actions();
            for (const ActionId id : {ActionId::Import, ActionId::Boundaries, ActionId::Backup, ActionId::ReviewCopy, ActionId::Demo, ActionId::Officers})
                QVERIFY2(!actions[id].isEnabled(), qPrintable(actions[id].text()));
            QVERIFY(actions[ActionId::ExportCsv].isEnabled());
            // A command by its key is refused with the reason.
            application.current().setKey(1);
            actions[ActionId::Note].trigger();
            actions[ActionId::Lock].trigger();
            QTRY_VERIFY(application.window().notices().text().contains(u"review"_s));
            QVERIFY(application.window().isVisible());
        }
        QCOMPARE(bytesOf(m_file), before);
    }

    void aFileThatIsNoCopyIsToldAsSuch()
    {
        const QString path = m_dir.filePath(u"bukan.jakops"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("tidak ada apa-apa di sini");
        file.close();
        CommandLine line = lineFor(path);
        const auto review = ReviewProfile::standIn(line);
        VERIFY_RESULT(review);
        Application application(line);
        const QSignalSpy failed(&application, &Application::openFailed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"WrongFormat.*not a copy for review"_s));
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(bytesOf(path), QByteArray("tidak ada apa-apa di sini"));
    }
};

QTEST_MAIN(TestReviewWindow)
#include "tst_reviewwindow.moc"
