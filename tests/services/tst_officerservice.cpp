// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/officerservice.h"

#include "services/testworkspace.h"
#include "storage/pinhash.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestOfficerService final : public QObject
{
    Q_OBJECT

    const Officer m_head {u"pengawas"_s, u"Hendra Gunawan"_s, Role::Supervisor, {}, {}};
    const Officer m_staff {u"jsc"_s, u"Rizky Pratama"_s, Role::Staff, u"jsc"_s, {}};
    const QString m_pin = u"482139"_s;

    void addHead(TestWorkspace& w) { VERIFY_RESULT(w->officers().add(m_head, m_pin, {}).result()); }
    static SignInOutcome signIn(TestWorkspace& w, const QString& code, const QString& pin)
    {
        const auto outcome = w->officers().signIn(code, pin).result();
        if (!outcome)
            qWarning() << outcome.error().toLog();
        return outcome.value_or(SignInOutcome {.state = SignInOutcome::State::Unknown, .officer = {}});
    }
    using State = SignInOutcome::State;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsAPinAsAHashOnly()
    {
        const auto hash = PinHash::make(m_pin);
        VERIFY_RESULT(hash);
        QVERIFY(hash->startsWith("$argon2id$"));
        QVERIFY(!hash->contains(m_pin.toLatin1()));
        QVERIFY(PinHash::matches(*hash, m_pin));
        QVERIFY(!PinHash::matches(*hash, u"482138"_s));
        QVERIFY(!PinHash::matches({}, {}));
        QVERIFY(*PinHash::make(m_pin) != *hash); // a salt of its own
        // A file of the profile never has the digits.
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        w.close();
        QFile file(Workspace::storePath(w.dir()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(m_pin.toLatin1()));
    }

    void theFirstOneManagesAndAddsTheOthers()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto wrong = w->officers().add(m_staff, m_pin, {}).result();
        VERIFY_ERROR(wrong, ErrorCode::InvalidInput);
        QCOMPARE(wrong.error().detail, u"first_not_manager"_s);
        addHead(w);
        const auto nobody = w->officers().add(m_staff, m_pin, {}).result();
        VERIFY_ERROR(nobody, ErrorCode::NotAllowed);
        QCOMPARE(nobody.error().detail, u"not_manager"_s);
        VERIFY_RESULT(w->officers().add(m_staff, m_pin, m_head).result());
        const auto twice = w->officers().add(m_staff, m_pin, m_head).result();
        VERIFY_ERROR(twice, ErrorCode::InvalidInput);
        QCOMPARE(twice.error().detail, u"code_taken"_s);
        // Nobody is believed who merely says that he is a supervisor.
        const Officer pretender {m_staff.code, m_staff.name, Role::Supervisor, {}, {}};
        VERIFY_ERROR(w->officers().add(w.viewer, m_pin, pretender).result(), ErrorCode::NotAllowed);
        VERIFY_RESULT(w.open());
        QCOMPARE(w->officers().accounts().result()->size(), 2);
        QVERIFY(w->officers().accounts().result()->first().officer == m_staff);
    }

    void letsInWithTheRightPinOnly()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        QCOMPARE(signIn(w, u"siapa"_s, m_pin).state, State::Unknown);
        QCOMPARE(signIn(w, m_head.code, u"482138"_s).state, State::WrongPin);
        QCOMPARE(signIn(w, m_head.code, {}).state, State::WrongPin);
        const auto outcome = signIn(w, m_head.code, m_pin);
        QCOMPARE(outcome.state, State::SignedIn);
        QVERIFY(outcome.officer == m_head);
    }

    void waitsAfterThreeWrongPinsAlsoAfterAStart()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        QCOMPARE(signIn(w, m_head.code, u"000001"_s).retryAt, 0);
        QCOMPARE(signIn(w, m_head.code, u"000002"_s).retryAt, 0);
        QCOMPARE(signIn(w, m_head.code, u"000003"_s).retryAt, w.clock.nowMs() + 30'000);
        VERIFY_RESULT(w.open());
        const auto early = signIn(w, m_head.code, m_pin);
        QCOMPARE(early.state, State::Waiting); // the right one is not looked at either
        QCOMPARE(early.retryAt, w.clock.nowMs() + 30'000);
        w.clock.advanceHours(1);
        QCOMPARE(signIn(w, m_head.code, m_pin).state, State::SignedIn);
        QCOMPARE(signIn(w, m_head.code, u"000004"_s).retryAt, 0); // counted anew
    }

    void aDisabledOfficerStaysOutUntilEnabled()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        VERIFY_RESULT(w->officers().add(m_staff, m_pin, m_head).result());
        VERIFY_ERROR(w->officers().setDisabled(m_staff.code, true, m_staff).result(), ErrorCode::NotAllowed);
        VERIFY_RESULT(w->officers().setDisabled(m_staff.code, true, m_head).result());
        QCOMPARE(signIn(w, m_staff.code, m_pin).state, State::Disabled);
        VERIFY_RESULT(w->officers().setDisabled(m_staff.code, false, m_head).result());
        QCOMPARE(signIn(w, m_staff.code, m_pin).state, State::SignedIn);
        VERIFY_ERROR(w->officers().setDisabled(u"siapa"_s, true, m_head).result(), ErrorCode::NotFound);
    }

    void somebodyWhoManagesIsAlwaysLeft()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        const auto last = w->officers().setDisabled(m_head.code, true, m_head).result();
        VERIFY_ERROR(last, ErrorCode::NotAllowed);
        QCOMPARE(last.error().detail, u"last_manager"_s);
        const Officer second {u"pengawas2"_s, u"Rina"_s, Role::Supervisor, {}, {}};
        VERIFY_RESULT(w->officers().add(second, m_pin, m_head).result());
        VERIFY_RESULT(w->officers().setDisabled(m_head.code, true, m_head).result());
        // Who was disabled meanwhile manages no more.
        VERIFY_ERROR(w->officers().setDisabled(second.code, true, m_head).result(), ErrorCode::NotAllowed);
    }

    void changesThePinOfWhoKnowsTheOldOne()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        const QString pin = u"731946"_s;
        const auto secret = w->officers().remember(m_head.code).result();
        VERIFY_RESULT(secret);
        const auto change = [&](const QString& old, const QString& to) { return w->officers().changePin(m_head.code, old, to).result(); };
        QCOMPARE(change(u"482138"_s, pin)->state, State::WrongPin);
        const auto simple = change(m_pin, u"123456"_s);
        VERIFY_ERROR(simple, ErrorCode::InvalidInput);
        QCOMPARE(simple.error().detail, u"pin_simple"_s);
        QCOMPARE(change(m_pin, pin)->state, State::SignedIn);
        QCOMPARE(signIn(w, m_head.code, m_pin).state, State::WrongPin);
        QCOMPARE(signIn(w, m_head.code, pin).state, State::SignedIn);
        // What a keychain keeps stood for the old one.
        QCOMPARE(w->officers().signInRemembered(m_head.code, *secret).result()->state, State::WrongPin);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(change(u"482138"_s, m_pin)->state, State::WrongPin);
        QCOMPARE(change(pin, m_pin)->state, State::Waiting); // guessing here is no way around
    }

    void whoManagesGivesANewPinForAForgottenOne()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        VERIFY_RESULT(w->officers().add(m_staff, m_pin, m_head).result());
        const QString pin = u"731946"_s;
        const auto refused = w->officers().resetPin(m_head.code, pin, m_staff).result();
        VERIFY_ERROR(refused, ErrorCode::NotAllowed);
        const auto nobody = w->officers().resetPin(u"siapa"_s, pin, m_head).result();
        VERIFY_ERROR(nobody, ErrorCode::InvalidInput);
        QCOMPARE(nobody.error().detail, u"nobody"_s);
        for (int i = 0; i < 4; ++i)
            signIn(w, m_staff.code, u"999111"_s);
        QCOMPARE(signIn(w, m_staff.code, m_pin).state, State::Waiting);
        VERIFY_RESULT(w->officers().resetPin(m_staff.code, pin, m_head).result());
        QCOMPARE(signIn(w, m_staff.code, pin).state, State::SignedIn); // need not wait either
    }

    void remembersADeviceForTwelveHours()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        const auto come = [&](const QByteArray& secret) { return w->officers().signInRemembered(m_head.code, secret).result()->state; };
        QCOMPARE(come({}), State::WrongPin);
        const auto secret = w->officers().remember(m_head.code).result();
        VERIFY_RESULT(secret);
        QCOMPARE(come(*secret), State::SignedIn);
        QCOMPARE(come(*secret + 'x'), State::WrongPin);
        const auto next = w->officers().remember(m_head.code).result();
        QCOMPARE(come(*secret), State::WrongPin); // one device, one secret
        w.clock.advanceHours(12);
        QCOMPARE(come(*next), State::WrongPin);
        const auto again = w->officers().remember(m_head.code).result();
        QCOMPARE(come(*again), State::SignedIn);
        VERIFY_RESULT(w->officers().forget(m_head.code).result());
        QCOMPARE(come(*again), State::WrongPin);
    }

    void aReadOnlyStoreTellsRightFromWrong()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        addHead(w);
        w.close();
        VERIFY_RESULT(w.open(true));
        QCOMPARE(signIn(w, m_head.code, u"482138"_s).state, State::WrongPin);
        QCOMPARE(signIn(w, m_head.code, m_pin).state, State::SignedIn);
    }
};

QTEST_GUILESS_MAIN(TestOfficerService)
#include "tst_officerservice.moc"
