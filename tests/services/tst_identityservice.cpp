// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/identityservice.h"

#include "services/officerservice.h"
#include "services/testworkspace.h"
#include "storage/identitykeys.h"
#include "storage/identitylog.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <QFile>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// A desk with two who may ask and two who may approve, and a report whose reporter is sealed.
class TestIdentityService final : public QObject
{
    Q_OBJECT

    const Officer m_head{u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}};
    const Officer m_head2{u"pengawas.dua"_s, u"Maya"_s, Role::Supervisor, {}, {}};
    const Officer m_bureau{u"biro"_s, u"Ratna Wulandari"_s, Role::Bureau, u"biro.pem"_s, {}};
    const Officer m_bureau2{u"biro.dua"_s, u"Tono"_s, Role::Bureau, u"biro.pem"_s, {}};
    const QString m_pin = u"482139"_s;
    const QString m_reason = u"Pelapor harus ditanya letak pipa yang bocor"_s;

    static void settle(TestWorkspace& w)
    {
        w->officers().drain();
        w->identities().drain();
    }
    void add(TestWorkspace& w, const Officer& officer)
    {
        VERIFY_RESULT(w->officers().add(officer, m_pin, m_head).result());
        settle(w);
    }
    void desk(TestWorkspace& w)
    {
        VERIFY_RESULT(w.open());
        add(w, m_head);
        add(w, m_bureau);
        QVERIFY(w->identities().seal()->isReady());
    }
    static qint64 report(TestWorkspace& w, int n = 1)
    {
        const QUuid id = externalTicketId(u"crm"_s, QString::number(n));
        const QByteArray sealed
            = w->identities().seal()->seal(id, R"({"name":"Ibu Sari","phone":"0812-7","others":{"akun":"@sari"}})");
        return w.addReport(n, {{u"sealed"_s, QString::fromLatin1(sealed.toBase64())}, {u"private"_s, true}}).value_or(0);
    }
    static void refused(const auto& result, IdentityProblem why)
    {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().detail, identityProblemCode(why));
    }
    static QStringList problems(TestWorkspace& w)
    {
        const auto checked = StoreCheck::check(w->database(), w->tickets()).result();
        return checked ? checked->problems : QStringList{checked.error().toLog()};
    }
    // As somebody with the file would, past the triggers.
    static void tamper(TestWorkspace& w, const char* sql)
    {
        w.close();
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(Workspace::storePath(w.dir()).toUtf8().constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "DROP TRIGGER identity_log_no_update; DROP TRIGGER identity_log_no_delete", nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);
        VERIFY_RESULT(w.open());
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsNothingWhileNobodyCouldOpenIt()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QVERIFY(!w->identities().seal()->isReady());
        add(w, m_head);
        QVERIFY(!w->identities().seal()->isReady()); // one side is not enough
        add(w, m_bureau);
        QVERIFY(w->identities().seal()->isReady());
        w.close();
        VERIFY_RESULT(w.open());
        QVERIFY(w->identities().seal()->isReady());
        QVERIFY(!QFile::exists(w.dir() + u"/identity.key"_s));
    }

    void opensInTwoSteps()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        QVERIFY(key > 0);
        IdentityService& ids = w->identities();
        const auto asked = ids.ask(key, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        refused(ids.open(asked->id, m_bureau, m_pin).result(), IdentityProblem::NotApproved);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        const auto opened = ids.open(asked->id, m_bureau, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, u"Ibu Sari"_s);
        QCOMPARE(opened->phone, u"0812-7"_s);
        QCOMPARE(opened->others.value(0).second, u"@sari"_s);
        QCOMPARE(opened->until, w.clock.nowMs() + kShownForMs);
        const auto state = ids.state(key, m_bureau).result();
        VERIFY_RESULT(state);
        QCOMPARE(state->log.size(), 3);
        QCOMPARE(state->log.last().act, u"open"_s);
        QCOMPARE(state->log.last().actor, m_bureau.code);
        QCOMPARE(state->log.last().detail, m_reason);
        QCOMPARE(problems(w), QStringList());
    }

    void refusesWhatTheRulesForbid()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        IdentityService& ids = w->identities();
        refused(ids.ask(key, u"ya"_s, m_bureau).result(), IdentityProblem::ReasonShort);
        refused(ids.ask(key, m_reason, w.village).result(), IdentityProblem::MayNotAsk);
        refused(ids.ask(key, m_reason, m_head).result(), IdentityProblem::MayNotAsk);
        const auto bare = w.addReport(2);
        VERIFY_RESULT(bare);
        refused(ids.ask(*bare, m_reason, m_bureau).result(), IdentityProblem::NothingSealed);
        const auto asked = ids.ask(key, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        refused(ids.ask(key, m_reason, m_bureau).result(), IdentityProblem::AskedAlready);
        refused(ids.approve(asked->id, m_bureau, m_pin).result(), IdentityProblem::MayNotApprove);
        refused(ids.approve(asked->id, m_head, u"000000"_s).result(), IdentityProblem::WrongPin);
        refused(ids.approve(QUuid::createUuid(), m_head, m_pin).result(), IdentityProblem::NoRequest);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        refused(ids.approve(asked->id, m_head, m_pin).result(), IdentityProblem::ApprovedAlready);
        refused(ids.open(asked->id, m_head, m_pin).result(), IdentityProblem::MayNotAsk);
        refused(ids.open(asked->id, m_bureau, u"000000"_s).result(), IdentityProblem::WrongPin);
        w.clock.advanceMs(kApprovedForMs);
        refused(ids.open(asked->id, m_bureau, m_pin).result(), IdentityProblem::TooLate);
        // Nothing was opened, so the log tells of no opening.
        const auto log = ids.log().result();
        VERIFY_RESULT(log);
        QVERIFY(std::ranges::none_of(*log, [](const IdentityLogEntry& e) { return e.act == u"open"; }));
    }

    void aRoleThatWouldHoldBothSidesStillNeverApprovesHisOwn()
    {
        IdentityRequest request;
        request.askedBy = m_head.code;
        request.askedAt = 10;
        QCOMPARE(checkApproval(request, m_head.code, 11), IdentityProblem::OwnRequest);
    }

    void handsItsKeyToAColleagueWhoCameLater()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        add(w, m_bureau2);
        IdentityService& ids = w->identities();
        const auto asked = ids.ask(key, m_reason, m_bureau2).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        refused(ids.open(asked->id, m_bureau2, m_pin).result(), IdentityProblem::NoKey);
        VERIFY_RESULT(w->officers().signIn(m_bureau.code, m_pin).result()); // who has it, signs in
        settle(w);
        const auto opened = ids.open(asked->id, m_bureau2, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, u"Ibu Sari"_s);
    }

    void aNewPinOfOnesOwnKeepsTheKey()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        const QString pin = u"731946"_s;
        VERIFY_RESULT(w->officers().changePin(m_bureau.code, m_pin, pin).result());
        settle(w);
        IdentityService& ids = w->identities();
        const auto asked = ids.ask(key, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        refused(ids.open(asked->id, m_bureau, m_pin).result(), IdentityProblem::WrongPin);
        const auto opened = ids.open(asked->id, m_bureau, pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, u"Ibu Sari"_s);
        QCOMPARE(problems(w), QStringList());
    }

    void aForgottenPinCostsTheKeyWhichAColleagueHandsOnAgain()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        add(w, m_bureau2);
        VERIFY_RESULT(w->officers().signIn(m_bureau.code, m_pin).result()); // hands it to the colleague
        settle(w);
        const QString pin = u"731946"_s;
        VERIFY_RESULT(w->officers().resetPin(m_bureau2.code, pin, m_head).result());
        settle(w);
        IdentityService& ids = w->identities();
        const auto asked = ids.ask(key, m_reason, m_bureau2).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        refused(ids.open(asked->id, m_bureau2, pin).result(), IdentityProblem::NoKey); // who gave the PIN opens nothing with it
        VERIFY_RESULT(w->officers().signIn(m_bureau.code, m_pin).result());
        settle(w);
        VERIFY_RESULT(ids.open(asked->id, m_bureau2, pin).result());
        const auto log = ids.log().result();
        VERIFY_RESULT(log);
        QVERIFY(std::ranges::any_of(*log,
            [&](const IdentityLogEntry& e) { return e.act == u"new_pin" && e.actor == m_head.code && e.detail == m_bureau2.code; }));
        QCOMPARE(problems(w), QStringList());
    }

    void theLastKeyOfASideIsGivenUpOnlyKnowingly()
    {
        TestWorkspace w;
        desk(w);
        const qint64 key = report(w);
        const QString pin = u"731946"_s;
        const auto refusedReset = w->officers().resetPin(m_bureau.code, pin, m_head).result();
        VERIFY_ERROR(refusedReset, ErrorCode::NotAllowed);
        QCOMPARE(refusedReset.error().detail, u"last_key"_s);
        QCOMPARE(w->officers().signIn(m_bureau.code, m_pin).result()->state, SignInOutcome::State::SignedIn); // all as it was
        settle(w);
        VERIFY_RESULT(w->officers().resetPin(m_bureau.code, pin, m_head, true).result());
        settle(w);
        IdentityService& ids = w->identities();
        const auto lost = ids.ask(key, m_reason, m_bureau).result();
        VERIFY_RESULT(lost);
        VERIFY_RESULT(ids.approve(lost->id, m_head, m_pin).result());
        refused(ids.open(lost->id, m_bureau, pin).result(), IdentityProblem::Changed);
        const qint64 later = report(w, 3); // sealed to the side's new key
        const auto asked = ids.ask(later, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        VERIFY_RESULT(ids.open(asked->id, m_bureau, pin).result());
    }

    void aThiefWithTheFileFindsNothing()
    {
        TestWorkspace w;
        desk(w);
        QVERIFY(report(w) > 0);
        w.close();
        QFile file(Workspace::storePath(w.dir()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("Sari") && !bytes.contains("0812-7") && !bytes.contains(m_pin.toLatin1()));
    }

    void takesTheOneKeyOfTheVersionBeforeApart()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        auto one = IdentityKeys::make();
        QVERIFY(one.has_value());
        QFile file(w.dir() + u"/identity.key"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(one->publicKey + one->secretKey.view().toByteArray());
        file.close();
        QByteArray padded(R"({"name":"Pak Lama"})");
        padded += QByteArray::fromHex("80");
        padded += QByteArray(256 - padded.size(), '\0');
        const QByteArray box = IdentityKeys::give(SecretBytes(padded), one->publicKey);
        const auto key = w.addReport(1, {{u"sealed"_s, QString::fromLatin1(box.toBase64())}});
        VERIFY_RESULT(key);
        add(w, m_head);
        QVERIFY(file.exists()); // not before both are there
        add(w, m_bureau);
        QVERIFY(!file.exists());
        IdentityService& ids = w->identities();
        const auto asked = ids.ask(*key, m_reason, m_bureau).result();
        VERIFY_RESULT(asked);
        VERIFY_RESULT(ids.approve(asked->id, m_head, m_pin).result());
        const auto opened = ids.open(asked->id, m_bureau, m_pin).result();
        VERIFY_RESULT(opened);
        QCOMPARE(opened->name, u"Pak Lama"_s);
    }

    void noticesEveryHandOnTheLog_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("altered") << QByteArray("UPDATE identity_log SET detail = 'lain' WHERE n = 3");
        QTest::newRow("another actor") << QByteArray("UPDATE identity_log SET actor = 'x' WHERE n = 1");
        QTest::newRow("another time") << QByteArray("UPDATE identity_log SET at = at + 1 WHERE n = 2");
        QTest::newRow("deleted") << QByteArray("DELETE FROM identity_log WHERE n = 2");
        QTest::newRow("the last deleted") << QByteArray("DELETE FROM identity_log WHERE n = (SELECT max(n) FROM identity_log)");
        QTest::newRow("all deleted") << QByteArray("DELETE FROM identity_log");
        QTest::newRow("swapped") << QByteArray("UPDATE identity_log SET n = -n WHERE n IN (2, 3); UPDATE identity_log SET n = 5 + n WHERE n < 0");
        QTest::newRow("put in") << QByteArray("INSERT INTO identity_log SELECT max(n) + 1, max(at), 'x', 'ask', NULL, 'y', zeroblob(32) FROM identity_log");
    }
    void noticesEveryHandOnTheLog()
    {
        QFETCH(QByteArray, sql);
        TestWorkspace w;
        desk(w);
        QVERIFY(w->identities().ask(report(w), m_reason, m_bureau).result().has_value());
        QCOMPARE(problems(w), QStringList());
        tamper(w, sql.constData());
        const QStringList found = problems(w);
        QVERIFY2(!found.isEmpty() && found.first().startsWith(u"identity log"_s), qPrintable(found.join(u'\n')));
    }

    void theDemoHasItsKeysAndAPinThatIsSaid()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        VERIFY_RESULT(w->markDemo(true).result());
        const auto seal = w->identities().readySeal().result();
        VERIFY_RESULT(seal);
        QVERIFY((*seal)->isReady());
    }
};

QTEST_GUILESS_MAIN(TestIdentityService)
#include "tst_identityservice.moc"
