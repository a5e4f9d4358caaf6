// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/deskgate.h"
#include "app/hubdesk.h"
#include "app/joindesk.h"
#include "domain/ticketstatus.h"
#include "services/indexservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/programrun.h"
#include "support/testhub.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/wraptext.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/statusline.h"
#include "sync/hubprofile.h"
#include "widgets/signin/firstofficerform.h"
#include "widgets/sync/joindialog.h"
#include "widgets/sync/syncdialog.h"
#include "widgets/ticket/ticketpanel.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A window and, beside it, a colleague at the command line: both at a hub on a real server.
class TestHubDesk final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<Application> m_app;

    // The colleague's program; its answer.
    [[nodiscard]] QByteArray run(const QString& profile, const QStringList& arguments, const QByteArray& input = {}) const
    {
        const ProgramRun run = ProgramRun::of(QStringLiteral(JAKOPS_BINARY), QStringList {u"--profile"_s, m_folder.filePath(profile)} + arguments, input);
        const QByteArray told = run.out + run.err;
        if (run.code != 0)
            qWarning("%s: %s", qPrintable(arguments.join(u' ')), told.constData());
        return told;
    }
    void join(const QString& profile, const QString& officer)
    {
        const auto invited = m_hub->invite(officer);
        VERIFY_RESULT(invited);
        QVERIFY(run(profile, {u"hub"_s, u"join"_s, invited->address, u"--code"_s, invited->code}, invited->password.toUtf8() + '\n')
                    .contains("works with the hub"));
    }
    void open(const QString& profile)
    {
        CommandLine line;
        line.profile = m_folder.filePath(profile);
        line.language = u"en"_s;
        m_app = std::make_unique<Application>(line);
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->hub(), 20'000);
    }
    [[nodiscard]] QPushButton* state() const { return m_app->window().findChild<QPushButton*>(u"hubState"_s); }
    template<class T> [[nodiscard]] T* part(const QString& name) const { return m_app->hub()->dialog()->findChild<T*>(name); }
    static void keepPicture(const QString& name, QWidget* of)
    {
        QCoreApplication::sendPostedEvents(); // what is to be laid out yet
        if (const QString dir = qEnvironmentVariable("JAKOPS_TEST_PICTURES"); !dir.isEmpty())
            QVERIFY(of->grab().save(dir + u'/' + name + u".png"_s));
    }
    void keepPicture(const QString& name) const
    {
        keepPicture(name, name.startsWith(u"window"_s) ? static_cast<QWidget*>(&m_app->window()) : m_app->hub()->dialog());
    }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain of this desktop
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        auto source = m_hub->console(u"crm"_s, u"ingest"_s);
        VERIFY_RESULT(source);
        QList<HubCommand> reports;
        for (int n = 1; n <= 3; ++n)
            reports += (*source)->report(QUuid::createUuid(), u"31.74.01.1007"_s,
                {{BodyKey::number, u"JK261121000%1"_s.arg(n)}, {BodyKey::text, u"Lubang di jalan %1"_s.arg(n)}, {BodyKey::agency, u"dbm"_s}});
        VERIFY_RESULT((*source)->pg->push((*source)->id, reports));
        join(u"window"_s, u"biro.jendela"_s);
        join(u"colleague"_s, u"biro.rekan"_s);
    }
    void init() { pinEnvironment(); }
    void cleanup() { m_app.reset(); }

    void aConsoleWithoutAHubJoinsOneFromItsWindow()
    {
        open(u"alone"_s);
        QCOMPARE(state()->text(), u"no hub"_s);
        QTest::mouseClick(state(), Qt::LeftButton);
        QVERIFY(!m_app->hub()->dialog());
        QPointer<JoinDialog> dialog = m_app->joining()->dialog();
        QVERIFY(dialog);
        keepPicture(u"join-what"_s, dialog);
        const auto button = [&](const QString& name) { return dialog->findChild<QPushButton*>(name); };
        const auto type = [&](const QString& field, const QString& text) { dialog->findChild<QLineEdit*>(field)->setText(text); };
        QTest::mouseClick(button(u"joinBegin"_s), Qt::LeftButton);
        QVERIFY(!button(u"joinNow"_s)->isEnabled());

        // What is wrong is said in words, and what was typed stays.
        auto* const problem = dialog->findChild<PlainLabel*>(u"joinProblem"_s);
        type(u"joinAddress"_s, u"host=hub.example dbname=hub user=o_1 sslmode=require"_s);
        type(u"joinCode"_s, u"ABCD-EFGH"_s);
        QTest::mouseClick(button(u"joinNow"_s), Qt::LeftButton);
        QTRY_VERIFY(problem->text().contains(u"sslmode has to be verify-full"_s));
        auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        HubAdmin administrator(**admin);
        const auto account = administrator.addOfficer({{}, u"biro.baru"_s, u"Petugas Baru"_s, u"bureau"_s, {}, {}});
        VERIFY_RESULT(account);
        type(u"joinAddress"_s, u"host=%1 dbname=hub user=%2"_s.arg(m_hub->folder(), account->login));
        QTest::mouseClick(button(u"joinNow"_s), Qt::LeftButton);
        QTRY_VERIFY(problem->text().contains(u"password"_s));
        type(u"joinPassword"_s, account->password);
        QTest::mouseClick(button(u"joinNow"_s), Qt::LeftButton);
        QTRY_VERIFY(problem->isVisible() && problem->text().contains(u"The code does not hold"_s));
        QVERIFY(!QFile::exists(m_folder.filePath(u"alone/hub.json"_s)));
        keepPicture(u"join-problem"_s, dialog);

        // And then the work begins, without a new start.
        const auto code = administrator.enrolmentCode(u"biro.baru"_s);
        VERIFY_RESULT(code);
        type(u"joinCode"_s, *code);
        QTest::mouseClick(button(u"joinNow"_s), Qt::LeftButton);
        QVERIFY(!button(u"joinNow"_s)->isEnabled());
        QTRY_VERIFY(!dialog);
        QVERIFY(m_app->window().notices().text().contains(u"Petugas Baru"_s));
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"connected"_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->index()->facets() ? m_app->index()->facets()->total() : 0, qint64(3), 20'000);
        QVERIFY(m_app->hub()->dialog());
        const auto profile = HubProfile::load(m_folder.filePath(u"alone"_s));
        VERIFY_RESULT(profile);
        QCOMPARE(profile->logins.first().officer, u"biro.baru"_s);

        // Shut out by the administrator: said, and a way back in.
        VERIFY_RESULT(administrator.revokeDevice(profile->logins.first().device));
        VERIFY_RESULT((*admin)->run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + account->login.toUtf8() + '\''));
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"refused by the hub"_s, 60'000);
        keepPicture(u"hub-revoked"_s);
        auto* const again = part<QPushButton>(u"syncJoin"_s);
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        dialog = m_app->joining()->dialog();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLineEdit*>(u"joinAddress"_s)->text().contains(account->login));
        const auto another = administrator.enrolmentCode(u"biro.baru"_s);
        VERIFY_RESULT(another);
        type(u"joinPassword"_s, account->password);
        type(u"joinCode"_s, *another);
        QTest::mouseClick(button(u"joinNow"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"connected"_s, 30'000);
    }

    void aColleaguesWorkIsSeenAndWhatCameTooLateIsTold()
    {
        // Offline: what is done here, before the line comes, is done upon what was read.
        QVERIFY(run(u"window"_s, {u"sync"_s, u"--once"_s}).contains("Hub Uji"));
        QVERIFY(run(u"colleague"_s, {u"sync"_s, u"--once"_s}).contains("Hub Uji"));
        (void)run(u"window"_s, {u"act"_s, u"JK2611210001"_s, u"start"_s, u"--text"_s, u"Kami sudah di lokasi <b>sekarang</b>"_s});
        (void)run(u"colleague"_s, {u"act"_s, u"JK2611210001"_s, u"withdraw"_s, u"--text"_s, u"Ditarik pelapor"_s});
        (void)run(u"colleague"_s, {u"sync"_s, u"--once"_s});
        open(u"window"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"connected · 1 message"_s, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->index()->facets() ? m_app->index()->facets()->total() : 0, qint64(3), 20'000);

        // A change of the colleague comes by itself.
        (void)run(u"colleague"_s, {u"act"_s, u"JK2611210002"_s, u"start"_s});
        (void)run(u"colleague"_s, {u"sync"_s, u"--once"_s});
        const auto status = [this](const QString& number) {
            const auto key = m_app->workspace()->reader().keyByNumber(number).result();
            const auto detail = key ? m_app->workspace()->reader().detail(*key, m_app->workspace()->sampleOfficers().first()).result()
                                    : fail(key.error());
            return detail ? statusCode(detail->ticket.status) : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(status(u"JK2611210002"_s), u"in_progress"_s, 40'000);
        keepPicture(u"window-hub"_s);

        QTest::mouseClick(state(), Qt::LeftButton);
        QVERIFY(m_app->hub()->dialog());
        auto* const list = part<QListWidget>(u"syncCards"_s);
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().startsWith(u"JK2611210001"_s));
        QVERIFY(part<WrapText>(u"syncCardText"_s)->text().contains(u"came too late"_s));
        keepPicture(u"hub-card"_s);
        QTest::mouseClick(part<QPushButton>(u"syncOpen"_s), Qt::LeftButton);
        QTest::mouseClick(part<QPushButton>(u"syncUnderstood"_s), Qt::LeftButton);
        QTRY_COMPARE(list->count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"connected"_s, 20'000);
        part<QTabWidget>(u"syncTabs"_s)->setCurrentIndex(0);
        keepPicture(u"hub-state"_s);

        // Who else has the report open is said beside it, and no more when he has left.
        auto third = m_hub->console(u"biro.tiga"_s, u"bureau"_s);
        VERIFY_RESULT(third);
        const auto key = m_app->workspace()->reader().keyByNumber(u"JK2611210003"_s).result();
        VERIFY_RESULT(key);
        const auto detail = m_app->workspace()->reader().detail(*key, m_app->workspace()->sampleOfficers().first()).result();
        VERIFY_RESULT(detail);
        VERIFY_RESULT((*third)->pg->present(detail->ticket.id));
        Q_EMIT m_app->window().findChild<TicketPanel*>()->ticketRequested(*key);
        auto* const present = m_app->window().findChild<PlainLabel*>(u"ticketPresent"_s);
        QTRY_VERIFY_WITH_TIMEOUT(present->text().contains(u"biro.tiga"_s), 30'000);
        keepPicture(u"window-present"_s);
        VERIFY_RESULT((*third)->pg->present({}));

        // It is written beside the window's thread, and what came of it is told.
        const QString path = m_folder.filePath(u"support.log"_s);
        m_app->hub()->writeLog(path);
        auto* const told = part<PlainLabel>(u"syncTold"_s);
        QTRY_VERIFY(told->text().contains(path));
        QVERIFY(QFile::exists(path));
        m_app->hub()->writeLog(m_folder.filePath(u"nowhere/support.log"_s));
        QTRY_VERIFY(told->text().contains(u"could not be written"_s));

        // The log for support holds states and numbers, and none of the words.
        const QString log = m_app->hub()->supportLog();
        QVERIFY(log.contains(u" connected"_s));
        for (const QString& word : {u"lokasi"_s, u"Ditarik"_s, u"Lubang"_s, u"JK26"_s})
            QVERIFY2(!log.contains(word), qPrintable(word));
    }

    void aServerThatIsGoneLeavesTheConsoleAtWork()
    {
        open(u"window"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state()->text(), u"connected"_s, 30'000);
        m_hub.reset();
        QTRY_VERIFY_WITH_TIMEOUT(state()->text().startsWith(u"offline"_s), 60'000);
        QTest::mouseClick(state(), Qt::LeftButton);
        QVERIFY(m_app->hub()->dialog());
        QVERIFY(part<QPushButton>(u"syncRetry"_s)->isEnabled());
        keepPicture(u"hub-offline"_s);
    }

    // What was told when there was a line: nobody works here in a made-up name.
    void worksAsWhomTheHubKnowsAlsoWithoutALine()
    {
        CommandLine line;
        line.profile = m_folder.filePath(u"window"_s);
        line.language = u"en"_s;
        line.offline = true;
        m_app = std::make_unique<Application>(line);
        m_app->setAskForFirst(true);
        m_app->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace(), 20'000);
        QTRY_VERIFY(m_app->window().isVisible());
        QTRY_VERIFY(m_app->window().notices().text().contains(u"(biro.jendela) at the hub, without a PIN"_s));
        const auto* const form = m_app->gate()->gate().firstOfficer().findChild<QPushButton*>(u"demoInstead"_s);
        QVERIFY(form->isHidden());
    }
};

QTEST_MAIN(TestHubDesk)
#include "tst_hubdesk.moc"
