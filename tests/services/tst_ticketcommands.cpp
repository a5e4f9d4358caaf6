// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/projection.h"
#include "services/changenotifier.h"
#include "services/testworkspace.h"
#include "services/ticketcommands.h"
#include "services/ticketreader.h"
#include "storage/eventstore.h"
#include "storage/failingvfs.h"
#include "storage/storecheck.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>

#include <sqlite3.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestTicketCommands final : public QObject
{
    Q_OBJECT

    static QList<OutboxEntry> outbox(TestWorkspace& w)
    {
        return w->database()
            .read([](ReadSession& s) { return Outbox::entries(s, 0, 1000); })
            .result()
            .value_or(QList<OutboxEntry>{});
    }
    static QStringList problems(TestWorkspace& w)
    {
        const auto report = StoreCheck::check(w->database(), w->tickets()).result();
        return report ? report->problems : QStringList{report.error().toLog()};
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void leadsATicketFromWaitingToDone()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_RESULT(key);
        TicketCommand triage = w.command(*key, CommandKind::Triage);
        triage.priority = Priority::High;
        VERIFY_RESULT(w->commands().give(triage, w.village).result());
        w.clock.advanceHours(1);
        const auto started = w->commands().give(w.command(*key, CommandKind::Start), w.village).result();
        VERIFY_RESULT(started);
        QCOMPARE(started->ticket.status, TicketStatus::InProgress);
        QCOMPARE(started->key, *key);
        QCOMPARE(started->event.version, 3);
        QCOMPARE(started->event.deviceSeq, 2);
        QCOMPARE(started->row.status, TicketStatus::InProgress);
        TicketCommand followUp = w.command(*key, CommandKind::FollowUp, u"Sudah ditambal"_s);
        followUp.photos = {w.addPhoto()};
        VERIFY_RESULT(w->commands().give(followUp, w.village).result());
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Validate), w.bureau).result());
        const Ticket done = *w.ticket(*key);
        QCOMPARE(done.status, TicketStatus::Done);
        QCOMPARE(done.priority, Priority::High);
        QCOMPARE(done.closedAt, w.clock.nowMs());
        QCOMPARE(done.village, u"31.71.01.1001"_s);
        QCOMPARE(outbox(w).size(), 4);
        QVERIFY(*w->outboxLog().read() == outbox(w));
        QCOMPARE(problems(w), QStringList());
        VERIFY_RESULT(w.open());
        QVERIFY(*w.ticket(*key) == done);
        QCOMPARE(w->notes(), QStringList());
    }

    void refusesWithTheReason()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        const auto refusal = [&](const TicketCommand& command, const Officer& officer) {
            const auto given = w->commands().give(command, officer).result();
            return given ? u"given"_s : errorCodeName(given.error().code) + u' ' + given.error().detail;
        };
        QCOMPARE(refusal(w.command(*key, CommandKind::Validate), w.bureau), u"NotAllowed wrong_status"_s);
        QCOMPARE(refusal(w.command(*key, CommandKind::Start), w.viewer), u"NotAllowed wrong_role"_s);
        QCOMPARE(refusal(w.command(*key, CommandKind::Note), w.village), u"NotAllowed needs_text"_s);
        TicketCommand coordinate = w.command(*key, CommandKind::Coordinate, u"Mohon bantuan"_s);
        coordinate.agency = u"dinas.khayalan"_s;
        QCOMPARE(refusal(coordinate, w.village), u"InvalidInput no agency dinas.khayalan"_s);
        TicketCommand triage = w.command(*key, CommandKind::Triage);
        triage.category = u"khayalan"_s;
        QCOMPARE(refusal(triage, w.village), u"InvalidInput no category khayalan"_s);
        QVERIFY(
            refusal(w.command(*key, CommandKind::Note, u"x"_s.repeated(4001)), w.village).startsWith("TooLarge"_L1));
        TicketCommand nobody = w.command(*key, CommandKind::Start);
        nobody.ticket = QUuid::createUuid();
        QVERIFY(refusal(nobody, w.village).startsWith("NotFound"_L1));
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        TicketCommand followUp = w.command(*key, CommandKind::FollowUp, u"Beres"_s);
        followUp.photos = {u"0"_s.repeated(64)};
        QVERIFY(refusal(followUp, w.village).startsWith("InvalidInput no photo"_L1));
        // Nothing of the refused ones stayed, and no number was spent on them.
        QCOMPARE(w.ticket(*key)->version, 2);
        QCOMPARE(outbox(w).size(), 1);
        QCOMPARE(problems(w), QStringList());
    }

    void tellsWhenSomebodyElseChangedTheTicket()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        const TicketCommand stale = w.command(*key, CommandKind::Start);
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        const auto given = w->commands().give(stale, w.bureau).result();
        VERIFY_ERROR(given, ErrorCode::Conflict);
        QCOMPARE(given.error().detail, refusalCode(Refusal::ChangedSince));
    }

    void mergesIntoAReportThatIsThereAndSeparatesAgain()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto one = w.addReport(1);
        const auto two = w.addReport(2);
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        TicketCommand merge = w.command(*one, CommandKind::Merge, u"Lubang yang sama"_s);
        merge.into = u"JK0"_s;
        VERIFY_ERROR(w->commands().give(merge, w.village).result(), ErrorCode::InvalidInput);
        merge.into = w.ticket(*two)->number;
        VERIFY_RESULT(w->commands().give(merge, w.village).result());
        QCOMPARE(w.ticket(*one)->status, TicketStatus::Merged);
        QCOMPARE(w.ticket(*one)->mergedInto, w.ticket(*two)->number);
        // Nothing is merged into what is itself part of another report.
        TicketCommand back = w.command(*two, CommandKind::Merge, u"Sebaliknya"_s);
        back.into = w.ticket(*one)->number;
        VERIFY_ERROR(w->commands().give(back, w.village).result(), ErrorCode::InvalidInput);
        VERIFY_RESULT(w->commands().give(w.command(*one, CommandKind::Unmerge, u"Bukan"_s), w.village).result());
        QCOMPARE(w.ticket(*one)->status, TicketStatus::Waiting);
        QCOMPARE(problems(w), QStringList());
    }

    void keepsTheCourseOfTheWorkInRowAndReport()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto head = w.addReport(1);
        const auto member = w.addReport(2);
        TicketCommand group = w.command(*head, CommandKind::Group);
        group.parent = w.ticket(*head)->id;
        VERIFY_RESULT(w->commands().give(group, w.village).result());
        group.ticket = w.ticket(*member)->id;
        const auto grouped = w->commands().give(group, w.village).result();
        VERIFY_RESULT(grouped);
        QCOMPARE(grouped->row.flags, TicketFlag::grouped);
        QCOMPARE(grouped->row.respondedAt, w.clock.nowMs());
        TicketCommand ask = w.command(*member, CommandKind::Ask, u"Di mana?"_s);
        w.clock.advanceHours(1);
        ask.until = w.clock.nowMs(); // over already
        VERIFY_ERROR(w->commands().give(ask, w.village).result(), ErrorCode::NotAllowed);
        ask.until = w.clock.nowMs() + 86'400'000;
        const auto asked = w->commands().give(ask, w.village).result();
        VERIFY_RESULT(asked);
        QCOMPARE(asked->row.flags, TicketFlag::grouped | TicketFlag::asked);
        QCOMPARE(asked->row.askedUntil, *ask.until);
        QCOMPARE(asked->row.stoodMs, 86'400'000); // up to its end, until the answer is there
        w.clock.advanceHours(2);
        const auto answered = w->commands().give(w.command(*member, CommandKind::Answer, u"Di pasar"_s), w.village).result();
        VERIFY_RESULT(answered);
        QCOMPARE(answered->ticket.pausedMs, 7'200'000);
        QCOMPARE(answered->row.flags, TicketFlag::grouped | TicketFlag::cameBack | TicketFlag::answered);
        QCOMPARE(answered->row.askedUntil, 0);
        QCOMPARE(answered->row.stoodMs, 7'200'000);
        const Ticket before = *w.ticket(*member);
        VERIFY_RESULT(w.open());
        QVERIFY(*w.ticket(*member) == before);
        QCOMPARE(problems(w), QStringList());
        // A member of a group is no head of another.
        TicketCommand under = w.command(*head, CommandKind::Group);
        under.parent = before.id;
        VERIFY_ERROR(w->commands().give(under, w.village).result(), ErrorCode::InvalidInput);
    }

    void takesTheLastCommandBack()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        const Ticket before = *w.ticket(*key);
        w.clock.advanceHours(2);
        TicketCommand relocate = w.command(*key, CommandKind::Relocate);
        relocate.place = GeoPoint{-6.2297, 106.8295};
        VERIFY_RESULT(w->commands().give(relocate, w.bureau).result());
        QVERIFY(w.ticket(*key)->village != before.village);
        VERIFY_ERROR(w->commands().give(w.command(*key, CommandKind::Undo), w.village).result(),
            ErrorCode::NotAllowed); // another's
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Undo, u"Salah titik"_s), w.bureau).result());
        const Ticket after = *w.ticket(*key);
        QVERIFY(after.place == before.place);
        QCOMPARE(after.village, before.village);
        QCOMPARE(after.accuracyMetres, before.accuracyMetres);
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Start), w.village).result());
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Undo), w.village).result());
        QCOMPARE(w.ticket(*key)->status, before.status);
        QCOMPARE(w.ticket(*key)->statusAt, before.statusAt);
        QCOMPARE(problems(w), QStringList());
    }

    void publishesTheRowOnceItStands()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        QList<ChangeSet> changes;
        connect(&w->notifier(), &ChangeNotifier::changed, this, [&](const ChangeSet& change) { changes += change; });
        TicketCommand assign = w.command(*key, CommandKind::Assign);
        assign.assignee = u"petugas.9"_s;
        VERIFY_RESULT(w->commands().give(assign, w.village).result());
        VERIFY_ERROR(
            w->commands().give(w.command(*key, CommandKind::Validate), w.village).result(), ErrorCode::NotAllowed);
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(changes[0].added.empty() && !changes[0].reload && changes[0].termsChanged);
        QCOMPARE(changes[0].changed.size(), size_t(1));
        QCOMPARE(changes[0].changed[0].key, *key);
        QCOMPARE(w->terms().code(TermKind::Officer, changes[0].changed[0].assignee), u"petugas.9"_s);
    }

    void givesManyEachForItself()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        QList<TicketCommand> commands;
        for (int i = 1; i <= 5; ++i)
            commands += w.command(*w.addReport(i), CommandKind::Start);
        commands[2].ticket = QUuid::createUuid();
        const auto outcomes = w->commands().giveAll(commands, w.bureau).result();
        QCOMPARE(outcomes.size(), size_t(5));
        for (size_t i = 0; i < outcomes.size(); ++i)
            QCOMPARE(outcomes[i].has_value(), i != 2);
        QVERIFY(w->commands().giveAll({}, w.bureau).result().empty());
    }

    void handingOnAgainStartsTheTimeAnew()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        TicketCommand coordinate = w.command(*key, CommandKind::Coordinate, u"Mohon bantuan"_s);
        coordinate.agency = u"dbm"_s;
        VERIFY_RESULT(w->commands().give(coordinate, w.bureau).result());
        w.clock.advanceHours(5);
        TicketCommand again = w.command(*key, CommandKind::Coordinate, u"Bukan jalan, saluran"_s);
        again.agency = u"dsda"_s;
        const auto given = w->commands().give(again, w.bureau).result();
        VERIFY_RESULT(given);
        QCOMPARE(given->ticket.statusAt, w.clock.nowMs());
        QCOMPARE(given->row.dueAt, w.clock.nowMs() + 6 * 3'600'000);
    }

    void refusesBeforeTheDiskIsFull()
    {
        TestWorkspace w;
        w.minimumFreeBytes = std::numeric_limits<qint64>::max();
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_ERROR(w->commands().give(w.command(*key, CommandKind::Start), w.village).result(), ErrorCode::DiskFull);
        QCOMPARE(w.ticket(*key)->version, 1);
    }

    void aDiskThatFillsUpDuringACommandLosesNothing()
    {
        FailingVfs vfs;
        TestWorkspace w;
        w.vfs = FailingVfs::name();
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        for (int position = 0; position < 12; ++position) {
            vfs.failWritesAfter(position, SQLITE_FULL);
            const auto given = w->commands().give(w.command(*key, CommandKind::Note, u"catatan"_s), w.village).result();
            vfs.heal();
            if (!given)
                QCOMPARE(given.error().code, ErrorCode::DiskFull);
        }
        VERIFY_RESULT(w->commands().give(w.command(*key, CommandKind::Note, u"terakhir"_s), w.village).result());
        QCOMPARE(w.ticket(*key)->version, int(outbox(w).size()) + 1);
        QVERIFY(*w->outboxLog().read() == outbox(w));
        QCOMPARE(problems(w), QStringList());
    }

    void refusesInAReadOnlyWorkspace()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        VERIFY_RESULT(w.open(true));
        VERIFY_ERROR(
            w->commands().give(w.command(*key, CommandKind::Start), w.village).result(), ErrorCode::Unwritable);
    }

    void ticketsOfAnUndoneImportTakeNoCommands()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const auto key = w.addReport(1);
        const auto removed = w->database()
                                 .write(WritePriority::Bulk,
                                     [&](WriteSession& session) -> Result<> {
                                         Ticket ticket = *w->tickets().ticketByKey(session, *key);
                                         TicketEvent event{w.uuids.next(), ticket.id, 2, CommandKind::Remove, 1, 1,
                                             u"source:crm"_s, 0, 1, {}};
                                         applyEvent(ticket, event);
                                         const auto row = w->tickets().append(session, *key, event, ticket);
                                         return row ? Result<>{} : fail(row.error());
                                     })
                                 .result();
        VERIFY_RESULT(removed);
        VERIFY_ERROR(w->commands().give(w.command(*key, CommandKind::Start), w.village).result(), ErrorCode::NotFound);
        VERIFY_ERROR(w->reader().detail(*key, w.village).result(), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTicketCommands)
#include "tst_ticketcommands.moc"
