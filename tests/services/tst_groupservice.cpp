// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/groupservice.h"

#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestGroupService final : public QObject
{
    Q_OBJECT

    static std::vector<qint64> reports(TestWorkspace& w, int count)
    {
        std::vector<qint64> keys;
        for (int n = 1; n <= count; ++n) {
            w.clock.advanceMs(60'000);
            keys.push_back(w.addReport(n).value_or(0));
        }
        return keys;
    }
    static void makeGroup(TestWorkspace& w, const std::vector<qint64>& keys)
    {
        const GroupService groups(*w);
        const auto plan = groups.planGroup(keys, 0, w.bureau).result();
        VERIFY_RESULT(plan);
        QCOMPARE(groups.carryOut(*plan, w.bureau).result().done, qint64(keys.size()));
    }
    static Result<CommandOutcome> give(TestWorkspace& w, const TicketCommand& command, const Officer& officer)
    {
        return w->commands().give(command, officer).result();
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void makesAGroupUnderTheOldest()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 4);
        const GroupService groups(*w);
        const auto plan = groups.planGroup({keys[2], keys[0], keys[3], keys[0]}, 0, w.bureau).result();
        VERIFY_RESULT(plan);
        QCOMPARE(plan->head.key, keys[0]);
        QCOMPARE(plan->steps.size(), 3);
        QCOMPARE(plan->steps.first().key, keys[0]);
        QVERIFY(plan->exceptions.isEmpty());
        QVERIFY(w.ticket(keys[0])->parent.isNull()); // a plan changes nothing
        const GroupOutcome outcome = groups.carryOut(*plan, w.bureau).result();
        QCOMPARE(outcome.done, 3);
        QVERIFY(outcome.failures.isEmpty());
        QVERIFY(w.ticket(keys[0])->isGroupHead());
        QCOMPARE(w.ticket(keys[3])->parent, w.ticket(keys[0])->id);
        QVERIFY(w.ticket(keys[1])->parent.isNull());
    }

    void takesTheHeadThatIsOneAlreadyOrTheOneThatIsChosen()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 4);
        makeGroup(w, {keys[2], keys[3]});
        const GroupService groups(*w);
        const auto grown = groups.planGroup({keys[0], keys[2], keys[3]}, 0, w.bureau).result();
        VERIFY_RESULT(grown);
        QCOMPARE(grown->head.key, keys[2]);
        QCOMPARE(grown->steps.size(), 1); // keys[0]; keys[3] belongs to it already
        QCOMPARE(grown->exceptions.size(), 1);
        QCOMPARE(grown->exceptions.first().refusal, Refusal::NeedsChange);
        const auto chosen = groups.planGroup({keys[0], keys[1]}, keys[1], w.bureau).result();
        QCOMPARE(chosen->head.key, keys[1]);
    }

    void doesNotTakeTheHeadOfAnotherGroupAwayFromItsMembers()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 5);
        makeGroup(w, {keys[0], keys[1]});
        makeGroup(w, {keys[2], keys[3]});
        const GroupService groups(*w);
        const auto plan = groups.planGroup({keys[0], keys[2], keys[3]}, keys[0], w.bureau).result();
        VERIFY_RESULT(plan);
        QCOMPARE(plan->exceptions.size(), 1);
        QCOMPARE(plan->exceptions.first().report.key, keys[2]);
        QCOMPARE(plan->exceptions.first().refusal, Refusal::HasMembers);
        QCOMPARE(plan->leaving(), 1); // keys[3]
        // Nor may anybody by a single command.
        TicketCommand away = w.command(keys[2], CommandKind::Ungroup, u"Bubar"_s);
        VERIFY_ERROR(give(w, away, w.bureau), ErrorCode::NotAllowed);
        QCOMPARE(give(w, away, w.bureau).error().detail, refusalCode(Refusal::HasMembers));
        TicketCommand merge = w.command(keys[2], CommandKind::Merge, u"Sama"_s);
        merge.into = w.ticket(keys[4])->number;
        VERIFY_ERROR(give(w, merge, w.bureau), ErrorCode::NotAllowed);
    }

    void tellsBeforeWhoMayNotAndWhy()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 3);
        VERIFY_RESULT(give(w, w.command(keys[1], CommandKind::Withdraw, u"Ditarik pelapor"_s), w.bureau));
        const GroupService groups(*w);
        const auto plan = groups.planGroup(keys, 0, w.bureau).result();
        QCOMPARE(plan->steps.size(), 2);
        QCOMPARE(plan->exceptions.first().refusal, Refusal::WrongStatus);
        const auto seen = groups.planGroup(keys, 0, w.viewer).result();
        QCOMPARE(*seen->headRefusal, Refusal::WrongRole);
        QCOMPARE(groups.carryOut(*seen, w.viewer).result().done, 0);
        VERIFY_ERROR(groups.planGroup({keys[0]}, 0, w.bureau).result(), ErrorCode::InvalidInput);
        VERIFY_ERROR(groups.planGroup({keys[0], keys[0]}, 0, w.bureau).result(), ErrorCode::InvalidInput);
        VERIFY_ERROR(groups.planGroup({keys[0], 999}, 0, w.bureau).result(), ErrorCode::NotFound);
    }

    void closesAGroupWithItsHead()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 4);
        makeGroup(w, keys);
        VERIFY_RESULT(give(w, w.command(keys[0], CommandKind::Start), w.bureau));
        VERIFY_RESULT(give(w, w.command(keys[1], CommandKind::Start), w.bureau));
        VERIFY_RESULT(give(w, w.command(keys[2], CommandKind::Withdraw, u"Ditarik"_s), w.bureau));
        const GroupService groups(*w);
        TicketCommand followUp = w.command(keys[0], CommandKind::FollowUp, u"Genangan sudah surut"_s);
        followUp.photos = {w.addPhoto()};
        followUp.endsDraft = true;
        const auto plan = groups.planForMembers(followUp, keys[0], w.village).result();
        VERIFY_RESULT(plan);
        QCOMPARE(plan->steps.size(), 2);
        QCOMPARE(plan->takenUpFirst(), 1); // keys[3] waits
        QCOMPARE(plan->exceptions.size(), 1);
        QCOMPARE(plan->exceptions.first().report.key, keys[2]);
        VERIFY_RESULT(give(w, followUp, w.village));
        QCOMPARE(groups.carryOut(*plan, w.village).result().done, 2);
        QCOMPARE(w.ticket(keys[1])->status, TicketStatus::AwaitingValidation);
        QCOMPARE(w.ticket(keys[3])->status, TicketStatus::AwaitingValidation);

        // The one who sent them validates none of them.
        const TicketCommand validate = w.command(keys[0], CommandKind::Validate);
        QVERIFY(groups.planForMembers(validate, keys[0], w.village).result()->steps.isEmpty());
        const auto judged = groups.planForMembers(validate, keys[0], w.bureau).result();
        QCOMPARE(judged->steps.size(), 2);
        QCOMPARE(groups.carryOut(*judged, w.bureau).result().done, 2);
        QCOMPARE(w.ticket(keys[3])->status, TicketStatus::Done);
        QVERIFY(groups.planForMembers(validate, keys[1], w.bureau).result()->steps.isEmpty()); // stands for nobody
    }

    void tellsWhatWasRefusedMeanwhile()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 3);
        makeGroup(w, keys);
        const GroupService groups(*w);
        const TicketCommand back = w.command(keys[0], CommandKind::ReturnToReporter, u"Lokasi tidak jelas"_s);
        const auto plan = groups.planForMembers(back, keys[0], w.bureau).result();
        QCOMPARE(plan->steps.size(), 2);
        VERIFY_RESULT(give(w, w.command(keys[1], CommandKind::Start), w.bureau));
        const GroupOutcome outcome = groups.carryOut(*plan, w.bureau).result();
        QCOMPARE(outcome.done, 1);
        QCOMPARE(outcome.failures.size(), 1);
        QCOMPARE(outcome.failures.first().number, w.ticket(keys[1])->number);
        QCOMPARE(outcome.failures.first().error.code, ErrorCode::Conflict);
        QCOMPARE(w.ticket(keys[1])->status, TicketStatus::InProgress);
    }

    void makesTheNamedReportTheHeadWithItsFirstMember()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 3);
        TicketCommand group = w.command(keys[1], CommandKind::Group);
        group.parent = w.ticket(keys[0])->id;
        VERIFY_ERROR(give(w, group, w.viewer), ErrorCode::NotAllowed);
        QVERIFY(w.ticket(keys[0])->parent.isNull());
        VERIFY_RESULT(give(w, group, w.bureau));
        QVERIFY(w.ticket(keys[0])->isGroupHead());
        QCOMPARE(w.ticket(keys[0])->version, 2);
        QCOMPARE(w.ticket(keys[1])->parent, w.ticket(keys[0])->id);
        // A head that may not be one takes nobody in, and nothing of it stands.
        VERIFY_RESULT(give(w, w.command(keys[2], CommandKind::Withdraw, u"Ditarik"_s), w.bureau));
        TicketCommand under = w.command(keys[1], CommandKind::Group);
        under.parent = w.ticket(keys[2])->id;
        VERIFY_ERROR(give(w, under, w.bureau), ErrorCode::NotAllowed);
        QCOMPARE(w.ticket(keys[1])->parent, w.ticket(keys[0])->id);
    }

    void dissolvesAGroupMembersFirst()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto keys = reports(w, 3);
        makeGroup(w, keys);
        const GroupService groups(*w);
        const TicketCommand leave = w.command(keys[0], CommandKind::Ungroup, u"Bukan satu kejadian"_s);
        const auto plan = groups.planForMembers(leave, keys[0], w.bureau).result();
        QCOMPARE(groups.carryOut(*plan, w.bureau).result().done, 2);
        VERIFY_RESULT(give(w, leave, w.bureau));
        for (const qint64 key : keys)
            QVERIFY(w.ticket(key)->parent.isNull());
    }
};

QTEST_GUILESS_MAIN(TestGroupService)
#include "tst_groupservice.moc"
