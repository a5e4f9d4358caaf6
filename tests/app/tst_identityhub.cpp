// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reported, over a real server: written down at one console, asked for at a second, approved at a third, opened by two.
#include "app/syncdesk.h"
#include "services/changenotifier.h"
#include "services/counterintake.h"
#include "services/identityservice.h"
#include "services/testworkspace.h"
#include "services/ticketreader.h"
#include "storage/hubidentitystore.h"
#include "storage/storecheck.h"
#include "support/testhub.h"

#include <QDirIterator>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIdentityHub final : public QObject
{
    Q_OBJECT

    static constexpr auto kName = "Kartika-Rahasia-7Q"_L1;
    static constexpr auto kPhone = "0812-RHS-4471"_L1;
    const QString m_pin = u"482139"_s;
    const QString m_reason = u"Pelapor harus ditanya letak pipa yang bocor"_s;

    // A console with the officers who sign in at it; the first one is whose login it has.
    struct Console
    {
        TestWorkspace w;
        std::unique_ptr<SyncDesk> desk;
        QList<SyncService::Key> keys;

        void start() { desk = std::make_unique<SyncDesk>(*w, false); }
        void stop()
        {
            desk.reset();
            settle();
        }
        void settle()
        {
            w->officers().drain();
            w->identities().drain();
        }
    };
    void join(Console& console, const Officer& officer)
    {
        console.w.clock.set(QDateTime::currentMSecsSinceEpoch());
        const auto invited = m_hub->invite(officer.code, roleCode(officer.role), officer.agency, officer.area);
        VERIFY_RESULT(invited);
        const auto enrolled = SyncService::enrol(invited->address, invited->password, invited->code, u"uji"_s);
        VERIFY_RESULT(enrolled);
        VERIFY_RESULT(enrolled->secret.save(console.w.dir(), enrolled->login.device));
        HubProfile profile;
        profile.join(enrolled->login);
        VERIFY_RESULT(profile.save(console.w.dir()));
        console.keys += {enrolled->login, enrolled->secret};
        VERIFY_RESULT(console.w.open());
    }
    void signUp(Console& console, const QList<Officer>& officers)
    {
        for (const Officer& officer : officers) {
            VERIFY_RESULT(console.w->officers().add(officer, m_pin, m_head).result());
            console.settle();
        }
    }
    void signIn(Console& console, const Officer& officer)
    {
        VERIFY_RESULT(console.w->officers().signIn(officer.code, m_pin).result());
        console.settle();
    }
    static bool canSeal(Console& console)
    {
        const auto seal = console.w->identities().readySeal().result();
        return seal && (*seal)->isReady();
    }
    qint64 atHub(const char* sql)
    {
        const auto admin = m_hub->admin();
        const auto rows = admin ? (*admin)->query(sql) : fail(admin.error());
        return rows ? rows->number(0, 0) : -1;
    }
    static qint64 here(Console& console, const char* sql)
    {
        return console.w->database().read([sql](ReadSession& s) { return s.number(sql); }).result().value_or(-1);
    }
    static CitizenReport said(const QString& name, const QString& phone)
    {
        CitizenReport report;
        report.text = u"Lampu jalan mati sejak tiga malam"_s;
        report.category = u"jalan"_s;
        report.place = GeoPoint {-6.1771, 106.8264};
        report.reporter.name = name;
        report.reporter.phone = phone;
        return report;
    }
    static qint64 keyOf(Console& console, const QString& number)
    {
        return console.w->reader().keyByNumber(number).result().value_or(0);
    }
    static void refused(const auto& result, IdentityProblem why)
    {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, identityProblemCode(why));
    }
    static QStringList filesWith(const QString& folder, const QByteArray& marker)
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
                found += file.fileName();
        }
        return found;
    }
    SyncWorker::Parts workerOf(Console& console)
    {
        static HubRules rules = *SyncService::rules(console.w->resourcesRoot());
        return *SyncService::parts(*console.w, rules, console.keys);
    }

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        for (auto* one : {&m_a, &m_b, &m_c})
            *one = std::make_unique<Console>();
    }
    void init() { pinEnvironment(); }

    void nothingIsKeptWhileNobodyAtTheHubCouldOpenIt()
    {
        join(*m_a, m_village);
        VERIFY_RESULT(CounterIntake(*m_a->w).setCounter(2, m_village).result());
        m_a->start();
        QTRY_COMPARE(here(*m_a, "SELECT count(*) FROM hub_key"), 1);
        QVERIFY(!canSeal(*m_a));
        const auto taken = CounterIntake(*m_a->w).take(said(kName, kPhone), m_village).result();
        VERIFY_RESULT(taken);
        QVERIFY(taken->identityDropped && !taken->identityKept);
        QTRY_COMPARE(m_a->desk->status().pending, 0);
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), 0);
    }

    void keysAreMadeWhereAPinWasRightAndGoThereByThemselves()
    {
        join(*m_c, m_head);
        m_c->start();
        QTRY_VERIFY(m_c->desk->status().connected);
        signUp(*m_c, {m_head});
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.identity_side WHERE side = 1"), 1);
        join(*m_b, m_bureau);
        signUp(*m_b, {m_head, m_bureau}); // before there is a line: sent when there is one
        QCOMPARE(atHub("SELECT count(*) FROM hub.identity_side WHERE side = 0"), 0);
        m_b->start();
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.identity_side WHERE side = 0"), 1);
        QCOMPARE(atHub("SELECT count(*) FROM hub.identity_key"), 2); // the supervisor's key at the second console is not his login's
        // The counter learns of them by itself, and then needs no line to seal.
        QVERIFY(!canSeal(*m_a));
        m_a->w.clock.advanceMs(3LL * 60'000);
        m_a->desk->engine()->changedHere();
        QTRY_VERIFY(canSeal(*m_a));
    }

    void whatIsSealedAtACounterIsOpenedElsewhereByTwo()
    {
        m_a->stop(); // no line
        const auto taken = CounterIntake(*m_a->w).take(said(kName, kPhone), m_village).result();
        VERIFY_RESULT(taken);
        QVERIFY(taken->identityKept);
        m_number = taken->number;
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), 0);
        m_a->start();
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.sealed"), 1);
        QTRY_COMPARE(here(*m_a, "SELECT count(*) FROM outbox WHERE identity = 2"), 1);

        QTRY_VERIFY(keyOf(*m_b, m_number) > 0 && keyOf(*m_c, m_number) > 0);
        const qint64 atB = keyOf(*m_b, m_number);
        const qint64 atC = keyOf(*m_c, m_number);
        IdentityService& b = m_b->w->identities();
        IdentityService& c = m_c->w->identities();
        const auto before = b.state(atB, m_bureau).result();
        VERIFY_RESULT(before);
        QVERIFY(before->isSealed && before->mayAsk && !before->request && before->trouble == IdentityProblem::None);
        refused(b.ask(atB, u"ingin tahu"_s, m_bureau).result(), IdentityProblem::ReasonShort);
        refused(c.ask(atC, m_reason, m_head).result(), IdentityProblem::MayNotAsk);
        const auto asked = b.ask(atB, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        QCOMPARE(asked->number, m_number);
        QCOMPARE(asked->askedBy, m_bureau.code);
        refused(b.ask(atB, m_reason, m_bureau).result(), IdentityProblem::AskedAlready);
        refused(b.approve(asked->id, m_bureau, m_pin).result(), IdentityProblem::MayNotApprove); // nobody his own
        refused(b.open(asked->id, m_bureau, m_pin).result(), IdentityProblem::NotApproved);

        const auto seen = c.state(atC, m_head).result();
        VERIFY_RESULT(seen);
        QVERIFY(seen->request && seen->request->reason == m_reason);
        const auto waiting = c.openRequests(m_head).result();
        VERIFY_RESULT(waiting);
        QCOMPARE(waiting->size(), 1);
        refused(c.approve(asked->id, m_head, u"000111"_s).result(), IdentityProblem::WrongPin);
        const auto approved = c.approve(asked->id, m_head, m_pin).result();
        VERIFY_RESULT(approved);
        QCOMPARE(approved->approvedBy, m_head.code);
        refused(c.approve(asked->id, m_head, m_pin).result(), IdentityProblem::ApprovedAlready);
        refused(c.open(asked->id, m_head, m_pin).result(), IdentityProblem::MayNotAsk);
        refused(b.open(asked->id, m_bureau, u"000111"_s).result(), IdentityProblem::WrongPin);
        QCOMPARE(atHub("SELECT count(*) FROM hub.unseal_open"), 0);

        const auto opened = b.open(asked->id, m_bureau, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, kName);
        QCOMPARE(opened->phone, kPhone);
        QCOMPARE(opened->until, m_b->w.clock.nowMs() + kShownForMs);
        QCOMPARE(atHub("SELECT count(*) FROM hub.unseal_open"), 1);

        // On the report, for everybody who works on it.
        const auto told = m_a->w->identities().state(keyOf(*m_a, m_number), m_village).result();
        VERIFY_RESULT(told);
        QCOMPARE(told->log.size(), 3);
        QCOMPARE(told->log[0].act, u"ask"_s);
        QCOMPARE(told->log[1].actor, m_head.code);
        QCOMPARE(told->log[2].act, u"open"_s);
        QCOMPARE(told->log[2].detail, m_reason);
        QVERIFY(told->isSealed && !told->request && !told->mayAsk);
    }

    void withoutALineItIsSaidWhatToDo()
    {
        m_b->stop();
        IdentityService& b = m_b->w->identities();
        const qint64 at = keyOf(*m_b, m_number);
        const auto state = b.state(at, m_bureau).result();
        VERIFY_RESULT(state);
        QCOMPARE(state->trouble, IdentityProblem::NeedsLine);
        QVERIFY(!state->isSealed);
        refused(b.ask(at, m_reason, m_bureau).result(), IdentityProblem::NeedsLine);
        refused(b.open(QUuid::createUuid(), m_bureau, m_pin).result(), IdentityProblem::NeedsLine);
        m_b->start();
        QTRY_VERIFY(m_b->desk->status().connected);
        refused(b.ask(at, m_reason, m_head).result(), IdentityProblem::MayNotAsk);
        const Officer stranger {u"biro.tamu"_s, u"Tamu"_s, Role::Bureau, u"bpem"_s, {}};
        refused(b.ask(at, m_reason, stranger).result(), IdentityProblem::NoLogin);
    }

    void aCrashBetweenReportAndSealLosesNothing()
    {
        m_a->stop();
        const auto taken = CounterIntake(*m_a->w).take(said(u"Kartika-Rahasia-7Q dua"_s, {}), m_village).result();
        VERIFY_RESULT(taken);
        QVERIFY(taken->identityKept);
        const qint64 sealed = atHub("SELECT count(*) FROM hub.sealed");
        {
            SyncWorker worker(workerOf(*m_a));
            const auto isTaken = [&] { return here(*m_a, "SELECT count(*) FROM outbox WHERE identity = 1 AND state = 'accepted'") == 1; };
            for (int i = 0; i < 50 && !isTaken(); ++i)
                (void)worker.step();
            QVERIFY(isTaken());
            QCOMPARE(worker.status().identities, 1);
        }
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), sealed); // here it died
        m_a->w.close();
        VERIFY_RESULT(m_a->w.open());
        {
            SyncWorker worker(workerOf(*m_a));
            VERIFY_RESULT(worker.syncOnce());
            QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), sealed + 1);
            // And where its answer was lost.
            VERIFY_RESULT(m_a->w->database()
                              .write(WritePriority::User, [](WriteSession& s) { return s.execute("UPDATE outbox SET identity = 1 WHERE identity = 2"); })
                              .result());
            VERIFY_RESULT(worker.syncOnce());
        }
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), sealed + 1);
        QCOMPARE(here(*m_a, "SELECT count(*) FROM outbox WHERE identity = 1"), 0);
        const auto checked = StoreCheck::check(m_a->w->database(), m_a->w->tickets()).result();
        VERIFY_RESULT(checked);
        QCOMPARE(checked->problems, QStringList());
    }

    void whatTheHubDoesNotTakeStaysAndIsTriedAfterTheNextGreeting()
    {
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("UPDATE hub.identity_side SET retired_at = 1 WHERE side = 0"));
        const qint64 sealed = atHub("SELECT count(*) FROM hub.sealed");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"does not take who reported of 1 reports"_s));
        QVERIFY(CounterIntake(*m_a->w).take(said(u"Kartika-Rahasia-7Q tiga"_s, {}), m_village).result()->identityKept);
        {
            SyncWorker worker(workerOf(*m_a));
            VERIFY_RESULT(worker.syncOnce());
            QCOMPARE(worker.status().identitiesKept, 1); // people are told
        }
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), sealed);
        QCOMPARE(here(*m_a, "SELECT count(*) FROM outbox WHERE identity = 3"), 1);
        QVERIFY(!canSeal(*m_a)); // told meanwhile
        VERIFY_RESULT((*admin)->run("UPDATE hub.identity_side SET retired_at = NULL"));
        SyncWorker worker(workerOf(*m_a));
        VERIFY_RESULT(worker.syncOnce());
        QCOMPARE(atHub("SELECT count(*) FROM hub.sealed"), sealed + 1);
        QVERIFY(canSeal(*m_a));
        QCOMPARE(worker.status().identitiesKept + worker.status().identities, 0);
    }

    void aColleagueIsGivenTheKeyAtTheNextSignIn()
    {
        Console d;
        join(d, m_bureau2);
        signUp(d, {m_head, m_bureau2});
        d.start();
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.identity_key"), 3);
        QTRY_VERIFY(keyOf(d, m_number) > 0);
        const auto asked = d.w->identities().ask(keyOf(d, m_number), m_reason, m_bureau2).result();
        refused(asked, IdentityProblem::AskedAlready); // by his colleague, and open for a day
        m_b->w.clock.advanceMs(11LL * 60'000);
        m_b->desk->engine()->changedHere();
        QTRY_COMPARE(here(*m_b, "SELECT count(*) FROM hub_waiting"), 1);
        signIn(*m_b, m_bureau);
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.identity_grant"), 3);
        QTRY_COMPARE(here(*m_b, "SELECT count(*) FROM hub_waiting"), 0);
        // He opens what he asks for himself.
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("UPDATE hub.unseal SET approved_at = approved_at - interval '25 hours'"));
        const auto again = d.w->identities().ask(keyOf(d, m_number), m_reason, m_bureau2).result();
        VERIFY_RESULT(again);
        VERIFY_RESULT(m_c->w->identities().approve(again->id, m_head, m_pin).result());
        refused(m_b->w->identities().open(again->id, m_bureau, m_pin).result(), IdentityProblem::NotAsker);
        const auto opened = d.w->identities().open(again->id, m_bureau2, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, kName);
        d.stop();
    }

    void aKeyMadeAnewIsNotTheOneTheHubKnows()
    {
        // The last one who holds the other side's key is not given a new PIN unawares.
        const auto lost = m_c->w->officers().resetPin(m_head.code, u"915372"_s, m_head).result();
        QVERIFY(!lost.has_value());
        QCOMPARE(lost.error().detail, officerProblemCode(OfficerProblem::LastKey));
        m_b->w.clock.advanceMs(11LL * 60'000);
        m_b->desk->engine()->changedHere(); // how many hold it
        QTRY_COMPARE(here(*m_b, "SELECT others FROM hub_key WHERE officer = 'biro.satu'"), 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the hub knows another key of"_s));
        VERIFY_RESULT(m_b->w->officers().resetPin(m_bureau.code, m_pin + u"7"_s, m_head, true).result()); // he held this store's own key, too
        m_b->settle();
        m_b->desk->engine()->changedHere();
        QTRY_COMPARE(here(*m_b, "SELECT count(*) FROM hub_key WHERE officer = 'biro.satu' AND told <> pk"), 1);
        const auto state = m_b->w->identities().state(keyOf(*m_b, m_number), m_bureau).result();
        VERIFY_RESULT(state);
        QCOMPARE(state->trouble, IdentityProblem::KeyTaken);
        // The administrator takes the old one away; the console brings its own, and a colleague hands the side's on.
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        HubAdmin administrator(**admin);
        const auto last = administrator.forgetKey(m_head.code, false);
        QVERIFY(!last.has_value());
        QCOMPARE(last.error().detail, officerProblemCode(OfficerProblem::LastKey));
        VERIFY_RESULT(administrator.forgetKey(m_bureau.code, false));
        m_b->w.clock.advanceMs(11LL * 60'000);
        m_b->desk->engine()->changedHere();
        QTRY_COMPARE(here(*m_b, "SELECT count(*) FROM hub_key WHERE officer = 'biro.satu' AND told = pk"), 1);
        QCOMPARE(m_b->w->identities().state(keyOf(*m_b, m_number), m_bureau).result()->trouble, IdentityProblem::None);
        // Given up on purpose, a side begins anew; what was sealed to it stays closed.
        VERIFY_RESULT(administrator.forgetKey(m_head.code, true));
        QCOMPARE(atHub("SELECT count(*) FROM hub.identity_side WHERE retired_at IS NULL"), 1);
        m_c->w.clock.advanceMs(11LL * 60'000);
        m_c->desk->engine()->changedHere();
        QTRY_COMPARE(atHub("SELECT count(*) FROM hub.identity_side WHERE retired_at IS NULL"), 2);
    }

    void nothingOfItIsReadableAnywhere()
    {
        for (const auto& console : {std::ref(*m_a), std::ref(*m_b), std::ref(*m_c)})
            console.get().stop();
        const auto admin = m_hub->admin();
        VERIFY_RESULT(admin);
        VERIFY_RESULT((*admin)->run("CHECKPOINT"));
        for (const auto& console : {std::ref(*m_a), std::ref(*m_b), std::ref(*m_c)}) {
            console.get().w.close();
            const QString folder = console.get().w.dir();
            QVERIFY(!filesWith(folder, "Lampu jalan mati").isEmpty() || &console.get() != m_a.get()); // the search finds
            QCOMPARE(filesWith(folder, "Rahasia-7Q"), QStringList());
            QCOMPARE(filesWith(folder, "RHS-4471"), QStringList());
        }
        QVERIFY(!filesWith(m_hub->folder(), "Lampu jalan mati").isEmpty());
        QCOMPARE(filesWith(m_hub->folder(), "Rahasia-7Q"), QStringList());
        QCOMPARE(filesWith(m_hub->folder(), "RHS-4471"), QStringList());
    }

private:
    const Officer m_village {u"lurah"_s, u"Lurah Gambir"_s, Role::Village, u"kel.31.71.01.1001"_s, u"31.71.01.1001"_s};
    const Officer m_bureau {u"biro.satu"_s, u"Ratna"_s, Role::Bureau, u"biro.pem"_s, {}};
    const Officer m_bureau2 {u"biro.dua"_s, u"Tono"_s, Role::Bureau, u"biro.pem"_s, {}};
    const Officer m_head {u"pengawas"_s, u"Hendra"_s, Role::Supervisor, {}, {}};
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<Console> m_a;
    std::unique_ptr<Console> m_b;
    std::unique_ptr<Console> m_c;
    QString m_number;
};

QTEST_GUILESS_MAIN(TestIdentityHub)
#include "tst_identityhub.moc"
