// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each role's day by the real widgets: sign in, see the queue, do what the role may, be refused what it may not, in the
// window and on the command line alike. And the gate: what is hidden while it is shut.
#include "app/application.h"
#include "app/bulletindesk.h"
#include "app/consolepanels.h"
#include "app/deskgate.h"
#include "app/storejobs.h"
#include "app/tour/tourhand.h"
#include "services/indexservice.h"
#include "services/officerservice.h"
#include "services/testworkspace.h"
#include "support/testmain.h"
#include "tables/queuemodel.h"
#include "widgets/bulletin/bulletindialog.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/signin/signinform.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPin = "482139"_L1;

const QList<Officer>& people()
{
    static const QList<Officer> officers {{u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}},
        {u"lurah"_s, u"Siti Rahmawati"_s, Role::Village, u"kel.31.71.01.1001"_s, u"31.71.01.1001"_s},
        {u"camat"_s, u"Bambang Hartono"_s, Role::District, u"kec.31.71.01"_s, u"31.71.01"_s},
        {u"dinas"_s, u"Agus Prasetyo"_s, Role::Agency, u"dbm"_s, {}},
        {u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}},
        {u"jsc"_s, u"Rizky Pratama"_s, Role::Staff, u"jsc"_s, {}},
        {u"tamu"_s, u"Maya Anggraini"_s, Role::Viewer, {}, {}}};
    return officers;
}

// The program in a window, on a store with one officer of each role.
struct Desk
{
    explicit Desk(const QString& profile)
        : application(lineFor(profile))
        , opened(&application, &Application::opened)
        , hand(application.window(), QDir::tempPath())
    {
        application.start();
    }
    static CommandLine lineFor(const QString& profile)
    {
        CommandLine line;
        line.offline = true;
        line.profile = profile;
        line.language = u"en"_s;
        return line;
    }
    bool isOpen() { return QTest::qWaitFor([this] { return opened.count() == 1 && application.index()->isLoaded(); }, 20'000); }
    Result<> signIn(const QString& code, const QString& pin)
    {
        GateWindow& gate = application.gate()->gate();
        const TourHand door(gate, QDir::tempPath());
        gate.signIn().choose(code);
        if (const auto typed = door.type(u"pin"_s, pin); !typed)
            return typed;
        return door.click(u"enter"_s);
    }
    QString problem() const
    {
        const auto* const label = application.gate()->gate().findChild<QLabel*>(u"signInProblem"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] TicketSession& session() const { return application.panels()->ticket()->session(); }
    bool openReport(qint64 key, const QString& officer)
    {
        application.current().setKey(key);
        return QTest::qWaitFor([&] {
            return session().state() == TicketSession::State::Ready && session().officer().code == officer
                && session().detail().key == key;
        }, 10'000);
    }

    Application application;
    QSignalSpy opened;
    TourHand hand;
};

} // namespace

class TestRoleDay final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestWorkspace> m_store;
    qint64 m_village = 0; // keys of reports
    qint64 m_agency = 0;
    qint64 m_validation = 0;

    void fill()
    {
        m_store = std::make_unique<TestWorkspace>();
        TestWorkspace& w = *m_store;
        VERIFY_RESULT(w.open());
        for (const Officer& officer : people())
            VERIFY_RESULT(w->officers().add(officer, kPin, people().first()).result());
        m_village = *w.addReport(1);
        m_agency = *w.addReport(2, {{BodyKey::agency, u"dbm"_s}});
        m_validation = *w.addReport(3, {{BodyKey::to, u"awaiting_validation"_s}});
        w.close();
    }
    [[nodiscard]] static int onCommandLine(const QString& profile, const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(JAKOPS_BINARY), QStringList {u"--profile"_s, profile} + arguments);
        process.write(QByteArray(kPin.data()) + '\n');
        process.closeWriteChannel();
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    }

    // Every action that needs a power, and the commands for many: open to those who have it, and to nobody else.
    static void everyPowerHoldsInTheWindow(Desk& desk)
    {
        const Actions& actions = desk.application.window().actions();
        const RolePowers& roles = desk.application.workspace()->roles();
        const Role role = desk.application.officer().officer().role;
        for (const auto& [id, power] : {std::pair {ActionId::Import, Power::Import}, {ActionId::Boundaries, Power::Boundaries},
                 {ActionId::ExportGeoJson, Power::Export}, {ActionId::MonthlyReport, Power::Report}, {ActionId::Backup, Power::Backup},
                 {ActionId::Officers, Power::ManageOfficers}, {ActionId::Intake, Power::CounterIntake}}) {
            QVERIFY2(actions[id].isEnabled() == roles.mayDo(role, power), qPrintable(powerCode(power)));
            QVERIFY(roles.mayDo(role, power) || !actions[id].statusTip().isEmpty());
        }
        desk.application.index()->setFilter({});
        QTRY_COMPARE(desk.application.queue()->rowCount(), 3);
        desk.application.window().queue()->view().selectAll();
        const auto many = desk.hand.find(u"bulk_note"_s);
        VERIFY_RESULT(many);
        QCOMPARE((*many)->isEnabled(), roles.mayDo(role, Power::Bulk));
        QVERIFY(roles.mayDo(role, Power::Bulk) || (*many)->accessibleDescription().contains(u"Who may"_s));
        desk.application.window().queue()->view().chooseNone();
        actions[ActionId::Bulletins].trigger(); // to read is for everybody
        auto* const bulletins = desk.application.window().findChild<BulletinDialog*>();
        QTRY_VERIFY(bulletins->isVisible());
        const auto write = desk.hand.find(u"writeBulletin"_s, bulletins);
        VERIFY_RESULT(write);
        QCOMPARE((*write)->isEnabled(), roles.mayDo(role, Power::WriteBulletin));
        QVERIFY(roles.mayDo(role, Power::WriteBulletin) || (*write)->accessibleDescription().contains(u"Who may"_s));
        bulletins->close();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        fill();
    }

    void signsInByKeyboardAndOpensTheConsole()
    {
        Desk desk(m_store->dir());
        QVERIFY(desk.isOpen());
        DeskGate& gate = *desk.application.gate();
        QVERIFY(gate.isShut());
        QVERIFY(gate.gate().isVisible());
        QVERIFY(!desk.application.window().isVisible());
        gate.gate().signIn().choose(u"lurah"_s);
        auto* const pin = gate.gate().findChild<QLineEdit*>(u"pin"_s);
        QCOMPARE(pin->echoMode(), QLineEdit::Password);
        pin->setFocus();
        QTest::keyClicks(pin, u"482130"_s);
        QTest::keyClick(pin, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.problem(), u"The PIN is wrong."_s, 20'000);
        QVERIFY(pin->text().isEmpty());
        QVERIFY(gate.isShut());
        QTest::keyClicks(pin, kPin);
        QTest::keyClick(pin, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!gate.isShut(), 20'000);
        QVERIFY(desk.application.window().isVisible());
        QVERIFY(!gate.gate().isVisible());
        QCOMPARE(desk.application.officer().officer().code, u"lurah"_s);
    }

    void waitsAfterThreeWrongPinsAndSaysHowLong()
    {
        Desk desk(m_store->dir());
        QVERIFY(desk.isOpen());
        for (int i = 0; i < 3; ++i) {
            VERIFY_RESULT(desk.signIn(u"lurah"_s, u"48213%1"_s.arg(i)));
            QTRY_VERIFY_WITH_TIMEOUT(desk.problem().startsWith(u"The PIN is wrong."_s), 20'000);
        }
        QVERIFY2(desk.problem().contains(u"Try again in"_s), qPrintable(desk.problem()));
        GateWindow& gate = desk.application.gate()->gate();
        QVERIFY(!gate.findChild<QPushButton*>(u"enter"_s)->isEnabled());
        QVERIFY(!gate.findChild<QLineEdit*>(u"pin"_s)->isEnabled());
        // Somebody else need not wait.
        VERIFY_RESULT(desk.signIn(u"camat"_s, kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.application.gate()->isShut(), 20'000);
    }

    void theLockHidesEverythingAndKeepsWhatWasTyped()
    {
        Desk desk(m_store->dir());
        QVERIFY(desk.isOpen());
        VERIFY_RESULT(desk.signIn(u"lurah"_s, kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.application.gate()->isShut(), 20'000);
        QVERIFY(desk.openReport(m_village, u"lurah"_s));
        QWidget* const panel = desk.application.panels()->ticket();
        VERIFY_RESULT(desk.hand.click(u"command_note"_s, panel));
        VERIFY_RESULT(desk.hand.type(u"words"_s, u"Sudah ditelepon"_s, panel));

        QVERIFY(desk.application.window().actions()[ActionId::Lock].shortcut() == QKeySequence(u"Ctrl+L"_s));
        desk.application.window().actions()[ActionId::Lock].trigger();
        DeskGate& gate = *desk.application.gate();
        QVERIFY(gate.isShut());
        for (const QWidget* const window : QApplication::topLevelWidgets())
            QVERIFY2(!window->isVisible() || window == &gate.gate(), window->metaObject()->className());
        // What comes meanwhile is told nowhere, and a second start of the program does not open it.
        desk.application.window().notices().tell([] { return u"rahasia"_s; });
        gate.raise();
        QVERIFY(!desk.application.window().isVisible());
        for (const QLabel* const label : gate.gate().findChildren<QLabel*>())
            QVERIFY(!label->text().contains(u"rahasia"_s) && !label->text().contains(u"Jalan"_s));

        VERIFY_RESULT(desk.signIn(u"lurah"_s, kPin));
        QTRY_VERIFY_WITH_TIMEOUT(!gate.isShut(), 20'000);
        const auto words = desk.hand.find(u"words"_s, panel);
        VERIFY_RESULT(words);
        QCOMPARE((*words)->property("plainText").toString(), u"Sudah ditelepon"_s);
    }

    void locksByItselfWhenNobodyIsThere()
    {
        Desk desk(m_store->dir());
        QVERIFY(desk.isOpen());
        VERIFY_RESULT(desk.signIn(u"lurah"_s, kPin));
        DeskGate& gate = *desk.application.gate();
        QTRY_VERIFY_WITH_TIMEOUT(!gate.isShut(), 20'000);
        gate.idle().setAfter(1);
        QTRY_VERIFY(gate.isShut());
        QCOMPARE(gate.gate().page(), GateWindow::Page::Locked);
    }

    void eachRolesDay_data()
    {
        QTest::addColumn<QString>("officer");
        QTest::addColumn<QString>("report"); // which of the three
        QTest::addColumn<QString>("may"); // a command with words, or none
        QTest::addColumn<QString>("mayNot");
        QTest::addColumn<bool>("mayExport");
        QTest::addColumn<bool>("mayImport");
        QTest::newRow("kelurahan") << u"lurah"_s << u"village"_s << u"start"_s << u"withdraw"_s << true << false;
        QTest::newRow("kecamatan") << u"camat"_s << u"village"_s << u"start"_s << u"withdraw"_s << true << false;
        QTest::newRow("agency") << u"dinas"_s << u"agency"_s << u"start"_s << u"withdraw"_s << true << false;
        QTest::newRow("agency, another's report") << u"dinas"_s << u"village"_s << QString() << u"start"_s << true << false;
        QTest::newRow("bureau") << u"biro"_s << u"validation"_s << u"validate"_s << u"start"_s << true << true;
        QTest::newRow("Jakarta Smart City") << u"jsc"_s << u"validation"_s << u"withdraw"_s << u"validate"_s << true << true;
        QTest::newRow("supervisor") << u"pengawas"_s << u"village"_s << u"note"_s << u"start"_s << true << true;
        QTest::newRow("viewer") << u"tamu"_s << u"village"_s << QString() << u"note"_s << false << false;
    }
    void eachRolesDay()
    {
        QFETCH(QString, officer);
        QFETCH(QString, report);
        QFETCH(QString, may);
        QFETCH(QString, mayNot);
        QFETCH(bool, mayExport);
        QFETCH(bool, mayImport);
        const qint64 key = report == "agency"_L1 ? m_agency : report == "validation"_L1 ? m_validation : m_village;
        QString number;
        {
            Desk desk(m_store->dir());
            QVERIFY(desk.isOpen());
            VERIFY_RESULT(desk.signIn(officer, kPin));
            QTRY_VERIFY_WITH_TIMEOUT(!desk.application.gate()->isShut(), 20'000);
            QTRY_VERIFY(desk.application.queue()->rowCount() > 0);
            QVERIFY(desk.openReport(key, officer));
            number = desk.session().detail().ticket.number;
            QWidget* const panel = desk.application.panels()->ticket();
            const QString name = u"command_"_s + mayNot;
            if (!desk.hand.find(name, panel)) // what is closed is folded away in a narrow window
                panel->findChild<QAbstractButton*>(u"moreCommands"_s)->click();
            QTRY_VERIFY(desk.hand.find(name, panel));
            const auto closed = desk.hand.find(name, panel);
            VERIFY_RESULT(closed);
            QVERIFY2(!(*closed)->isEnabled(), qPrintable(mayNot));
            QVERIFY(!(*closed)->accessibleDescription().isEmpty());
            const Actions& actions = desk.application.window().actions();
            QCOMPARE(actions[ActionId::ExportCsv].isEnabled(), mayExport);
            QCOMPARE(actions[ActionId::Import].isEnabled(), mayImport);
            QVERIFY(mayImport || actions[ActionId::Import].statusTip().contains(u"Who may:"_s));
            everyPowerHoldsInTheWindow(desk);
            if (!may.isEmpty()) {
                const int before = desk.session().detail().ticket.version;
                VERIFY_RESULT(desk.hand.click(u"command_"_s + may, panel));
                if (desk.hand.find(u"words"_s, panel))
                    VERIFY_RESULT(desk.hand.type(u"words"_s, u"Sudah dicek di lapangan."_s, panel));
                if (desk.hand.find(u"send"_s, panel))
                    VERIFY_RESULT(desk.hand.click(u"send"_s, panel));
                QTRY_VERIFY_WITH_TIMEOUT(desk.session().detail().ticket.version > before, 10'000);
                QCOMPARE(desk.session().detail().events.last().actor, officer);
            }
            desk.application.window().close();
        }
        const QStringList as {u"--as"_s, officer};
        QCOMPARE(onCommandLine(m_store->dir(), QStringList {u"act"_s, number, mayNot, u"--text"_s, u"coba"_s} + as), ExitFailed);
        QCOMPARE(onCommandLine(m_store->dir(), QStringList {u"export"_s, u"csv"_s} + as), mayExport ? ExitDone : ExitFailed);
        if (!mayImport)
            QCOMPARE(onCommandLine(m_store->dir(), QStringList {u"import"_s, u"/nowhere.csv"_s} + as), ExitFailed);
        QCOMPARE(onCommandLine(m_store->dir(), QStringList {u"list"_s} + as), ExitDone);
        // The same rule on the command line.
        VERIFY_RESULT(m_store->open());
        const RolePowers roles = (*m_store)->roles();
        const QStringList numbers {m_store->ticket(m_village)->number, m_store->ticket(m_agency)->number};
        m_store->close();
        const Role role = std::ranges::find(people(), officer, &Officer::code)->role;
        const int many = onCommandLine(m_store->dir(), QStringList {u"act"_s} + numbers + QStringList {u"note"_s, u"--text"_s, u"coba"_s} + as);
        QVERIFY2(roles.mayDo(role, Power::Bulk) ? many == ExitDone || many == ExitWithRejects : many == ExitFailed, qPrintable(QString::number(many)));
        QCOMPARE(onCommandLine(m_store->dir(), QStringList {u"backup"_s} + as), roles.mayDo(role, Power::Backup) ? ExitDone : ExitFailed);
    }

    void whoJudgesEvidenceIsARuleOfItsOwn()
    {
        // roles.json decides beside the transitions: a role without the power judges nothing, whatever those say.
        VERIFY_RESULT(m_store->open());
        for (const Transition& row : (*m_store)->workflow().transitions()) {
            if (row.kind != CommandKind::Validate && row.kind != CommandKind::RejectFollowUp)
                continue;
            for (const Role role : row.roles)
                QVERIFY((*m_store)->roles().mayDo(role, Power::ReviewEvidence));
        }
        m_store->close();
    }
};

int main(int argc, char** argv)
{
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication application(argc, argv);
    TestRoleDay test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_roleday.moc"
